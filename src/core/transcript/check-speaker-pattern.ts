import { localize } from '../text/localize';
import type { Problem } from '../text/problem';

/** Why a pattern is refused. */
export type PatternCode = 'speaker-pattern-invalid' | 'speaker-pattern-slow';

/**
 * What is wrong with a person's own pattern for speakers' labels, or undefined where it can be used. Codes:
 * `speaker-pattern-invalid`: no regular expression. `speaker-pattern-slow`: it may take exponential time, or a time that
 * grows with a high power of a line's length. The check is conservative: it looks at the pattern's form alone and refuses
 *
 * - a repetition of what itself repeats without bound or has alternatives (`(a+)+`, `(a|ab)*`),
 * - a reference to a group (`\1`), and looking ahead or behind with a repetition inside,
 * - a repetition of what varies in length and may begin again where it ended (`(?:a?a)+`, `(?:[a-z]{1,9}){1,9}`),
 * - the same thing repeated twice in a row (`\s*\s*`), and more than two repetitions of things that match nearly anything,
 * - repetitions and choices that could share out the same letters in too many ways (`\w*[a-z]*\w*[a-z]*`, `a?a?a?…`).
 *
 * The span is that of the offending part within the pattern.
 */
export function checkSpeakerPattern(pattern: string): Problem<PatternCode> | undefined {
  try {
    new RegExp(`^(?:${pattern})`, 'u');
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*\/u?: /, '') : '';
    return problem(
      'speaker-pattern-invalid',
      localize('The pattern for speakers is no regular expression: {0}.', why),
      0,
      pattern.length,
    );
  }
  return findSlowPart(pattern);
}

function problem(code: PatternCode, message: string, start: number, end: number): Problem<PatternCode> {
  return { code, severity: 'error', message, span: { start, end } };
}

/** A group that is open while the pattern is read. */
interface OpenGroup {
  readonly start: number;
  readonly looks: boolean;
  repeats: boolean;
  chooses: boolean;
  /** The last thing read in it, and whether that repeats without bound. */
  last: string;
  lastRepeats: boolean;
  readonly things: Thing[];
}

/** Something with its quantifier. */
interface Thing {
  readonly matches: ReadonlySet<string>;
  /** It can't be left out. */
  readonly must: boolean;
  /** How many lengths it may have. */
  readonly ways: number;
}

function findSlowPart(pattern: string): Problem<PatternCode> | undefined {
  const slow = (start: number, end: number, why: string) =>
    problem(
      'speaker-pattern-slow',
      localize('The pattern for speakers could take too long on some lines: {0}.', why),
      start,
      end,
    );
  const open = (start: number, looks: boolean): OpenGroup => ({
    start,
    looks,
    repeats: false,
    chooses: false,
    last: '',
    lastRepeats: false,
    things: [],
  });
  const groups: OpenGroup[] = [open(0, false)];
  let wide = 0;
  const ways = new WaysToShare();
  const parts =
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u.{4}|x..|k<[^>]*>|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|[)|]|[\s\S]/gu;
  for (let part = parts.exec(pattern); part; part = parts.exec(pattern)) {
    const [words] = part;
    const group = groups.at(-1)!;
    if (words.startsWith('(')) {
      groups.push(open(part.index, /[=!]$/.test(words)));
      continue;
    }
    if (words === '|') {
      ways.choose();
      group.chooses = true;
      group.last = '';
      group.lastRepeats = false;
      continue;
    }
    if (/^\\(?:[1-9]|k<)/.test(words))
      return slow(part.index, parts.lastIndex, localize('it refers back to a group with {0}', words));
    let inner: OpenGroup | undefined;
    let atom = words;
    if (words === ')') {
      inner = groups.pop()!;
      if (inner.looks && inner.repeats)
        return slow(inner.start, parts.lastIndex, localize('it looks ahead or behind over a repetition'));
      atom = pattern.slice(inner.start, parts.lastIndex);
    }
    const outer = groups.at(-1)!;
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(parts.lastIndex))?.[0] ?? '';
    const end = parts.lastIndex + quantifier.length;
    parts.lastIndex = end;
    const unbounded = /^[*+]|,\}/.test(quantifier);
    const repeated = unbounded || mostOf(quantifier) > 1;
    if (inner && repeated && (inner.repeats || inner.chooses)) {
      return slow(
        inner.start,
        end,
        localize('{0} repeats what itself repeats or has alternatives', pattern.slice(inner.start, end)),
      );
    }
    const inside = inner && repeated ? waysAgain(inner.things, unbounded ? lineLength : mostOf(quantifier)) : 1;
    if (inner && inside > mostWays)
      return slow(
        inner.start,
        end,
        localize('{0} repeats what itself repeats or has alternatives', pattern.slice(inner.start, end)),
      );
    outer.things.push({
      matches: ways.setOf(inner ? setOfGroup(atom) : atom),
      must: isNeeded(quantifier),
      ways: inside * waysOf(quantifier),
    });
    if (unbounded && outer.lastRepeats && outer.last === atom) {
      return slow(part.index, end, localize('{0} is repeated twice in a row', atom));
    }
    if (!inner && !groups.some((one) => one.looks))
      ways.read(
        atom,
        quantifier,
        groups.some((one) => one.chooses),
      );
    else if (inner && quantifier !== '') ways.read(setOfGroup(atom), quantifier, true);
    if (ways.tooMany)
      return slow(part.index, end, localize('its repetitions could share out the same letters in too many ways'));
    if (unbounded && matchesNearlyAnything(atom)) wide++;
    if (wide > 2) return slow(part.index, end, localize('more than two repetitions match nearly anything'));
    outer.repeats ||= unbounded || (inner?.repeats ?? false);
    outer.last = atom;
    outer.lastRepeats = unbounded;
  }
  return undefined;
}

