import { Draft } from '../draft';
import { LETTER, OTHER, POINT } from '../language/character-class';
import type { Language } from '../language/language';
import { skipSpaces } from '../language/trie';
import { readFigure, startsDecimal } from './read-figure';
import { readMyriads } from './read-myriads';
import { readWords } from './read-words';

/**
 * Every numeral and number word between two offsets, in order, found generously: what is none, and what belongs
 * together, is decided by the refiners. One pass; a character that starts nothing costs one look at its class.
 */
export function scanNumerals(text: string, start: number, limit: number, language: Language): Draft[] {
  const { classes } = language;
  const drafts: Draft[] = [];
  let at = start;
  while (at < limit) {
    const kind = classes[text.charCodeAt(at)]!;
    if (kind === OTHER) {
      at++;
      continue;
    }
    if (kind === POINT && !startsDecimal(text, at, start, limit, language)) {
      at++;
      continue;
    }
    const draft = read(text, at, limit, kind, language);
    if (draft) {
      drafts.push(draft);
      at = Math.max(draft.end, at + 1);
    } else if (kind === LETTER) {
      while (++at < limit && classes[text.charCodeAt(at)] === LETTER);
    } else at++;
  }
  return drafts;
}

function read(text: string, at: number, limit: number, kind: number, language: Language): Draft | undefined {
  if (kind === POINT)
    return language.spaced ? readWords(text, at, limit, language) : readFigure(text, at, limit, language);
  const idiom = language.idioms.longest(text, at, limit);
  const phrase = language.phrases.longest(text, at, limit);
  const end = Math.max(idiom?.end ?? at, phrase?.end ?? at);
  const whole = kind !== LETTER || isWordEnd(text, end, limit, language);
  if (ordinalPrefix(text, at, limit, language)) return readPrefixed(text, at, limit, language);
  const numeral = language.spaced
    ? readWords(text, at, limit, language)
    : kind === LETTER
      ? undefined
      : readMyriads(text, at, limit, language);
  if (numeral && kind === LETTER && !isWordEnd(text, numeral.end, limit, language)) return undefined;
  if (end > at && whole && end >= (numeral?.end ?? at)) {
    if (idiom?.end === end) {
      const draft = new Draft(at, end, Number.NaN, 'phrase');
      draft.dropped = true;
      return draft;
    }
    const { value } = phrase!;
    const draft = new Draft(at, end, value.low, 'phrase');
    draft.high = value.high ?? value.low;
    draft.kind = value.kind;
    draft.unitText = value.unit ?? null;
    draft.idle = !value.claim;
    return draft;
  }
  return numeral;
}

/** 第三, だい12, 제3: the prefix that makes an ordinal of the numeral after it. */
function ordinalPrefix(text: string, at: number, limit: number, language: Language): number | undefined {
  return language.ordinalPrefix.longest(text, at, limit)?.end;
}

function readPrefixed(text: string, at: number, limit: number, language: Language): Draft | undefined {
  const from = skipSpaces(text, ordinalPrefix(text, at, limit, language) ?? at, limit);
  const numeral = readMyriads(text, from, limit, language);
  if (!numeral || numeral.fraction) return undefined;
  numeral.start = at;
  numeral.ordinal = true;
  numeral.article = false;
  return numeral;
}

function isWordEnd(text: string, at: number, limit: number, language: Language): boolean {
  return at >= limit || language.classes[text.charCodeAt(at)] !== LETTER;
}
