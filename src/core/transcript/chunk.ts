import type { LabelCandidate } from './candidate';
import type { ChunkLine, RawLine } from './chunk-line';
import type { LineMachine } from './formats/line-machine';
import { type Gap, gapsOfLine } from './gaps-of-line';
import { hashLines } from './hash-words';
import { isCaptionFormat } from './is-caption-format';
import type { LabelTally } from './label-tally';
import type { LineFacts, LineNumber } from './line-facts';
import { besideNumbers } from './line-number';
import { type LineWindow, lookahead } from './line-window';
import { edgeKey, headKey, headNumber, isPageMark, nextLineNumber, ownNumber, pageReach } from './page-head';
import { breakAfter } from './paragraph-break';
import { piecesOfLine } from './pieces-of-line';
import type { RosterFact } from './read-roster';
import { cueReach, isShownAgain } from './rolled-line';
import { type Opening, type SortContext, type SortedLine, type SortState, sortLine } from './sort-lines';
import type { Piece, TranscriptFormat } from './transcript';

/** A turn that begins in a chunk. Offsets count from the chunk's start; -1 where there is none in this chunk. */
export interface ChunkTurn {
  readonly line: number;
  /** Undefined where no label opens the turn: then `labelStart` and `labelEnd` are where its speech begins. */
  readonly label: SortedLine['labels'][number] | undefined;
  readonly time: number | undefined;
  readonly name: string | undefined;
  role: string | undefined;
  readonly labelStart: number;
  readonly labelEnd: number;
  speechStart: number;
  speechEnd: number;
}

/** A few hundred consecutive lines, with all that is known of them. Knows no offset of the document. */
export class Chunk {
  lines: ChunkLine[] = [];
  sorted: SortedLine[] = [];
  /** UTF-16 units of all lines with their ends. */
  length = 0;
  turns: ChunkTurn[] = [];
  /** People whom lines outside the talk introduce, with the offset of the line. */
  roster: { readonly offset: number; readonly person: RosterFact }[] = [];
  /** Speech at the beginning that belongs to a turn of an earlier chunk; -1 where there is none. */
  headStart = -1;
  headEnd = -1;
  /** Whether a turn that is open at the beginning is still open at the end. */
  passes = true;
  entry: SortState | undefined;
  exit: SortState | undefined;

  #pieces: Piece[] | undefined;
  #gaps: Gap[] | undefined;
  #sayings: number[] | undefined;

  setLines(lines: ChunkLine[]): void {
    this.#pieces = undefined;
    this.#gaps = undefined;
    this.#sayings = undefined;
    this.lines = lines;
    this.length = lines.reduce((sum, line) => sum + line.words.length + line.ending.length, 0);
  }

  /** Sorts the lines and gathers the turns. `after` gives the lines that follow the chunk. */
  sort(entry: SortState, after: (index: number) => ChunkLine | undefined, context: SortContext): void {
    this.entry = entry;
    this.#pieces = undefined;
    this.#gaps = undefined;
    this.#sayings = undefined;
    const window = this.#window(after);
    let state = entry;
    this.sorted = this.lines.map((_, index) => {
      const step = sortLine(state, index, window, context);
      state = step.state;
      return step.line;
    });
    this.exit = state;
    this.#gather(isCaptionFormat(context.format));
  }

