import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { anyOf, before, endsClause, endsPhrase } from './surroundings';

/** How far behind a name the figure may stand that is told beside it. */
const REACH = 44;
/** The longest word between the joint and the figure, in a language without spaces: 小米14和苹果十五. */
const CALLED = 8;
const endsSentence = /[.?!;。！？；\n]/u;
const isSpace = anyOf(' ');
/** Too large for a number by which something is called, in words. */
const LARGE = 1000;
const isMark = /[\p{P}\d]/u;
/** Groups of a number that is dialled: 0120の444の113, 1588에 2100번. */
const isDialledOn = /^(?:の|에 ?|국에 ?)$/u;
const isCall = /^(?:번|$)/u;
/** What may stand between the name's number and the joint: 101号室と102. */
const SUFFIX = 3;

/**
 * Bare figures that name as the name before them does: Room 304, down the hall from 312; el artículo 155 no tiene que ver con el 116;
 * 小米14和苹果十五. After the nouns are taken, so that what is counted is known.
 */
export const markBesideNames: Refiner = (drafts, passage) => {
  let name: Draft | undefined;
  let last: Draft | undefined;
  for (const draft of drafts) {
    if (last && isDialled(last, draft, passage)) {
      last.noClaim('name');
      draft.noClaim('name');
    }
    last = draft;
    if (name && isBare(draft) && draft.start - name.end <= REACH && isBeside(name, draft, passage))
      draft.noClaim('name');
    if (draft.kind === 'name') name = draft;
  }
  return drafts;
};

function isBeside(name: Draft, draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  const gap = text.slice(name.end, draft.start);
  if (endsSentence.test(gap)) return false;
  if (!language.spaced) return isJoined(name, draft, passage);
  if (name.notation !== draft.notation || name.digits !== draft.digits) return false;
  if (language.ranges.nearest(text, draft.end, end)?.value === 'to') return false;
  return (
    before(cues['beside name'].before, text, draft.start, start) !== undefined &&
    endsPhrase(text, draft.end, end, language)
  );
}

/** The joint stands right behind the name, and only another word of the name before the figure. */
function isJoined(
  { end: from }: Draft,
  { start: at, end: to }: Draft,
  { text, end, language, cues }: Passage,
): boolean {
  for (let first = from; first < Math.min(at, from + SUFFIX); first++) {
    const joint = language.ranges.longest(text, first, at) ?? cues['beside name'].after.longest(text, first, at);
    if (!joint || at - joint.end > CALLED || isMark.test(text.slice(joint.end, at))) continue;
    // 荣耀20和华为三十拍照
    if (before(cues['identifier before'].before, text, at, joint.end)) return true;
    return (
      isSpace(text, to) || endsClause(text, to, end) || cues['function word'].after.longest(text, to, end) !== undefined
    );
  }
  return false;
}

/** 0120の444の113, 1588에 2100번 */
function isDialled(first: Draft, second: Draft, { text, language }: Passage): boolean {
  if (language.spaced || first.digits < 3 || second.digits < 3 || first.digits > 4 || second.digits > 4) return false;
  if (first.grouped || second.grouped || first.decimal || second.decimal || first.unit) return false;
  return (
    isDialledOn.test(text.slice(first.end, second.start)) && isCall.test(text.slice(second.numeralEnd, second.end))
  );
}

function isBare({
  kind,
  idle,
  unit,
  unitText,
  low,
  high,
  approx,
  decimal,
  grouped,
  scaled,
  fraction,
  ordinal,
  per,
}: Draft): boolean {
  if (idle || kind || unit || unitText || fraction || ordinal || per !== undefined) return false;
  return low === high && approx === 'exact' && !decimal && !grouped && !(scaled && low >= LARGE);
}
