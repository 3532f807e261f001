import { narrowQuote, widenQuote } from '../claims/adjust-quote';
import { contains, type Span } from '../text/span';
import { claimsWithin, sentenceOf } from './claim-at';
import type { Dossier } from './dossier';
import { readSentence } from './read-sentence';

/**
 * A quote by one clause narrower or wider, within the sentences that it touches; undefined if there is nothing left to step.
 * Narrowing keeps the figure at `offset`, else that offset's clause; at either end of the quote, as by default, its first figure.
 */
export function stepQuote(
  { transcript, numbers }: Pick<Dossier, 'transcript' | 'numbers'>,
  quote: Span,
  way: 'narrower' | 'wider',
  offset = quote.start,
): Span | undefined {
  const first = sentenceOf(transcript, quote.start);
  const last = sentenceOf(transcript, Math.max(quote.start, quote.end - 1));
  if (!first || !last) return undefined;
  const { read } = transcript;
  const cuttable = readSentence(transcript, numbers, { start: first.start, end: last.end });
  const before = read.spanToRead(quote);
  const stepped =
    way === 'wider'
      ? widenQuote(cuttable, before)
      : narrowQuote(
          cuttable,
          before,
          toKeep().map((span) => read.spanToRead(span)),
        );
  return stepped.start === before.start && stepped.end === before.end ? undefined : read.spanToFile(stepped);

  function toKeep(): Span[] {
    const claims = claimsWithin(numbers, quote);
    const cursor = { start: offset, end: offset };
    const pointed = claims.find((claim) => contains(claim, cursor));
    const isInside = quote.start < offset && offset < quote.end;
    return pointed ? [pointed] : isInside ? [cursor] : claims.slice(0, 1);
  }
}
