import type { Refiner } from './refiner';
import { before } from './surroundings';

/**
 * One + measure word (一個, 一批) and English `one` are articles, no counts. A measured one is a number (one mile, 一年)
 * unless the word before makes it part of a phrase (每一年, 有一天).
 */
export const markArticles: Refiner = (drafts, { text, start, language }) => {
  for (const draft of drafts) {
    if (!draft.article || draft.low !== 1 || draft.high !== 1 || draft.approx !== 'exact' || draft.kind) continue;
    const kind = draft.unit?.kind;
    const lump = kind === 'money' && /[块塊]$/.test(text.slice(draft.start, draft.end));
    const measured = kind !== undefined && kind !== 'count' && kind !== 'frequency' && kind !== 'rank' && !lump;
    if (measured && kind !== 'duration') continue;
    if (measured && !before(language.cues['not one'].before, text, draft.start, start)) continue;
    draft.kind = 'other';
    draft.idle = true;
  }
  return drafts;
};
