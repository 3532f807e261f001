import type { Sliceable } from '../text/sliceable';
import type { Candidate } from './candidate';
import type { Sought } from './sought';
import { splitWords } from './split-words';

/** So far on either side of the words what belongs to their sentence may stand, however it was rewritten. */
const reach = 160;
/** Shorter words are in every sentence. */
const leastWord = 4;
/** So much of the context must say something, and this share of it must be there, for the sentence to be known again. */
const leastTotal = 12;
const mostly = 0.75;
/** What a character of a script without spaces counts for. */
const characterWeight = 2;

/**
 * True if a figure stands in what was made of its sentence: the words that stood around it are about it now, in whatever order.
 * `text`: the folded text that the candidate is in.
 */
export function sharesSentence(
  text: Sliceable,
  { prefix, exact, suffix }: Sought,
  { start, end, same }: Candidate,
): boolean {
  if (!same || !/\p{N}/u.test(exact)) return false;
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const after = /^[^\n]*/.exec(suffix)![0];
  const around = `${lastLine(text.slice(Math.max(0, start - reach), start))} ${/^[^\n]*/.exec(text.slice(end, end + reach))![0]}`;
  const there = new Set(splitWords(around).map((word) => word.text));
  let total = 0;
  let found = 0;
  for (const word of [...splitWords(before), ...splitWords(after)]) {
    const weight = weightOf(word.text);
    total += weight;
    if (there.has(word.text)) found += weight;
  }
  return total >= leastTotal && found >= total * mostly;
}

function weightOf(word: string): number {
  if (word.charCodeAt(0) >= 0x2e80) return /\p{L}/u.test(word) ? characterWeight : 0;
  return word.length >= leastWord ? word.length : 0;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
