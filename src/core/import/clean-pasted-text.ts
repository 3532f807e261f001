import { addAll } from '../text/add-all';
import { columnsOf } from '../text/columns-of';
import { localize } from '../text/localize';
import { parseTranscript } from '../transcript/parse-transcript';
import { readHyphen } from '../transcript/read-hyphen';
import type { Piece } from '../transcript/transcript';
import { findPageLines } from './find-page-lines';
import { measureApart } from './measure-apart';
import { stripLineReferences } from './strip-line-references';
import { mayBeColumns, untangleColumns } from './untangle-columns';
import { isWrittenClosely } from './written-closely';

/** A text as cleaned, and what went. */
export interface CleanedText {
  readonly text: string;
  /** Lines and numbers that are the page's, as printed. */
  readonly removed: readonly string[];
  /** How many lines were joined to the one before. */
  readonly joined: number;
  /** How many pages were set in two columns. */
  readonly columns: number;
  /** How many pages may be in two columns that can't be told apart. */
  readonly woven: number;
  /** Figures on both sides of a line's end that may be one, with a sign between them: they were left apart. */
  readonly unsure: readonly string[];
}

/** Tells of figures that may be one, and weren't joined. */
export function tellUnsureFigures(unsure: readonly string[]): string {
  const some = unsure.slice(0, 5).join('; ');
  return localize(
    'Figures that a line’s end may part were left as they are: {0}. Look at them: {1}',
    unsure.length,
    some,
  );
}

/** Tells of pages whose columns may be woven together. */
export function tellWoven(woven: number): string {
  return localize('Pages that may be in two columns, of which lines may stand side by side: {0}. Look at them.', woven);
}

interface Line {
  words: string;
  /** True if a label or a heading begins it, so that it goes on with nothing. */
  readonly begins: boolean;
  /** True if it holds a time, a direction or something else that is no speech. */
  readonly stands: boolean;
  /** True if it is a figure of the talk that stands alone, so that it goes on with both neighbours. */
  readonly isFigure?: boolean;
}

/** Shorter lines than this aren't wrapped. */
const narrowest = 35;
const linesInStep = 2000;

/**
 * Text that was pasted from a PDF, as it would be without pages: their heads, feet and numbers go, lines become paragraphs, and words
 * that a hyphen parts are whole. A text that isn't wrapped keeps its lines. In steps.
 */
