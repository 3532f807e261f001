import type { NumericExpression } from '../numbers/numeric-expression';
import { contains, type Span } from '../text/span';
import { spansIn } from '../text/spans-in';
import { balanceMarks } from './balance-marks';
import { clauseWordsFor } from './clause-words-for';
import { splitSegments } from './split-segments';

/** A sentence with what was found in it, for cutting. */
export interface Cuttable {
  readonly text: string;
  readonly sentence: Span;
  /** All of the text's, in order. */
  readonly numbers: readonly NumericExpression[];
  /** The text's (BCP 47). */
  readonly language: string;
}

/** A quote without its last clause, or its first if a figure to keep is in the last. The same quote if no clause can go. */
export function narrowQuote(cuttable: Cuttable, quote: Span, keep: readonly Span[]): Span {
  const clauses = clausesOf(cuttable).filter((clause) => contains(quote, clause));
  const holds = (clause: Span) => keep.some((figure) => contains(clause, figure));
  if (clauses.length < 2) return quote;
  if (!holds(clauses.at(-1)!)) return cut(cuttable, { start: quote.start, end: clauses.at(-2)!.end });
  if (!holds(clauses[0]!)) return cut(cuttable, { start: clauses[1]!.start, end: quote.end });
  return quote;
}

/** A quote with the clause after it, or the one before if it ends the sentence. The whole sentence is the most. */
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

function clausesOf({ text, sentence, numbers, language }: Cuttable): readonly Span[] {
  const words = clauseWordsFor(text.slice(sentence.start, sentence.end), language);
  const claims = spansIn(numbers, sentence).filter((number) => number.claim && contains(sentence, number));
  return splitSegments(text, sentence, numbers, claims, words).outer;
}
