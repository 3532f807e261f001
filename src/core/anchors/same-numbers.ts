import { findNumbers } from '../numbers/find-numbers';
import { mightHoldNumbers } from '../numbers/might-hold-numbers';
import { sharedEnds } from '../text/shared-ends';
import { detectLanguage } from '../transcript/detect-language';

/**
 * True if two texts hold the same numbers, of the same things and as exact, and write them in other ways: `1000`, `一千`.
 * `document`: the language of the text that they are from, as a BCP 47 tag.
 */
export function sameNumbers(old: string, now: string, document?: string): boolean {
  if (haveOtherFigures(old, now)) return false;
  const language = detectLanguage(now, document);
  if (isPlain(old, now) && !exchangesWord(old, now, language)) return false;
  const [was, is] = changedParts(old, now).map((words) => findNumbers(words, { language }));
  if (!was || !is || was.length === 0 || was.length !== is.length) return false;
  const isSame = was.every((one, i) => {
    const { kind, value, unit, approx } = is[i]!;
    return one.kind === kind && one.value === value && value !== null && one.unit === unit && one.approx === approx;
  });
  return isSame && was.some((one, i) => one.text !== is[i]!.text);
}

/** So much beside what differs may belong to a number in it. */
const reach = 24;

/** What differs of two texts, with the words beside it. */
function changedParts(old: string, now: string): string[] {
  const { head, tail } = sharedEnds(old, now);
  const from = head - reach <= 0 ? 0 : old.lastIndexOf(' ', head - reach) + 1 || head - reach;
  const behind = Math.max(0, tail - reach);
  return [old, now].map((words) => words.slice(from, words.length - behind));
}

function isPlain(old: string, now: string): boolean {
  return plain.test(old) && plain.test(now);
}

const plain = /^[\0-\xa0\u2010-\u203a]*$/;

/**
 * True if as many figures stand in both and none need be read to tell that some are others: they have other digits, noughts
 * aside (`1.5 million` is `1,500,000`), or what differs are digits within words.
 */
function haveOtherFigures(old: string, now: string): boolean {
  if (!isPlain(old, now)) return false;
  const [was, is] = [figuresIn(old), figuresIn(now)];
  if (was.length !== is.length) return false;
  return was.every((figure, i) => figure === is[i]) || significant(was) !== significant(is);
}

/** True if the one with fewer figures has a word that may be a number, and the other hasn't; or figures as many. */
function exchangesWord(old: string, now: string, language: string): boolean {
  const [was, is] = [figuresIn(old).length, figuresIn(now).length];
  if (was === is) return true;
  const [fewer, more] = was < is ? [old, now] : [now, old];
  const known = new Set(wordsIn(more));
  return wordsIn(fewer).some((word) => !known.has(word) && mightHoldNumbers(word, language));
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[^\s\d.,]+/g) ?? [];
}

/** Digits and separators that begin a word, but not a long one. */
function figuresIn(words: string): string[] {
  return words.match(/(?=\d)(?<![\da-z][.,]*)\d[\d.,]*(?![a-z]{3})/gi) ?? [];
}

function significant(figures: readonly string[]): string {
  return figures.map((figure) => figure.replace(/[0.,]/g, '')).join(' ');
}
