import type { Random } from './anchors/edited-transcript';

/** Letters that stand for what a class leaves out, or for a whole script. */
const others = 'xq';
const ofClass: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'x',
  d: '7',
  w: 'x',
  L: 'xé',
  Lu: 'QZ',
  N: '7',
  P: '.',
  'Script=Han': '的人',
};

/**
 * A string that a pattern may match, at random: what only stands beside the match (lookaheads, lookbehinds, anchors) is left out, so
 * that not every string is matched.
 */
export function sampleOf({ source }: RegExp, random: Random): string {
  let at = 0;
  const pick = <T>(of: readonly T[]) => of[random(of.length)]!;

  function alternatives(): string {
    const all = [sequence()];
    while (source[at] === '|') {
      at++;
      all.push(sequence());
    }
    return pick(all);
  }

  function sequence(): string {
    let words = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const from = at;
      let item = atom();
      const to = at;
      const times = quantifier();
      for (let i = 1; i < times; i++) {
        const next = at;
        at = from;
        item += atom();
        at = next;
      }
      if (times > 0) words += item;
      at = Math.max(at, to);
    }
    return words;
  }

  function quantifier(): number {
    const found = /^(?:([?*+])|\{(\d+)(?:,(\d*))?\})\??/.exec(source.slice(at));
    if (!found) return 1;
    at += found[0].length;
    const [, sign, least, most] = found;
    if (sign) return sign === '+' ? 1 + random(2) : random(2);
    return Number(least) + random(1 + Math.min(3, Number(most || least) - Number(least)));
  }

  function atom(): string {
    const sign = source[at++]!;
    if (sign === '(') {
      const [look] = /^\?(?:<?[=!])/.exec(source.slice(at)) ?? [];
      at += look?.length ?? (source.startsWith('?:', at) ? 2 : 0);
      const words = alternatives();
      at++;
      return look ? '' : words;
    }
    if (sign === '[') return oneOf();
    if (sign === '\\') return escaped();
    if (sign === '^' || sign === '$') return '';
    return sign === '.' ? 'x' : sign;
  }

  function escaped(): string {
    const sign = source[at++]!;
    if (sign === 'p' || sign === 'P') {
      const [all, name] = /^\{([^}]*)\}/.exec(source.slice(at))!;
      at += all.length;
      return sign === 'P' ? ' ' : pick([...(ofClass[name!] ?? 'x')]);
    }
    if (sign === 'u') {
      at += 4;
      return String.fromCharCode(Number.parseInt(source.slice(at - 4, at), 16));
    }
    if (sign === 'n') return '\n';
    return ofClass[sign] ?? sign;
  }

  function oneOf(): string {
    const isNot = source[at] === '^';
    if (isNot) at++;
    const all: string[] = [];
    while (source[at] !== ']') {
      const one = source[at++]!;
      if (one === '-' && all.length > 0 && source[at] !== ']') at++;
      else all.push(one === '\\' ? escaped() : one);
    }
    at++;
    return isNot ? pick([...others].filter((one) => !all.includes(one))) : pick(all);
  }

  return alternatives();
}