  /** The chunk's lines and those that follow. */
  #window(after: (index: number) => ChunkLine | undefined): LineWindow {
    const at = (index: number) => this.lines[index] ?? after(index - this.lines.length);
    return { facts: (index) => at(index)?.facts, words: (index) => at(index)?.words ?? '' };
  }

  /** What is no speech, in order. Offsets count from the chunk's start, here and in `gaps`. */
  pieces(format: TranscriptFormat): readonly Piece[] {
    if (!this.#pieces) this.#mark(format);
    return this.#pieces!;
  }

  /** What is left out when the chunk is read. */
  gaps(format: TranscriptFormat): readonly Gap[] {
    if (!this.#gaps) this.#mark(format);
    return this.#gaps!;
  }

  #mark(format: TranscriptFormat): void {
    const pieces: Piece[] = [];
    const gaps: Gap[] = [];
    let offset = 0;
    // Without iterators, which make two objects for each line.
    for (let nth = 0; nth < this.lines.length; nth++) {
      const line = this.lines[nth]!;
      const sorted = this.sorted[nth]!;
      const own = piecesOfLine(line, sorted, format);
      for (const piece of own) pieces.push({ ...piece, start: offset + piece.start, end: offset + piece.end });
      for (const gap of gapsOfLine(line, sorted, own, format))
        gaps.push({ ...gap, start: offset + gap.start, end: offset + gap.end });
      offset += line.words.length + line.ending.length;
    }
    this.#pieces = pieces;
    this.#gaps = gaps;
  }

  #gather(isCaption: boolean): void {
    this.turns = [];
    this.roster = [];
    this.headStart = -1;
    this.headEnd = -1;
    this.passes = true;
    let open: ChunkTurn | 'head' | undefined = 'head';
    let offset = 0;
    for (let i = 0; i < this.lines.length; i++) {
      const { words, ending } = this.lines[i]!;
      const sorted = this.sorted[i]!;
      if (sorted.sort === 'roster') {
        for (const person of this.lines[i]!.facts.roster ?? []) this.roster.push({ offset, person });
      }
      if (sorted.closes) {
        this.passes = false;
        const first = Math.min(sorted.labels[0]?.start ?? words.length, sorted.opens?.[0]?.start ?? words.length);
        if (first === 0 || first === words.length) open = undefined;
      }
      const { start: margin, end: edge } = besideNumbers(words, this.lines[i]!.facts);
      const end = offset + endOfWords(words.slice(0, edge), isCaption);
      const begin = startOfWords(words, margin, isCaption);
      const openings = sorted.opens ? mergeOpenings(sorted.labels, sorted.opens) : sorted.labels;
      for (let nth = 0; nth < openings.length; nth++) {
        const opening = openings[nth]!;
        const label = 'form' in opening ? opening : undefined;
        if (open && (nth > 0 || begin < opening.start))
          this.#extend(open, offset + begin, offset + endOfWords(words.slice(0, opening.start), isCaption));
        const speech = startOfWords(words, Math.max(opening.speech, margin), isCaption);
        const hasSpeech = speech < words.length && offset + speech < end;
        if (!label && !hasSpeech) continue;
        open = {
          line: i,
          label,
          time: label?.time ?? sorted.time,
          name: label && sorted.name,
          role: label?.role,
          labelStart: offset + (label?.start ?? speech),
          labelEnd: offset + (label?.end ?? speech),
          speechStart: hasSpeech ? offset + speech : -1,
          speechEnd: hasSpeech ? end : -1,
        };
        this.turns.push(open);
      }
      if (sorted.sort === 'speech' && openings.length === 0 && open) this.#extend(open, offset + begin, end);
      if (sorted.role !== undefined && open && open !== 'head') open.role = sorted.role;
      offset += words.length + ending.length;
    }
  }

  #extend(open: ChunkTurn | 'head', start: number, end: number): void {
    if (open === 'head') {
      if (this.headStart < 0) this.headStart = start;
      this.headEnd = end;
      return;
    }
    if (open.speechStart < 0) open.speechStart = Math.min(start, end);
    open.speechEnd = Math.max(end, open.speechStart);
  }

  /** Adds or takes away the counts of a range of lines; `before` is the line before the chunk. */
  count(
    tally: LabelTally,
    from: number,
    to: number,
    before: ChunkLine | undefined,
    next: (index: number) => ChunkLine | undefined,
    times: 1 | -1,
    isCaption: boolean,
  ): void {
    const window = this.#window(next);
    for (let i = from; i < to; i++) {
      if (isEmptyLine(this.lines[i]!.facts)) continue;
      const after = breakAfter((this.lines[i - 1] ?? before)?.facts);
      let said: number | undefined;
      const saying = () => {
        said ??= this.saying(i, next);
        return said;
      };
      tally.count(this.lines[i]!.facts, after, saying, times);
      if (isCaption) {
        const again = isShownAgain(i, window);
        if (again === 'above') tally.rolled += times;
        else if (again === 'alone' && this.lines[i]!.words.trim().length >= tellingLine) tally.shownAgain += times;
      } else this.#countPage(tally, i, window, times);
    }
  }

  /** Counts what tells the numbers of lines and the heads of pages. */
  #countPage(tally: LabelTally, index: number, window: LineWindow, times: 1 | -1): void {
    const { words, facts } = this.lines[index]!;
    const edge = edgeKey(words, facts);
    if (edge !== undefined && nextLineNumber(index, window) === 1) tally.heads.countEdge(edge, times);
    let at = index + 1;
    while (at <= index + sayingReach && window.facts(at) && isEmptyLine(window.facts(at)!)) at++;
    const next = window.facts(at);
    const { lineNumber, endNumber } = facts;
    const own = ownNumber(facts);
    if (own !== undefined && next?.outside && next.kind === 'words' && nextLineNumber(at, window) === own + 1)
      tally.heads.countWithin(times);
    if (lineNumber) {
      if (next?.lineNumber?.value === lineNumber.value + 1) tally.successions.left += times;
      else if (isFifth(lineNumber, index, window, 'lineNumber')) tally.successions['left-fifth'] += times;
    }
    if (endNumber) {
      if (next?.endNumber?.value === endNumber.value + 1) tally.successions.right += times;
      else if (isFifth(endNumber, index, window, 'endNumber')) tally.successions['right-fifth'] += times;
    }
    const number = headNumber(words, facts);
    const isMark = isPageMark(words, facts);
    const isBeside = isMark || (next !== undefined && isPageMark(window.words(at), next));
    if (number === undefined && !isBeside) return;
    const key = headKey(words, facts);
    // Rows that stand below one another with other numbers are no heads: `homes 3`, `homes 4`.
    const isRow = key !== undefined && next !== undefined && headKey(window.words(at), next) === key;
    if (key !== undefined && number !== undefined && !isRow) tally.heads.countNumber(key, number, times);
    if (key !== undefined && isBeside) tally.heads.countBeside(key, times);
    // Under a head on the first line of a page the talk goes on.
    const below = isMark && facts.kind !== 'words' && next ? headKey(window.words(at), next) : undefined;
    if (below !== undefined) tally.heads.countBeside(below, times);
  }

  /** What is said under the label of a line: its words and those of the next two that aren't blank, not looking far. */
  saying(index: number, after: (index: number) => ChunkLine | undefined): number {
    const said = [this.lines[index]!.words];
    for (let i = index + 1; i <= index + sayingReach && said.length < 3; i++) {
      const next = (this.lines[i] ?? after(i - this.lines.length))?.words;
      if (next && !/^\s*$/.test(next)) said.push(next);
    }
    return hashLines(said);
  }

  /** What is said at the beginning of each turn. */
  sayings(after: (index: number) => ChunkLine | undefined): readonly number[] {
    // Turns of one line begin with the same.
    let last = -1;
    let said = 0;
    const sayingOf = (line: number) => {
      if (line !== last) said = this.saying(line, after);
      last = line;
      return said;
    };
    const sayings = this.#sayings ?? this.turns.map(({ line }) => sayingOf(line));
    // The last ones rest on the lines of the next chunk, which may have changed.
    if (this.#sayings)
      for (let i = this.turns.length - 1; i >= 0 && this.turns[i]!.line + sayingReach >= this.lines.length; i--)
        sayings[i] = sayingOf(this.turns[i]!.line);
    this.#sayings = sayings;
    return sayings;
  }
}

