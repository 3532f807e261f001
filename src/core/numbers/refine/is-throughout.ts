import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Passage } from './refiner';
import { after, before, clauseStart, holdsWord, isClauseMark } from './surroundings';

/** How far before the word a number or a verb may stand that goes on through the time after it. */
const REACH = 80;

/**
 * True where a word that else means *more than* means throughout the duration after it: `4% over five years`, `will be
 * built over ten years`, `Over two years we cut waste`; but not `served over ten years`, `for over ten years`, `over ten
 * years ago`. Told by a number or a change before it in the clause, where a verb doesn't take the time for its object, or
 * by the clause after it.
 */
export function isThroughout(word: Span, draft: Draft, previous: Draft | undefined, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  if (draft.unit?.kind !== 'duration') return false;
  // Not `well over` nor `just over`.
  if (cues.throughout.after.longest(text, word.start, word.end)?.end !== word.end) return false;
  if (after(cues['time passed'].after, text, draft.end, end)) return false;
  // The $30 million was over four years
  const copula =
    previous?.unit?.kind === 'money' ? before(cues.being.before, text, word.start, previous.end) : undefined;
  if (copula && text.slice(previous!.end, copula.end).trim() === '') return true;
  if (before(cues['not throughout'].before, text, word.start, start)) return false;
  const clause = { start: clauseStart(text, word.start, start, REACH), end: word.start };
  if (text.slice(clause.start, clause.end).trim() === '') return opensClause(draft, passage);
  if (before(cues['goes on'].before, text, word.start, start)) return true;
  const kind = previous?.kind ?? previous?.unit?.kind;
  if (previous && isInClause(previous.end, word, passage) && kind !== 'date' && kind !== 'duration' && kind !== 'age') {
    const isAmount = kind === 'money' || kind?.startsWith('percentage');
    return isAmount || !holdsWord(cues['takes time'].after, text, { start: previous.end, end: word.start });
  }
  return !holdsWord(cues['takes time'].after, text, clause) && holdsWord(cues['goes on'].after, text, clause);
}

/** Over five years, costs fell; but "How long?" "Over five years." */
function opensClause(draft: Draft, { text, end, cues }: Passage): boolean {
  if (text.charAt(draft.end) !== ',') return after(cues['subject after'].after, text, draft.end, end) !== undefined;
  return holdsWord(cues['goes on'].after, text, { start: draft.end, end: Math.min(end, draft.end + REACH) });
}

function isInClause(from: number, word: Span, { text }: Passage): boolean {
  if (word.start - from > REACH) return false;
  for (let at = from; at < word.start; at++) if (isClauseMark(text, at)) return false;
  return true;
}
