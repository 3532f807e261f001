import { addAll } from '../text/add-all';
import { finish } from '../text/finish';
import { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { type LabelCandidate, labelKey, speakerIn } from './candidate';
import { Chunk, type ChunkTurn, cutLines, lookback, readLines } from './chunk';
import type { ChunkLine } from './chunk-line';
import type { CueHint } from './cue-hint';
import { decidingReading, type ToldLabel } from './decide-reading';
import { detectFormat } from './detect-format';
import { detectLanguage } from './detect-language';
import { findingCopies } from './find-copies';
import { findHoles } from './find-holes';
import { joinWraps } from './find-wraps';
import { firstShownAt } from './first-shown-at';
import type { LineMachine } from './formats/line-machine';
import { machineFor } from './formats/machine-for';
import type { Gap } from './gaps-of-line';
import { groupPeople } from './group-people';
import { type Habit, mostNear, type NearLabel, type Way, wayOf } from './habit';
import { isCaptionFormat } from './is-caption-format';
import { isPhrase } from './label-run';
import { LabelTally } from './label-tally';
import type { Margin } from './line-number';
import { gatherMentions, type Mention } from './mentions';
import { namePartsOf } from './name-parts';
import { breakAfter } from './paragraph-break';
import { type Reading, sameReading } from './reading';
import { colonForm } from './recognisers/colon';
import type { Recogniser } from './recognisers/recogniser';
import { makeToldLabels } from './recognisers/told-labels';
import { makeUserPattern } from './recognisers/user-pattern';
import { firstSortState, type SortContext, type SortedLine, type SortState, sameSortState } from './sort-lines';
import { readTalkSpeaker } from './talk-heading';
import type { Person, Piece, RosterEntry, Transcript, TranscriptFormat, Turn } from './transcript';

export interface ParseOptions {
  /** Default: told by the text itself (`WEBVTT`, `@Begin`, cue times), else `text`. */
  readonly format?: TranscriptFormat;
  /**
   * A regular expression for speakers' labels of free text, where no way of writing that is known fits: see `makeUserPattern`.
   * Where it finds labels, they are the only ones. One that `checkSpeakerPattern` refuses is passed over.
   */
  readonly speakerPattern?: string | undefined;
  /** True if somebody said that the text is a transcript: a label need not recur then. Default: true for captions. */
  readonly declared?: boolean;
  /** What a person said of labels; it goes before all that the text tells. */
  readonly speakers?: readonly ToldLabel[];
}

/** How many lines with words at the beginning may open the talk of an only speaker. */
const openingLines = 20;

/** Whether a line begins with words and a colon that may name somebody or something. */
function hasKey({ facts }: ChunkLine): boolean {
  return facts.candidates.some((one) => one.form.colon && !isPhrase(one));
}
/** So many lines with labels tell the order in which they come. */
const mostMentions = 3_000;
/** Lines in a new chunk, and lines at which a chunk that has grown is cut. */
const chunkLines = 256;
const tooManyLines = 768;

/**
 * A transcript that follows the edits of its text. A change re-reads the lines that it touches and a few around them, however
 * long the text is; the decision about the whole document stays as it was until `settle` retakes it. Everything is asked for
 * by turn, offset or span, so that nothing has to be built for the whole document. All offsets are those of the text as
 * changed so far.
 *
 * How an editor uses it: one object for each open document; every change event goes to `change`, with all its changes at
 * once (a change's offset, the offset plus the length that is replaced, the new text) and nothing else read from the
 * document; what is visible is asked for with `turnsIn` and `piecesIn`; when typing pauses and `settled` is false, `settle`
 * is called, and if it returns true everything is shown anew. `settle` takes time for the whole document, `snapshot` too.
 *
 * After `settle`, what it tells is what reading the whole text from the beginning would tell.
 */
export class LiveTranscript {
  readonly format: TranscriptFormat;
  #chunks: Chunk[] = [];
  /** Offset of each chunk, and of the end of the last. */
  #starts: number[] = [0];
  /** Number of turns before each chunk, and of all. */
  #turnsBefore: number[] = [0];
  #tally = new LabelTally();
  #machine: LineMachine;
  /** The person's own pattern and the labels that they named, if there are any. */
  readonly #own: { readonly first: readonly Recogniser[]; readonly last?: Recogniser };
  #context: SortContext;
  #settled = false;
  readonly #declared: boolean;
  readonly #told: readonly ToldLabel[];
  #margin: Margin | undefined;
  #language = 'und';
  #people: readonly Person[] = [];
  /** Who gives the talk by the lines over it. */
  #talker: string | undefined;
  /** Label as printed → whom it stands for. */
  #personOf: ReadonlyMap<string, Person> = new Map();
  /** Label as printed → the role that it names: the labels of a document are few and recur. */
  readonly #roles = new Map<string, string | undefined>();
  /** The whole text, as long as it is as it was given. */
  #text: string | undefined;
  /** Offsets at which further printings of the talk begin. */
  #copies: readonly number[] = [];

  constructor(text: string, options: ParseOptions = {}) {
    this.#text = text;
    this.format = options.format ?? detectFormat(text);
    const pattern = options.speakerPattern === undefined ? undefined : makeUserPattern(options.speakerPattern);
    this.#declared = options.declared ?? this.format !== 'text';
    this.#told = options.speakers ?? [];
    const last = makeToldLabels(this.#told.filter((one) => one.speaker !== false).map((one) => one.label));
    this.#own = { first: pattern ? [pattern] : [], ...(last && { last }) };
    this.#machine = machineFor(this.format, this.#own);
    const reading: Reading = { forms: new Map(), roles: new Map(), near: new Map(), flat: false };
    this.#context = { format: this.format, reading, rollsUp: false, heads: new Set(), edges: new Map() };
    const lines = readLines(cutLines(text), this.#machine, this.#machine.first, undefined);
    this.#chunks = cutChunks(lines);
    this.#countAll();
    this.settle();
  }

  /** False after a change until `settle`: the decision about the document may be due. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.#starts.at(-1)!;
  }

  get turnCount(): number {
    return this.#turnsBefore.at(-1)!;
  }

  /** The decision about the document as last taken. */
  get reading(): Reading {
    return this.#context.reading;
  }

  /** Takes the changes of one edit. They don't overlap, and all speak of the text before the edit. */
  change(changes: readonly TextChange[]): void {
    this.#text = undefined;
    for (const change of changes.toSorted((a, b) => b.start - a.start)) {
      const { start, end, text } = change;
      this.#replace(change);
      const moved = text.length - (end - start);
      this.#copies = this.#copies.map((copy) => (copy >= end ? copy + moved : Math.min(copy, start)));
    }
    this.#settled = false;
  }

  /**
   * Retakes the decision about the document, and tells anew its language, its people and whether it is printed twice. True
   * where the decision came out otherwise, so that any turn may have changed.
   */
  settle(): boolean {
    return finish(this.settling());
  }

  /** The same in steps that each take little time; nothing may change between them, or it has to begin anew. */
  *settling(): Generator<undefined, boolean> {
    if (this.#tally.margin !== this.#margin) this.#rereadAll();
    const mentions = this.#mentions();
    yield;
    const reading = yield* decidingReading({
      tally: this.#tally,
      mentions,
      opening: this.#opening(),
      declared: this.#declared,
      told: this.#told,
      cues: isCaptionFormat(this.format),
    });
    const { rollsUp } = this.#tally;
    const { keys: heads, edges } = this.#tally.heads;
    const changed =
      !sameReading(reading, this.#context.reading) ||
      rollsUp !== this.#context.rollsUp ||
      heads.size !== this.#context.heads.size ||
      ![...heads].every((key) => this.#context.heads.has(key)) ||
      edges.size !== this.#context.edges.size ||
      ![...edges].every(([key, times]) => this.#context.edges.get(key) === times) ||
      this.#chunks[0]!.entry === undefined;
    if (changed) {
      this.#context = { ...this.#context, reading, rollsUp, heads, edges };
      this.#sort(0, this.#chunks.length, true);
      this.#measure(0);
    }
    yield;
    this.#talker = this.#findTalker();
    this.#language = detectLanguage(this.#sample());
    yield;
    this.#describePeople();
    yield;
    this.#copies = yield* this.#findCopies();
    this.#settled = true;
    return changed;
  }

  /** BCP 47 tag of the main language as of the last `settle`. */
  get language(): string {
    return this.#language;
  }

  /** Everybody who speaks or is listed, as of the last `settle`. */
  get people(): readonly Person[] {
    return this.#people;
  }

  /** Whom the text itself lists as taking part; who is listed in every printing of it counts once. */
  get roster(): RosterEntry[] {
    const entries = new Map<string, RosterEntry>();
    for (const [i, chunk] of this.#chunks.entries()) {
      for (const { offset, person } of chunk.roster) {
        const at = this.#starts[i]! + offset;
        const key = labelKey(person.name) + labelKey(person.alias ?? '');
        if (!entries.has(key)) entries.set(key, { ...person, start: at + person.start, end: at + person.end });
      }
    }
    return [...entries.values()];
  }

  /** The text within a span. */
  slice(span: Span): string {
    const parts: string[] = [];
    for (let i = this.#chunkAt(span.start); i < this.#chunks.length && this.#starts[i]! < span.end; i++) {
      let at = this.#starts[i]!;
      for (const { words, ending } of this.#chunks[i]!.lines) {
        const end = at + words.length + ending.length;
        if (at >= span.start && end <= span.end) parts.push(words, ending);
        else if (end > span.start && at < span.end) {
          parts.push((words + ending).slice(Math.max(0, span.start - at), span.end - at));
        }
        at = end;
      }
    }
    return parts.join('');
  }

  /** The whole text, in steps. */
  *#joining(): Generator<undefined, string> {
    const parts: string[] = [];
    for (const { lines } of this.#chunks) {
      let part = '';
      for (const { words, ending } of lines) part += words + ending;
      parts.push(part);
      yield;
    }
    return parts.join('');
  }

  /** The turn with a 0-based number; undefined where there is none. */
  turn(index: number): Turn | undefined {
    if (index < 0 || index >= this.turnCount) return undefined;
    const chunk = lastAtMost(this.#turnsBefore, index, this.#chunks.length);
    return this.#turnOf(chunk, index - this.#turnsBefore[chunk]!);
  }

  /**
   * The number of the last turn whose label begins at or before the offset; -1 where none does. Whether the offset lies in
   * it, its spans tell.
   */
  turnIndexAt(offset: number): number {
    let chunk = this.#chunkAt(offset);
    const start = this.#starts[chunk]!;
    const { turns } = this.#chunks[chunk]!;
    let nth = turns.findLastIndex((turn) => start + turn.labelStart <= offset);
    while (nth < 0 && chunk > 0) {
      chunk--;
      nth = this.#chunks[chunk]!.turns.length - 1;
    }
    return nth < 0 ? -1 : this.#turnsBefore[chunk]! + nth;
  }

  /** The turns that share a character with a span, in order. */
  turnsIn(span: Span): Turn[] {
    const found: Turn[] = [];
    for (let i = Math.max(0, this.turnIndexAt(span.start)); i < this.turnCount; i++) {
      const turn = this.turn(i)!;
      if ((turn.label ?? turn.speech).start >= span.end) break;
      if (Math.max(turn.label?.end ?? 0, turn.speech.end) > span.start) found.push(turn);
    }
    return found;
  }

  /** The pieces that share a character with a span, in order. */
  piecesIn(span: Span): Piece[] {
    const pieces: Piece[] = [];
    for (let i = this.#chunkAt(span.start); i < this.#chunks.length && this.#starts[i]! < span.end; i++) {
      const at = this.#starts[i]!;
      for (const piece of this.#chunks[i]!.pieces(this.format)) {
        if (at + piece.end <= span.start || at + piece.start >= span.end) continue;
        pieces.push({ ...piece, start: at + piece.start, end: at + piece.end });
      }
    }
    return pieces;
  }

  /** What is left out when the text is read, in order. */
  #gaps(): Gap[] {
    const gaps: Gap[] = [];
    for (const [i, chunk] of this.#chunks.entries()) {
      const at = this.#starts[i]!;
      for (const gap of chunk.gaps(this.format)) gaps.push({ ...gap, start: at + gap.start, end: at + gap.end });
    }
    return gaps;
  }

  /** How the text writes who speaks. */
  #habit(): Habit {
    const ways = new Map<Way, number>();
    const near: NearLabel[] = [];
    const hints = new Map<CueHint, Habit['hints'][number]>();
    for (const [i, chunk] of this.#chunks.entries()) {
      for (const { label } of chunk.turns)
        if (label) ways.set(wayOf(label.form), (ways.get(wayOf(label.form)) ?? 0) + 1);
      let at = this.#starts[i]!;
      for (let nth = 0; nth < chunk.lines.length; nth++) {
        const { words, ending, facts } = chunk.lines[nth]!;
        const label = chunk.sorted[nth]!.near;
        if (label && near.length < mostNear)
          near.push({ label: label.speaker, start: at + label.start, end: at + label.end });
        if (facts.hint && !hints.has(facts.hint))
          hints.set(facts.hint, { hint: facts.hint, start: at, end: at + words.length });
        at += words.length + ending.length;
      }
    }
    return {
      ways: [...ways].sort((a, b) => b[1] - a[1]).map(([way]) => way),
      near,
      hints: [...hints.values()],
    };
  }

  /** The whole as one plain value. Takes time and space for the whole text. */
  snapshot(): Transcript {
    return finish(this.snapshotting());
  }

  /** The same in steps that each take little time; nothing may change between them, or it has to begin anew. */
  *snapshotting(): Generator<undefined, Transcript> {
    const turns: Turn[] = [];
    const pieces: Piece[] = [];
    for (const [i, chunk] of this.#chunks.entries()) {
      const own = { start: this.#starts[i]!, end: this.#starts[i + 1]! };
      for (let nth = 0; nth < chunk.turns.length; nth++) turns.push(this.#turnOf(i, nth));
      for (const piece of this.piecesIn(own)) pieces.push(piece);
      yield;
    }
    this.#text ??= yield* this.#joining();
    const text = this.#text;
    yield;
    if (this.#context.rollsUp)
      for (const [i, turn] of turns.entries()) {
        const time = firstShownAt({ text, pieces }, (turn.label ?? turn.speech).start);
        if (time !== undefined) turns[i] = { ...turn, time };
      }
    const holes = findHoles(text, this.#gaps(), turns, this.format);
    yield;
    const joined = this.format === 'text' ? joinWraps(text, holes, turns) : holes;
    yield;
    const read = new ReadText(text, joined);
    yield;
    return {
      text,
      read,
      format: this.format,
      language: this.#language,
      turns,
      pieces,
      roster: this.roster,
      people: this.#people,
      habit: this.#habit(),
    };
  }

  /**
   * The label with which the talk of an only speaker may begin: one beyond doubt that words ending as a sentence follow,
   * among the first lines, or on the very first line any that isn't a phrase. Running text or directions such as
   * `[Applause]` must follow: where other lines have keys too, it is a list. Captions of a few lines may begin with any name.
   */
  #opening(): LabelCandidate | undefined {
    const all = this.#chunks[0]!.lines.filter(({ facts }) => facts.kind === 'words');
    const lines = all.slice(0, openingLines);
    if (isCaptionFormat(this.format) && this.#chunks.length === 1 && all.length < openingLines) {
      const [first, ...others] = lines;
      const label = first?.facts.candidates.find(
        (one) => one.form === colonForm('') && one.speech < first.words.length,
      );
      const isName = label?.likeness === 'sure' || (label?.likeness === 'likely' && label.shape !== 'lower');
      if (isName && !others.some(hasKey)) return label;
    }
    for (const [i, { facts, words }] of lines.entries()) {
      const label = facts.candidates.find((one) => one.form === colonForm('') && one.speech < words.length);
      if (!label || !facts.sentence) continue;
      const plausible = label.likeness === 'likely' || label.likeness === 'maybe';
      const named = label.likeness === 'sure' && label.key.length > 1;
      if (named ? this.#goesOn(lines.slice(i + 1)) : i === 0 && plausible && label.shape !== 'lower') {
        return named || this.#tally.directions >= 2 ? label : undefined;
      }
    }
    return undefined;
  }

  /** Whether lines are running text: most end as sentences do, and hardly any has a key of its own. */
  #goesOn(lines: readonly ChunkLine[]): boolean {
    if (this.#tally.directions >= 2) return true;
    const sentences = lines.filter(({ facts }) => facts.sentence).length;
    const keyed = lines.filter(hasKey).length;
    return sentences >= Math.max(2, lines.length * 0.6) && keyed <= lines.length * 0.1;
  }

  /** The lines on which labels may stand. */
  #mentions(): Mention[] {
    return gatherMentions(this.#chunks, ({ facts }) => breakAfter(facts), mostMentions);
  }

  #turnOf(index: number, nth: number): Turn {
    const chunk = this.#chunks[index]!;
    const turn = chunk.turns[nth]!;
    const start = this.#starts[index]!;
    const speech = this.#speechOf(index, turn, nth === chunk.turns.length - 1);
    const { label } = turn;
    let copy = 1;
    for (const one of this.#copies) if (one <= start + turn.labelStart) copy++;
    if (!label) {
      const time = turn.time === undefined ? {} : { time: turn.time };
      return { speaker: null, speech, ...time, ...(this.#talker === undefined ? {} : { name: this.#talker }), copy };
    }
    const person = this.#personOf.get(label.speaker);
    const told =
      this.#told.length === 0 ? undefined : this.#told.find((one) => labelKey(speakerIn(one.label)) === label.key);
    const role = told?.role ?? turn.role ?? this.#roleIn(label.speaker) ?? person?.role;
    const name = told?.name ?? turn.name ?? person?.name;
    const named = name !== undefined && labelKey(name) !== label.key;
    // Spreading parts that mostly aren't there takes longer than all else.
    const full: Mutable<Omit<Turn, 'copy'>> = {
      speaker: label.speaker,
      label: { start: start + turn.labelStart, end: start + turn.labelEnd },
      speech,
    };
    if (turn.time !== undefined) full.time = turn.time;
    if (named) full.name = name;
    if (named && told?.name) full.named = named;
    if (role) full.role = role;
    return Object.assign(full, { copy });
  }

  /** The role that a label names as printed. */
  #roleIn(label: string): string | undefined {
    if (!this.#roles.has(label)) this.#roles.set(label, namePartsOf(label).role);
    return this.#roles.get(label);
  }

  #findTalker(): string | undefined {
    const { lines, sorted } = this.#chunks[0]!;
    for (const [i, { words }] of lines.entries()) {
      if (sorted[i]!.opens || sorted[i]!.sort === 'label') return undefined;
      const name = sorted[i]!.sort === 'header' ? readTalkSpeaker(words) : undefined;
      if (name !== undefined) return name;
    }
    return undefined;
  }

  #describePeople(): void {
    const times = new Map<string, number>();
    for (const chunk of this.#chunks) {
      for (const { label } of chunk.turns) if (label) times.set(label.speaker, (times.get(label.speaker) ?? 0) + 1);
    }
    this.#people = groupPeople(times, this.roster);
    this.#personOf = new Map(this.#people.flatMap((person) => person.labels.map((label) => [label, person])));
  }

  /** Offsets at which the second printing of the talk begins, the third, and so on. */
  *#findCopies(): Generator<undefined, number[]> {
    const sayings: number[] = [];
    for (const [i, chunk] of this.#chunks.entries()) {
      for (const saying of chunk.sayings(this.#after(i))) sayings.push(saying);
      yield;
    }
    const copies = yield* findingCopies(sayings);
    return copies.map(({ start: turn }) => {
      const chunk = lastAtMost(this.#turnsBefore, turn, this.#chunks.length);
      return this.#starts[chunk]! + this.#chunks[chunk]!.turns[turn - this.#turnsBefore[chunk]!]!.labelStart;
    });
  }

  /** Words from a few places of the text, enough to tell its language by. */
  #sample(): string {
    const step = Math.max(1, Math.floor(this.#chunks.length / 16));
    const words: string[] = [];
    for (let i = 0; i < this.#chunks.length; i += step) {
      const { lines, sorted } = this.#chunks[i]!;
      let length = 0;
      for (let nth = 0; nth < lines.length && length < 2000; nth++) {
        const { sort, labels } = sorted[nth]!;
        if (sort !== 'speech' && sort !== 'label' && this.turnCount > 0) continue;
        // Who speaks says nothing of the language: the `A:` of an answer is a frequent word of Portuguese.
        const part = withoutLabels(lines[nth]!.words, labels).slice(0, 2000);
        words.push(part);
        length += part.length;
      }
    }
    return words.join('\n');
  }

  /** The speech of a turn, which may go on in the chunks that follow; empty after the label where there is none. */
  #speechOf(index: number, turn: ChunkTurn, isLast: boolean): Span {
    const offset = this.#starts[index]!;
    let start = turn.speechStart < 0 ? -1 : offset + turn.speechStart;
    let end = turn.speechEnd < 0 ? -1 : offset + turn.speechEnd;
    const closed = isLast && this.#chunks[index]!.sorted.slice(turn.line + 1).some((line) => line.closes);
    for (let i = index + 1; isLast && !closed && i < this.#chunks.length; i++) {
      const { headStart, headEnd, passes } = this.#chunks[i]!;
      if (headStart >= 0) {
        if (start < 0) start = this.#starts[i]! + headStart;
        end = this.#starts[i]! + headEnd;
      }
      if (!passes) break;
    }
    return start < 0 ? { start: offset + turn.labelEnd, end: offset + turn.labelEnd } : { start, end };
  }

  /** The chunk that holds an offset; the last one for the text's end and beyond. */
  #chunkAt(offset: number): number {
    return lastAtMost(this.#starts, offset, this.#chunks.length);
  }

  /** The last line before a chunk. */
  #before(index: number): ChunkLine | undefined {
    return this.#chunks[index - 1]?.lines.at(-1);
  }

  /** The lines after a chunk, by how many lines after it they stand. */
  #after(index: number): (line: number) => ChunkLine | undefined {
    return (line) => {
      let rest = line;
      for (let i = index + 1; i < this.#chunks.length; i++) {
        const { lines } = this.#chunks[i]!;
        if (rest < lines.length) return lines[rest];
        rest -= lines.length;
      }
      return undefined;
    };
  }

  #replace({ start, end, text }: TextChange): void {
    let first = this.#chunkAt(start);
    for (let lines = 0; first > 0 && lines <= lookback; lines += this.#chunks[first]!.lines.length) first--;
    // What a line is bears on the next one, so that the region ends with a line that didn't change.
    const last = Math.min(this.#chunkAt(end) + 1, this.#chunks.length - 1);
    const before = this.#before(first);
    const after = this.#after(last);
    const region = new Chunk();
    const old = this.#chunks.slice(first, last + 1).flatMap((chunk) => chunk.lines);
    region.setLines(old);
    const base = this.#starts[first]!;
    const from = locate(old, start - base);
    const to = locate(old, end - base);
    // A CR that stood alone and the LF that now follows it are one line end.
    const joins = from.column === 0 && from.line > 0 && old[from.line - 1]!.ending === '\r';
    const firstLine = joins ? from.line - 1 : from.line;
    const kept = joins ? whole(old[firstLine]!) : whole(old[from.line]!).slice(0, from.column);
    const raw = cutLines(kept + text + whole(old[to.line]!).slice(to.column));
    if (old[to.line]!.ending !== '' && raw.at(-1)!.words === '') raw.pop();

    const restart = Math.max(0, firstLine - 1);
    const stateBefore = (old[restart - 1] ?? before)?.state ?? this.#machine.first;
    const follower = (index: number) => (old[index] ?? after(index - old.length))?.words;
    const fresh = readLines(
      [...old.slice(restart, firstLine), ...raw],
      this.#machine,
      stateBefore,
      follower(to.line + 1),
    );
    let reread = to.line + 1;
    // Where the format's state comes out otherwise, the lines that follow have to be read anew as far as it does.
    for (; reread < old.length && fresh.at(-1)!.state !== old[reread - 1]!.state; reread++) {
      addAll(fresh, readLines([old[reread]!], this.#machine, fresh.at(-1)!.state, follower(reread + 1)));
    }
    const lines = [...old.slice(0, restart), ...fresh, ...old.slice(reread)];
    const counted = Math.max(0, firstLine - lookback);
    region.count(this.#tally, counted, Math.min(reread + 1, old.length), before, after, -1, this.#isCaption);
    region.setLines(lines);
    region.count(
      this.#tally,
      counted,
      Math.min(restart + fresh.length + 1, lines.length),
      before,
      after,
      1,
      this.#isCaption,
    );

    const chunks = this.#recut(first, last, lines);
    this.#chunks.splice(first, last - first + 1, ...chunks);
    if (reread === old.length) this.#rereadFrom(first + chunks.length, old.at(-1)!);
    this.#sort(first, first + chunks.length, false);
    this.#measure(first);
  }

  /** Chunks for the lines of a region, which may have been cut into a few before. */
  #recut(first: number, last: number, lines: readonly ChunkLine[]): Chunk[] {
    const chunks = last - first + 1;
    return cutChunks(lines, lines.length <= chunks * tooManyLines ? Math.ceil(lines.length / chunks) : chunkLines);
  }

  /**
   * Reads the lines from a chunk on anew, as far as the line before them comes out otherwise; `oldBefore` is what stood
   * before the first of them.
   */
  #rereadFrom(index: number, oldBefore: ChunkLine): void {
    let old = oldBefore;
    for (let i = index; i < this.#chunks.length; i++) {
      const chunk = this.#chunks[i]!;
      const before = this.#before(i)!;
      if (before.state === old.state && breakAfter(before.facts) === breakAfter(old.facts)) return;
      const after = this.#after(i);
      const last = chunk.lines.at(-1)!;
      chunk.count(this.#tally, 0, chunk.lines.length, old, after, -1, this.#isCaption);
      chunk.setLines(readLines(chunk.lines, this.#machine, before.state, after(0)?.words));
      chunk.count(this.#tally, 0, chunk.lines.length, before, after, 1, this.#isCaption);
      chunk.entry = undefined;
      old = last;
    }
  }

  /** Reads all lines anew because they turned out to have their numbers in a margin, or not to. */
  #rereadAll(): void {
    this.#margin = this.#tally.margin;
    this.#machine = machineFor(this.format, { margin: this.#margin, ...this.#own });
    this.#tally = new LabelTally();
    for (const [i, chunk] of this.#chunks.entries()) {
      const state = this.#before(i)?.state ?? this.#machine.first;
      chunk.setLines(readLines(chunk.lines, this.#machine, state, this.#after(i)(0)?.words));
      chunk.entry = undefined;
    }
    this.#countAll();
  }

  get #isCaption(): boolean {
    return isCaptionFormat(this.format);
  }

  #countAll(): void {
    for (const [i, chunk] of this.#chunks.entries()) {
      chunk.count(this.#tally, 0, chunk.lines.length, this.#before(i), this.#after(i), 1, this.#isCaption);
    }
  }

  /** Sorts the lines of a range of chunks, and of those that follow as far as their beginning comes out otherwise. */
  #sort(from: number, to: number, all: boolean): void {
    let state: SortState = this.#chunks[from - 1]?.exit ?? firstSortState;
    for (let i = from; i < this.#chunks.length; i++) {
      const chunk = this.#chunks[i]!;
      if (!all && i >= to && chunk.entry && sameSortState(chunk.entry, state)) return;
      chunk.sort(state, this.#after(i), this.#context);
      state = chunk.exit!;
    }
  }

  /** Sums up lengths and turns from a chunk on. */
  #measure(from: number): void {
    this.#starts.length = from + 1;
    this.#turnsBefore.length = from + 1;
    for (let i = from; i < this.#chunks.length; i++) {
      this.#starts.push(this.#starts[i]! + this.#chunks[i]!.length);
      this.#turnsBefore.push(this.#turnsBefore[i]! + this.#chunks[i]!.turns.length);
    }
  }
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

function whole(line: ChunkLine): string {
  return line.words + line.ending;
}

function cutChunks(lines: readonly ChunkLine[], size = chunkLines): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < lines.length; i += size) {
    const chunk = new Chunk();
    chunk.setLines(lines.slice(i, i + size));
    chunks.push(chunk);
  }
  return chunks;
}

/** The line that holds an offset, and the offset within it; the place between CR and LF belongs to the line they end. */
function locate(lines: readonly ChunkLine[], offset: number): { line: number; column: number } {
  let rest = offset;
  for (const [line, { words, ending }] of lines.entries()) {
    const length = words.length + ending.length;
    if (rest < length || line === lines.length - 1) return { line, column: Math.min(rest, length) };
    rest -= length;
  }
  return { line: 0, column: 0 };
}

/** The last index below `count` at which a rising list holds at most `value`; 0 where none does. */
function lastAtMost(rising: readonly number[], value: number, count: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

function withoutLabels(words: string, labels: SortedLine['labels']): string {
  if (labels.length === 0) return words;
  const parts = labels.map(({ speech }, i) => words.slice(speech, labels[i + 1]?.start));
  return words.slice(0, labels[0]!.start) + parts.join(' ');
}
