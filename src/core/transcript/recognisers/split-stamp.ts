import { readSpelledTime, readTime, spelledPattern, stampPattern, timePattern } from '../time-stamp';

const behind = new RegExp(`(?:\\s*[-–—|,]\\s*|\\s+|(?=[[(（【]))(?:at\\s+)?(${stampPattern})\\s*$`);
const spelledBehind = new RegExp(`(?<=\\S)\\s+(${spelledPattern})\\s*$`);
const front = new RegExp(`^\\s*(${stampPattern})(?![\\d:])`);
const bracketed = new RegExp(
  `^\\s*(\\\\?[[(（【<]\\s?${timePattern}(?:\\s?[-–—~]\\s?${timePattern})?\\s?\\\\?[\\])）】>])`,
);

/** Parts a time from the end of a label: `Ann Lee (00:12)` → `Ann Lee` and 12. */
export function splitStampBehind(label: string): { label: string; time?: number; stamped: boolean } {
  if (!/\d/.test(label)) return { label, stamped: false };
  const words = spelledBehind.exec(label);
  if (words) return { label: label.slice(0, words.index), stamped: true, time: readSpelledTime(words[1]!)! };
  const match = behind.exec(label);
  if (!match || match.index === 0) return { label, stamped: false };
  const time = readTime(match[1]!);
  return { label: label.slice(0, match.index), stamped: true, ...(time === undefined ? {} : { time }) };
}

/** A time at the beginning of words, and how long it is with the blanks before it; `onlyBracketed` leaves bare times. */
export function stampInFront(words: string, onlyBracketed = false): { length: number; time?: number } | undefined {
  const match = (onlyBracketed ? bracketed : front).exec(words);
  if (!match) return undefined;
  const time = readTime(match[1]!);
  return { length: match[0].length, ...(time === undefined ? {} : { time }) };
}
