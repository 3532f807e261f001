import type { Candidate } from './candidate';
import type { FoldedText } from './folded-text';
import type { Sought } from './sought';

/** So much of a line says which it is if that of the quote isn't known. */
const enoughOfLine = 8;

/**
 * True if other words stand in the line that came before or after that of the quote: its own line was taken out, and its
 * neighbour of the same form is no place of it. `text`: the text that the candidate is in.
 */
export function isNeighbouringLine(text: FoldedText, { prefix, exact, suffix }: Sought, candidate: Candidate): boolean {
  const { same, start, end } = candidate;
  if (same) return false;
  const after = lineAfter(suffix);
  const lineStart = text.cased.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text.cased, end);
  const [before, begins] = splitLast(prefix);
  if (after !== undefined && text.startsWith(after, lineStart)) {
    const own = begins === undefined ? undefined : begins + exact;
    const isTold = own === undefined ? after.length >= enoughOfLine : !own.startsWith(after) && !after.startsWith(own);
    const next = lineEnd + /^\s*/.exec(text.slice(lineEnd, lineEnd + 100))![0].length;
    if (isTold && !text.startsWith(after, next)) return true;
  }
  if (before === undefined || before.length < enoughOfLine) return false;
  const begin = lineStart + text.cased.slice(lineStart, lineEnd).trimEnd().length - before.length;
  if (begin < lineStart || !text.startsWith(before, begin)) return false;
  return !text
    .slice(Math.max(0, lineStart - before.length - 100), lineStart)
    .trimEnd()
    .endsWith(before);
}

/** What is known of the next line that isn't blank. */
function lineAfter(suffix: string): string | undefined {
  const at = suffix.indexOf('\n');
  return (at >= 0 && suffix.slice(at).trimStart()) || undefined;
}

/** What stands before the last line end, without it, and what behind; undefined if there is none. */
function splitLast(text: string): [before: string | undefined, behind: string | undefined] {
  const at = text.lastIndexOf('\n');
  return at < 0 ? [undefined, undefined] : [text.slice(0, at).trimEnd(), text.slice(at + 1)];
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
