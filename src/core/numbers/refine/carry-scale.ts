import type { Draft } from '../draft';
import { multiply } from '../scan/multiply';
import type { Passage, Refiner } from './refiner';
import { before, endsPhrase } from './surroundings';

/** How far before an amount, in UTF-16 units, the one may stand whose scale it leaves out. */
const REACH = 90;
/** How many times as large as the other one of the two may be. */
const ALIKE = 12;
const isComma = /^[,，]? ?$/;
const isSentenceEnd = /[.?!](?=\s)|\n/;

/**
 * The scale and unit that is left out as it was just said: `€85m plus 15 in add-ons` are 15 million, `ten thousand hours, more
 * like seven` are 7,000. A word must say that the two are compared or summed, and the clause ends after the number.
 */
export const carryScale: Refiner = (drafts, passage) => {
  const { text, end, language } = passage;
  const kept: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    kept.push(draft);
    if (isCorrected(kept.at(-2), draft, passage)) continue;
    if (!isPlain(draft) || !isCompared(draft, passage)) continue;
    const whole = kept.findLast((one) => scaleOf(one) > 1 && !one.idle && !one.ordinal);
    if (!whole || draft.start - whole.end > REACH) continue;
    if (isSentenceEnd.test(text.slice(whole.end, draft.start))) continue;
    const tenths = drafts[i + 1];
    const isTold = tenths !== undefined && isTenths(draft, tenths);
    const last = isTold ? tenths : draft;
    if (!endsPhrase(text, last.end, end, language)) continue;
    const value = multiply(isTold ? draft.low + tenths.low / 10 : draft.low, scaleOf(whole));
    if (value * ALIKE < whole.low || value > whole.high * ALIKE) continue;
    draft.low = value;
    draft.high = value;
    draft.end = last.end;
    draft.numeralEnd = last.end;
    draft.scaled = true;
    draft.kind = whole.kind;
    draft.unit = whole.unit;
    draft.unitText = whole.unitText;
    if (isTold) i++;
  }
  return kept;
};

function isPlain({ kind, unit, ordinal, fraction, scaled, approx, low, high }: Draft): boolean {
  return (
    !kind && !unit && !ordinal && !fraction && !scaled && approx === 'exact' && low === high && low >= 1 && low < 1000
  );
}

/** It is 3.1 percent, not 3.4: what it is not is measured alike. */
function isCorrected(told: Draft | undefined, draft: Draft, { text, end, language, cues }: Passage): boolean {
  if (!told || told.idle || !isPlain(draft) || draft.start - told.end > REACH) return false;
  if (!told.unit && scaleOf(told) === 1) return false;
  const word = before(cues['corrected to'].before, text, draft.start, told.end);
  if (!word || !isComma.test(text.slice(told.end, word.end))) return false;
  if (!endsPhrase(text, draft.end, end, language)) return false;
  const value = multiply(draft.low, scaleOf(told));
  if (value * ALIKE < told.low || value > told.high * ALIKE) return false;
  draft.low = value;
  draft.high = value;
  draft.scaled ||= scaleOf(told) > 1;
  draft.kind = told.kind;
  draft.unit = told.unit;
  draft.unitText = told.unitText;
  return true;
}

/** Plus 15, minus the eleven, it's more like seven. */
function isCompared({ start: at }: Draft, { text, start, cues }: Passage): boolean {
  let from = at;
  for (let word = before(cues['filled pause'].before, text, from, start); word; ) {
    from = word.end;
    word = before(cues['filled pause'].before, text, from, start);
  }
  return before(cues['same scale'].before, text, from, start) !== undefined;
}

/** Eleven five: 11.5, as a scale that is left out tells. */
function isTenths(first: Draft, second: Draft): boolean {
  if (first.notation !== 'words' || second.notation !== 'words' || second.start !== first.end + 1) return false;
  return isPlain(second) && Number.isInteger(first.low) && Number.isInteger(second.low) && second.low < 10;
}

/** The million of `85 million` and of `85m`; 1 if the amount is written out. */
function scaleOf({ scale, scaled, low }: Draft): number {
  if (scale >= 1000) return scale;
  return scaled && low >= 1000 ? 1000 ** Math.floor(Math.log10(low) / 3) : 1;
}
