import { columnsOf } from '../text/columns-of';
import type { Hole } from '../text/read-text';
import type { Turn } from './transcript';

/** A line that is followed by another of its paragraph. Offsets are those of the text. */
interface Line {
  /** Where its words end, without blanks behind them. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  readonly columns: number;
}

/** Narrower lines aren't wrapped: they are as short as what is said. */
const narrowest = 30;
/** Fewer lines tell nothing of a width. */
const fewestLines = 3;

/**
 * Holes for the line ends that merely wrap a paragraph of Chinese or Japanese, which has no blanks there, beside those that are known.
 * A text is wrapped if its lines are nearly as wide as the widest and many break off within a clause. A figure that goes on with its
 * magnitude (`1億3,500⏎萬元`) is joined in any text.
 */
export function joinWraps(text: string, holes: readonly Hole[], turns: readonly Turn[]): readonly Hole[] {
  const lines = findLines(text, turns);
  if (lines.length === 0) return holes;
  const width = endsItsTurns(text, turns) ? widthOf(text, lines) : undefined;
  const wraps = lines.filter((line) => isWrap(text, line, width));
  if (wraps.length === 0) return holes;
  const joined: Hole[] = [];
  let at = 0;
  for (const { end, next } of wraps) {
    while (at < holes.length && holes[at]!.end < end) joined.push(holes[at++]!);
    // What is left out there already parts or joins the lines itself.
    if (at === holes.length || holes[at]!.start > next) joined.push({ start: end, end: next, instead: '' });
  }
  return joined.concat(holes.slice(at));
}

const han = String.raw`[\u3040-\u30ff\u3400-\u9fff]`;
const closesHan = new RegExp(`(?:${han}|[，、])$`);
const beginsHan = new RegExp(`^(?:${han}|[，、])`);

/** Lines of speech at whose end Chinese may go on: with no empty line, no blank and no mark of a list behind it. */
function findLines(text: string, turns: readonly Turn[]): Line[] {
  const lines: Line[] = [];
  for (const { label, speech } of turns) {
    for (let at = text.indexOf('\n', speech.start); at >= 0 && at < speech.end; at = text.indexOf('\n', at + 1)) {
      let end = at;
      // No farther than the line begins: of many empty lines each would look back over all before it.
      while (end > speech.start && text[end - 1] !== '\n' && /\s/.test(text[end - 1]!)) end--;
      const next = at + 1;
      const above = Math.max(text.lastIndexOf('\n', end - 1) + 1, label?.start ?? speech.start);
      if (end <= above) continue;
      const isChinese = closesHan.test(text[end - 1]!) || beginsHan.test(text[next] ?? '');
      if (isChinese && /\S/.test(text[next] ?? ''))
        lines.push({ end, next, columns: columnsOf(text.slice(above, end)) });
    }
  }
  return lines;
}

/** Whether who speaks at some lines' length mostly ends with the mark of a sentence: else a line's end may stand for one. */
function endsItsTurns(text: string, turns: readonly Turn[]): boolean {
  let all = 0;
  let ended = 0;
  for (const { speech } of turns) {
    const feed = text.indexOf('\n', speech.start);
    if (feed < 0 || feed >= speech.end) continue;
    all++;
    if (/[.!?。！？…][」』”’"'）)]*$/.test(text.slice(Math.max(speech.start, speech.end - 4), speech.end))) ended++;
  }
  return ended * 3 >= all * 2;
}

/** How wide lines are where a text is wrapped; undefined if it isn't. */
function widthOf(text: string, lines: readonly Line[]): number | undefined {
  if (lines.length < fewestLines) return undefined;
  const columns = lines.map((line) => line.columns).sort((a, b) => a - b);
  const width = columns[Math.floor(columns.length * 0.95)]!;
  if (width < narrowest || width > 140) return undefined;
  const alike = lines.filter((line) => line.columns >= width * 0.75);
  // Who writes a clause or a sentence a line ends each with a mark, or sets none at all.
  const cut = lines.filter(({ end }) => /[\p{L}\p{N}]/u.test(text[end - 1]!));
  const marked = lines.filter((line) => /[，。、；？！,]/.test(text.slice(Math.max(0, line.end - 40), line.end - 1)));
  const isWrapped = alike.length * 4 >= lines.length * 3 && cut.length * 3 >= lines.length;
  return isWrapped && marked.length * 3 >= lines.length * 2 ? width : undefined;
}

function isWrap(text: string, { end, next, columns }: Line, width: number | undefined): boolean {
  const before = text.slice(Math.max(0, end - 12), end);
  const after = text.slice(next, next + 8);
  if (/[\d一二三四五六七八九十百千]$/.test(before) && /^[萬万億亿兆](?![一華华里聖圣])/.test(after)) return true;
  if (width === undefined || columns < width * 0.6) return false;
  if (
    !/[\p{L}\p{N}%％，、]$/u.test(before) ||
    /^(?:[（([【「『•·*#>＞-]|[\d一二三四五六七八九十]{1,3}[.)）、．])/u.test(after)
  )
    return false;
  return closesHan.test(before) || beginsHan.test(after);
}
