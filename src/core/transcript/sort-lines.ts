import type { LabelCandidate } from './candidate';
import type { ParagraphBreak } from './form';
import { chatForm } from './formats/chat-lines';
import { cueNameForm, voiceForm } from './formats/cue-lines';
import { hashWords } from './hash-words';
import { isCaptionFormat } from './is-caption-format';
import type { CueSegment, LineFacts } from './line-facts';
import { examinerOf, isNavigation, isRoleLine, isSaid } from './line-kinds';
import { type LineWindow, lookahead } from './line-window';
import { edgeKey, headKey, nextLineNumber } from './page-head';
import { breakAfter } from './paragraph-break';
import { acceptedLabel, type LinePlace, nearLabel, type Reading } from './reading';
import { withinForm } from './recognisers/colon';
import { isShownAgain } from './rolled-line';
import { isNearEnd, isTalkHeading } from './talk-heading';
import type { PieceKind, TranscriptFormat } from './transcript';

/** What a line turns out to be in its document. */
export type LineSort = 'blank' | 'label' | 'speech' | PieceKind;

/** A line of the document as sorted. */
export interface SortedLine {
  readonly sort: LineSort;
  /** Of a `label` line: the labels that are speakers, in order. One that goes on with the turn before isn't among them. */
  readonly labels: readonly LabelCandidate[];
  /** True where the turn before ends here, whether or not a label follows. */
  readonly closes: boolean;
  /** Where turns begin in the line that no label opens: at a mark of a change of speaker, with words from `speech` on. */
  readonly opens?: readonly Opening[];
  /** What nearly is a label at the line's beginning, after which it isn't known who speaks. */
  readonly near?: LabelCandidate;
  /** Seconds, of the last line of time before a label. */
  readonly time?: number | undefined;
  /** Of a `label` line: for whom a letter or a function stands by what was said before (`Q` for who examines). */
  readonly name?: string | undefined;
  /** Of a `roster` line right under a label: the role of who speaks. */
  readonly role?: string;
}

/** The beginning of a turn that no label opens. */
export interface Opening {
  readonly start: number;
  readonly speech: number;
}

/** What sorting a line needs to know of the lines before it. */
export interface SortState {
  /**
   * Before the first turn, in a turn, in one that no label opens, where it isn't known whether anybody speaks, or after the
   * talk.
   */
  readonly zone: 'front' | 'turn' | 'talk' | 'nobody' | 'after';
  /** Seconds, of the last line of time; in free text until words follow it. */
  readonly time: number | undefined;
  /** WebVTT: the key of the voice whose turn is open. */
  readonly voice: string | undefined;
  /** What the line before ends. */
  readonly after: ParagraphBreak;
  /** The key of the label on a line of its own right before, so that a role may stand here; undefined after other lines. */
  readonly underLabel: string | undefined;
  /** Whether the next words are somebody else's, since a mark of a change of speaker stands alone before them. */
  readonly opens: boolean;
  /** Courts: who examines, and the witness. */
  readonly asks: string | undefined;
  readonly answers: string | undefined;
  /** Captions: whether the last words break off within a sentence, and no mark of a change of speaker stands before them. */
  readonly breaksOff: boolean;
}

export const firstSortState: SortState = {
  zone: 'front',
  time: undefined,
  voice: undefined,
  after: 'paragraph',
  underLabel: undefined,
  opens: false,
  asks: undefined,
  answers: undefined,
  breaksOff: false,
};

/** Whether lines that follow either state are sorted alike. */
export function sameSortState(a: SortState, b: SortState): boolean {
  return (Object.keys(firstSortState) as (keyof SortState)[]).every((key) => a[key] === b[key]);
}

export interface SortContext {
  readonly reading: Reading;
  readonly format: TranscriptFormat;
  /** Whether captions show each line in several cues; the last counts. */
  readonly rollsUp: boolean;
  /** What the heads and feet of the document's pages are known by: see `headKey`. */
  readonly heads: ReadonlySet<number>;
  /** The same of lines without a number, where lines are numbered: see `edgeKey`. */
  readonly edges: ReadonlyMap<number, 'once' | 'again'>;
}

export interface SortStep {
  readonly line: SortedLine;
  readonly state: SortState;
}

const noLabels: readonly LabelCandidate[] = [];

