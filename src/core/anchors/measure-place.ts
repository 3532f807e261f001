import type { Candidate } from './candidate';
import { findBounds } from './find-bounds';
import { type Block, matchBlocks } from './matching-blocks';
import type { Sought } from './sought';

/** The quote where its words stand unchanged, measured by the context that is found there. */
export function measureExact(text: string, sought: Sought, start: number): Candidate {
  const end = start + sought.exact.length;
  return {
    start,
    end,
    same: true,
    identical: true,
    words: 1,
    edited: 0,
    prefix: contextBefore(text, sought.prefix, start),
    suffix: contextAfter(text, sought.suffix, end),
  };
}

/** Characters beyond the context's own length that are searched for it: room for what was added there. */
const contextSlack = 16;

function contextBefore(text: string, prefix: string, start: number): number | undefined {
  if (prefix === '') return undefined;
  if (text.startsWith(prefix, start - prefix.length) && start >= prefix.length) return 1;
  return sharedPart(prefix, text.slice(Math.max(0, start - prefix.length - contextSlack), start));
}

function contextAfter(text: string, suffix: string, end: number): number | undefined {
  if (suffix === '') return undefined;
  if (text.startsWith(suffix, end)) return 1;
  return sharedPart(suffix, text.slice(end, end + suffix.length + contextSlack));
}

function sharedPart(context: string, there: string): number {
  return matchBlocks(context, there).reduce((sum, block) => sum + block.length, 0) / context.length;
}

/** Of a quote longer than this only so much at either end is aligned: the ends are what tells where it stands. */
const longQuote = 1200;
const endLength = 400;

/**
 * The quote where its words may have changed: aligned with the text around an offset at which it may begin. Nothing where
 * neither its words nor their place between prefix and suffix are found.
 */
export function measureChanged(text: string, sought: Sought, start: number, slack: number): Candidate | undefined {
  const { prefix, exact } = sought;
  const blocks =
    exact.length > longQuote
      ? alignEnds(text, sought, start, slack)
      : alignPart(text, sought.whole, 0, start - prefix.length, slack);
  const bounds = findBounds(text, sought, blocks);
  if (!bounds) return undefined;
  const looked = exact.length > longQuote ? 2 * endLength : exact.length;
  const found = sharedWithin(blocks, prefix.length, prefix.length + exact.length);
  const now = bounds.end - bounds.start - (exact.length - looked);
  const same = sameWords(exact, text.slice(bounds.start, bounds.end));
  const shared = (from: number, to: number) => (from === to ? undefined : sharedWithin(blocks, from, to) / (to - from));
  return {
    ...bounds,
    same,
    identical: exact === text.slice(bounds.start, bounds.end),
    words: same ? 1 : Math.max(0, Math.min(1, (2 * found) / (looked + Math.max(found, now)))),
    edited: same ? 0 : looked - found + Math.max(0, now - found),
    prefix: shared(0, prefix.length),
    suffix: shared(prefix.length + exact.length, sought.whole.length),
  };
}

/** Shared stretches of a string that may begin at `start`; `a` counts from `offset`, `b` is an offset of the text. */
function alignPart(text: string, part: string, offset: number, start: number, slack: number): Block[] {
  const from = Math.max(0, start - slack);
  const to = Math.min(text.length, start + part.length + slack);
  return matchBlocks(part, text.slice(from, to)).map(({ a, b, length }) => ({ a: a + offset, b: b + from, length }));
}

function alignEnds(text: string, sought: Sought, start: number, slack: number): Block[] {
  const { prefix, exact, whole } = sought;
  const cut = prefix.length + exact.length - endLength;
  const head = alignPart(text, whole.slice(0, prefix.length + endLength), 0, start - prefix.length, slack);
  const tail = alignPart(text, whole.slice(cut), cut, start + exact.length - endLength, slack);
  const headEnd = head.at(-1);
  return [...head, ...tail.filter((block) => !headEnd || block.b >= headEnd.b + headEnd.length)];
}

function sharedWithin(blocks: readonly Block[], from: number, to: number): number {
  let sum = 0;
  for (const { a, length } of blocks) sum += Math.max(0, Math.min(a + length, to) - Math.max(a, from));
  return sum;
}

/** White space of any kind and length is the same; white space where there was none is not. */
function sameWords(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
}
