import { Draft } from '../draft';
import { START } from '../language/character-class';
import type { Language } from '../language/language';
import type { Token } from '../language/token';
import { skipSpaces, type TrieMatch } from '../language/trie';
import { lexMyriads, type MyriadItem } from './lex-myriads';
import { multiply } from './multiply';

/**
 * Reads the numeral that starts at `start` in a language that counts in myriads (Chinese, Japanese, Korean), in its own
 * characters, digits or both: 一千零一, 5万4千, 三分之一, 二と四分の一, 3억 2천만, 十幾, 五百餘萬, 兩三千. Undefined where none does.
 * A figure that it starts with may be read already.
 */
export function readMyriads(
  text: string,
  start: number,
  limit: number,
  language: Language,
  figure?: Draft,
): Draft | undefined {
  const sign = figure ? undefined : pastWord(text, start, limit, language, 'minus');
  const from = sign ?? start;
  const whole = readCardinal(text, from, limit, language, figure);
  if (!whole) return undefined;
  const draft = readOn(text, whole, limit, language) ?? whole;
  draft.start = start;
  if (sign !== undefined) [draft.low, draft.high] = [-draft.high, -draft.low];
  return draft;
}

function readCardinal(
  text: string,
  start: number,
  limit: number,
  language: Language,
  figure?: Draft,
): Draft | undefined {
  const items = lexMyriads(text, start, limit, language, figure);
  if (items.length === 0) return undefined;
  const first = items[0]!;
  const last = items[items.length - 1]!;
  if (items.length === 1 && (first.figure || first.type === 'odd')) return first.figure;
  const draft = new Draft(start, last.end, addUp(items, 'low', language), first.figure ? 'digits' : 'myriads');
  let ranged = false;
  for (const { type, low, high } of items) {
    if (low !== high) ranged = true;
    if (type === 'scale' || type === 'small' || type === 'group') draft.scaled = true;
    else if (type === 'odd') draft.approx = 'more than';
  }
  if (ranged) draft.high = addUp(items, 'high', language);
  draft.scale = last.type === 'scale' || last.type === 'small' || last.type === 'group' ? last.low : 1;
  draft.digits = first.figure?.digits ?? (items.length === 1 ? first.count : 0);
  draft.decimal = !Number.isInteger(first.low);
  draft.crowd = first.type === 'odd';
  draft.bareUnit = (first.type === 'small' && first.low >= 100) || first.type === 'scale';
  readProduct(draft, items);
  draft.article = items.length === 1 && first.count === 1 && first.low === 1;
  return draft;
}

/** 七七四十九: seven times seven, as the multiplication table has it. */
function readProduct(draft: Draft, [digits, ten]: readonly MyriadItem[]): void {
  if (digits?.type !== 'digits' || digits.count !== 3 || digits.figure || ten?.low !== 10) return;
  const [a, b] = [Math.floor(digits.low / 100), Math.floor(digits.low / 10) % 10];
  const product = draft.low % 100;
  if (a * b !== product) return;
  draft.low = product;
  draft.high = product;
}