function isEmptyLine({ kind, lineNumber, endNumber }: LineFacts): boolean {
  return kind === 'blank' && !lineNumber && !endNumber;
}

/** Whether a line has a number that fits every fifth line, and the fifth line from it the next such number. */
function isFifth({ value }: LineNumber, index: number, window: LineWindow, side: 'lineNumber' | 'endNumber'): boolean {
  if (value % 5 !== 0) return false;
  let lines = 0;
  for (let at = index + 1; at <= index + cueReach; at++) {
    const facts = window.facts(at);
    if (!facts) return false;
    if (isEmptyLine(facts)) continue;
    if (++lines === 5) return facts[side]?.value === value + 5;
  }
  return false;
}

/** Labels and other beginnings of turns of a line, in order. */
function mergeOpenings(
  labels: readonly LabelCandidate[],
  opens: readonly Opening[],
): readonly (LabelCandidate | Opening)[] {
  return [...labels, ...opens].sort((a, b) => a.start - b.start);
}

/** How many lines further what is said under a label is looked for. */
/** Characters from which on a line that comes again is no mere `Yes.` said twice. */
const tellingLine = 10;
const sayingReach = 4;

/** How many lines before a change may have to be read, counted or sorted anew. */
export const lookback = Math.max(lookahead, sayingReach + pageReach, cueReach);

/** Tags at the end of a line are looked for over so many characters. */
const mostTags = 2000;
const leadingTags = /^(?:\s|<[^<>]*>|\{\\[^{}]*\})+/;
const endTags = /(?:\s|<[^<>]*>|\{\\[^{}]*\})+$/;

/** Where the words from an offset of a line on begin, blanks aside, and in captions mark-up; the line's end where there are none. */
function startOfWords(words: string, from: number, isCaption: boolean): number {
  if (isCaption) return from + (leadingTags.exec(words.slice(from))?.[0].length ?? 0);
  return words.length - words.slice(from).trimStart().length;
}

/** Where the words of a line end, blanks aside, and in captions mark-up. */
function endOfWords(words: string, isCaption: boolean): number {
  const { length } = words.trimEnd();
  const isTagged = isCaption && '>}'.includes(words.charAt(length - 1) || ' ');
  if (!isTagged) return length;
  const from = Math.max(0, length - mostTags);
  return from + words.slice(from).replace(endTags, '').length;
}

/** Cuts a text into lines; there is always a last one without a line end, perhaps empty. */
export function cutLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const end = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
    const ending = end === feed ? '\n' : feed === end + 1 ? '\r\n' : '\r';
    lines.push({ words: text.slice(start, end), ending });
    start = end + ending.length;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  lines.push({ words: text.slice(start), ending: '' });
  return lines;
}

/** Reads lines with a format's machine, from a state on; `nextWords` is the line after the last. */
export function readLines(
  raw: readonly RawLine[],
  machine: LineMachine,
  state: string,
  nextWords: string | undefined,
): ChunkLine[] {
  let current = state;
  return raw.map((line, i) => {
    const step = machine.step(current, line.words, raw[i + 1]?.words ?? nextWords);
    current = step.state;
    return { words: line.words, ending: line.ending, facts: step.facts, state: current };
  });
}
