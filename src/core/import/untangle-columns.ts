import { endsSentence } from './ends-sentence';

/** A column has at least so many lines beside another, and its lines so many characters on the average. */
const fewestLines = 3;
const narrowestColumn = 20;

/**
 * The lines of a page that was set in two columns, the left one before the right one; undefined for any other page. Two columns are
 * running text on both sides of a gap that stands at the same place in nearly every line: names, numbers and tables are none.
 */
export function untangleColumns(lines: readonly string[]): string[] | undefined {
  const starts = new Map<number, number>();
  const filled = lines.filter((line) => line.trim() !== '');
  for (const line of filled)
    for (const { index, 0: gap } of line.matchAll(/(?<=\S) {3,}(?=\S)/g)) {
      const start = index + gap.length;
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  const [best] = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || best[1] < fewestLines || best[1] * 5 < filled.length * 3) return undefined;
  const [column] = best;
  const left: string[] = [];
  const right: string[] = [];
  for (const line of lines) {
    // A line that goes over the gap belongs to neither column.
    if (line.length > column - 2 && line.slice(column - 2, column).trim() !== '') return undefined;
    left.push(line.slice(0, column).trimEnd());
    right.push(line.slice(column).trim());
  }
  return isRunning(left) && isRunning(right) ? [...withoutEnds(left), ...withoutEnds(right)] : undefined;
}

function isRunning(column: readonly string[]): boolean {
  const lines = column.map((line) => line.trim()).filter((line) => line !== '');
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const words = lines.reduce((sum, line) => sum + line.split(/\s+/).length, 0);
  // Of few lines nearly all go on with a sentence, or begin behind one: each may be a row.
  const share = lines.length > 4 ? 1 / 3 : lines.length > fewestLines ? 1 / 2 : 1;
  const fewestGoOn = (lines.length - (share === 1 ? 1 : 0)) * share;
  const goesOn = lines.filter((line, i) => i > 0 && !endsSentence(lines[i - 1]!) && /^[\p{Ll}\d]/u.test(line));
  const withLetter = goesOn.filter((line) => /^\p{Ll}/u.test(line));
  return (
    lines.length >= fewestLines &&
    length >= lines.length * narrowestColumn &&
    words >= lines.length * 3 &&
    goesOn.length >= fewestGoOn &&
    withLetter.length * 2 >= goesOn.length
  );
}

function withoutEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
