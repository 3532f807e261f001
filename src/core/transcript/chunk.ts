import type { LineMachine } from './formats/line-machine';
import { hashWords, type LabelTally } from './label-tally';
import type { LineFacts } from './line-facts';
import { breakAfter } from './paragraph-break';
import type { RosterFact } from './read-roster';
import { type LineWindow, lookahead, type SortContext, type SortedLine, type SortState, sortLine } from './sort-lines';

/** A line of the text. */
export interface RawLine {
  /** Without the line end. */
  readonly words: string;
  /** The line end: LF, CRLF, CR, or nothing after the last line. */
  readonly ending: string;
}

/** A line of a chunk. */
export interface ChunkLine extends RawLine {
  readonly facts: LineFacts;
  /** State of the format's machine after the line. */
  readonly state: string;
}

/** A turn that begins in a chunk. Offsets count from the chunk's start; -1 where there is none in this chunk. */
export interface ChunkTurn {
  readonly line: number;
  readonly label: SortedLine['labels'][number];
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

  setLines(lines: ChunkLine[]): void {
    this.lines = lines;
    this.length = lines.reduce((sum, line) => sum + line.words.length + line.ending.length, 0);
  }

  /** Sorts the lines and gathers the turns. `after` gives the lines that follow the chunk. */
  sort(entry: SortState, after: (index: number) => ChunkLine | undefined, context: SortContext): void {
    this.entry = entry;
    const at = (index: number) => this.lines[index] ?? after(index - this.lines.length);
    const window: LineWindow = { facts: (index) => at(index)?.facts, words: (index) => at(index)?.words ?? '' };
    let state = entry;
    this.sorted = this.lines.map((_, index) => {
      const step = sortLine(state, index, window, context);
      state = step.state;
      return step.line;
    });
    this.exit = state;
    this.#gather();
  }

  #gather(): void {
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
        if (sorted.labels.length === 0 || sorted.labels[0]!.start === 0) open = undefined;
      }
      const end = offset + endOfWords(words);
      for (const [nth, label] of sorted.labels.entries()) {
        const before = words.slice(0, label.start);
        const begin = startOfWords(this.lines[i]!);
        if (open && (nth > 0 || begin < label.start)) this.#extend(open, offset + begin, offset + endOfWords(before));
        const hasSpeech = label.speech < words.length && offset + label.speech < end;
        open = {
          line: i,
          label,
          time: label.time ?? sorted.time,
          name: sorted.name,
          role: label.role,
          labelStart: offset + label.start,
          labelEnd: offset + label.end,
          speechStart: hasSpeech ? offset + label.speech : -1,
          speechEnd: hasSpeech ? end : -1,
        };
        this.turns.push(open);
      }
      if (sorted.sort === 'speech' && open) this.#extend(open, offset + startOfWords(this.lines[i]!), end);
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
  ): void {
    for (let i = from; i < to; i++) {
      const after = breakAfter((this.lines[i - 1] ?? before)?.facts);
      tally.count(this.lines[i]!.facts, after, () => this.saying(i, next), times);
    }
  }

  /** What is said under the label of a line: its words and those of the next two that aren't blank, not looking far. */
  saying(index: number, after: (index: number) => ChunkLine | undefined): number {
    const said = [this.lines[index]!.words.trim()];
    for (let i = index + 1; i <= index + sayingReach && said.length < 3; i++) {
      const next = (this.lines[i] ?? after(i - this.lines.length))?.words.trim();
      if (next) said.push(next);
    }
    return hashWords(said.join('\n'));
  }
}

/** How many lines further what is said under a label is looked for. */
export const sayingReach = 4;

/** How many lines before a change may have to be read, counted or sorted anew. */
export const lookback = Math.max(lookahead, sayingReach);

/** Where the words of a line end, blanks and the end tags of WebVTT's voices aside. */
export function endOfWords(words: string): number {
  let end = words.trimEnd().length;
  while (words.endsWith('</v>', end)) end = words.slice(0, end - 4).trimEnd().length;
  return end;
}

/** Where the words of a line begin, blanks and the line's own number aside. */
function startOfWords({ words, facts }: ChunkLine): number {
  const from = facts.lineNumber?.own ? facts.lineNumber.end : 0;
  return words.length - words.slice(from).trimStart().length;
}

/** Cuts a text into lines; there is always a last one without a line end, perhaps empty. */
export function cutLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  const ends = /\r\n?|\n/g;
  let start = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    lines.push({ words: text.slice(start, end.index), ending: end[0] });
    start = ends.lastIndex;
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
