import type { Refiner } from './refiner';
import { after, before, endsClause, wordAt } from './surroundings';

/** How many words after an English ordinal may say that it is a rank: the first Democratic woman *to*. */
const WORDS = 3;

/**
 * Ordinals are ranks that can be checked (第一個…, ranked third, the first to…), or they name and number (第五批, the second
 * question): those are no claims.
 */
export const classifyOrdinals: Refiner = (drafts, { text, start, end, language }) => {
  const { cues } = language;
  for (const draft of drafts) {
    if (!draft.ordinal || draft.kind) continue;
    draft.kind = 'rank';
    draft.unitText ??= language.spaced ? null : '名次';
    const ranked = before(cues.ranked.before, text, draft.start, start) !== undefined;
    if (language.spaced) {
      const edition = after(cues.edition.after, text, draft.end, end);
      draft.idle = !ranked && (edition !== undefined || !superlative(draft.end));
      if (!draft.idle) {
        const time = after(cues.superlative.after, text, draft.end, end);
        if (time && /time$/i.test(text.slice(draft.end, time.end))) draft.end = time.end;
      }
      continue;
    }
    const edition = cues.edition.after.longest(text, draft.numeralEnd, end);
    const measured = draft.end > draft.numeralEnd;
    if (edition && !ranked) {
      draft.idle = !(
        draft.low === 1 &&
        measured &&
        edition.end === draft.end &&
        /[次]/.test(text.slice(draft.numeralEnd, draft.end))
      );
      if (draft.idle) draft.kind = 'name';
    } else draft.idle = !(measured || ranked || endsClause(text, draft.end, end));
    if (draft.unit && draft.unitText === '名次') draft.unitText = null;
  }
  return drafts;

  function superlative(from: number): boolean {
    let at = from;
    for (let count = 0; count < WORDS; count++) {
      while (at < end && /[\s-]/.test(text.charAt(at))) at++;
      const word = wordAt(text, at, end);
      if (!word) return false;
      const found = cues.superlative.after.longest(text, at, end);
      if (found && found.end >= word.end) return true;
      if (count > 0 && text.slice(word.start, word.end) === 'to') return true;
      if (/est$/.test(text.slice(word.start, word.end))) return true;
      at = word.end;
    }
    return false;
  }
};
