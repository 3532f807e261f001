import type { Span } from '../../text/span';
import { classOf, LETTER } from '../language/character-class';
import { foldWord } from '../language/fold';
import type { Language } from '../language/language';
import type { Token } from '../language/token';
import type { Trie, TrieMatch } from '../language/trie';
import { skipSpaces } from '../language/trie';
import type { Unit } from '../units/unit';

/** A bit for each of eight sets of characters that `anyOf` was asked for: tests at a place mostly look at the same. */
let sets = new Uint8Array(0x10000);
let nextSet = 1;

/** A test for one of these characters at a place of a text. */
export function anyOf(characters: string): (text: string, at: number) => boolean {
  if (nextSet > 0x80) {
    sets = new Uint8Array(0x10000);
    nextSet = 1;
  }
  const table = sets;
  const set = nextSet;
  nextSet <<= 1;
  for (const character of characters) table[character.charCodeAt(0)]! |= set;
  // Beyond the text's ends the code is NaN, which is no index, and 0 is in no set.
  return (text, at) => (table[text.charCodeAt(at) | 0]! & set) !== 0;
}

/** Ends a clause or line. */
export const isClauseMark = anyOf('，。、；：！？,.;:!?()（）「」『』“”"…—–\n\r');
/** Marks behind which a sentence tells something of its own: Listen: 40 clinics closed. */
export const partsOff = /[:：;；—–(（“"「]/;
const isBlank = anyOf(' \t\u00a0\u3000');

/** True where a clause or line starts at `at`: the text, a line or a punctuation mark is before it, spaces aside. */
export function startsClause(text: string, at: number, floor: number): boolean {
  const before = skipSpaces(text, at, floor);
  return before === floor || isClauseMark(text, before - 1) || text.charCodeAt(at - 1) === 0x0a;
}

/** True where a line starts at `at`, spaces aside. */
export function startsLine(text: string, at: number, floor: number): boolean {
  let before = at;
  while (before > floor && at - before < 8 && isBlank(text, before - 1)) before--;
  return before === floor || text.charCodeAt(before - 1) === 0x0a || text.charCodeAt(before - 1) === 0x0d;
}

/** True where a clause ends at `at`: the text's end or a punctuation mark follows, spaces aside. */
export function endsClause(text: string, at: number, limit: number): boolean {
  const after = skipSpaces(text, at, limit);
  return after >= limit || isClauseMark(text, after);
}

/** True where nothing follows `at` that a number may count: a clause ends, or a function word stands there. */
export function endsPhrase(text: string, at: number, limit: number, { cues }: Language): boolean {
  return endsClause(text, at, limit) || after(cues['function word'].after, text, at, limit) !== undefined;
}

/** The start of the clause that holds `at`, but no more than `reach` units back. */
export function clauseStart(text: string, at: number, floor: number, reach: number): number {
  let start = at;
  const end = Math.max(floor, at - reach);
  while (start > end && !isClauseMark(text, start - 1)) start--;
  return start;
}

/** The end of the clause that holds `at`, but no more than `reach` units on. */
export function clauseEnd(text: string, at: number, limit: number, reach: number): number {
  let end = at;
  const most = Math.min(limit, at + reach);
  while (end < most && !isClauseMark(text, end)) end++;
  return end;
}

export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** A word of the trie right after `at`, spaces aside; in Latin script only a whole word. */
export function after<T>(trie: Trie<T>, text: string, at: number, limit: number): TrieMatch<T> | undefined {
  const found = trie.nearest(text, at, limit);
  return found && !splitsWord(text, found.end, limit) ? found : undefined;
}

/** A word of the backwards trie right before `at`, spaces aside; in Latin script only a whole word. `end` is its start. */
export function before<T>(trie: Trie<T>, text: string, at: number, floor: number): TrieMatch<T> | undefined {
  let found = trie.nearest(text, at, floor);
  // versus $: where `us $` only ends a word, `$` may be meant.
  while (found && found.end > floor && splitsWord(text, found.end, text.length))
    found = trie.longest(text, skipSpaces(text, at, floor), found.end + 1);
  return found;
}

/** True where letters stand on both sides of `at`. */
export function splitsWord(text: string, at: number, limit: number): boolean {
  return at > 0 && at < limit && classOf(text.charCodeAt(at)) === LETTER && classOf(text.charCodeAt(at - 1)) === LETTER;
}

const joinsLetters = anyOf("'’-");

/** The word of letters (with inner apostrophes and hyphens) that starts at `at`; undefined where none does. */
export function wordAt(text: string, at: number, limit: number): Span | undefined {
  let end = at;
  while (end < limit && end - at < 40) {
    if (classOf(text.charCodeAt(end)) === LETTER) end++;
    else if (end > at && joinsLetters(text, end) && end + 1 < limit && classOf(text.charCodeAt(end + 1)) === LETTER)
      end += 2;
    else break;
  }
  return end === at ? undefined : { start: at, end };
}

/** The word of letters that ends right before `at`, spaces aside; undefined where none does. */
export function wordBefore(text: string, at: number, floor: number): Span | undefined {
  const end = skipSpaces(text, at, floor);
  let start = end;
  while (start > floor && classOf(text.charCodeAt(start - 1)) === LETTER) start--;
  return start === end ? undefined : { start, end };
}

/** True for a word that is a token of a type: `of`, `and`, an article. */
export function isToken(text: string, { start, end }: Span, type: Token['type'], { tokens }: Language): boolean {
  const found = tokens.longest(text, start, end);
  return found?.end === end && found.value.type === type;
}

/** True where one of the trie's words starts somewhere in the span. */
export function holds<T>(trie: Trie<T>, text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) if (trie.longest(text, at, span.end)) return true;
  return false;
}

/** True where one of the trie's words stands in the span as a whole word. */
export function holdsWord<T>(trie: Trie<T>, text: string, span: Span): boolean {
  return findWord(trie, text, span) !== undefined;
}

/** The first of the trie's words that stands in the span as a whole word; undefined where none does. */
export function findWord<T>(trie: Trie<T>, text: string, { start, end }: Span): Span | undefined {
  for (let at = start; at < end; at++) {
    if (at > start && classOf(text.charCodeAt(at - 1)) === LETTER) continue;
    const found = trie.longest(text, at, end);
    if (found && !splitsWord(text, found.end, text.length)) return { start: at, end: found.end };
  }
  return undefined;
}

/** Symbols of units that are words or closing quotes too: 2008 in, “Stadtleben 2014”. */
const doubtful = new Set(['in', 'us', 'am', 'as', 'ha', 'mo', 'st', 'ls', 'pa', 'a', 'd', '"']);

/** The unit right after a figure, spaces aside, but not where what looks so is more likely a word. */
export function unitAfter(units: Trie<Unit>, text: string, at: number, limit: number): TrieMatch<Unit> | undefined {
  const unit = after(units, text, at, limit);
  if (!unit?.value.symbol) return unit;
  const written = text.slice(skipSpaces(text, at, limit), unit.end);
  return doubtful.has(foldWord(written)) ? undefined : unit;
}
