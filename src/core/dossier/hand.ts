import { contains, type Span } from '../text/span';
import { sentenceOf } from './claim-at';
import type { Dossier, PlacedAnnotation } from './dossier';
import { firstPrintingOf } from './first-printing-of';
import { isDismissed } from './is-dismissed';
import { type From, nextUnit, type Stop } from './next-unit';
import { sentencesOfTurn } from './sentences-of-turn';
import { annotationsAt } from './tag-span';
import { unitsOf, type WorkUnit } from './units-of';

/** What a checker has at hand: a unit, something that was dismissed, or a sentence. */
export interface Hand extends Span {
  /** Where the walk stops there: the first figure of a unit, else the first word. */
  readonly offset: number;
  readonly unit?: WorkUnit;
  readonly dismissed?: PlacedAnnotation;
}

/**
 * What is at hand at an offset: the unit that stops there, else the shortest around it, else what was dismissed there, else the
 * sentence. In another printing of the talk it is what the first has there. Undefined where nobody speaks.
 */
export function handAt(dossier: Dossier, cursor: number): Hand | undefined {
  const { transcript } = dossier;
  const printed = sentenceOf(transcript, cursor);
  const first = printed && firstPrintingOf(transcript, printed);
  const offset = first ? cursor + first.start - printed.start : cursor;
  const at = { start: offset, end: offset };
  const length = ({ start, end }: Span) => end - start;
  const units = unitsOf(dossier).filter(({ annotation }) => !annotation || !isDismissed(annotation));
  const around = units
    .flatMap((unit) => spansOf(unit).flatMap((span) => (contains(span, at) ? [{ unit, span }] : [])))
    .sort((a, b) => length(a.span) - length(b.span));
  const found =
    around.find(({ unit }) => unit.stops.includes(offset)) ?? around.find(({ unit }) => holds(unit, at)) ?? around[0];
  if (found) {
    const stop = found.unit.stops.find((one) => found.span.start <= one && one <= found.span.end);
    return { ...pick(found.span), offset: stop ?? found.span.start, unit: found.unit };
  }
  const dismissed = annotationsAt(dossier, offset).find(isDismissed);
  if (dismissed?.span) return { ...pick(dismissed.span), offset: dismissed.span.start, dismissed };
  return sentenceAtHand(dossier, offset);
}

/** An annotation as what is at hand; undefined if its words are lost. */
export function handOn(dossier: Dossier, one: PlacedAnnotation): Hand | undefined {
  const span = one.span ?? one.spans[0];
  if (!span) return undefined;
  const unit = unitsOf(dossier).find(({ annotation }) => annotation === one);
  const isClaim = unit && !isDismissed(one);
  return { ...pick(span), offset: unit?.stops[0] ?? span.start, ...(isClaim ? { unit } : { dismissed: one }) };
}

/** The sentence at an offset, with the claim that is tagged in just its words; undefined where nobody speaks. */
export function sentenceAtHand(dossier: Dossier, offset: number): Hand | undefined {
  const sentence = sentenceOf(dossier.transcript, offset);
  if (!sentence) return undefined;
  const isIt = ({ annotation }: WorkUnit) =>
    annotation?.span?.start === sentence.start && annotation.span.end === sentence.end && !isDismissed(annotation);
  const unit = unitsOf(dossier).find(isIt);
  return { ...sentence, offset: sentence.start, ...(unit && { unit }) };
}

/** What comes next, or comes before, among what passes the filter; around the end. Undefined if nothing passes. */
export function nextHand(
  dossier: Dossier,
  from: From,
  filter?: (unit: WorkUnit) => boolean,
): (Hand & Pick<Stop, 'index' | 'count'>) | undefined {
  const stop = nextUnit(dossier, from, filter);
  if (!stop) return undefined;
  const { unit, offset, index, count } = stop;
  const at = { start: offset, end: offset };
  const span = spansOf(unit).find((one) => contains(one, at)) ?? at;
  return { ...pick(span), offset, unit, index, count };
}

/** The sentence after the one at an offset, or before it, of whatever turn; undefined beyond either end. */
export function sentenceBeside(dossier: Dossier, { offset, step }: From): Hand | undefined {
  const { transcript } = dossier;
  const sentences = transcript.turns
    .filter(({ speech }) => (step > 0 ? speech.end > offset : speech.start < offset))
    .flatMap((turn) => sentencesOfTurn(transcript, turn));
  const next =
    step > 0 ? sentences.find(({ start }) => start > offset) : sentences.findLast(({ end }) => end <= offset);
  return next && { ...next, offset: next.start };
}

function spansOf({ annotation, untagged }: WorkUnit): readonly Span[] {
  return annotation ? annotation.spans : [untagged!];
}

/** True if a figure that a quote was cut for holds the offset. */
function holds({ untagged }: WorkUnit, at: Span): boolean {
  return untagged?.claims.some((claim) => contains(claim, at)) ?? false;
}

function pick({ start, end }: Span): Span {
  return { start, end };
}