/** Lines of which nothing is known but their sort, one of each. */
const plainLines = new Map<LineSort, SortedLine>();

function plainLine(sort: LineSort): SortedLine {
  const line = plainLines.get(sort) ?? { sort, labels: noLabels, closes: false };
  plainLines.set(sort, line);
  return line;
}

/** Sorts one line; `index` is its place in the window. */
export function sortLine(state: SortState, index: number, window: LineWindow, context: SortContext): SortStep {
  const step = sortWords(state, index, window, context);
  const { more } = window.facts(index)!;
  const sorted = more && step.line.sort !== 'furniture' ? addSegments(step, more, context) : step;
  if (!isCaptionFormat(context.format)) return sorted;
  const { sort, opens } = sorted.line;
  if (sort !== 'speech' && sort !== 'label') return sorted;
  const words = window.words(index);
  const breaksOff = /[\p{L}\p{N}]\s*$/u.test(words.slice(-8)) && !(opens && beginsWithDash.test(words));
  return breaksOff === state.breaksOff ? sorted : { ...sorted, state: { ...sorted.state, breaksOff } };
}

const beginsWithDash = /^\s*[-–—]/;
/** A hyphen right before a small letter or a digit: programs part `forty-two` and `COVID-19` so over two cues. */
const goesOnWithHyphen = /^\s*-[\p{Ll}\p{N}]/u;

/** Whether a line that begins with a colon may go on with the line or the label above: outside of captions colons are wrapped too. */
function goesOnWithColon(words: string, { after, underLabel }: SortState): boolean {
  return (after === 'none' || after === 'short' || underLabel !== undefined) && /^\s*:/.test(words);
}

/** How often a line without a number stands between pages, if no page goes on below it here. */
function edgeOf(index: number, window: LineWindow, { edges }: SortContext): 'once' | 'again' | undefined {
  if (edges.size === 0) return undefined;
  const key = edgeKey(window.words(index), window.facts(index)!);
  const found = key === undefined ? undefined : edges.get(key);
  const next = found && nextLineNumber(index, window);
  return next === undefined || next === 1 ? found : undefined;
}

/** Adds what a line of captions holds behind the first change of speaker within it. */
function addSegments({ line, state }: SortStep, more: readonly CueSegment[], { reading }: SortContext): SortStep {
  const labels = [...line.labels];
  const opens = [...(line.opens ?? [])];
  let last: LabelCandidate | undefined;
  for (const { at, candidates, speech } of more) {
    last = acceptedLabel(reading, candidates, {
      after: 'paragraph',
      sentence: false,
      front: false,
      bracketed: false,
      said: false,
    });
    if (last) labels.push(last);
    else opens.push({ start: at, speech });
  }
  return {
    line: { ...line, sort: labels.length > 0 ? 'label' : 'speech', labels, opens, closes: true, time: state.time },
    state: { ...state, zone: last ? 'turn' : 'talk', voice: undefined, underLabel: undefined },
  };
}