export function* cleanPastedText(pasted: string): Generator<undefined, CleanedText> {
  const removed: string[] = [];
  const { text, columns, woven } = withoutPages(pasted, removed);
  yield;
  const { turns, pieces } = parseTranscript(text, { declared: true, format: 'text' });
  yield;
  const rows = text.split('\n');
  const gone = findGone(text, rows, pieces);
  const figures = findLoneNumbers(rows, gone);
  const starts = new Set(turns.map(({ label, speech }) => (label ?? speech).start));
  const standing = pieces.filter(({ kind }) => kind !== 'furniture' && kind !== 'number' && kind !== 'markup');
  const lines: Line[] = [];
  let piece = 0;
  let stood = 0;
  let at = 0;
  for (const [index, raw] of rows.entries()) {
    const end = at + raw.length;
    const figure = figures.get(index);
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
    const isPiece =
      stood < standing.length && standing[stood]!.start <= first && standing[stood]!.end >= at + raw.trimEnd().length;
    // What is a line of the page alone leaves no blank line, so that a sentence goes on over it.
    if (raw === '\f' || (isGone && words.trim() === '')) lines.push({ words: '\f', begins: false, stands: false });
    else if (figure)
      lines.push({ words: words.trim(), begins: false, stands: figure === 'alone', isFigure: figure === 'within' });
    else lines.push({ words: isGone ? words.trim() : words.trimEnd(), begins, stands: isPiece || isRow(rows, index) });
    at = end + 1;
    if (lines.length % linesInStep === 0) yield;
  }
  const width = widthOf(lines);
  let joined = 0;
  const unsure: string[] = [];
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
      const mayJoin =
        before !== undefined && !before.stands && !line.begins && !line.stands && (blanks === 0 || overPage);
      const seam = mayJoin ? figureSeam(before!.words, words, width) : undefined;
      const isJoined =
        seam === 'one' ||
        (width !== undefined &&
          (line.isFigure || before?.isFigure || joins(before?.words ?? '', words, width, overPage)));
      if (seam === 'unsure')
        unsure.push(`${/[\d.,]+$/.exec(before!.words.trimEnd())![0]} | ${/^[\d.,]*\d/.exec(words)![0]}`);
      if (mayJoin && isJoined) {
        const { isBroken, gap } = seam === 'one' ? { isBroken: false, gap: '' } : seamOf(made.at(-1)!, words);
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
  const told = { removed: removed.filter(Boolean), joined, columns, woven, unsure };
  if (told.removed.length === 0 && joined === 0 && columns === 0) return { ...told, text: pasted };
  return {
    text: `${made
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    ...told,
  };
}

/** A text with a form feed in place of each line that is the page's, and with two columns one below the other. Adds to `removed`. */
function withoutPages(
  text: string,
  removed: string[],
): { readonly text: string; readonly columns: number; readonly woven: number } {
  const counted = stripLineReferences(text.split('\n'));
  if (counted) addAll(removed, counted.references);
  const all = counted?.lines ?? text.split('\n');
  const ofPages = findPageLines(all);
  const lines: string[] = [];
  let page: string[] = [];
  let columns = 0;
  let woven = 0;
  const endPage = () => {
    const untangled = untangleColumns(page);
    if (untangled) columns++;
    else if (mayBeColumns(page)) woven++;
    addAll(lines, untangled ?? page);
    page = [];
  };
  for (const [i, line] of all.entries()) {
    if (ofPages.has(i)) {
      removed.push(line.trim());
      endPage();
      lines.push('\f');
    } else {
      if (line.startsWith('\f')) endPage();
      page.push(line);
    }
  }
  endPage();
  return { text: lines.join('\n'), columns, woven };
}

/**
 * What goes: the margin's numbers, and lines of the page. One that stands again does so a page further, and one with a figure has to stand
 * again as it is.
 */
function findGone(text: string, rows: readonly string[], pieces: readonly Piece[]): readonly Piece[] {
  const isApart = measureApart(rows);
  const places = new Map<string, number[]>();
  for (const [i, row] of rows.entries()) {
    const words = row.trim();
    if (words === '') continue;
    const all = places.get(words);
    if (all) all.push(i);
    else places.set(words, [i]);
  }
  const goes = ({ kind, start, end }: Piece) => {
    if (kind !== 'furniture') return false;
    const words = text.slice(start, end).trim();
    const all = places.get(words) ?? [];
    return (all.length >= 3 || !figureSign.test(words)) && all.every((at, i) => i === 0 || isApart(all[i - 1]!, at));
  };
  const margin = findMargin(text, pieces);
  return pieces.filter((piece) => margin.has(piece) || goes(piece));
}

/** What may be a figure. */
const figureSign = /[\d〇零一二三四五六七八九十百千萬万億亿兆½¼¾]/;

/** Fewer lines that are numbered may be a list or a table. */
const fewestNumbers = 10;

/** Numbers of lines, each one more than the one before or the first of a page, most of them beside words. */
function findMargin(text: string, pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  let chain: Piece[] = [];
  let last = 0;
  let beside = 0;
  const endChain = () => {
    if (chain.length >= fewestNumbers && beside * 2 >= chain.length) for (const one of chain) found.add(one);
    chain = [];
    beside = 0;
  };
  for (const piece of pieces) {
    if (piece.kind !== 'number') continue;
    const { start, end } = piece;
    const value = Number(/\d+$/.exec(text.slice(start, end))?.[0]);
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', end);
    const words = `${text.slice(from, start)}${text.slice(end, to < 0 ? text.length : to)}`.trim();
    const isAlone = words === '';
    const isNext = value === last + 1 || value === last + 5 || (value === 1 && !isAlone);
    if (!isNext) endChain();
    chain.push(piece);
    if (!isAlone && !hasCell(words)) beside++;
    last = value;
  }
  endChain();
  return found;
}

/**
 * Which lines hold a number alone that is none of a page or a margin: `within` a sentence if words go on from the line before and into the
 * line after it; else it stands `alone`.
 */
function findLoneNumbers(rows: readonly string[], gone: readonly Piece[]): ReadonlyMap<number, 'within' | 'alone'> {
  const starts = new Set(gone.map(({ start }) => start));
  const found = new Map<number, 'within' | 'alone'>();
  let at = 0;
  for (const [i, row] of rows.entries()) {
    if (/^\s*\d{1,5}\s*$/.test(row) && !starts.has(at + row.search(/\d/))) {
      const [before = '', after = ''] = [rows[i - 1]?.trim(), rows[i + 1]?.trim()];
      const isWithin = /[\p{L},，]$/u.test(before) && /^[\p{Ll}\p{Lo}]/u.test(after);
      found.set(i, isWithin ? 'within' : 'alone');
    }
    at += row.length + 1;
  }
  return found;
}

/** Whether a line is a row of a table: one of its cells is a figure, and the line before or after it is one too. */
function isRow(rows: readonly string[], index: number): boolean {
  return hasCell(rows[index]) && (hasCell(rows[index - 1]) || hasCell(rows[index + 1]));
}

const figureCell = /(?:^|\S(?:\t\s*| {2,}| ?\| ?))[\p{Sc}+−–-]?\d[\d.,:/]*[%％\p{Sc}]?(?=$|\t| {2,}| ?\|)/u;

function hasCell(row: string | undefined): boolean {
  const words = row?.trim() ?? '';
  return /\t| {2}|\|/.test(words) && figureCell.test(words);
}

const isByHan = /[\u3040-\u30ff\u3400-\u9fff]$/;
const beginsHan = /^[\u3040-\u30ff\u3400-\u9fff%％]/;
const han = String.raw`[\u3040-\u30ff\u3400-\u9fff]`;
const hanFigure = new RegExp(String.raw`${han}[\d.,]*\d[.,]?$`);

/**
 * Whether a figure goes on over a line's end: `one` if what stands there can't be two (`1,2` and `00`, `3,` and `000`, in a wrapped text
 * also `47` and `.5`, or digits side by side at the edge of Chinese, which has no blanks); `unsure` if it may be (`3.` and `5`, `4` and `5`).
 */
function figureSeam(before: string, after: string, width: number | undefined): 'one' | 'unsure' | undefined {
  const left = before.trimEnd();
  if (!/\d[.,]?$/.test(left) || !/^[.,]?\d/.test(after) || /\d[:：]\d{2}$/.test(left)) return undefined;
  const half = /(?<![\d.,])[\d.,]+$/.exec(left)?.[0] ?? '';
  const other = /^[\d.,]*\d/.exec(after)![0];
  // A time, a date or a share that begins the line is none of a figure's halves.
  if (/^[:/-]\d/.test(after.slice(other.length))) return undefined;
  if (!wellFormed.test(half + other)) return 'unsure';
  const isWrapped = width !== undefined && columnsOf(left.trimStart()) >= width * 0.55;
  const isCutOff = /^\d{1,3}(?:,\d{3})*,\d{0,2}$/.test(half);
  if (isCutOff && (/^0+(?!\d)/.test(other) || (isWrapped && /,\d/.test(half)))) return 'one';
  if (isWrapped && /\d$/.test(half) && /^(?:\.\d|,\d{3}(?!\d))/.test(other)) return 'one';
  const isAtEdge = width !== undefined && columnsOf(left.trimStart()) >= width - 2;
  const isYear = /^(?:19|20)\d\d\s?[年/-]/.test(after);
  return isAtEdge && hanFigure.test(left) && !isCutOff && !isYear ? 'one' : 'unsure';
}

/** A figure as it is written: without groups, or all of them whole. */
const wellFormed = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

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

function joins(before: string, after: string, width: number, overPage: boolean): boolean {
  if (/^(?:[-–—•·*]\s|\d{1,3}[.)]\s|#)/.test(after)) return false;
  const isEnd = /[.!?。！？…:：]["'”’」』)）]*$/.test(before.trimEnd());
  if (overPage) return !isEnd;
  return columnsOf(before.trim()) >= width * (isEnd ? 0.8 : 0.55);
}

/** What stands between two lines that are joined, and whether the first ends with the hyphen of a broken word. */
function seamOf(before: string, after: string): { readonly isBroken: boolean; readonly gap: '' | ' ' } {
  // A hyphen between figures, or between a name and its figure, is no break; Chinese has no blanks about figures.
  if (/(?:\d|\p{Lu}{2})-$/u.test(before) && /^\d/.test(after)) return { isBroken: false, gap: '' };
  if (isByHan.test(before) ? /^\d/.test(after) : hanFigure.test(before) && beginsHan.test(after))
    return { isBroken: false, gap: '' };
  const kind = /[-\u2010\u00ad]$/.test(before) ? readHyphen(before.slice(-60), after.slice(0, 60)) : undefined;
  return { isBroken: kind === 'break', gap: kind || isWrittenClosely(before, after) ? '' : ' ' };
}
