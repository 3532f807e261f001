import { contains, type Span } from '../text/span';
import { spansWithin } from '../text/spans-within';
import { findSentences } from '../transcript/sentences';
import { balanceMarks } from './balance-marks';
import { clauseWordsFor } from './clause-words-for';
import type { Cuttable } from './cuttable';
import { splitSegments } from './split-segments';

/** A quote without its last clause, or its first if something to keep is in the last. The same quote if no clause can go. */
export function narrowQuote(cuttable: Cuttable, quote: Span, keep: readonly Span[]): Span {
  const clauses = clausesOf(cuttable).filter((clause) => contains(quote, clause));
  const holds = (clause: Span) => keep.some((figure) => contains(clause, figure));
  if (clauses.length < 2) return quote;
  if (!holds(clauses.at(-1)!)) return cut(cuttable, { start: quote.start, end: clauses.at(-2)!.end });
  if (!holds(clauses[0]!)) return cut(cuttable, { start: clauses[1]!.start, end: quote.end });
  return quote;
}

/** A quote with the clause after it, or the one before if it ends the last sentence. All of the sentences is the most. */
export function widenQuote(cuttable: Cuttable, quote: Span): Span {
  const clauses = clausesOf(cuttable);
  const after = clauses.find((clause) => clause.end > quote.end);
  if (after)
    return cut(cuttable, { start: quote.start, end: after === clauses.at(-1) ? cuttable.sentence.end : after.end });
  const before = clauses.findLast((clause) => clause.start < quote.start);
  return before ? cut(cuttable, { start: before.start, end: quote.end }) : quote;
}

function cut({ text, sentence }: Cuttable, span: Span): Span {
  return balanceMarks(text, span, sentence);
}

/** The clauses of all sentences in `sentence`: a quote may hold several. */
function clausesOf({ text, sentence, numbers, language }: Cuttable): Span[] {
  return findSentences(text, sentence).flatMap((one) => {
    const words = clauseWordsFor(text.slice(one.start, one.end), language);
    const claims = spansWithin(numbers, one).filter((number) => number.claim);
    return splitSegments(text, one, numbers, claims, words).outer;
  });
}
