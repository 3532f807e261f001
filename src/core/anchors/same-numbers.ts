import { findNumbers } from '../numbers/find-numbers';
import { sharedEnds } from '../text/shared-ends';
import { detectLanguage } from '../transcript/detect-language';

/** True if two texts hold the same numbers, of the same things and as exact, and write them in other ways: `1000`, `一千`. */
export function sameNumbers(old: string, now: string): boolean {
  if (haveOtherFigures(old, now)) return false;
  const language = detectLanguage(now);
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

const plain = /^[\0-\xa0\u2010-\u203a]*$/;

/**
 * True if as many figures stand in both and none need be read to tell that some are others: they have other digits, noughts
 * aside (`1.5 million` is `1,500,000`), or what differs are digits within words.
 */
function haveOtherFigures(old: string, now: string): boolean {
  if (!plain.test(old) || !plain.test(now)) return false;
  const [was, is] = [figuresIn(old), figuresIn(now)];
  if (was.length !== is.length) return false;
  return was.every((figure, i) => figure === is[i]) || significant(was) !== significant(is);
}

function figuresIn(words: string): string[] {
  return (words.match(/[\da-z][\da-z.,]*/gi) ?? []).flatMap((word) => /^\d[\d.,]*(?![a-z]{3})/i.exec(word)?.[0] ?? []);
}

function significant(figures: readonly string[]): string {
  return figures.map((figure) => figure.replace(/[0.,]/g, '')).join(' ');
}
