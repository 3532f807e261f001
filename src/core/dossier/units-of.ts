import type { CheckUnit } from '../claims/check-unit';
import type { NumericExpression } from '../numbers/numeric-expression';
import { addAll } from '../text/add-all';
import { overlaps, type Span } from '../text/span';
import { checkUnitsOf } from './check-units';
import type { Dossier, PlacedAnnotation } from './dossier';
import { figuresOf } from './figures-of';
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
  const covered = new Set<NumericExpression>();
  const units: WorkUnit[] = [];
  for (const annotation of dossier.annotations) {
    if (isDismissed(annotation) && annotation.placement === 'changed') continue;
    const { claims, stops } = heldBy(dossier, annotation);
    for (const claim of claims) covered.add(claim);
    units.push({ dossier, annotation, stops });
  }
  const tagged = dossier.unnumbered ? units.flatMap(({ annotation }) => annotation!.spans) : [];
  const isTagged = (words: Span) => tagged.some((span) => overlaps(span, words));
  const unfinished = dossier.isGrowing ? unfinishedSentence(dossier.transcript) : undefined;
  for (const unit of checkUnitsOf(dossier)) {
    const { wording } = unit;
    if (unfinished && unit.end > unfinished.start) continue;
    // Most are as they were cut, and stay the same object.
    const claims = unit.claims.some((claim) => covered.has(claim))
      ? unit.claims.filter((claim) => !covered.has(claim))
      : unit.claims;
    const first = claims[0] ?? (wording && !isTagged(wording) ? wording : undefined);
    if (!first) continue;
    units.push({ dossier, untagged: claims === unit.claims ? unit : restOf(unit, claims), stops: [first.start] });
  }
  return units;
}

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
  /** The figures in its words, its parts and its repeats. */
  readonly claims: readonly NumericExpression[];
  readonly stops: readonly number[];
}

/** By where it stands: that stays the same object where only its lines stand elsewhere in the file. */
const held = new WeakMap<PlacedAnnotation['spans'], Held>();

/** What an annotation holds; of one that stands as it stood, as it was found before. */
function heldBy(dossier: Dossier, annotation: PlacedAnnotation): Held {
  const { transcript } = dossier;
  const among = checkUnitsOf(dossier);
  const known = held.get(annotation.spans);
  if (known?.among === among) return known;
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const all: NumericExpression[] = [];
  const stops: number[] = [];
  for (const { span } of [annotation, ...annotation.parts, ...annotation.repeats]) {
    if (!span) continue;
    const claims = figuresOf(dossier, span);
    addAll(all, claims);
    const isPart = annotation.parts.some((part) => part.span === span);
    if (!isPart) stops.push(claims[0]?.start ?? span.start);
  }
  const fresh = { among, claims: all, stops: stops.filter((stop) => !isRepeated(stop)) };
  held.set(annotation.spans, fresh);
  return fresh;
}
