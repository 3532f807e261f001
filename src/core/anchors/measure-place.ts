import type { Span } from '../text/span';
import { alignPart, type Range } from './align-part';
import type { Candidate } from './candidate';
import { findBounds } from './find-bounds';
import type { Block } from './matching-blocks';
import { sameWords } from './same-words';
import type { SearchableText } from './searchable-text';
import type { SearchedText } from './searched-text';
import type { Sought } from './sought';
import { findTurningWords, type WordsBeside } from './turning-words';

/** Where words stand, and whether they are the same there. */
type Likeness = Pick<Candidate, 'lf' | 'same' | 'identical'>;

/** What is found of the context of words. */
type Surroundings = Pick<Candidate, 'prefix' | 'suffix' | 'prefixGap' | 'suffixGap'>;

/** The quote where its words stand, as far as the folded text tells, measured by the context that is found there. */
export function measureExact(
  searched: SearchedText,
  sought: Sought,
  start: number,
  surroundings = measureSurroundings(searched, sought, start),
): Candidate {
  const { folded } = searched;
  const { prefix, exact, suffix } = sought;
  const end = start + exact.length;
  const likeness = likenessAt(searched, sought, { start, end });
  const candidate = candidateOf({ start, end }, likeness, 1, 0, surroundings);
  const isVerbatim = folded.startsWith(suffix, end) && endsAt(folded, prefix, start);
  return isVerbatim ? candidate : withTurningWords(searched, sought, candidate);
}

/** What is found of the context of a quote of which the words stand at an offset. */
export function measureSurroundings({ folded }: SearchedText, sought: Sought, start: number): Surroundings {
  const { prefix, exact, suffix } = sought;
  const end = start + exact.length;
  const before = contextFound(folded, prefix, start - prefix.length, 0, start);
  const after = contextFound(folded, suffix, end, end, folded.length);
  return {
    prefix: shareOf(prefix, before, 0),
    suffix: shareOf(suffix, after, 0),
    prefixGap: gapBefore(before, prefix.length, start),
    suffixGap: gapAfter(after, 0, end),
  };
}

/** True where a text has some words right before an offset. */
function endsAt(text: SearchableText, words: string, offset: number): boolean {
  return offset >= words.length && text.startsWith(words, offset - words.length);
}

/** The quote where it and its context stand unchanged so many code points farther down than they did; undefined where they don't. */
export function measureVerbatim({ lf, folded }: SearchedText, sought: Sought, shift: number): Candidate | undefined {
  const { position, quoted } = sought;
  if (position === undefined) return undefined;
  const { prefix, exact, suffix } = quoted;
  const start = lf.fromCodePoint(position + shift);
  const end = start + exact.length;
  const { text } = lf;
  if (!text.startsWith(exact, start) || !text.startsWith(suffix, end) || !endsAt(text, prefix, start)) return undefined;
  return candidateOf(
    { start: folded.fromLf(start), end: folded.fromLf(end) },
    { lf: { start, end }, same: true, identical: true },
    1,
    0,
    { prefix: prefix === '' ? undefined : 1, suffix: suffix === '' ? undefined : 1, prefixGap: 0, suffixGap: 0 },
  );
}

/** All candidates are made here, with the same fields in one order: an engine is fast with objects that are made alike. */
function candidateOf(
  { start, end }: Span,
  { lf, same, identical }: Likeness,
  words: number,
  edited: number,
  { prefix, suffix, prefixGap, suffixGap }: Surroundings,
  beside?: WordsBeside,
): Candidate {
  return { start, end, lf, same, beside, identical, words, edited, prefix, suffix, prefixGap, suffixGap };
}

/** Where a quote stands in the text with LF line ends, and whether its words are the same there. */
function likenessAt(searched: SearchedText, sought: Sought, span: Span): Likeness {
  const lf = searched.lfSpanOf(sought, span);
  const there = searched.lf.text.slice(lf.start, lf.end);
  const identical = there === sought.quoted.exact;
  return { lf, same: identical || sameWords(there, sought.quoted.exact), identical };
}

/** However much has come to them, all of the words are there. */
const leastTurned = 0.75;

