import { stemOf } from '../anchors/content-of';
import { diffWords } from '../anchors/diff-words';
import type { ClaimFacts, ClaimFigure } from './claim-facts';

/** What an earlier claim says otherwise, so that its verdict is not this one's without a look. */
export type ClaimDifference =
  /** It is of these years. */
  | { readonly kind: 'year'; readonly years: readonly string[] }
  /** One of them says that it is not so. */
  | { readonly kind: 'negation' }
  /** It has this figure instead. */
  | { readonly kind: 'figure'; readonly text: string }
  /** The same figure, of something else. */
  | { readonly kind: 'subject'; readonly text: string }
  /** Nearly the same words, these instead of those here. */
  | { readonly kind: 'words'; readonly text: string }
  /** More than there, less than here, or the figure itself. */
  | { readonly kind: 'bound'; readonly text: string };

/** How an earlier claim relates to one at hand. */
export interface ClaimLikeness {
  /** The higher, the more alike. */
  readonly score: number;
  /** Empty if it is the same as far as can be told. */
  readonly differences: readonly ClaimDifference[];
}

/** So alike words are nearly the same. */
const nearlySame = 0.6;
/** So alike words of different people with the same figure are about the same. */
const alike = 0.3;
/** A figure of so many digits is hardly the same by chance. */
const telling = 3;

/** How an earlier claim relates to one at hand; undefined if they have nothing to do with each other. */
export function compareClaims(here: ClaimFacts, earlier: ClaimFacts): ClaimLikeness | undefined {
  const { shared, dice } = compareContent(here, earlier);
  const same: [ClaimFigure, ClaimFigure][] = [];
  const others: [ClaimFigure, ClaimFigure][] = [];
  for (const one of here.figures) {
    const equals = earlier.figures.filter(({ value }) => value === one.value);
    const match = equals.find(({ unit }) => unit === one.unit) ?? equals.find(({ unit }) => !unit || !one.unit);
    if (match) same.push([one, match]);
    else if (equals[0]) others.push([one, equals[0]]);
  }
  const samePerson = here.person !== '' && here.person === earlier.person;
  if (same.length === 0 && others.length === 0 && dice < nearlySame) return undefined;
  const differences: ClaimDifference[] = [];
  const digits = Math.max(0, ...same.map(([one]) => one.digits));
  if (same.length > 0) {
    const isAll = same.length === here.figures.length || same.length === earlier.figures.length;
    const missing = earlier.figures.find((one) => !same.some(([, other]) => other === one));
    if (!isAll && missing) differences.push({ kind: 'figure', text: missing.text });
    if (!isSameSubject({ same, shared, dice, digits, samePerson }))
      differences.push({ kind: 'subject', text: same[0]![1].text });
    const turned = same.find(([a, b]) => a.bound !== b.bound);
    if (turned) differences.push({ kind: 'bound', text: turned[1].text });
  } else if (others.length > 0) differences.push({ kind: 'subject', text: others[0]![1].text });
  else if (earlier.figures.length > 0 || here.figures.length > 0)
    differences.push({ kind: 'figure', text: earlier.figures[0]?.text ?? '' });
  const isTurned =
    same.length > 0
      ? same.some(([one, other]) => one.isNegated !== other.isNegated)
      : here.isNegated !== earlier.isNegated;
  if (isTurned) differences.push({ kind: 'negation' });
  const isOtherYear =
    here.years.size > 0 && earlier.years.size > 0 && ![...here.years].some((year) => earlier.years.has(year));
  if (isOtherYear) differences.push({ kind: 'year', years: [...earlier.years] });
  const other = differences.length === 0 ? findExchanged(earlier, here) : undefined;
  if (other !== undefined) differences.push({ kind: 'words', text: other });
  const score = 2 * dice + same.length + digits / 4 + (samePerson ? 0.5 : 0) - differences.length * 4;
  // A small figure of something else is everywhere.
  const isChance = same.length === 0 || differences.some(({ kind }) => kind === 'subject');
  if (isChance && dice < alike && digits < telling) return undefined;
  return { score, differences };
}

