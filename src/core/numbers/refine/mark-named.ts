import type { Draft } from '../draft';
import { haveDone } from './have-done';
import { isSecondSide } from './is-second-side';
import type { Passage, Refiner } from './refiner';
import { after, before, endsPhrase, wordBefore } from './surroundings';

/** A capital word within a sentence: the word before it has none, or a comma parts them. */
const within = /[\p{Ll}\d,][ ]$/u;
const isCapital = /^\p{Lu}[\p{L}.]+$/u;
/** It was Clinton 48, Trump 46. */
const otherSide = /^(?:(?:,| and| to) (?:\p{Lu}[\p{L}.]+ ){1,3}|(?: to |[-–]))\d/u;
const sideBefore = /(?:\d|percent|%)(?:,| and| to) (?:\p{Lu}[\p{L}.]+ ){1,3}$/u;
const SIDE = 40;

/**
 * Fedora 43, in Kaizen 14: a bare figure that counts nothing behind a capital word within a sentence is part of a name. But: in Ohio
 * 40 were held, in Paris 130 died; Clinton 48, Trump 46; Ohio has 15 seats and Georgia 16. After the nouns are taken, so that what is
 * counted is known.
 */
export const markNamed: Refiner = (drafts, passage) => {
  const { text, language } = passage;
  if (!language.countsNouns) return drafts;
  let counted = -1;
  for (const draft of drafts) {
    if (isBare(draft) && isNamed(draft, passage) && !(counted >= 0 && isSecondSide(text, counted, draft.start)))
      draft.noClaim('name');
    if (!draft.idle) counted = draft.end;
  }
  return drafts;
};

function isNamed({ start: at, end: to }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (text.charCodeAt(at - 1) !== 0x20) return false;
  const name = wordBefore(text, at - 1, start);
  if (!name || name.end !== at - 1 || !isCapital.test(text.slice(name.start, name.end))) return false;
  if (!within.test(text.slice(Math.max(start, name.start - 2), name.start))) return false;
  if (cues.month.after.longest(text, name.start, name.end) || cues.weekday.after.longest(text, name.start, name.end))
    return false;
  if (after(cues['of several'].after, text, to, end) || after(cues['part of'].after, text, to, end)) return false;
  if (otherSide.test(text.slice(to, Math.min(end, to + SIDE)))) return false;
  if (sideBefore.test(text.slice(Math.max(start, at - SIDE), at))) return false;
  // In Paris 130 died.
  const isPlace = before(cues['place of'].before, text, name.start, start) !== undefined;
  if (isPlace && haveDone(text, to, end)) return false;
  return endsPhrase(text, to, end, language) || !isPlace;
}

function isBare({
  kind,
  idle,
  unit,
  unitText,
  notation,
  low,
  high,
  approx,
  decimal,
  grouped,
  scaled,
  per,
}: Draft): boolean {
  if (idle || kind || unit || unitText || notation !== 'digits' || per !== undefined) return false;
  return low === high && approx === 'exact' && !decimal && !grouped && !scaled;
}
