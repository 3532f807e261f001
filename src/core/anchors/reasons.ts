import { sameWords } from './same-words';

/** Why a placement is `changed`, for a person. */
export function changeReason(old: string, now: string): string {
  if (sameWords(old, now)) return 'What stood right beside the words is gone, a negation or a part of a word.';
  const digits = (words: string) => words.match(/\p{N}+/gu)?.join(' ') ?? '';
  return digits(old) === digits(now) ? 'The words were changed.' : 'The words were changed, digits among them.';
}

/** Why a placement is `moved` where somebody else says the words now (undefined: nobody), for a person. */
export function speakerReason(old: string, now: string | undefined): string {
  const whose = now === undefined ? 'nobody’s' : `${now}’s`;
  return `The same words are ${whose} now, not ${old}’s.`;
}
