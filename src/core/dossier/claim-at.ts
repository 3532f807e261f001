import type { NumericExpression } from '../numbers/numeric-expression';
import { contains, type Span, trimSpan } from '../text/span';
import { spansIn } from '../text/spans-in';
import { findClauses, sentenceAt } from '../transcript/sentences';
import type { Transcript } from '../transcript/transcript';
import { turnAt } from './turn-at';

/**
 * The words to tag for a cursor: the sentence if it holds one claim or none, else the clause of it that holds the claim
 * under the cursor; where the clause too holds several, the part of it that belongs to that one alone.
 * Undefined where nobody speaks.
 */
export function claimAt(
  transcript: Transcript,
  numbers: readonly NumericExpression[],
  offset: number,
): Span | undefined {
  const sentence = sentenceOf(transcript, offset);
  if (!sentence) return undefined;
  const { text } = transcript;
  const claims = claimsWithin(numbers, sentence);
  if (claims.length <= 1) return sentence;
  // A clause border belongs to the clause before it, so that a cursor just behind the comma still means what it follows.
  const clauses = findClauses(text, sentence);
  const clause = clauses.find((one) => offset <= one.end) ?? clauses.at(-1) ?? sentence;
  const within = claimsWithin(claims, clause);
  return within.length <= 1 ? clause : ownPart(text, clause, within, offset);
}

/** The sentence of a turn's speech at an offset, trimmed; undefined where nobody speaks. */
export function sentenceOf(transcript: Transcript, offset: number): Span | undefined {
  const turn = turnAt(transcript, offset);
  if (!turn) return undefined;
  const at = Math.max(offset, turn.speech.start);
  const sentence = sentenceAt(transcript.text, turn.speech, at);
  return sentence && trimSpan(transcript.text, sentence);
}

/** The claims among numbers (in text order) that lie within a span. */
export function claimsWithin(numbers: readonly NumericExpression[], span: Span): NumericExpression[] {
  return spansIn(numbers, span).filter((number) => number.claim && contains(span, number));
}

/** Words that join two quantities, with the white space around them: `4萬名師生[以及]醫院4600多人`. */
const joint = /\s*(?:、|以及|及其|和|及|與|与|跟|並|并|而|\band\b|\bor\b|\bbut\b|\bversus\b|\bvs\b\.?|—|–|\()\s*/gi;

/**
 * The stretch of a clause that belongs to the claim nearest to the offset: cut at the last joint between it and each
 * neighbour, or else right behind the earlier of the two.
 */
function ownPart(text: string, clause: Span, claims: readonly Span[], offset: number): Span {
  const distance = (span: Span) => Math.max(span.start - offset, offset - span.end, 0);
  let own = 0;
  for (let i = 1; i < claims.length; i++) if (distance(claims[i]!) < distance(claims[own]!)) own = i;
  const before = claims[own - 1];
  const after = claims[own + 1];
  const start = before ? cutBetween(text, before, claims[own]!).end : clause.start;
  const end = after ? cutBetween(text, claims[own]!, after).start : clause.end;
  return trimSpan(text, { start, end });
}

function cutBetween(text: string, left: Span, right: Span): Span {
  const between = text.slice(left.end, right.start);
  const last = [...between.matchAll(joint)].at(-1);
  if (last) return { start: left.end + last.index, end: left.end + last.index + last[0].length };
  // `4600多人的6輪`: the particle belongs to neither.
  const particle = /^[的之]?/.exec(between)![0].length;
  return { start: left.end, end: left.end + particle };
}