/** Adds up the items, taking the lower or the upper end where two digits stand for a range. */
function addUp(items: readonly MyriadItem[], end: 'low' | 'high', language: Language): number {
  const parts: { value: number; scale: number }[] = [];
  let section = 0;
  let pending: MyriadItem | undefined;
  let lastUnit = 0;
  /** 二百何十: many of the next unit, besides what is there. */
  let odd = false;
  for (const item of items) {
    const amount = pending === undefined ? undefined : pending[end];
    switch (item.type) {
      case 'digits':
        pending = item;
        break;
      case 'add':
        section += item[end];
        lastUnit = 0;
        break;
      case 'group':
        section = multiply(section + (amount ?? 0), item.low);
        pending = undefined;
        break;
      case 'odd':
        odd = section > 0;
        continue;
      case 'small':
        section += odd ? 0 : multiply(amount || 1, item.low);
        pending = undefined;
        lastUnit = item.low;
        odd = false;
        break;
      case 'scale': {
        let sum = section + (amount ?? 0);
        while (parts.length > 0 && (parts[parts.length - 1]!.scale < item.low || (sum === 0 && lastUnit === item.low)))
          sum += parts.pop()!.value;
        parts.push({ value: multiply(sum || 1, item.low), scale: item.low });
        odd = false;
        section = 0;
        pending = undefined;
        lastUnit = item.low;
      }
    }
  }
  if (pending) {
    const short =
      language.shortTail && lastUnit >= 100 && pending.count === 1 && !pending.zero && !pending.figure?.decimal;
    // 两千三点一: the digit counts hundreds, its decimals ones.
    const digit = Math.floor(pending[end]);
    section += short ? digit * (lastUnit / 10) + round(pending[end] - digit) : pending[end];
  }
  for (const part of parts) section += part.value;
  return section;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** The numeral that the cardinal is the first part of: 三分之一, 十一又十四分之一. */
function readOn(text: string, first: Draft, limit: number, language: Language): Draft | undefined {
  const word = wordAt(text, skipSpaces(text, first.end, limit), limit, language);
  if (word?.value.type === 'parts') return readFraction(text, first, word.end, limit, language);
  if (word?.value.type === 'with') return readMixed(text, first, word.end, limit, language);
  return readShortFraction(text, first, limit, language);
}

/** 四分一, as Cantonese has it: one digit, or one and a half, after the word for part. */
function readShortFraction(text: string, below: Draft, limit: number, language: Language): Draft | undefined {
  if (below.low < 3 || below.low > 10 || below.decimal) return undefined;
  const word = language.partAlone.longest(text, below.end, limit);
  const digit = word && wordAt(text, word.end, limit, language);
  if (digit?.value.type !== 'digit' || digit.value.value === 0 || digit.value.value >= below.low) return undefined;
  if (wordAt(text, digit.end, limit, language) || language.units.longest(text, digit.end, limit)) return undefined;
  const draft = new Draft(below.start, digit.end, digit.value.value / below.low, 'myriads');
  draft.fraction = true;
  draft.denominator = below.low;
  return draft;
}

/** 三分之一: the denominator comes first; `at` is the end of the word after it. */
function readFraction(text: string, below: Draft, at: number, limit: number, language: Language): Draft | undefined {
  const from = skipSpaces(text, at, limit);
  const sign = pastWord(text, from, limit, language, 'minus');
  const above = readCardinal(text, sign ?? from, limit, language);
  if (!above) return undefined;
  const factor = sign === undefined ? 1 : -1;
  const draft = new Draft(below.start, above.end, (factor * above.low) / below.low, 'myriads');
  draft.high = (factor * above.high) / below.low;
  draft.fraction = true;
  draft.denominator = below.low;
  return draft;
}

/** 十一又十四分之一, 三と五分の一, 三百と二ダース; `at` is the end of the word that joins the two. */
function readMixed(text: string, whole: Draft, at: number, limit: number, language: Language): Draft | undefined {
  const below = readCardinal(text, skipSpaces(text, at, limit), limit, language);
  if (!below) return undefined;
  // 三百と二ダース
  if (below.scale > 1 && below.scale % 10 !== 0 && below.low < whole.low) {
    const draft = new Draft(whole.start, below.end, whole.low + below.low, 'myriads');
    draft.scaled = true;
    return draft;
  }
  const word = below.fraction ? undefined : wordAt(text, skipSpaces(text, below.end, limit), limit, language);
  const fraction = word?.value.type === 'parts' ? readFraction(text, below, word.end, limit, language) : below;
  if (!fraction?.fraction) return undefined;
  const draft = new Draft(whole.start, fraction.end, whole.low + fraction.low, 'myriads');
  draft.decimal = true;
  return draft;
}

/** The end of a word of this type that stands at `at`, past spaces after it; undefined where none does. */
function pastWord(
  text: string,
  at: number,
  limit: number,
  language: Language,
  type: Token['type'],
): number | undefined {
  const word = wordAt(text, at, limit, language);
  return word?.value.type === type ? skipSpaces(text, word.end, limit) : undefined;
}

/** The word of a numeral at `at`; undefined where none stands. */
function wordAt(text: string, at: number, limit: number, language: Language): TrieMatch<Token> | undefined {
  if (at >= limit || language.classes[text.charCodeAt(at)] !== START) return undefined;
  return language.tokens.longest(text, at, limit);
}