/** True if the same figure is said of the same thing, as far as the words tell. */
function isSameSubject({
  same,
  shared,
  dice,
  digits,
  samePerson,
}: {
  readonly same: readonly (readonly [ClaimFigure, ClaimFigure])[];
  readonly shared: number;
  readonly dice: number;
  readonly digits: number;
  readonly samePerson: boolean;
}): boolean {
  if (dice >= nearlySame || (dice >= alike && shared >= 2)) return true;
  const isNamed = same.some(([one, other]) => one.isNoun && one.unit === other.unit);
  const isTelling = digits >= telling || same.length >= 2;
  if (samePerson) return isTelling || shared >= (isNamed ? 1 : 2);
  return isTelling && shared >= 1;
}

/** Words that stand in the place of others in words that are the same otherwise; undefined where the whole is said in other words. */
function findExchanged(earlier: ClaimFacts, here: ClaimFacts): string | undefined {
  const parts = trimUnshared(diffWords(earlier.words, here.words));
  const lengthOf = (kind: string) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? lettersIn(part.text) : 0), 0);
  if (lengthOf('same') < lengthOf('removed') + lengthOf('added')) return undefined;
  const at = parts.findIndex(({ kind, text }, i) => {
    const other = parts[i + 1];
    if (kind !== 'removed' || other?.kind !== 'added') return false;
    const [before, after] = [parts[i - 1], parts[i + 2]];
    // One Chinese character within a word is another word: 藍線, 綠線.
    const isWithinWord = /\p{Script=Han}$/u.test(before?.text ?? '') && /^\p{Script=Han}/u.test(after?.text ?? '');
    const least = isWithinWord && /^\p{Script=Han}$/u.test(text) ? 1 : 2;
    if (lettersIn(text) < least || lettersIn(other.text) < least) return false;
    return saysSomething(text, earlier) && saysSomething(other.text, here);
  });
  return at < 0 ? undefined : parts[at]!.text.trim();
}

/** True for words of a claim that aren't all function words, as `the` for `that` is. */
function saysSomething(text: string, { content }: ClaimFacts): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => withoutSpaces.test(word) || content.some((stems) => stems.has(stemOf(word))));
}

/** A comparison without what one of the two says besides, before or after all that both say. */
function trimUnshared(compared: ReturnType<typeof diffWords>): ReturnType<typeof diffWords> {
  const parts = compared.filter(({ text }) => lettersIn(text) > 0);
  const isBesides = (one: { readonly kind: string } | undefined, next: { readonly kind: string } | undefined) =>
    one !== undefined && one.kind !== 'same' && next?.kind === 'same';
  const from = isBesides(parts[0], parts[1]) ? 1 : 0;
  const to = isBesides(parts.at(-1), parts.at(-2)) ? -1 : parts.length;
  return parts.slice(from, to);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

const withoutSpaces = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
const isPair = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}$/;

/** How many words both have, and of all words of both the share, in whichever wording they are most alike. */
function compareContent(here: ClaimFacts, earlier: ClaimFacts): { shared: number; dice: number } {
  let best = { shared: 0, dice: 0 };
  for (const one of here.content) {
    for (const other of earlier.content) {
      let both = 0;
      let shared = 0;
      let before = '';
      for (const word of one) {
        const isShared = other.has(word);
        if (isShared) both++;
        // Of a script without spaces two characters each are compared: a run of them is one word.
        const goesOn = before !== '' && isPair.test(word) && before.at(-1) === word[0];
        if (isShared && !goesOn) shared++;
        before = isShared && isPair.test(word) ? word : '';
      }
      const size = one.size + other.size;
      const dice = size === 0 ? 0 : (2 * both) / size;
      if (dice > best.dice) best = { shared, dice };
    }
  }
  return best;
}
