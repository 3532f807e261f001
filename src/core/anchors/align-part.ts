import { addAll } from '../text/add-all';
import { type Block, matchBlocks } from './matching-blocks';
import type { SearchableText } from './searchable-text';

/** Offsets between which something may begin, both included, in the text with LF line ends. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** How far outside the range in which it's expected a part of a quote is searched for: so far, and farther if it's long. */
const leastSlack = 16;
const slackOfLength = 0.2;
/** A shared beginning or end shorter than this may be chance. */
const leastShared = 10;
/** The same of what is shared just behind an edit of one character. */
const leastAfterEdit = 5;

/**
 * Stretches that a part of a quote, expected to begin somewhere in a range, shares with the text between two offsets: `a` is
 * an offset of the part, `b` one of the text. What is shared from either end on, across edits of one character, is found
 * first, since in most edited quotes that leaves little or nothing to align.
 */
export function alignPart(
  text: SearchableText,
  part: string,
  { least, greatest }: Range,
  from = 0,
  to = text.length,
): readonly Block[] {
  const slack = Math.max(leastSlack, Math.round(part.length * slackOfLength));
  // Nothing beyond is looked at, however many characters came to stand between those of the part.
  const first = Math.max(from, Math.min(to, least - slack));
  const last = Math.max(first, Math.min(to, greatest + slack + part.length + 2 * leastSlack + leastShared));
  const blocks = alignWithin(
    text.slice(first, last),
    part,
    { least: least - first, greatest: greatest - first },
    slack,
  );
  return first === 0 ? blocks : blocks.map(({ a, b, length }) => ({ a, b: b + first, length }));
}

/** As `alignPart`, in a stretch of text that holds all that it looks at; offsets are those of the stretch. */
function alignWithin(text: string, part: string, { least, greatest }: Range, slack: number): readonly Block[] {
  const low = least - slack;
  const high = greatest + slack;

  const blocks: Block[] = [];
  const opening = part.slice(0, leastShared);
  const headAt = nearestPlace(text, opening, least, greatest, 0);
  if (headAt >= 0) followShared(text, part, { a: 0, b: headAt }, { a: part.length, b: text.length }, blocks);
  const head = blocks.at(-1);
  const a = head ? head.a + head.length : 0;
  const b = head ? head.b + head.length : Math.max(0, low);
  if (a === part.length) return blocks;

  const tail: Block[] = [];
  const ending = Math.max(0, part.length - leastShared);
  const closing = part.slice(ending);
  const tailAt = head
    ? nearestPlace(text, closing, b - a + ending, b - a + ending, b)
    : nearestPlace(text, closing, least + ending, greatest + ending, b);
  if (tailAt >= 0) {
    followShared(text, part, { a: part.length, b: tailAt + closing.length }, { a, b }, tail);
  }
  const last = tail.at(-1);
  const aEnd = last ? last.a : part.length;
  const bEnd = last ? last.b : Math.max(b, Math.min(text.length, high + part.length));

  const middle = matchBlocks(part.slice(a, aEnd), text.slice(b, bEnd), low + a - b, high + a - b);
  for (const block of middle) blocks.push({ a: block.a + a, b: block.b + b, length: block.length });
  for (let i = tail.length - 1; i >= 0; i--) blocks.push(tail[i]!);
  return withSingles(text, part, blocks);
}

/** Of what stands between two stretches, as long as it was, so much must be the same, character by character. */
const leastInStep = 1 / 3;

/**
 * The stretches, and between them single characters that still stand where they stood: speech-to-text hears 他 for 她, and
 * another script (說 for 说) leaves a character here and one there.
 */
function withSingles(text: string, part: string, blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last && block.a - block.b === last.a - last.b) {
      const singles: Block[] = [];
      const from = last.a + last.length;
      for (let a = from; a < block.a; a++) {
        const b = a - last.a + last.b;
        if (part.charCodeAt(a) === text.charCodeAt(b)) singles.push({ a, b, length: 1 });
      }
      if (singles.length >= (block.a - from) * leastInStep) addAll(all, singles);
    }
    all.push(block);
  }
  return all;
}

/** Where some words stand from an offset on, as near as can be to a range; -1 if nowhere near it. */
function nearestPlace(text: string, words: string, least: number, greatest: number, from: number): number {
  const start = Math.max(from, least - leastSlack);
  const end = Math.max(start, Math.min(text.length, greatest + leastSlack + words.length));
  const near = text.slice(start, end);
  const inOrAfter = near.indexOf(words, least - start);
  const after = inOrAfter < 0 ? Number.POSITIVE_INFINITY : start + inOrAfter;
  if (after <= greatest) return after;
  const inBefore = start < least ? near.lastIndexOf(words, least - start - 1) : -1;
  const before = inBefore < 0 ? Number.NEGATIVE_INFINITY : start + inBefore;
  const nearest = least - before < after - greatest ? before : after;
  return Number.isFinite(nearest) ? nearest : -1;
}

/** A point between two characters of a part and one between two of the text. */
interface Point {
  readonly a: number;
  readonly b: number;
}

/**
 * Adds what a part and the text share from one point on towards another, which may lie before it, across edits of one
 * character: replaced, put in or taken out.
 */
function followShared(text: string, part: string, begin: Point, end: Point, blocks: Block[]): void {
  const step = begin.a <= end.a ? 1 : -1;
  let { a, b } = begin;
  let length = sharedFrom(text, part, a, b, step, end);
  while (length > 0) {
    const from = { a, b };
    a += step * length;
    b += step * length;
    blocks.push({ a: Math.min(a, from.a), b: Math.min(b, from.b), length });
    const edge = { a, b };
    length = 0;
    // Bit 1: the part has a character more there, bit 2: the text has.
    for (let edit = 3; edit > 0; edit--) {
      const x = edge.a + (edit & 1 ? step : 0);
      const y = edge.b + (edit & 2 ? step : 0);
      const shared = sharedFrom(text, part, x, y, step, end);
      if (shared < leastAfterEdit || shared <= length) continue;
      a = x;
      b = y;
      length = shared;
    }
  }
}

/** How many characters a part and the text share from a point on towards another. */
function sharedFrom(text: string, part: string, a: number, b: number, step: number, end: Point): number {
  const most = step > 0 ? Math.min(end.a - a, end.b - b) : Math.min(a - end.a, b - end.b);
  let x = step > 0 ? a : a - 1;
  let y = step > 0 ? b : b - 1;
  let length = 0;
  while (length < most && text.charCodeAt(y) === part.charCodeAt(x)) {
    length++;
    x += step;
    y += step;
  }
  return length;
}