function sortWords(state: SortState, index: number, window: LineWindow, context: SortContext): SortStep {
  const facts = window.facts(index)!;
  const inTalk = state.zone === 'turn' || state.zone === 'talk' || state.zone === 'nobody';
  const isCaption = isCaptionFormat(context.format);
  // Of a text without labels all is one talk.
  const isTalk = isCaption || (context.format === 'text' && context.reading.forms.size === 0);

  if (context.format === 'labelled' && facts.kind === 'words') {
    if (facts.candidates.length > 0) return labelStep(state, facts, facts.candidates, window.words(index), context);
    const isNobodys = facts.change || state.zone === 'front' || (state.zone === 'turn' && facts.speech !== undefined);
    if (!isNobodys) return plainStep(state, facts, 'speech');
    const { time } = facts;
    return stepTo(
      state,
      facts,
      { sort: 'speech', closes: true, opens: [{ start: 0, speech: facts.speech ?? 0 }], time },
      { zone: 'talk' },
    );
  }

  switch (facts.kind) {
    case 'blank':
      return plainStep(state, facts, 'blank');
    case 'time':
      return stepTo(state, facts, { sort: 'time' }, { time: facts.time ?? state.time });
    case 'words':
    case 'direction':
      break;
    case 'roster':
      return inTalk && state.zone !== 'talk'
        ? stepTo(state, facts, { sort: 'roster', closes: true }, { zone: 'nobody' })
        : plainStep(state, facts, 'roster');
    default:
      if (facts.change && inTalk)
        return stepTo(state, facts, { sort: 'furniture', closes: true }, { zone: 'nobody', opens: true });
      return plainStep(state, facts, facts.kind);
  }

  const edge = edgeOf(index, window, context);
  if (edge === 'again') return plainStep(state, facts, 'furniture');
  if (isNameAgain(index, window)) return plainStep(state, facts, 'furniture');
  if (context.rollsUp && isShownAgain(index, window)) return plainStep(state, facts, 'furniture');
  if (state.underLabel !== undefined && isRoleHere(state.underLabel, index, window, context)) {
    return stepTo(state, facts, { sort: 'roster', role: window.words(index).trim() });
  }
  const introduces = facts.roster !== undefined && !inTalk;
  const labels = labelsOf(index, window, context.reading, state);
  const spoken = introduces ? noLabels : labels.filter((one) => isSpoken(one, index, window, context));
  if (spoken.length > 0) return labelStep(state, facts, spoken, window.words(index), context);
  if (context.heads.size > 0) {
    const key = headKey(window.words(index), facts);
    if (key !== undefined && context.heads.has(key)) return plainStep(state, facts, 'furniture');
  }
  if (facts.examiner !== undefined)
    return stepTo(
      state,
      facts,
      { sort: facts.examiner ? 'direction' : 'furniture' },
      { asks: facts.examiner || undefined },
    );
  const witness = witnessOf(index, window);
  if (witness !== undefined) return stepTo(state, facts, { sort: 'direction' }, { answers: witness || state.answers });
  // One that begins small may go on with the last line of the page.
  if (edge && state.zone !== 'front' && !/^\s*\p{Ll}/u.test(window.words(index)))
    return plainStep(state, facts, 'furniture');
  if (facts.kind === 'direction') return plainStep(state, facts, 'direction');
  if (introduces || (labels.length > 0 && !inTalk)) return plainStep(state, facts, 'roster');

  if (inTalk) {
    if (facts.heading) return plainStep(state, facts, 'furniture');
    if (facts.footnote && context.reading.flat) return plainStep(state, facts, 'other');
    const ends = context.format === 'text' && (facts.closing || startsCredits(index, window));
    if (ends && (state.zone !== 'talk' || isNearEnd(index, window))) {
      return stepTo(state, facts, { sort: 'credits', closes: true }, { zone: 'after' });
    }
    const near = nearLabelOf(index, window, context.reading, state);
    if (near) return openingStep(state, facts, context, near);
    const words = window.words(index);
    const isWrap = isCaption ? state.breaksOff && goesOnWithHyphen.test(words) : goesOnWithColon(words, state);
    const changes = facts.change && !isWrap;
    if (changes || state.opens || (state.voice !== undefined && !facts.continues))
      return openingStep(state, facts, context);
    if (state.zone === 'nobody')
      return isCaption ? openingStep(state, facts, context) : plainStep(state, facts, 'other');
    const forgets = context.format === 'text' && state.time !== undefined;
    return forgets ? stepTo(state, facts, { sort: 'speech' }, { time: undefined }) : plainStep(state, facts, 'speech');
  }
  if (context.format === 'cha') return plainStep(state, facts, 'other');
  // Before the first label a mark of a change of speaker opens a turn too, if labels stand behind such marks.
  if (facts.change && marksChanges(context.reading, facts.speech !== undefined))
    return openingStep(state, facts, context);
  if (state.zone === 'front' && isTalk && (isCaption || !isTalkHeading(index, window)))
    return openingStep(state, facts, context);
  if (isNavigation(window.words(index))) return plainStep(state, facts, 'navigation');
  return plainStep(state, facts, state.zone === 'front' ? 'header' : 'credits');
}

/** A line of which nothing is known but its sort. */
function plainStep(state: SortState, facts: LineFacts, sort: LineSort): SortStep {
  return { line: plainLine(sort), state: stateAfter(state, facts, false) };
}

function stepTo(
  state: SortState,
  facts: LineFacts,
  line: Partial<SortedLine> & { readonly sort: LineSort },
  next?: Partial<SortState>,
): SortStep {
  const own = stateAfter(state, facts, line.closes === true);
  return { line: { labels: noLabels, closes: false, ...line }, state: next ? { ...own, ...next } : own };
}

