import { overlaps, type Span } from '../text/span';
import type { Dossier } from './dossier';

/**
 * Where the words of a span are said again, in text order: whole words and whole numbers only, within speech where there
 * is any. The span itself is not among them.
 */
export function findRepeats({ transcript }: Dossier, span: Span): Span[] {
  const { read, turns } = transcript;
  const { text } = read;
  const own = read.spanToRead(span);
  const words = text.slice(own.start, own.end);
  if (words.trim() === '') return [];
  const found: Span[] = [];
  let turn = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const one = { start: at, end: at + words.length };
    if (overlaps(one, own) || !isWhole(text, one)) continue;
    const place = read.spanToFile(one);
    while (turn < turns.length && turns[turn]!.speech.end < place.end) turn++;
    if (turns.length === 0 || (turn < turns.length && turns[turn]!.speech.start <= place.start)) found.push(place);
  }
  return found;
}

/** True where neither edge cuts a number or a word of a script that sets words apart. */
function isWhole(text: string, { start, end }: Span): boolean {
  return !isJoined(text, start) && !isJoined(text, end);
}

function isJoined(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const split = Math.min(2, at);
  const before = around.slice(0, split);
  const after = around.slice(split);
  if (/\p{N}[.,]?$/u.test(before) && /^\p{N}/u.test(after)) return true;
  if (/\p{N}$/u.test(before) && /^[.,]\p{N}/u.test(after)) return true;
  const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;
  return spaced.test(before.slice(-1)) && spaced.test(after.slice(0, 1));
}
