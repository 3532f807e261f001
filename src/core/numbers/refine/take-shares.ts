import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, before } from './surroundings';

/**
 * A fraction that is a share of something is told in percent (三分之一的人, a third of voters, 一半: 33.3 %, 50 %), as is
 * 成 and 折; one that stands alone or has a unit (two thirds, half an hour) stays the number that it is.
 */
export const takeShares: Refiner = (drafts, passage) => {
  for (const draft of drafts) {
    const half = draft.notation === 'phrase' && draft.kind === 'ratio' && draft.low < 1 && draft.unitText === null;
    if (draft.kind && !half) continue;
    if (draft.unit?.code === '成' || draft.unit?.code === '割' || draft.unit?.code === '折') {
      // 75折
      toPercent(draft, draft.unit.code === '折' && draft.low > 10 ? 1 : 10);
      draft.kind = 'ratio';
    } else if ((draft.fraction && !draft.unit) || half || isHalf(draft, passage)) {
      draft.kind = 'ratio';
      if (!isShare(draft, passage)) continue;
      toPercent(draft, 100);
      if (draft.denominator === 100) draft.kind = 'percentage';
    }
  }
  return drafts;
};

/** 국민의 반이: a half that stands for what is said before. */
function isHalf({ low, high, unit, notation }: Draft, { language }: Passage): boolean {
  return language.guarded && low === 0.5 && high === 0.5 && unit === null && notation === 'myriads';
}

function isShare(draft: Draft, { text, start, end, language }: Passage): boolean {
  if (language.percentDenominator && draft.denominator === 100) return true;
  if (
    draft.approx !== 'exact' ||
    after(language.shareAfter, text, draft.end, end) ||
    before(language.share, text, draft.start, start)
  )
    return true;
  if (language.guarded && draft.low === 0.5) return true;
  const alone = draft.start <= start + 1 && draft.end >= end - 1;
  return language.sharesInSpeech && !alone && draft.notation !== 'digits' && draft.low > 0 && draft.high < 1;
}

function toPercent(draft: Draft, factor: number): void {
  const { low, high } = draft;
  draft.low = times(low, factor);
  draft.high = high === low ? draft.low : times(high, factor);
  draft.unit = null;
  draft.unitText = '%';
}

/** The product in twelve digits, which an integer of so many has as it is: to write it out and read it again takes long. */
function times(value: number, factor: number): number {
  const product = value * factor;
  return Number.isSafeInteger(product) && Math.abs(product) < 1e12 ? product : Number(product.toPrecision(12));
}
