import type { CheckUnit } from '../claims/check-unit';
import type { NumericExpression } from '../numbers/numeric-expression';
import { addAll } from '../text/add-all';
import { sharedItems } from '../text/shared-items';
import { overlaps, type Span } from '../text/span';
import { checkUnitsOf } from './check-units';
import type { Dossier, PlacedAnnotation } from './dossier';
import { figuresOf, unitAt } from './figures-of';
import { isDismissed } from './is-dismissed';
import { turnAt } from './turn-at';
import { unfinishedSentence } from './unfinished-sentence';

/** What a checker works on one by one, or was dismissed: an annotation, or a quote whose figures, or words that make it a claim, lie in none. */
export interface WorkUnit {
  readonly dossier: Dossier;
  readonly annotation?: PlacedAnnotation;
  /** The quote that one key would make, with the figures of it that nobody has tagged. */
  readonly untagged?: CheckUnit;
  /** Offsets at which a walk stops: the first figure of the words and of each repeat, else the first word; none if lost. */
  readonly stops: readonly number[];
}

const known = new WeakMap<Dossier, readonly WorkUnit[]>();

/**
 * The units of a transcript: annotations in their order, then the quotes that nobody has tagged. What was dismissed, and its words
 * changed since, is none: what they say now is one again.
 */
export function unitsOf(dossier: Dossier): readonly WorkUnit[] {
  const units = known.get(dossier) ?? findUnits(dossier);
  known.set(dossier, units);
  return units;
}

function findUnits(dossier: Dossier): WorkUnit[] {
  const among = checkUnitsOf(dossier);
  /** Which units are tagged with all of their figures, and what other figures are tagged. */
  const isWhole = new Uint8Array(among.length);
  const covered = new Set<NumericExpression>();
  const units: WorkUnit[] = [];
  const held = heldByEach(dossier, among);
  for (const [i, annotation] of dossier.annotations.entries()) {
    if (annotation.placement === 'changed' && isDismissed(annotation)) continue;
    const { wholes, claims, stops } = held[i]!;
    for (const whole of wholes) isWhole[whole] = 1;
    for (const claim of claims) covered.add(claim);
    units.push({ dossier, annotation, stops });
  }
  const tagged = dossier.unnumbered ? units.flatMap(({ annotation }) => annotation!.spans) : [];
  const isTagged = (words: Span) => tagged.some((span) => overlaps(span, words));
  const unfinished = dossier.isGrowing ? unfinishedSentence(dossier.transcript) : undefined;
  const leftOf = ({ claims }: CheckUnit, at: number) => {
    if (isWhole[at] === 1) return none;
    return covered.size > 0 && claims.some((claim) => covered.has(claim))
      ? claims.filter((claim) => !covered.has(claim))
      : claims;
  };
  for (const [at, unit] of among.entries()) {
    const { wording } = unit;
    if (unfinished && unit.end > unfinished.start) continue;
    // Most are as they were cut, and stay the same object.
    const claims = leftOf(unit, at);
    const first = claims[0] ?? (wording && !isTagged(wording) ? wording : undefined);
    if (!first) continue;
    units.push({ dossier, untagged: claims === unit.claims ? unit : restOf(unit, claims), stops: [first.start] });
  }
  return units;
}

const none: readonly NumericExpression[] = [];

const rests = new WeakMap<CheckUnit, CheckUnit>();

/** A quote with those of its figures that nobody has tagged; the same object while they are the same. */
function restOf(unit: CheckUnit, claims: readonly NumericExpression[]): CheckUnit {
  const before = rests.get(unit);
  if (before?.claims.length === claims.length && claims.every((one, i) => one === before.claims[i])) return before;
  const rest = { ...unit, claims };
  rests.set(unit, rest);
  return rest;
}

interface Held {
  /** The quotes of the text, in which it was looked for. */
  readonly among: readonly CheckUnit[];
  /** Which of them its words, its parts and its repeats are, if no other has a figure of theirs. */
  readonly wholes: readonly number[];
  /** The other figures in them. */
  readonly claims: readonly NumericExpression[];
  readonly stops: readonly number[];
}

const latest = new WeakMap<
  readonly CheckUnit[],
  { readonly annotations: readonly PlacedAnnotation[]; readonly held: readonly Held[] }
>();

/** What each annotation holds. From one press of a key to the next nearly all are the same, and in the same order. */
function heldByEach(dossier: Dossier, among: readonly CheckUnit[]): readonly Held[] {
  const { annotations } = dossier;
  const before = latest.get(among) ?? { annotations: [], held: [] };
  const { head, tail } = sharedItems(before.annotations, annotations);
  const fresh = annotations.slice(head, annotations.length - tail).map((one) => heldBy(dossier, one, among));
  const held = [...before.held.slice(0, head), ...fresh, ...before.held.slice(before.held.length - tail)];
  latest.set(among, { annotations, held });
  return held;
}

/** By where it stands: that stays the same object where only its lines stand elsewhere in the file. */
const heldAt = new WeakMap<PlacedAnnotation['spans'], Held>();

/** What an annotation holds of the quotes of the text; of one that stands as it stood, as it was found before. */
function heldBy(dossier: Dossier, annotation: PlacedAnnotation, among: readonly CheckUnit[]): Held {
  const known = heldAt.get(annotation.spans);
  if (known?.among === among) return known;
  const { transcript } = dossier;
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const shared = sharedFigures(among);
  const wholes: number[] = [];
  const all: NumericExpression[] = [];
  const stops: number[] = [];
  for (const { span } of [annotation, ...annotation.parts, ...annotation.repeats]) {
    if (!span) continue;
    const claims = figuresOf(dossier, span);
    const unit = unitAt(among, span);
    if (unit !== undefined && !claims.some((claim) => shared.has(claim))) wholes.push(unit);
    else addAll(all, claims);
    const isPart = annotation.parts.some((part) => part.span === span);
    if (!isPart) stops.push(claims[0]?.start ?? span.start);
  }
  const fresh = { among, wholes, claims: all, stops: stops.filter((stop) => !isRepeated(stop)) };
  heldAt.set(annotation.spans, fresh);
  return fresh;
}

const sharedIn = new WeakMap<readonly CheckUnit[], ReadonlySet<NumericExpression>>();

/** The figures that more than one quote has: a later item of a list also holds those of items before it. */
function sharedFigures(among: readonly CheckUnit[]): ReadonlySet<NumericExpression> {
  const known = sharedIn.get(among);
  if (known) return known;
  const seen = new Set<NumericExpression>();
  const shared = new Set<NumericExpression>();
  for (const { claims } of among) {
    for (const claim of claims) if (seen.size === seen.add(claim).size) shared.add(claim);
  }
  sharedIn.set(among, shared);
  return shared;
}
