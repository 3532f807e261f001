import type { Candidate } from './candidate';
import type { Sought } from './sought';

/** True where the surroundings of the words are recognisably those that they were quoted with. */
export function keepsContext(sought: Sought, candidate: Candidate): boolean {
  if (candidate.prefix === undefined && candidate.suffix === undefined) return true;
  if (contextShare(sought, candidate) >= 0.5) return true;
  return sideHolds(sought.prefix, candidate.prefix) || sideHolds(sought.suffix, candidate.suffix);
}

/** One side is enough where it's long enough to tell anything: the other may have been cut off, or rewritten. */
function sideHolds(context: string, share: number | undefined): boolean {
  return share !== undefined && context.length >= 8 && share >= 0.75;
}

/** 0 to 1: how much of prefix and suffix together is found; 1 where there are none. */
export function contextShare({ prefix, suffix }: Sought, candidate: Candidate): number {
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  return ((candidate.prefix ?? 0) * prefix.length + (candidate.suffix ?? 0) * suffix.length) / total;
}

/**
 * True where enough is found for a person to be shown the place: the same words where they are long enough not to be there
 * by chance, or keep their context, or stand to the character where they are `expected`; other words where half of them is
 * kept, or a part of them in their context or where they are expected, or both ends of their context close around words about as long.
 */
export function isCredible(sought: Sought, candidate: Candidate, expected: boolean): boolean {
  const context = contextShare(sought, candidate);
  if (candidate.same) return keepsContext(sought, candidate) || information(sought.exact) >= (expected ? 6 : 24);
  if (candidate.words >= 0.5) return context >= 0.3 || information(sought.exact) >= 24;
  if (candidate.words >= 0.3 && context >= 0.5) return true;
  if (candidate.words >= 0.3 && expected) return true;
  const length = candidate.end - candidate.start;
  const alike = length * 4 >= sought.exact.length && length <= sought.exact.length * 4;
  return alike && (candidate.prefix ?? 0) >= 0.8 && (candidate.suffix ?? 0) >= 0.8;
}

/** Letters and digits, those of scripts without spaces three times: about how many bits of chance the words rule out. */
function information(words: string): number {
  let sum = 0;
  for (const char of words.slice(0, 200)) if (/[\p{L}\p{N}]/u.test(char)) sum += char.codePointAt(0)! >= 0x2e80 ? 3 : 1;
  return sum;
}

/** What speaks against a candidate by itself, in bits, to be weighed against how far it is from where it's expected. */
export function priceOf(sought: Sought, candidate: Candidate): number {
  const { prefix, suffix } = sought;
  const context = (1 - contextShare(sought, candidate)) * (prefix.length + suffix.length) * 0.22;
  return wordsPrice(candidate) + context;
}

function wordsPrice({ same, identical, edited, words }: Candidate): number {
  if (same) return identical ? 0 : 0.5;
  return 1 + 2 * Math.log2(1 + edited) + 30 * Math.max(0, 0.6 - words);
}
