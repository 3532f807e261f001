import type { Span } from '../../text/span';
import { detectLanguage } from '../../transcript/detect-language';
import { holdsWord } from '../refine/surroundings';
import { languageFor } from './compile';
import type { Language } from './language';

/** A part of a text that is read in one language. */
export interface Stretch extends Span {
  readonly language: Language;
}

/** What in a text of Chinese, Japanese or Korean may be a clause of another language. */
const foreign = /[^\u2e80-\uffef]{12,}/g;
/** What in a text in Latin letters is in characters. */
const inCharacters = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3][^A-Za-z\n]{3,}/g;
/** The shortest clause. */
const LONG = 12;
const latinWord = /[A-Za-z]{2,}/g;
/** A clause has so many words and one that only joins others; names and terms have none. */
const FEWEST = 3;

/**
 * The parts of a span by language: mostly one, but a clause in English within Chinese, or the other way round, is read in its
 * own: `Revenue was $1.2 billion in 2025，比前年多了三成。`
 */
export function stretchesOf(text: string, { start, end }: Span, language: Language): Stretch[] {
  if (!mayBeMixed(text, start, end, language)) return [{ start, end, language }];
  const words = text.slice(start, end);
  const others = language.spaced ? charactersIn(words) : clausesIn(words);
  if (others.length === 0) return [{ start, end, language }];
  const stretches: Stretch[] = [];
  let at = start;
  for (const other of others) {
    if (start + other.start > at) stretches.push({ start: at, end: start + other.start, language });
    stretches.push({ start: start + other.start, end: start + other.end, language: other.language });
    at = start + other.end;
  }
  if (at < end) stretches.push({ start: at, end, language });
  return stretches;
}

/** A look at every so many characters, which no stretch of another script that is long enough can hide from. */
function mayBeMixed(text: string, start: number, end: number, { spaced }: Language): boolean {
  const step = spaced ? 2 : LONG;
  for (let at = start + step - 1; at < end; at += step) {
    if (isCharacter(text.charCodeAt(at)) !== spaced) continue;
    if (spaced) return true;
    let from = at;
    while (from > start && at - from < LONG && !isCharacter(text.charCodeAt(from - 1))) from--;
    let to = at;
    while (to < end && to - from < LONG && !isCharacter(text.charCodeAt(to))) to++;
    if (to - from >= LONG) return true;
  }
  return false;
}

function isCharacter(code: number): boolean {
  return code >= 0x2e80 && code <= 0xffef;
}

function clausesIn(words: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: run, index } of words.matchAll(foreign)) {
    if ((run.match(latinWord)?.length ?? 0) < FEWEST) continue;
    const language = languageFor(detectLanguage(run, 'en'));
    const span = { start: index, end: index + run.length };
    if (language.spaced && holdsWord(language.cues['function word'].after, words, span))
      stretches.push({ ...span, language });
  }
  return stretches;
}

function charactersIn(words: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: run, index } of words.matchAll(inCharacters)) {
    const language = languageFor(detectLanguage(run));
    if (!language.spaced) stretches.push({ start: index, end: index + run.length, language });
  }
  return stretches;
}
