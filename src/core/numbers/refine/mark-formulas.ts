import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { anyOf, isHan } from './surroundings';

/** The longest quoted phrase, in UTF-16 units, that is taken for a slogan or name rather than for somebody's words. */
const MAX_QUOTED = 12;
const isOpening = anyOf('“‘「『《〈"');
const isClosing = anyOf('”’」』》〉"');
const isBreak = anyOf('，。；：！？,;!?\n');

/**
 * Numerals within short phrases in quotation marks (“三個一”, 「417」) are names. So are, in Chinese and Japanese, bare
 * numerals that a noun hangs on (十大戰略, 三孩政策, 五城區): a count takes a measure word.
 */
export const markFormulas: Refiner = (drafts, passage) => {
  for (const draft of drafts) {
    if (draft.kind || draft.unit?.kind === 'percentage' || draft.unit?.kind === 'money') continue;
    if (!(!passage.language.spaced && hangsTogether(draft, passage)) && !isQuoted(draft, passage)) continue;
    draft.kind = 'name';
    draft.idle = true;
  }
  return drafts;
};

function hangsTogether(draft: Draft, { text, end, language }: Passage): boolean {
  if (draft.approx !== 'exact' || draft.scaled || draft.fraction || draft.ordinal || draft.notation === 'phrase')
    return false;
  if (draft.unit)
    return (
      draft.notation === 'myriads' && language.cues.place.after.longest(text, draft.numeralEnd, end)?.end === draft.end
    );
  if (draft.grouped || draft.decimal || draft.notation === 'words') return false;
  if (draft.notation === 'myriads' && draft.high <= 10) return true;
  return isHan(text.charCodeAt(draft.end)) && !language.cues['function word'].after.longest(text, draft.end, end);
}

function isQuoted({ start, end }: Draft, passage: Passage): boolean {
  const { text } = passage;
  const floor = Math.max(passage.start, start - MAX_QUOTED);
  let open = start - 1;
  while (open >= floor && !isOpening(text, open)) {
    if (isBreak(text, open) || isClosing(text, open)) return false;
    open--;
  }
  if (open < floor) return false;
  const limit = Math.min(passage.end, open + MAX_QUOTED + 2);
  for (let close = end; close < limit; close++) {
    if (isClosing(text, close)) return true;
    if (isBreak(text, close)) return false;
  }
  return false;
}
