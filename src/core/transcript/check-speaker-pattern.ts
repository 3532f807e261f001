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
 * - the same thing repeated twice in a row (`\s*\s*`), and more than two repetitions of things that match nearly anything.
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
  });
  const groups: OpenGroup[] = [open(0, false)];
  let wide = 0;
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
    const repeated = unbounded || Number(/(\d+)\}/.exec(quantifier)?.[1] ?? 1) > 1;
    if (inner && repeated && (inner.repeats || inner.chooses)) {
      return slow(
        inner.start,
        end,
        localize('{0} repeats what itself repeats or has alternatives', pattern.slice(inner.start, end)),
      );
    }
    if (unbounded && outer.lastRepeats && outer.last === atom) {
      return slow(part.index, end, localize('{0} is repeated twice in a row', atom));
    }
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
