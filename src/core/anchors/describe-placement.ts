import { localize } from '../text/localize';
import type { Span } from '../text/span';
import type { Candidate } from './candidate';
import type { SearchResult } from './candidate-search';
import type { Choice, Chosen, Option } from './choose-candidates';
import { differenceOf } from './difference-of';
import { isWithinWord, longestWord } from './is-within-word';
import {
  type Company,
  contextShare,
  holdsBothSides,
  isBesideItsPlace,
  isCredible,
  isTakenOut,
  keepsContext,
} from './judge-candidate';
import type { LfText } from './lf-text';
import type { Placement } from './placement';
import { changeReason, speakerReason } from './reasons';
import type { SearchedText } from './searched-text';
import { sharesContent } from './shares-content';
import type { Sought } from './sought';
import { findTakenBack } from './turning-words';
import type { PlaceOptions } from './weigh-candidates';

/** What is known of a quote when its place is chosen. */
interface Outcome {
  /** All that was found, worth a choice or not. */
  readonly found: SearchResult;
  readonly choice: Choice;
  readonly chosen: Chosen;
  readonly company: Company;
  /** True if it stands in another turn than it did, though those next to it stand in theirs. */
  readonly isOtherTurn: boolean;
  /** True for a label that one of the quotes was spoken under. */
  readonly isQuoted: (label: string) => boolean;
}

/** What became of a quote, in words for a person. */
export function describePlacement(
  searched: SearchedText,
  sought: Sought,
  { found, choice: { options }, chosen, company, isOtherTurn, isQuoted }: Outcome,
  { speakerAt, isSpeaker }: PlaceOptions,
): Placement {
  const { lf } = searched;
  const { best, equals } = chosen;
  const { candidate, isElsewhere, isRewritten } = shownOption(sought, options, chosen) ?? nothing;
  if (!candidate || !(isRewritten || isCredible(sought, candidate, company))) {
    const candidates = suggestPlaces(lf, sought, found.candidates);
    const isTaken = !candidate && best >= 0;
    let reason = isTaken
      ? localize('These words were taken out of their place.')
      : localize('These words are not in the text any more.');
    if (!isTaken && found.candidates.some(({ same }) => same)) {
      reason = localize('The same words stand elsewhere, but nothing says that they are these.');
    } else if (!isTaken && candidates.length > 0) reason = localize('Nothing in the text is enough like these words.');
    return { placement: 'lost', score: 0, reason, ...(candidates.length > 0 && { candidates }) };
  }
  const span = rawSpan(lf, candidate);
  const score = scoreOf(sought, candidate);
  if (equals.length > 1) {
    const candidates = equals
      .map((i) => options[i]!.candidate)
      .filter((one) => !isTakenOut(sought, one))
      .map((one) => rawSpan(lf, one))
      .sort((a, b) => a.start - b.start);
    return {
      placement: 'ambiguous',
      span,
      score,
      reason:
        candidates.length > 1
          ? localize('These words may stand in any of {0} places.', candidates.length)
          : localize('These words were taken out of their place, or moved here.'),
      candidates,
    };
  }
  if (!candidate.same) return changedPlacement(searched, sought, candidate, span, findIfAlike(lf, sought, candidate));
  const speaker = speakerAt?.(span.start);
  const isConfirmed = found.confirmed === true;
  if (sought.speaker !== undefined && speakerAt && speaker !== sought.speaker) {
    const isGone = isSpeaker?.(sought.speaker) === false && !(speaker !== undefined && isQuoted(speaker));
    const sides = isGone ? withoutLabel(sought, candidate, sought.speaker) : candidate;
    const isTheirs = holdsBothSides(sides) || (company !== 'apart' && holdsAllOfOne(sides));
    if (!isTheirs && !isConfirmed && company === 'apart') {
      const reason = localize('These words were taken out; {0} says the same elsewhere.', speaker ?? '?');
      return { placement: 'lost', score: 0, reason, candidates: [span] };
    }
    // A label that was corrected everywhere, or is read otherwise now, is the same speaker. Where it isn't known any more whose
    // words they are, nothing has moved.
    const isNobody = speaker === undefined && candidate.identical;
    if (!(isGone || isNobody) || !isTheirs)
      return { placement: 'moved', span, score, reason: speakerReason(sought.speaker, speaker), elsewhere: true };
  }
  const turned = findTakenBack(lf.text, sought.quoted, candidate.lf, candidate.beside);
  if (turned) return changedPlacement(searched, sought, candidate, span, turned);
  const isApart = company === 'apart' && !isConfirmed;
  if (!keepsContext(sought, candidate, company) || isBesideItsPlace(sought, candidate)) {
    const reason = isOtherTurn
      ? localize('The same words stand in another turn.')
      : localize('The same words stand in other surroundings.');
    return { placement: 'moved', span, score, reason, ...((isApart || isOtherTurn) && { elsewhere: true }) };
  }
  if (isElsewhere) {
    const reason = localize('These words were taken out of their place; they are printed here too.');
    return { placement: 'moved', span, score, reason, elsewhere: true };
  }
  // Away from where the neighbours lead one side may be that of a sentence that is said again and again.
  if (isApart && !holdsBothSides(candidate)) {
    const reason = localize('The same words stand in other surroundings.');
    return { placement: 'moved', span, score, reason, elsewhere: true };
  }
  if (!candidate.identical)
    return { placement: 'exact', span, score, reason: localize('Only white space, quotation marks or dashes differ.') };
  return { placement: 'exact', span, score };
}

