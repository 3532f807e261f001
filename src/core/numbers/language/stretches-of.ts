import type { Span } from '../../text/span';
import { detectLanguage } from '../../transcript/detect-language';
import { holdsWord } from '../refine/surroundings';
import { languageFor } from './compile';
import type { Language } from './language';

/** A part of a text that is read in one language. */
export interface Stretch extends Span {
  readonly language: Language;
}

/** What in a text in Latin letters is in characters. */
const inCharacters = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3][^A-Za-z\n]{3,}/g;
/** The shortest clause. */
const LONG = 12;
/** How much of a clause tells its language: among characters whole paragraphs may be in another one. */
const HEAD = 240;
const latinWord = /[A-Za-z]{2,}/g;
/** A clause has so many words and one that only joins others; names and terms have none. */
const FEWEST = 3;

/**
 * The parts of a span by language: mostly one, but a clause in English within Chinese, or the other way round, is read in its
 * own: `Revenue was $1.2 billion in 2025，比前年多了三成。`
 */
export function stretchesOf(text: string, { start, end }: Span, language: Language): Stretch[] {
  const others = language.spaced ? charactersIn(text, start, end) : clausesIn(text, start, end);
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

/** Clauses in Latin letters within characters; a look at every so many of these, which no clause is short enough to pass between. */
function clausesIn(text: string, start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let floor = start;
  for (let at = start + LONG - 1; at < end; at += LONG) {
    if (isCharacter(text.charCodeAt(at))) continue;
    let from = at;
    while (from > floor && !isCharacter(text.charCodeAt(from - 1))) from--;
    let to = at;
    while (to < end && !isCharacter(text.charCodeAt(to))) to++;
    const language = to - from < LONG ? undefined : languageOfClause(text.slice(from, Math.min(to, from + HEAD)));
    if (language) stretches.push({ start: from - start, end: to - start, language });
    floor = to;
    at = Math.max(at, to - 1);
  }
  return stretches;
}

function isCharacter(code: number): boolean {
  return code >= 0x2e80 && code <= 0xffef;
}

/** The language of a clause that stands within characters; undefined if it is a name or a term. */
function languageOfClause(run: string): Language | undefined {
  if ((run.match(latinWord)?.length ?? 0) < FEWEST) return undefined;
  const language = languageFor(detectLanguage(run, 'en'));
  const span = { start: 0, end: run.length };
  return language.spaced && holdsWord(language.cues['function word'].after, run, span) ? language : undefined;
}

/** Clauses in characters within Latin letters, from the first character on. */
function charactersIn(text: string, start: number, end: number): Stretch[] {
  let first = start;
  while (first < end && text.charCodeAt(first) < 0x3041) first++;
  if (first === end) return [];
  const stretches: Stretch[] = [];
  const before = first - start;
  for (const { 0: run, index } of text.slice(first, end).matchAll(inCharacters)) {
    const language = languageFor(detectLanguage(run, 'en'));
    if (!language.spaced) stretches.push({ start: before + index, end: before + index + run.length, language });
  }
  return stretches;
}
