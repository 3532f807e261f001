import type { Candidate } from './candidate';
import { endsParagraph, type LineFacts } from './line-facts';
import { acceptedLabel, type Reading } from './reading';
import type { PieceKind, TranscriptFormat } from './transcript';

/** What a line turns out to be in its document. */
export type LineSort = 'blank' | 'label' | 'speech' | PieceKind;

/** A line of the document as sorted. */
export interface SortedLine {
  readonly sort: LineSort;
  /** Of a `label` line: the labels that are speakers, in order. One that goes on with the turn before isn't among them. */
  readonly labels: readonly Candidate[];
  /** True where the turn before ends here though no label follows. */
  readonly closes: boolean;
  /** Seconds, of the last line of time before a label. */
  readonly time: number | undefined;
}

/** What sorting a line needs to know of the lines before it. */
export interface SortState {
  /** Before the first turn, in a turn, in the talk where nobody is known to speak, or after the talk. */
  readonly zone: 'front' | 'turn' | 'nobody' | 'after';
  /** Seconds, of the last line of time; in free text until words follow it. */
  readonly time: number | undefined;
  /** WebVTT: the key of the voice whose turn is open. */
  readonly voice: string | undefined;
  /** Whether a paragraph may begin with the line. */
  readonly opens: boolean;
}

export const firstSortState: SortState = { zone: 'front', time: undefined, voice: undefined, opens: true };

/** How many lines further than a line itself may bear on what it is. */
export const lookahead = 8;

/** The lines to sort and up to `lookahead` that follow; undefined past the document's end. */
export interface LineWindow {
  facts(index: number): LineFacts | undefined;
  words(index: number): string;
}

export interface SortContext {
  readonly reading: Reading;
  readonly format: TranscriptFormat;
}

/** Sorts one line; `index` is its place in the window. */
export function sortLine(
  state: SortState,
  index: number,
  window: LineWindow,
  context: SortContext,
): { readonly line: SortedLine; readonly state: SortState } {
  const facts = window.facts(index)!;
  const plain = (sort: LineSort, next: Partial<SortState> = {}, closes = false) => ({
    line: { sort, labels: noLabels, closes, time: undefined },
    state: { ...state, opens: endsParagraph(facts), ...next },
  });
  switch (facts.kind) {
    case 'blank':
      return plain('blank');
    case 'time':
      return plain('time', { time: facts.time ?? state.time });
    case 'words':
    case 'direction':
      break;
    default:
      if (facts.kind === 'furniture' && facts.change && state.zone === 'turn')
        return plain('furniture', { zone: 'nobody' }, true);
      return facts.kind === 'roster' && inTalk(state) ? plain('roster', { zone: 'nobody' }, true) : plain(facts.kind);
  }

  const labels = labelsOf(facts, context.reading, state.opens);
  const spoken = labels.filter((one) => isSpoken(one, index, window, context));
  if (spoken.length > 0 && !isIntroduction(facts, state)) return label(state, facts, spoken, context);
  if (facts.kind === 'direction') return plain('direction');
  if (isIntroduction(facts, state) || (labels.length > 0 && spoken.length === 0 && !inTalk(state))) {
    return plain('roster');
  }
  if (inTalk(state)) {
    if (facts.closing || startsCredits(index, window)) return plain('credits', { zone: 'after' }, true);
    if (facts.change || state.voice !== undefined) return plain('other', { zone: 'nobody', voice: undefined }, true);
    if (state.zone === 'nobody') return plain('other');
    return plain('speech', context.format === 'text' ? { time: undefined } : {});
  }
  if (context.format !== 'text') return plain('other');
  const words = window.words(index);
  return plain(isNavigation(words) ? 'navigation' : state.zone === 'front' ? 'header' : 'credits');
}

const noLabels: readonly Candidate[] = [];

function label(
  state: SortState,
  facts: LineFacts,
  spoken: readonly Candidate[],
  context: SortContext,
): { readonly line: SortedLine; readonly state: SortState } {
  const voices = spoken[0]!.form === 'voice';
  // Consecutive cues of one voice are one turn.
  const labels = voices ? spoken.filter((one, i) => one.key !== (spoken[i - 1]?.key ?? state.voice)) : spoken;
  const begins = labels.length > 0;
  return {
    line: { sort: begins ? 'label' : 'speech', labels, closes: begins, time: state.time },
    state: {
      zone: 'turn',
      time: context.format === 'text' ? undefined : state.time,
      voice: voices ? spoken.at(-1)!.key : undefined,
      opens: endsParagraph(facts),
    },
  };
}

/** The labels of a line that the reading takes for speakers'. */
function labelsOf(facts: LineFacts, reading: Reading, opens: boolean): readonly Candidate[] {
  const first = facts.candidates[0];
  if (first?.form === 'voice' || first?.form === 'chat') return facts.candidates;
  const accepted = acceptedLabel(reading, facts.candidates, opens);
  return accepted ? [accepted] : noLabels;
}

/** `主持人:石媛媛`: outside the talk a function and a name introduce a person. */
function isIntroduction(facts: LineFacts, state: SortState): boolean {
  return facts.roster !== undefined && !inTalk(state);
}

function inTalk(state: SortState): boolean {
  return state.zone === 'turn' || state.zone === 'nobody';
}

/** Whether speech follows a label on a line of its own; where labels follow labels, they are a list of people. */
function isSpoken(label: Candidate, index: number, window: LineWindow, context: SortContext): boolean {
  if (label.form === 'voice' || label.form === 'chat' || label.speech < window.words(index).length) return true;
  for (let i = index + 1; i < index + lookahead; i++) {
    const facts = window.facts(i);
    if (!facts) return false;
    if (facts.kind === 'blank' || facts.kind === 'time' || facts.kind === 'furniture' || facts.kind === 'number')
      continue;
    if (facts.kind === 'direction') return true;
    if (facts.kind !== 'words') return false;
    const next = labelsOf(facts, context.reading, endsParagraph(window.facts(i - 1)))[0];
    return !(next && next.speech >= window.words(i).length && next.form === label.form);
  }
  return false;
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

const navigationWords =
  /^[\s•·]*(?:top|home|menu|search|share|print|login|log in|sign in|subscribe|skip to|back to top|next|previous|read more|二維碼|二维码|掃一掃|扫一扫|您現在的位置|您现在的位置|當前位置|当前位置|首頁|首页|網站首頁|网站首页|上一[篇條条]|下一[篇條条]|返回|加入收藏|分享到|打印|字號|字号)(?![\p{L}])/iu;

/** Whether a line outside the talk is navigation: breadcrumbs, menus, a row of short words. */
function isNavigation(words: string): boolean {
  const trimmed = words.trim();
  if (trimmed.length > 200) return false;
  if (navigationWords.test(trimmed)) return true;
  if (/\S\s*[>»›|｜]\s*\S.*[>»›|｜]\s*\S/.test(trimmed)) return true;
  const parts = trimmed.split(/\s+/);
  return parts.length >= 3 && parts.every((part) => /^[\u3400-\u9fff]{1,6}$/.test(part));
}