/** The line begins a turn that no label opens. */
function openingStep(state: SortState, facts: LineFacts, { format }: SortContext, near?: LabelCandidate): SortStep {
  const time = format === 'text' ? undefined : state.time;
  const begins = { closes: true, opens: [{ start: 0, speech: facts.speech ?? 0 }], time: state.time };
  return stepTo(
    state,
    facts,
    { sort: 'speech', ...begins, ...(near && { near }) },
    { zone: 'talk', time, opens: false },
  );
}

function stateAfter(state: SortState, facts: LineFacts, closes: boolean): SortState {
  const after = breakAfter(facts);
  const same = after === state.after && state.underLabel === undefined && !closes;
  return same ? state : { ...state, after, underLabel: undefined, voice: closes ? undefined : state.voice };
}

/** Whether a mark of a change of speaker belongs to the talk: `>>` if labels stand behind such marks, a dash beside any label. */
function marksChanges({ forms }: Reading, isChevron: boolean): boolean {
  for (const form of forms.keys()) if (!isChevron || form.lead.includes('chevron')) return true;
  return false;
}

function labelStep(
  state: SortState,
  facts: LineFacts,
  spoken: readonly LabelCandidate[],
  words: string,
  context: SortContext,
): SortStep {
  const last = spoken.at(-1)!;
  // `Q.  (BY MR. HALE)  Did you …`
  const within = isQuestion(last) ? /^\(([^()]{1,60})\)/.exec(words.slice(last.speech))?.[1] : undefined;
  const asks = (within && examinerOf(`${within}:`)) || state.asks;
  const voices = isVoice(last);
  // Consecutive cues of one voice are one turn.
  const labels = voices ? spoken.filter((one, i) => one.key !== (spoken[i - 1]?.key ?? state.voice)) : spoken;
  const begins = labels.length > 0;
  return {
    line: {
      sort: begins ? 'label' : last.form === cueNameForm ? 'number' : 'speech',
      labels,
      closes: begins,
      time: state.time,
      name: standsFor(last, { asks, answers: state.answers }),
    },
    state: {
      zone: 'turn',
      time: context.format === 'text' ? undefined : state.time,
      voice: voices ? last.key : undefined,
      after: breakAfter(facts),
      underLabel: last.speech >= words.length && last.role === undefined ? last.key : undefined,
      opens: false,
      asks,
      answers: state.answers,
      breaksOff: state.breaksOff,
    },
  };
}

/** True for a name that the format itself gives to the words of a cue. */
function isVoice({ form }: LabelCandidate): boolean {
  return form === voiceForm || form === cueNameForm;
}

/** In a court `Q` is who examines, `A` and `THE WITNESS` who testifies. */
function standsFor(label: LabelCandidate, { asks, answers }: Pick<SortState, 'asks' | 'answers'>): string | undefined {
  if (asks === undefined && answers === undefined) return undefined;
  if (isQuestion(label)) return asks;
  return /^(?:A|Answer|The Witness)$/i.test(label.key) ? answers : undefined;
}

function isQuestion({ key }: LabelCandidate): boolean {
  return (key.length === 1 || key.length === 8) && /^(?:Q|Question)$/i.test(key);
}

/** The labels of a line that the reading takes for speakers'. */
function labelsOf(
  index: number,
  window: LineWindow,
  reading: Reading,
  { after, zone }: Pick<SortState, 'after' | 'zone'>,
): readonly LabelCandidate[] {
  const facts = window.facts(index)!;
  if (facts.candidates.length === 0) return noLabels;
  const first = facts.candidates[0];
  if (first && (isVoice(first) || first.form === chatForm)) return facts.candidates;
  const accepted = acceptedLabel(reading, facts.candidates, placeOf(index, window, { after, zone }));
  if (accepted?.form === withinForm) return facts.candidates.filter((one) => one.form === withinForm);
  return accepted ? [accepted] : noLabels;
}

function placeOf(index: number, window: LineWindow, { after, zone }: Pick<SortState, 'after' | 'zone'>): LinePlace {
  return {
    after,
    sentence: window.facts(index)!.sentence === true,
    front: zone === 'front',
    bracketed: bracketsOnly.test(window.words(index + 1)),
    said: window.facts(index + 1)?.sentence === true,
  };
}