/** The words with what is joined to them now, if that is other than it was; then they are not the same any more. */
function withTurningWords({ lf, folded }: SearchedText, sought: Sought, candidate: Candidate): Candidate {
  if (!candidate.same) return candidate;
  const joined = findTurningWords(lf.text, sought.quoted, candidate.lf);
  if (!('start' in joined)) {
    return candidateOf(candidate, candidate, candidate.words, candidate.edited, candidate, joined);
  }
  const { length } = sought.exact;
  const [start, end] = [folded.fromLf(joined.start), folded.fromLf(joined.end)];
  const added = Math.max(1, end - start - (candidate.end - candidate.start));
  const words = Math.max(leastTurned, (2 * length) / (2 * length + added));
  return candidateOf({ start, end }, { lf: joined, same: false, identical: false }, words, added, candidate);
}

/** What is found between two offsets of a context that is expected to begin at `start`. */
function contextFound(
  text: SearchableText,
  context: string,
  start: number,
  from: number,
  to: number,
): readonly Block[] {
  if (context === '') return [];
  if (start >= 0 && text.startsWith(context, start)) return [{ a: 0, b: start, length: context.length }];
  return alignPart(text, context, { least: start, greatest: start }, from, to);
}

/** 0 to 1: how much of a context is found, which begins at an offset of what was aligned; undefined where there is none. */
function shareOf(context: string, blocks: readonly Block[], from: number): number | undefined {
  return context === '' ? undefined : sharedWithin(blocks, from, from + context.length) / context.length;
}

/** How much farther than it did what is shared before some words, which begin at `open` of what was aligned, stands from them. */
function gapBefore(blocks: readonly Block[], open: number, start: number): number {
  const last = blocks.findLast(({ a }) => a < open);
  return last ? start - last.b - (open - last.a) : 0;
}

/** The same of what is shared behind them. */
function gapAfter(blocks: readonly Block[], close: number, end: number): number {
  const first = blocks.find(({ a, length }) => a + length > close);
  return first ? first.b - end - (first.a - close) : 0;
}

/** Of a quote longer than this only so much at either end is aligned: the ends are what tells where it stands. */
export const longQuote = 1200;
const endLength = 400;

/**
 * The quote where its words may have changed: aligned with the text where it's expected. Nothing where
 * neither its words nor their place between prefix and suffix are found.
 */
export function measureChanged(searched: SearchedText, sought: Sought, expected: Range): Candidate | undefined {
  const { folded } = searched;
  const { prefix, exact, suffix, whole } = sought;
  const open = prefix.length;
  const close = open + exact.length;
  const isLong = exact.length > longQuote;
  const blocks = isLong ? alignEnds(folded, sought, expected) : alignPart(folded, whole, shifted(expected, -open));
  const bounds = findBounds(folded.cased, sought, blocks);
  if (!bounds) return undefined;
  const there = folded.slice(bounds.start, bounds.end);
  const likeness = likenessAt(searched, sought, bounds);
  const { same } = likeness;
  const looked = isLong ? 2 * endLength : exact.length;
  const found = sharedWithin(blocks, open, close);
  const now = Math.max(found, there.length - (exact.length - looked));
  const isAll = same || there === exact;
  const words = isAll ? 1 : Math.min(1, (2 * found) / (looked + now));
  const surroundings = {
    prefix: shareOf(prefix, blocks, 0),
    suffix: shareOf(suffix, blocks, close),
    prefixGap: gapBefore(blocks, open, bounds.start),
    suffixGap: gapAfter(blocks, close, bounds.end),
  };
  const edited = isAll ? 0 : looked - found + now - found;
  return withTurningWords(searched, sought, candidateOf(bounds, likeness, words, edited, surroundings));
}

function shifted({ least, greatest }: Range, by: number): Range {
  return { least: least + by, greatest: greatest + by };
}

function alignEnds(text: SearchableText, { prefix, exact, whole }: Sought, expected: Range): Block[] {
  const tailStart = prefix.length + exact.length - endLength;
  const head = alignPart(text, whole.slice(0, prefix.length + endLength), shifted(expected, -prefix.length));
  const tail = alignPart(text, whole.slice(tailStart), shifted(expected, exact.length - endLength));
  const headEnd = head.at(-1);
  const after = tail.filter(({ b }) => !headEnd || b >= headEnd.b + headEnd.length);
  return [...head, ...after.map(({ a, b, length }) => ({ a: a + tailStart, b, length }))];
}

function sharedWithin(blocks: readonly Block[], from: number, to: number): number {
  let sum = 0;
  for (const { a, length } of blocks) sum += Math.max(0, Math.min(a + length, to) - Math.max(a, from));
  return sum;
}
