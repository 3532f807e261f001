import { columnsOf } from '../text/columns-of';
import { endsSentence } from './ends-sentence';

/** A column has at least so many lines beside another, and its lines so many characters on the average. */
const fewestLines = 3;
const narrowestColumn = 20;

/**
 * The lines of a page that was set in two columns, the left one before the right one; undefined for any other page. Two columns are
 * running text on both sides of a gap that stands at the same place in nearly every line: names, numbers and tables are none.
 */
export function untangleColumns(lines: readonly string[]): string[] | undefined {
  return isChinese(lines) ? untangleChinese(lines) : untangleSpaced(lines);
}

/** Whether a page of Chinese seems to be set in two columns that can't be told apart: most of its lines have a wide gap between words. */
export function mayBeColumns(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < fewestWoven || !isChinese(filled)) return false;
  const gapped = filled.filter((line) => {
    const [left = '', right = '', ...more] = line.trim().split(wideGap);
    return more.length === 0 && shortestCell <= Math.min(columnsOf(left), columnsOf(right));
  });
  return gapped.length * 5 >= filled.length * 3;
}

const fewestWoven = 6;
const wideGap = /[ \t\u3000]{2,}|\t/;
/** Cells of tables are mostly narrower, in columns of a terminal. */
const shortestCell = 14;

function isChinese(lines: readonly string[]): boolean {
  let han = 0;
  let all = 0;
  for (const line of lines) {
    han += line.match(/[\u3400-\u9fff\uff00-\uffef\u3001-\u303f]/g)?.length ?? 0;
    all += line.match(/\S/g)?.length ?? 0;
  }
  return all > 0 && han * 2 > all;
}

/**
 * The same of a page in Chinese, where words have no blanks between them: both columns are set to a width, so that most of their lines
 * are full, and few of these end a sentence. What stands between the columns may be one blank.
 */
function untangleChinese(lines: readonly string[]): string[] | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < fewestLines + 1) return undefined;
  const widths = new Map<number, number>();
  for (const line of filled)
    for (const width of new Set(gapsOf(line).map(({ left }) => left))) widths.set(width, (widths.get(width) ?? 0) + 1);
  const near = (width: number) => [0, 1, 2].reduce((sum, less) => sum + (widths.get(width - less) ?? 0), 0);
  const [width = 0] = [...widths.keys()].sort((a, b) => near(b) - near(a) || b - a);
  if (width < shortestCell || near(width) < fewestLines || near(width) * 2 < filled.length) return undefined;
  const left: string[] = [];
  const right: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') {
      left.push('');
      right.push('');
      continue;
    }
    const indent = columnsOf(/^[ \t\u3000]*/.exec(line)![0]);
    const gaps = gapsOf(line);
    const full = gaps.find((gap) => gap.left <= width && gap.left >= width - 2);
    const [widest] = gaps.toSorted((a, b) => b.size - a.size);
    const gap = full ?? (widest && (widest.size > 2 || gaps.length === 1) && widest.left <= width ? widest : undefined);
    if (indent >= width) right.push(line.trim());
    else if (gap) {
      left.push(line.slice(0, gap.at).trim());
      right.push(line.slice(gap.end).trim());
    } else if (columnsOf(line.trim()) > width + 2) return undefined;
    else left.push(line.trim());
  }
  const [narrow = 0, wide = 0] = [left, right].map(widthOf).sort((a, b) => a - b);
  if (narrow < shortestCell || narrow * 5 < wide * 3) return undefined;
  return isSetToWidth(left) && isSetToWidth(right) ? [...withoutEnds(left), ...withoutEnds(right)] : undefined;
}

/** Blanks between words of a line. */
interface LineGap {
  readonly at: number;
  readonly end: number;
  /** Columns of the words before it, without the line's indent. */
  readonly left: number;
  readonly size: number;
}

function gapsOf(line: string): readonly LineGap[] {
  let from = line.length - line.trimStart().length;
  let left = 0;
  return [...line.trimEnd().matchAll(/(?<=\S)[ \t\u3000]+(?=\S)/g)].map(({ index, 0: gap }) => {
    // Each stretch is measured once: a line may be the whole text.
    left += columnsOf(line.slice(from, index));
    from = index;
    return { at: index, end: index + gap.length, left, size: columnsOf(gap.replaceAll('\t', '    ')) };
  });
}

/** Whether most lines of a column are full, and most of these go on in the next. */
function isSetToWidth(column: readonly string[]): boolean {
  const lines = column.filter((line) => line !== '');
  const widest = widthOf(lines);
  const parted = lines.filter((line) => wideGap.test(line));
  const full = lines.filter((line) => columnsOf(line) >= widest - 3);
  const goOn = full.filter((line) => !endsSentence(line));
  return (
    lines.length >= fewestLines &&
    parted.length * 5 <= lines.length &&
    full.length * 2 >= lines.length &&
    goOn.length * 3 >= full.length * 2
  );
}

function widthOf(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
}

function untangleSpaced(lines: readonly string[]): string[] | undefined {
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
