import type { Draft } from '../draft';

/** Two that share a character can't both be meant: `0兩日` is 0 taels or two days. The earlier one stays. */
export function settleOverlaps(drafts: Draft[]): Draft[] {
  let end = 0;
  return drafts.filter((draft) => {
    if (draft.start < end) return false;
    end = draft.end;
    return true;
  });
}