const nothing: Partial<Option> = {};

/** The best option, or else one as good, that isn't a place from which the words were taken out. */
function shownOption(sought: Sought, options: readonly Option[], { best, equals }: Chosen): Option | undefined {
  const isShown = (option: Option | undefined) => option !== undefined && !isTakenOut(sought, option.candidate);
  if (isShown(options[best])) return options[best];
  return equals.map((i) => options[i]).find(isShown);
}

/** What takes words back that differ by how they are written alone: they are asked the same as the same words are. */
function findIfAlike({ text }: LfText, { quoted }: Sought, { lf }: Candidate): Span | undefined {
  const isAlike = differenceOf(quoted.exact, text.slice(lf.start, lf.end)) !== undefined;
  return isAlike ? findTakenBack(text, quoted, lf) : undefined;
}

/** The reason is told when it's asked for: it may take reading the numbers of both, and most are never shown. */
function changedPlacement(
  { lf, language }: SearchedText,
  sought: Sought,
  candidate: Candidate,
  own: Span,
  turned: Span | undefined,
): Placement {
  const { exact } = sought.quoted;
  const { start, end } = turned ?? candidate.lf;
  return {
    placement: 'changed',
    span: turned ? { start: lf.toRaw(start), end: lf.toRaw(end, 'end') } : own,
    score: scoreOf(sought, candidate),
    ...(turned && { turned: true }),
    get reason() {
      return changeReason(exact, lf.text.slice(start, end), language, turned !== undefined);
    },
  };
}

/** What is found of both sides if a label in them that is gone counts as found. */
function withoutLabel(
  { quoted }: Sought,
  { prefix, suffix }: Candidate,
  label: string,
): Pick<Candidate, 'prefix' | 'suffix'> {
  const credit = (context: string, share: number | undefined, held: boolean) =>
    share === undefined || !held ? share : Math.min(1, share + label.length / Math.max(1, context.length));
  // Of a label at the outer end only a part is left.
  const line = quoted.prefix.split('\n', 1)[0]!;
  const start = line.slice(0, Math.max(0, line.lastIndexOf(':'), line.lastIndexOf('：'))).trim();
  const end = /[^\n]+$/.exec(quoted.suffix)?.[0].trim();
  return {
    prefix: credit(quoted.prefix, prefix, quoted.prefix.includes(label) || (!!start && label.endsWith(start))),
    suffix: credit(quoted.suffix, suffix, quoted.suffix.includes(label) || (!!end && label.startsWith(end))),
  };
}

/** True where one side is there to the last letter. */
function holdsAllOfOne({ prefix = 0, suffix = 0 }: Pick<Candidate, 'prefix' | 'suffix'>): boolean {
  return Math.max(prefix, suffix) >= 0.95;
}

/** Of what is lost so many places are suggested, where at least so much of it may be left (see `scoreOf`). */
const mostSuggested = 3;
const leastSuggested = 0.25;

/** Where something like lost words stands, too little to say that it is them, the likeliest first. */
function suggestPlaces(lf: LfText, sought: Sought, found: readonly Candidate[]): Span[] {
  return found
    .filter((one) => one.end > one.start && scoreOf(sought, one) >= leastSuggested)
    .sort((a, b) => scoreOf(sought, b) - scoreOf(sought, a))
    .map((one) => wholeWords(lf.text, one.lf))
    .filter(({ start, end }) => sharesContent(sought.quoted.exact, lf.text.slice(start, end)))
    .slice(0, mostSuggested)
    .map(({ start, end }) => ({ start: lf.toRaw(start), end: lf.toRaw(end, 'end') }));
}

/** The span with all of the words in which it begins and ends, where words are parted by spaces. */
function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  for (let step = 0; step < longestWord && isWithinWord(text, start); step++) start--;
  for (let step = 0; step < longestWord && isWithinWord(text, end); step++) end++;
  return { start, end };
}

function rawSpan(lf: LfText, { lf: { start, end } }: Candidate): Span {
  return { start: lf.toRaw(start), end: lf.toRaw(end, 'end') };
}

/** Words count for two thirds, their context for one; what isn't the same to the letter is less than 1. */
function scoreOf(sought: Sought, candidate: Candidate): number {
  const words = candidate.same && !candidate.identical ? 0.99 : candidate.words;
  const score = (2 * words + contextShare(sought, candidate)) / 3;
  return Math.round(score * 1000) / 1000;
}
