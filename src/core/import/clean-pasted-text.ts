import { parseTranscript } from '../transcript/parse-transcript';
import { readHyphen } from '../transcript/read-hyphen';
import { isWrittenClosely } from './written-closely';

/** A text as cleaned, and what went. */
export interface CleanedText {
  readonly text: string;
  /** Lines and numbers that are the page's, as printed. */
  readonly removed: readonly string[];
  /** How many lines were joined to the one before. */
  readonly joined: number;
}

interface Line {
  words: string;
  /** True if a label or a heading begins it, so that it goes on with nothing. */
  readonly begins: boolean;
  /** True if it holds a time, a direction or something else that is no speech. */
  readonly stands: boolean;
}

/** Shorter lines than this aren't wrapped. */
const narrowest = 35;
const linesInStep = 2000;

/**
 * Text that was pasted from a PDF, as it would be without pages: their heads, feet and numbers go, lines become paragraphs, and words
 * that a hyphen parts are whole. A text that isn't wrapped keeps its lines. In steps.
 */
export function* cleanPastedText(text: string): Generator<undefined, CleanedText> {
  const { turns, pieces } = parseTranscript(text, { declared: true, format: 'text' });
  yield;
  const removed: string[] = [];
  const gone = pieces.filter(({ kind }) => kind === 'furniture' || kind === 'number');
  const starts = new Set(turns.map(({ label, speech }) => (label ?? speech).start));
  const standing = pieces.filter(({ kind }) => kind !== 'furniture' && kind !== 'number' && kind !== 'markup');
  const lines: Line[] = [];
  let piece = 0;
  let stood = 0;
  let at = 0;
  for (const raw of text.split('\n')) {
    const end = at + raw.length;
    let words = '';
    let from = at;
    let isGone = false;
    for (; piece < gone.length && gone[piece]!.start < end; piece++) {
      const { start, end: to } = gone[piece]!;
      removed.push(text.slice(start, to).trim());
      words += text.slice(from, start);
      from = to;
      isGone = true;
    }
    words = (words + text.slice(from, end)).replaceAll('\f', '');
    while (stood < standing.length && standing[stood]!.end <= at) stood++;
    const first = at + raw.length - raw.trimStart().length;
    let begins = false;
    for (let i = at; i <= Math.min(end, first + 12) && !begins; i++) begins = starts.has(i);
    const stands =
      stood < standing.length && standing[stood]!.start <= first && standing[stood]!.end >= at + raw.trimEnd().length;
    // What is a line of the page alone leaves no blank line, so that a sentence goes on over it.
    if (isGone && words.trim() === '') lines.push({ words: '\f', begins: false, stands: false });
    else lines.push({ words: isGone ? words.trim() : words.trimEnd(), begins, stands });
    at = end + 1;
    if (lines.length % linesInStep === 0) yield;
  }
  const width = widthOf(lines);
  let joined = 0;
  // Pieces of the text; the last is the last line's words, so that a long paragraph isn't gone over for each of its lines.
  const made: string[] = [];
  let before: Line | undefined;
  let blanks = 0;
  let overPage = false;
  for (const [i, line] of lines.entries()) {
    if (i % linesInStep === 0) yield;
    if (line.words === '\f') overPage = true;
    else if (line.words.trim() === '') blanks++;
    else {
      const words = line.words.trim();
      const mayJoin = width !== undefined && before !== undefined && !before.stands && !line.begins && !line.stands;
      if (mayJoin && (blanks === 0 || overPage) && joins(before!.words, words, width, overPage)) {
        const { isBroken, gap } = seamOf(made.at(-1)!, words);
        if (isBroken) made[made.length - 1] = made.at(-1)!.slice(0, -1);
        made.push(gap, words);
        joined++;
      } else {
        made.push(blanks > 0 || overPage ? '\n\n' : '\n', line.words);
      }
      before = line;
      blanks = 0;
      overPage = false;
    }
  }
  if (removed.length === 0 && joined === 0) return { text, removed, joined };
  return {
    text: `${made
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    removed: removed.filter(Boolean),
    joined,
  };
}

/** How long lines are where a text is wrapped; undefined if it isn't: then most lines would end a paragraph. */
function widthOf(lines: readonly Line[]): number | undefined {
  const lengths = lines.map(({ words }) => columnsOf(words.trim())).filter((length) => length > 0);
  if (lengths.length < 4) return undefined;
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.95)]!;
  if (width < narrowest || width > 140) return undefined;
  const followed = lines.filter(({ words }, i) => words.trim() !== '' && (lines[i + 1]?.words.trim() ?? '') !== '');
  const full = followed.filter(({ words }) => columnsOf(words.trim()) >= width * 0.7);
  return followed.length >= 3 && full.length * 5 >= followed.length * 3 ? width : undefined;
}

/** Characters of Chinese and Japanese take two columns. */
function columnsOf(words: string): number {
  return words.length + (words.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}

function joins(before: string, after: string, width: number, overPage: boolean): boolean {
  if (/^(?:[-–—•·*]\s|\d{1,3}[.)]\s|#)/.test(after)) return false;
  const isEnd = /[.!?。！？…:：]["'”’」』)）]*$/.test(before.trimEnd());
  if (overPage) return !isEnd;
  return columnsOf(before.trim()) >= width * (isEnd ? 0.8 : 0.55);
}

/** What stands between two lines that are joined, and whether the first ends with the hyphen of a broken word. */
function seamOf(before: string, after: string): { readonly isBroken: boolean; readonly gap: '' | ' ' } {
  const kind = /[-\u2010\u00ad]$/.test(before) ? readHyphen(before.slice(-60), after.slice(0, 60)) : undefined;
  return { isBroken: kind === 'break', gap: kind || isWrittenClosely(before, after) ? '' : ' ' };
}
