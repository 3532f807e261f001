import { localize } from '../text/localize';
import type { Fix, Problem } from '../text/problem';
import { keysWithin } from './find-meant-key';
import { foldKey } from './fold-key';
import { documentShape } from './shape';

/** A mistake that a program can mend. */
export interface Mistake extends Problem {
  readonly fix: Fix;
}

const lineStart =
  /^([ \t\p{Zs}]*)((?:[\p{Pd}−•·*][ \t\p{Zs}]+)*)(["“”„'‘’]?)([\p{L}_][\p{L}\p{N}_-]*)(["“”'‘’]?)([ \t\p{Zs}]*)([:：﹕︰꞉∶=;；]?)([ \t\p{Zs}]*)(.*)$/u;

let words: ReadonlySet<string> | undefined;

/**
 * What keeps a line of the file from being read as the key and the value that it is meant to be, because of a sign that looks
 * like the right one: `tag：claim`, `tag:claim`, `tag = claim`, `“tag”：claim`, `– id: a`, a space as wide as a character,
 * `{start：1，end：9}`. Undefined for any other line. `start`: of the line in the text.
 */
export function findSignMistake(line: string, start: number): Mistake | undefined {
  const [, lead = '', dashes = '', open = '', name = '', close = '', gap = '', sign = '', space = '', value = ''] =
    lineStart.exec(line) ?? [];
  words ??= keysWithin(documentShape);
  if (!words.has(foldKey(name))) return undefined;
  // Without any sign it may be the first word of a sentence.
  if (sign === '' && (value !== '' || !/^(?:quote|position|annotations|notes|sources|reviews)$/.test(name)))
    return undefined;
  const before = `${lead}${dashes}${open}${name}${close}${gap}${sign}${space}`;
  if (sign === ':' && value.startsWith('//')) return undefined;
  const isQuoted = (open === '"' || open === "'") && open === close;
  const mark = isQuoted ? open : '';
  const isRight = sign === ':' && (space !== '' || value === '') && /^[ \t]*$/.test(gap + space);
  const column = lead.replace(/\t/g, '  ').replace(/[^\t ]/g, '  ');
  const indent = /^[ \t]*$/.test(lead) ? lead : column;
  const dash = dashes.replace(/[^\t\p{Zs}]/gu, '-').replace(/[^-]+/g, ' ');
  const after = isRight ? `${gap}:${space}` : value === '' ? ':' : ': ';
  const mended = `${indent}${/^[- ]*$/.test(dashes) ? dashes : dash}${mark}${name}${mark}${after}`;
  const flow = /^[{[｛［]/.test(value) ? ordinarySigns(value) : value;
  if (mended === before && flow === value) return undefined;
  const from = mended === before ? before.length : 0;
  const to = flow === value ? before.length : line.length;
  const span = { start: start + from, end: start + to };
  const replacement = (from === 0 ? mended : '') + (flow === value ? '' : flow);
  const shown = { start: start + Math.max(from, lead.length), end: start + Math.max(to, lead.length + 1) };
  return {
    code: 'mistyped-sign',
    severity: 'error',
    message: explain(line.slice(from, to), sign),
    span: shown,
    fix: { title: localize('Write the signs as YAML wants them'), span, replacement },
  };
}

function explain(part: string, sign: string): string {
  const wide = /[：﹕︰꞉∶；，｛｝［］“”‘’„＂\p{Pd}−•·\u3000]/u.exec(part.replaceAll('-', ''))?.[0];
  if (wide === '\u3000') {
    return localize('A full-width space stands at the beginning of this line. Only ordinary spaces are read there.');
  }
  if (wide !== undefined) {
    return localize(
      '“{0}” is a full-width or typographic sign. Here should stand an ordinary one: “key: value”.',
      wide,
    );
  }
  if (sign === ':') return localize('A space is missing behind the colon: “key: value”.');
  return localize('Behind the name of a key should stand a colon and a space: “key: value”.');
}

const ordinary: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '、': ', ',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＂': '"',
  '“': '"',
  '”': '"',
};

/** Braces and brackets with ordinary signs in place of full-width ones, but for what stands in quotes. */
function ordinarySigns(value: string): string {
  return value.replace(/"(?:[^"\\]|\\.)*"|[：，、][ \u3000]*|[｛｝［］＂“”]/gu, (sign) => ordinary[sign[0]!] ?? sign);
}
