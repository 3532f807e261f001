import type { Refiner } from './refiner';
import { after, before } from './surroundings';

/**
 * A fraction that is a share of something is told in percent (三分之一的人, a third of voters: 33.3 %), as is 成; a bare
 * one (三分之一, two thirds) stays the number that it is.
 */
export const takeShares: Refiner = (drafts, { text, start, end, language }) => {
  for (const draft of drafts) {
    if (draft.kind) continue;
    if (draft.unit?.code === '成') {
      scale(draft, 10);
      draft.kind = 'ratio';
      draft.unit = null;
      draft.unitText = '%';
    } else if (draft.fraction && !draft.unit) {
      draft.kind = 'ratio';
      const share =
        draft.denominator === 100 ||
        draft.approx !== 'exact' ||
        before(language.share, text, draft.start, start) ||
        after(language.shareAfter, text, draft.end, end);
      if (!share) continue;
      scale(draft, 100);
      if (draft.denominator === 100) draft.kind = 'percentage';
      draft.unitText = '%';
    }
  }
  return drafts;
};

function scale(draft: { low: number; high: number }, factor: number): void {
  draft.low = Number((draft.low * factor).toPrecision(12));
  draft.high = Number((draft.high * factor).toPrecision(12));
}
