import type { Draft } from '../draft';
import { classOf, DIGIT, FRACTION, LETTER, POINT } from '../language/character-class';
import { fold } from '../language/fold';
import type { Language } from '../language/language';
import type { Token } from '../language/token';
import { skipSpaces } from '../language/trie';
import { readFigure } from './read-figure';

/** A word of a numeral where it stands, or a figure in digits. */
export interface Lexeme {
  readonly token: Token | { readonly type: 'figure'; readonly value: number; readonly figure: Draft };
  readonly start: number;
  readonly end: number;
  /** Hyphened to, or in one word with, the lexeme before. */
  readonly glued: boolean;
  /** A comma stands before it. */
  readonly comma: boolean;
}

/** More words than any numeral has; what goes on further is hostile. */
const MAX_LEXEMES = 40;
/** How often a word is cut anew where its longest parts don't make it up. */
const MAX_TRIES = 20;
const HYPHEN = 0x2d;
const COMMA = 0x2c;

/** The words of numerals that stand at `start`, one after another, up to the first that is none. */
export function lex(text: string, start: number, limit: number, language: Language): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = start;
  while (at < limit && lexemes.length < MAX_LEXEMES) {
    const from = at;
    let comma = false;
    let glued = false;
    if (lexemes.length > 0) {
      if (fold[text.charCodeAt(at)] === COMMA) {
        comma = true;
        at++;
      }
      const spaced = skipSpaces(text, at, limit);
      const hyphen = spaced < limit && fold[text.charCodeAt(spaced)] === HYPHEN;
      if (comma && spaced === at) break;
      if (hyphen) {
        if (comma) break;
        glued = true;
        at = skipSpaces(text, spaced + 1, limit);
      } else at = spaced;
      if (at === from && !comma) {
        // No space between: only a figure and a word may touch (2millions); words within a word were read together.
        const last = lexemes[lexemes.length - 1]!;
        if (last.token.type !== 'figure' && classOf(text.charCodeAt(at)) !== DIGIT) break;
      }
      if (at >= limit) break;
    }
    const kind = classOf(text.charCodeAt(at));
    if (kind === DIGIT || kind === FRACTION || (kind === POINT && lexemes.length === 0)) {
      const last = lexemes.length > 0 ? lexemes[lexemes.length - 1]!.token : undefined;
      if (last?.type === 'figure') break;
      const figure = readFigure(text, at, limit, language);
      lexemes.push({ token: { type: 'figure', value: figure.low, figure }, start: at, end: figure.end, glued, comma });
      at = figure.end;
      if (figure.ordinal) break;
    } else {
      const read = lexWord(text, at, limit, language, glued, comma, lexemes);
      if (read === at) break;
      at = read;
    }
  }
  return lexemes;
}

/** Adds the words of numerals that make up the whole word at `start` (`dreiundvierzig`); `start` where it holds others. */
function lexWord(
  text: string,
  start: number,
  limit: number,
  language: Language,
  glued: boolean,
  comma: boolean,
  lexemes: Lexeme[],
): number {
  const length = lexemes.length;
  let at = start;
  let before = limit;
  let tries = MAX_TRIES;
  do {
    const found = language.tokens.longest(text, at, before);
    if (
      !found ||
      isAccented(text, at, found.end) ||
      (found.end === at + 1 && isMultiplier(found.value, lexemes)) ||
      // seven, K
      ((at > start || comma) && endsNoWord(found.value))
    ) {
      // zweit-ausend: the longest word need not be the right one, so the last one gives back its end.
      const last = lexemes.length > length ? lexemes.pop() : undefined;
      if (!last || --tries === 0) {
        lexemes.length = length;
        return start;
      }
      at = last.start;
      before = last.end - 1;
      continue;
    }
    const first = at === start;
    lexemes.push({ token: found.value, start: at, end: found.end, glued: first ? glued : true, comma: first && comma });
    at = found.end;
    before = limit;
  } while (
    before < limit ||
    (at < limit &&
      classOf(text.charCodeAt(at)) === LETTER &&
      classOf(text.charCodeAt(at - 1)) === LETTER &&
      lexemes.length < MAX_LEXEMES)
  );
  return at;
}

/** A word of one letter counts as it is written: Portuguese `é` is no `e`. */
function isAccented(text: string, start: number, end: number): boolean {
  return end - start === 1 && text.charCodeAt(start) > 0x7f;
}

/** A scale that stands alone or after figures only: two hundred k, but no `lac` and `k` in lack. */
function endsNoWord(token: Token): boolean {
  return token.type === 'scale' && token.within === true;
}

/** The K of 573.15K: with figures a letter is told apart from units where they are read. */
function isMultiplier({ type }: Token, lexemes: readonly Lexeme[]): boolean {
  return type === 'scale' && lexemes.at(-1)?.token.type === 'figure';
}
