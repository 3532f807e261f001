import { localize } from '../text/localize';
import { sameWords } from './same-words';

/** Why a placement is `changed`, for a person. */
export function changeReason(old: string, now: string): string {
  if (sameWords(old, now))
    return localize('What stood right beside the words is gone, a negation or a part of a word.');
  const digits = (words: string) => words.match(/\p{N}+/gu)?.join(' ') ?? '';
  return digits(old) === digits(now)
    ? localize('The words were changed.')
    : localize('The words were changed, digits among them.');
}

/** Why a placement is `moved` where somebody else says the words now (undefined: nobody), for a person. */
export function speakerReason(old: string, now: string | undefined): string {
  return now === undefined
    ? localize('The same words are nobody’s now, not {0}’s.', old)
    : localize('The same words are {0}’s now, not {1}’s.', now, old);
}
