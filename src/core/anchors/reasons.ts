import { localize } from '../text/localize';
import { differenceOf } from './difference-of';
import { FoldedText } from './folded-text';
import { sameNumbers } from './same-numbers';
import { sameWords } from './same-words';

/**
 * Why a placement is `changed`, for a person. `document`: the language of the text, as a BCP 47 tag; `isTurned`: true where the words
 * are the same but for how they are written, and what stands beside them turns them, of which `now` holds what is there.
 */
export function changeReason(old: string, now: string, document?: string, isTurned = false): string {
  if (sameWords(old, now) || (isTurned && differenceOf(old, now) !== undefined))
    return localize('What stood right beside the words is gone, a negation or a part of a word.');
  if (isTurned || now.includes(old))
    return localize('What stands right beside the words now turns them, or is a part of the number.');
  if (isScriptOnly(old, now)) return localize('Only capitals, the script or the width of the characters differ.');
  const digits = (words: string) => words.match(/\p{N}+/gu)?.join(' ') ?? '';
  if (digits(old) === digits(now)) return localize('The words were changed.');
  return sameNumbers(old, now, document)
    ? localize('The words were changed; the numbers are the same, written otherwise.')
    : localize('The words were changed, digits among them.');
}

/** True where words are the same but for capitals, traditional or simplified characters, and full or half width. */
function isScriptOnly(old: string, now: string): boolean {
  return sameWords(new FoldedText(old).text, new FoldedText(now).text);
}

/** Why a placement is `moved` where somebody else says the words now (undefined: nobody), for a person. */
export function speakerReason(old: string, now: string | undefined): string {
  return now === undefined
    ? localize('The same words are nobody’s now, not {0}’s.', old)
    : localize('The same words are {0}’s now, not {1}’s.', now, old);
}
