import type { Draft } from '../draft';
import { fold } from '../language/fold';
import type { TrieMatch } from '../language/trie';
import type { Unit } from '../units/unit';
import type { Passage } from './refiner';
import { before } from './surroundings';

/** Codes that are typed in small letters too, since they are words in no language. */
const typedSmall = new Set('usd eur gbp jpy cny rmb chf cad aud inr nok sek dkk brl mxn'.split(' '));
/** Before amounts of this size and up any currency's code may stand; `COP 15` is a conference. */
const LEAST = 100;

/** The sign of money or degrees right before a numeral: $, EUR, 華氏. `end` is where it starts. */
export function signBefore(draft: Draft, { text, language }: Passage, floor: number): TrieMatch<Unit> | undefined {
  const sign = before(language.leading, text, draft.start, floor);
  if (!sign || !isCurrency(sign.value, text, sign.end, draft.start)) return undefined;
  const isCode =
    sign.value.kind === 'money' && sign.value.symbol !== null && text.slice(sign.end, draft.start).trim().length > 2;
  return isCode && Math.abs(draft.low) < LEAST && !draft.decimal && !isTyped(text, sign.end, draft.start)
    ? undefined
    : sign;
}

/** False for letters that are no currency's code though they look so: the `try` of `try 3`, COP28. */
export function isCurrency(unit: Unit, text: string, start: number, end: number): boolean {
  if (unit.kind !== 'money' || !unit.symbol) return true;
  if (isTyped(text, start, end)) return true;
  const code = text.slice(start, end).trim();
  for (let i = 0; i < code.length; i++) {
    const unit = code.charCodeAt(i);
    const isSmall = unit === fold[unit] && /\p{Ll}/u.test(code.charAt(i));
    if (isSmall && (i === 0 || code.length > 2)) return false;
  }
  return true;
}

function isTyped(text: string, start: number, end: number): boolean {
  return typedSmall.has(text.slice(start, end).trim().toLowerCase());
}