/** What nearly is a label at a line's beginning, so that whose words follow isn't known. */
function nearLabelOf(
  index: number,
  window: LineWindow,
  reading: Reading,
  state: SortState,
): LabelCandidate | undefined {
  const { candidates } = window.facts(index)!;
  return candidates.length === 0 ? undefined : nearLabel(reading, candidates, placeOf(index, window, state));
}

/** Whether speech follows a label on a line of its own; where labels follow labels, they are a list of people. */
function isSpoken(label: LabelCandidate, index: number, window: LineWindow, context: SortContext): boolean {
  if (isVoice(label) || label.form === chatForm || label.speech < window.words(index).length) return true;
  const next = nextWords(index, window);
  if (next === undefined) return false;
  if (window.facts(next)!.kind === 'direction') return true;
  // A role may stand between: in a list of people nothing follows it, or the next name does.
  const said = isRoleHere(label.key, next, window, context) ? nextWords(next, window) : next;
  if (said === undefined || (said !== next && window.facts(said)!.heading)) return false;
  const after = breakAfter(window.facts(said - 1));
  const [other] = labelsOf(said, window, context.reading, { after, zone: 'turn' });
  return !(other && other.speech >= window.words(said).length && other.form === label.form);
}

/** Whether a line is the name, or its initials, that the label right below repeats with the time, as pages of meetings have it. */
function isNameAgain(index: number, window: LineWindow): boolean {
  const words = window.words(index).trim();
  if (words.length > 60 || window.facts(index)!.sentence) return false;
  const next = nextWords(index, window);
  if (next === undefined) return false;
  const below = window.facts(next)!.candidates.find(({ form }) => form.name === 'line-time' && form.lead === '');
  if (below) return below.key === words && next > index + 1;
  return /^\p{Lu}{1,3}$/u.test(words) && initialsOf(window.words(next)).startsWith(words) && isNameAgain(next, window);
}

function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
    .toUpperCase();
}

const bracketsOnly = /^\s*(?:[(（][^()（）]{2,60}[)）]\s*)+$/;

/** Whether a line under a label tells whom the speaker works for: by its words, or as it stands there each time. */
function isRoleHere(label: string, index: number, window: LineWindow, { reading }: SortContext): boolean {
  const words = window.words(index);
  if (!speechFollows(index, window) || isSaid(words)) return false;
  const role = reading.roles.get(label);
  return (role !== undefined && role === hashWords(words)) || isRoleLine(words, window.facts(index)!);
}

function speechFollows(index: number, window: LineWindow): boolean {
  return nextWords(index, window) !== undefined;
}

/** The next line that may be speech, passing over times and page furniture; undefined where none is near. */
function nextWords(index: number, window: LineWindow): number | undefined {
  for (let i = index + 1; i < index + lookahead; i++) {
    const kind = window.facts(i)?.kind;
    if (kind === 'words' || kind === 'direction') return i;
    if (kind === undefined || kind === 'roster' || kind === 'header' || kind === 'other') return undefined;
  }
  return undefined;
}

/** A witness takes the stand: the name in capitals, or the line that says so. Empty where the line gives no name. */
function witnessOf(index: number, window: LineWindow): string | undefined {
  const facts = window.facts(index)!;
  if (facts.sworn) return /^\s*(\p{Lu}[\p{Lu} .'’-]+),/u.exec(window.words(index))?.[1]?.trim() ?? '';
  const name = facts.sentence ? undefined : /^[\s\d]*(\p{Lu}[\p{Lu} .'’-]+),\s*$/u.exec(window.words(index))?.[1];
  const next = name === undefined ? undefined : nextWords(index, window);
  return next !== undefined && window.facts(next)!.sworn ? name!.trim() : undefined;
}

/** Three lines of `key: value` in four where nobody is known by the key: the credits at the end of a page. */
function startsCredits(index: number, window: LineWindow): boolean {
  if (!window.facts(index)!.metadata) return false;
  let metadata = 1;
  let seen = 1;
  for (let i = index + 1; i < index + lookahead && seen < 4; i++) {
    const facts = window.facts(i);
    if (!facts) break;
    if (facts.kind === 'blank') continue;
    seen++;
    if (facts.metadata) metadata++;
  }
  return metadata >= 3;
}
