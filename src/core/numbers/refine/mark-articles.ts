import type { Draft } from '../draft';
import { haveDone } from './have-done';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, holds, isClauseMark } from './surroundings';

/** How far apart, in UTF-16 units, two counts of one sentence may stand that are told together. */
const REACH = 8;
/** The longest noun of what there is one of, and the words behind it. */
const SHARED = 32;
const forSoMany = /^ \p{Ll}+(?: \p{Ll}+)? (?:for|per|to) (?:every |each |about |some |over |nearly )?$/u;
/** How far behind 一個 the person stands. */
const PERSON = 7;
const only = /[只僅仅才](?!是)\p{Script=Han}{1,2}了?$/u;
const isPlain = anyOf('個个');
const isVersus = anyOf('比');
const joiner = /^(?:、|或|[^，。；,.;]*[及和與与、])/;

/**
 * One + measure word (一個, 一批) and English `one` are articles, no counts. A measured one is a number (one mile, 一年)
 * unless the word before makes it part of a phrase (每一年, 有一天).
 */
export const markArticles: Refiner = (drafts, passage) => {
  const { text, start, end, cues } = passage;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    // zero-carbon
    if (
      draft.low === 0 &&
      draft.high === 0 &&
      draft.notation === 'words' &&
      !draft.kind &&
      text.charAt(draft.end) === '-'
    ) {
      draft.noClaim('other');
    }
    if (isNoneAtAll(draft, passage)) {
      draft.low = 0;
      draft.high = 0;
      draft.approx = 'exact';
      continue;
    }
    if (isOneOrTwo(draft) || isNothing(draft, passage)) {
      draft.noClaim('other');
      continue;
    }
    if (!draft.article || draft.low !== 1 || draft.high !== 1 || draft.approx !== 'exact' || draft.kind) continue;
    // 三比一, 一比十五
    if (isSide(drafts[i - 1], draft, passage) || isSide(draft, drafts[i + 1], passage)) continue;
    if (isForSoMany(draft, drafts[i + 1], passage)) continue;
    if (isOnlyOneOfPeople(draft, passage) || isHarmed(draft, passage) || isRaised(draft, passage)) continue;
    if (isOnlyOne(draft, passage)) continue;
    // 一死四傷
    if (after(cues['counted one'].after, text, draft.numeralEnd, end)) continue;
    const kind = draft.unit?.kind;
    const lump = kind === 'money' && /[块塊]$/.test(text.slice(draft.start, draft.end));
    const measured = kind !== undefined && kind !== 'count' && kind !== 'frequency' && kind !== 'rank' && !lump;
    if (measured && kind !== 'duration') continue;
    if (measured && !before(cues['not one'].before, text, draft.start, start)) continue;
    if (isListed(draft, drafts[i + 1], passage) || isListed(drafts[i - 1], draft, passage)) continue;
    draft.noClaim('other');
  }
  return drafts;
};

/** A side of a score, or of so many to each; not 一比一. */
function isSide(first: Draft | undefined, second: Draft | undefined, { text }: Passage): boolean {
  if (!first || !second || first.low === second.low) return false;
  return second.start === first.end + 1 && isVersus(text, first.end);
}

/** One or two things, 一兩個: some; 0 to 9: all digits. */
function isOneOrTwo({ low, high, kind, unit, notation }: Draft): boolean {
  const counts = kind === null && (unit === null || unit.kind === 'count' || unit.kind === 'frequency');
  if (low === 0 && high === 9) return counts && unit === null;
  return low === 1 && high === 2 && counts && notation !== 'digits';
}

/** 沒有一個 */
function isNone({ low, start: at }: Draft, { text, start, cues }: Passage): boolean {
  return low === 1 && before(cues['none before'].before, text, at, start) !== undefined;
}

/**
 * 沒有一個人上班, 那年一戶都沒蓋: none did, which can be checked; but nothing of the kind is told by 沒有一個人敢講話 or 一句話都沒說.
 */
function isNoneAtAll(
  { article, low, high, kind, unit, numeralEnd, end: to, start: at }: Draft,
  passage: Passage,
): boolean {
  const { text, start, end, language, cues } = passage;
  if (language.spaced || kind || !article || low !== 1 || high !== 1 || !unit) return false;
  if (unit.kind !== 'count' && unit.kind !== 'money') return false;
  const told = noneAfter(numeralEnd, passage);
  if (told !== undefined) {
    if (isSaid.test(text.slice(numeralEnd, numeralEnd + 1)) || before(cues['not one'].before, text, at, start))
      return false;
    if (unit.kind !== 'count') return isSpentOn.test(text.slice(told, told + 2));
    return !isWilled.test(text.slice(told, told + WILL));
  }
  const none = isLacking.test(text.slice(Math.max(start, at - 4), at));
  if (!none || unit.kind !== 'count' || endsClause(text, to, end)) return false;
  const people = cues.people.after.longest(text, to, end) ?? (isPerson(text, to) ? { end: to + 1 } : undefined);
  const isCounted = cues['counted after'].after.longest(text, numeralEnd, to)?.end === to;
  const next = people ? people.end : isCounted ? to : undefined;
  return next !== undefined && !endsClause(text, next, end) && !isWilled.test(text.slice(next, next + WILL));
}