function matchesNearlyAnything(atom: string): boolean {
  return (
    atom === '.' ||
    /^\\[SDWP]/.test(atom) ||
    atom.startsWith('[^') ||
    /^\[.*\\[SDWPw]/.test(atom) ||
    atom.startsWith('(')
  );
}

/** A group as one thing that matches what any of its parts does, to compare with its neighbours. */
function setOfGroup(group: string): string {
  const parts =
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u.{4}|x..|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|[)|*+?]|\{\d+(?:,\d*)?\}|[\s\S]/gu;
  const things = [...group.matchAll(parts)].map(([part]) => part).filter((part) => !/^(?:\(|[)|*+?]$|\{\d)/.test(part));
  return things.length === 0 ? '(?!)' : things.join('|');
}

/** Steps that matching a line may take: about a tenth of a second. */
const mostWays = 5_000_000;
/** Letters of a line that are shown to a pattern. */
const lineLength = 200;
/** One letter of each kind that patterns tell apart. */
const letters = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'\t\u00a0\u3000éßÉЯяاह中あアー한：，。「」（）—–…“”０',
];

/**
 * Counts in how many ways the repetitions and choices of a pattern could share out a line: those among which the same letter
 * may go to one or the other, as nothing that must stand between ends the first.
 */
class WaysToShare {
  #open: { readonly matches: ReadonlySet<string>; readonly ways: number }[] = [];
  #most = 1;
  readonly #sets = new Map<string, ReadonlySet<string>>();

  get tooMany(): boolean {
    return this.#most > mostWays;
  }

  /** Takes an alternative. */
  choose(): void {
    this.#open.push({ matches: new Set(letters), ways: 2 });
  }

  /** Takes a thing with its quantifier; `optional`: other alternatives may stand in its place. */
  read(thing: string, quantifier: string, optional: boolean): void {
    const matches = this.setOf(thing);
    const ways = waysOf(quantifier);
    if (isNeeded(quantifier) && !optional) this.#open = this.#open.filter((one) => overlap(one.matches, matches));
    if (ways === 1) return;
    const rivals = this.#open.filter((one) => overlap(one.matches, matches));
    const unbounded = rivals.filter((one) => one.ways === lineLength).length + (ways === lineLength ? 1 : 0);
    const product = rivals.reduce((all, one) => all * one.ways, ways);
    this.#most = Math.max(this.#most, product / factorial(unbounded));
    this.#open.push({ matches, ways });
  }

  /** The letters that a thing matches. */
  setOf(thing: string): ReadonlySet<string> {
    const known = this.#sets.get(thing);
    if (known) return known;
    let matches = new Set(letters);
    try {
      const pattern = new RegExp(`^(?:${thing})$`, 'u');
      matches = new Set(letters.filter((letter) => pattern.test(letter)));
      // A rare letter is like any other of its kind for all that is known here.
      if (matches.size === 0) matches = new Set([thing]);
    } catch {
      // Not a thing by itself, such as a part of a class: it is taken to match anything.
    }
    this.#sets.set(thing, matches);
    return matches;
  }
}

/**
 * In how many ways what stands in a group may share out a line if the group matches so many times. What varies counts unless it has
 * letters of its own and something else must stand between it and the next time.
 */
function waysAgain(things: readonly Thing[], times: number): number {
  const own = ({ matches }: Thing, i: number) =>
    things.every((other, j) => j === i || !overlap(matches, other.matches)) &&
    things.some(({ must }, j) => j !== i && must);
  return things.reduce((all, one, i) => (own(one, i) ? all : all * one.ways), 1) ** times;
}

function isNeeded(quantifier: string): boolean {
  return quantifier === '' || quantifier.startsWith('+') || Number(/^\{(\d+)/.exec(quantifier)?.[1]) > 0;
}

/** How often a quantifier with an end lets something stand. */
function mostOf(quantifier: string): number {
  return Number(/(\d+)\}/.exec(quantifier)?.[1] ?? 1);
}

function waysOf(quantifier: string): number {
  const [, least, most] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
  if (quantifier === '') return 1;
  if (least === undefined) return quantifier.startsWith('?') ? 2 : lineLength;
  if (most === undefined) return 1;
  return most === '' ? lineLength : Math.min(lineLength, Number(most) - Number(least) + 1);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((letter) => b.has(letter));
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