/** Where the verb stands behind 都沒, which follows the number or a short noun. */
function noneAfter(from: number, { text, end, cues }: Passage): number | undefined {
  for (let place = from; place <= from + NOUN && place < end && !isClauseMark(text, place); place++) {
    const word = cues['none at all'].after.longest(text, place, end);
    if (word) return text.charAt(word.end) === '有' ? word.end + 1 : word.end;
  }
  return undefined;
}

/** The longest measure and noun between a numeral and what says that there was none. */
const NOUN = 5;
const isPerson = anyOf('人');
const isLacking = /(?:(?<![有從从])[沒没]有|[沒没]|冇)\s?$/u;
/** What is so only in the speaker's mind, or would be so. */
const isWilled = /^[的、，]|^[^，。；！？]*(?:[會会敢能想該该可願愿肯懂配信]|知道|[標标]準|明[確确]|完整)/u;
const WILL = 6;
/** One word, one look: no count. */
const isSaid = /[句字聲声眼口步點点下話话絲丝]/u;
const isSpentOn = /^\p{Script=Han}{2}/u;

/** 一分錢都不會給: nothing at all, which counts none. */
function isNothing({ article, low, high, end: to }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (!article || low !== 1 || high !== 1 || language.spaced) return false;
  // 一毛都沒有 is no less than one.
  return (
    after(cues['nothing after'].after, text, to, end) !== undefined ||
    before(cues['nothing after'].before, text, to, start) !== undefined
  );
}

/** One counselor for 900 students. */
function isForSoMany(
  { end: to, notation, start: at }: Draft,
  next: Draft | undefined,
  { text, language }: Passage,
): boolean {
  if (
    !language.countsNouns ||
    notation !== 'words' ||
    to - at !== 3 ||
    !next ||
    next.low < 2 ||
    next.start - to > SHARED
  )
    return false;
  return forSoMany.test(text.slice(to, next.start));
}

/** 只有一家公司投標, 只差一票: a count of people, firms or votes; but 只有一個想法. */
function isOnlyOneOfPeople({ numeralEnd, end: to, start: at }: Draft, { text, start, end, cues }: Passage): boolean {
  // 只配了一個心理老師
  if (isPlain(text, to - 1) && only.test(text.slice(Math.max(start, at - 5), at)))
    return holds(cues.people.after, text, { start: to, end: Math.min(end, to + PERSON) });
  if (cues['counted after'].after.longest(text, numeralEnd, to)?.end !== to) return false;
  return before(cues['true one'].before, text, at, start) !== undefined;
}

/** Only one survived, only one of the clinics is open. But: only one of the reasons. */
function isOnlyOne({ start: at, end: to, unit }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (!language.countsNouns || unit || !before(cues['true one'].before, text, at, start)) return false;
  const whole = text.startsWith(' of the ', to) ? to + ' of the '.length : undefined;
  if (whole !== undefined && after(cues['own list'].after, text, whole, end)) return false;
  return haveDone(text, to, end);
}

/** 從一塊漲到兩塊 */
function isRaised({ start: at, end: to, unit }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (language.spaced || unit?.kind !== 'money') return false;
  return (
    before(cues['before change'].before, text, at, start) !== undefined &&
    after(cues['change to'].after, text, to, end) !== undefined
  );
}

/** 一人死亡, 造成一人輕傷 */
function isHarmed(draft: Draft, passage: Passage): boolean {
  const { text, end, cues } = passage;
  const { numeralEnd, end: to } = draft;
  if (isNone(draft, passage) || cues['counted person'].after.longest(text, numeralEnd, to)?.end !== to) return false;
  return after(cues.harmed.after, text, to, end) !== undefined;
}

/** 一次、兩次或者是四次; 三十家NPO及一家基金: told beside another of its kind. */
function isListed(first: Draft | undefined, second: Draft | undefined, passage: Passage): boolean {
  const { text } = passage;
  if (
    !first?.unit ||
    !second?.unit ||
    isNone(first, passage) ||
    isNone(second, passage) ||
    first.unit.name !== second.unit.name ||
    first.low === second.low
  )
    return false;
  return second.start - first.end <= REACH && joiner.test(text.slice(first.end, second.start));
}
