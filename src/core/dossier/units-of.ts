import type { CheckUnit } from '../claims/check-unit';
import type { NumericExpression } from '../numbers/numeric-expression';
import { addAll } from '../text/add-all';
import { finish } from '../text/finish';
import { inSteps } from '../text/in-steps';
import { partitionPoint } from '../text/partition-point';
import { sharedItems } from '../text/shared-items';
import type { Span } from '../text/span';
import { cuttingUnits } from './check-units';
import type { Dossier, PlacedAnnotation } from './dossier';
import { figuresOf, indexingUnits, unitAt } from './figures-of';
import { isDismissed } from './is-dismissed';
import { turnAt } from './turn-at';
import { unfinishedSentence } from './unfinished-sentence';

/** What a checker works on one by one, or was dismissed: an annotation, or a quote whose figures, or words that make it a claim, lie in none. */
export interface WorkUnit extends BareUnit {
  readonly dossier: Dossier;
}

/** A unit without its dossier: the same object from one dossier to the next while it is as it was. */
export interface BareUnit {
  readonly annotation?: PlacedAnnotation;
  /** The quote that one key would make, with the figures of it that nobody has tagged. */
  readonly untagged?: CheckUnit;
  /** Offsets at which a walk stops: the first figure of the words and of each repeat, else the first word; none if lost. */
  readonly stops: readonly number[];
}

/** Annotations in their order, and the quotes that nobody has tagged in theirs. */
export interface Units {
  readonly tagged: readonly BareUnit[];
  readonly untagged: readonly BareUnit[];
  /** The ids that several of those tagged have, by mistake. */
  readonly doubled: ReadonlySet<string>;
}

const known = new WeakMap<Dossier, readonly WorkUnit[]>();

/**
 * The units of a transcript: annotations in their order, then the quotes that nobody has tagged. What was dismissed, and its words
 * changed since, is none: what they say now is one again.
 */
export function unitsOf(dossier: Dossier): readonly WorkUnit[] {
  const { tagged, untagged } = keptUnitsOf(dossier);
  const units = known.get(dossier) ?? [...tagged, ...untagged].map((unit) => ({ dossier, ...unit }));
  known.set(dossier, units);
  return units;
}

const keptOf = new WeakMap<Dossier, Units>();
const keptAmong = new WeakMap<readonly CheckUnit[], KeptUnits>();

/** The same without the dossier: from one press of a key to the next nearly all are the same objects. */
export function keptUnitsOf(dossier: Dossier): Units {
  return finish(keepingUnits(dossier));
}

/** The same in steps that each take little time. */
export function* keepingUnits(dossier: Dossier): Generator<undefined, Units> {
  const before = keptOf.get(dossier);
  if (before) return before;
  const among = yield* cuttingUnits(dossier);
  yield* indexingUnits(among);
  yield* findingQuotes(among);
  const kept =
    keptAmong.get(among) ?? new KeptUnits(among, yield* inSteps(among, wholeOf), yield* findingWordings(among));
  keptAmong.set(among, kept);
  yield* inSteps(kept.othersIn(dossier.annotations), (one) => heldBy(dossier, one, among));
  yield;
  const units = kept.of(dossier);
  keptOf.set(dossier, units);
  return units;
}

/** A quote of which nothing is tagged. */
function wholeOf(quote: CheckUnit): BareUnit | undefined {
  const first = quote.claims[0] ?? quote.wording;
  return first && { untagged: quote, stops: [first.start] };
}

/** A quote that is a claim by its words, by its number in the text, with those words. */
interface Worded {
  readonly at: number;
  readonly wording: Span;
}

/** The quotes that are claims by their words, in the order of those. */
function* findingWordings(among: readonly CheckUnit[]): Generator<undefined, readonly Worded[]> {
  const worded: Worded[] = [];
  yield* inSteps(among, ({ wording }, at) => {
    if (wording) worded.push({ at, wording });
  });
  yield;
  return worded.sort((a, b) => a.wording.start - b.wording.start);
}

/** Which units of one dossier another doesn't have, and which it has instead. */
export function changedUnits(before: Units, after: Units): { readonly gone: BareUnit[]; readonly fresh: BareUnit[] } {
  const gone: BareUnit[] = [];
  const fresh: BareUnit[] = [];
  for (const kind of ['tagged', 'untagged'] as const) {
    const { head, tail } = sharedItems(before[kind], after[kind]);
    addAll(gone, before[kind].slice(head, before[kind].length - tail));
    addAll(fresh, after[kind].slice(head, after[kind].length - tail));
  }
  return { gone, fresh };
}

/** The units of a text, kept from one dossier of it to the next: only what other annotations hold is looked at again. */
class KeptUnits {
  #annotations: readonly PlacedAnnotation[] = [];
  /** One for each annotation. */
  #tagged: readonly Tagged[] = [];
  /** One for each quote of the text; undefined if it is tagged. */
  readonly #untagged: (BareUnit | undefined)[];
  /** How often each quote is tagged with all of its figures, and how often the words that make it a claim are. */
  readonly #wholes: Uint32Array;
  readonly #wordings: Uint32Array;
  /** How often other figures are tagged. */
  readonly #covered = new Map<NumericExpression, number>();
  /** The quotes that are claims by their words, in text order. */
  readonly #worded: readonly Worded[];
  /** How many of those tagged have each id. */
  readonly #counts = new Map<string, number>();
  readonly #doubled = new Set<string>();

  /** `untagged`: each quote as if nothing were tagged; `worded`: see `findingWordings`. */
  constructor(
    private readonly among: readonly CheckUnit[],
    untagged: (BareUnit | undefined)[],
    worded: readonly Worded[],
  ) {
    this.#wholes = new Uint32Array(among.length);
    this.#wordings = new Uint32Array(among.length);
    this.#worded = worded;
    this.#untagged = untagged;
  }

  /** Of a list of annotations those that may be others than before. */
  othersIn(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
    const { head, tail } = sharedItems(this.#annotations, annotations);
    return annotations.slice(head, annotations.length - tail);
  }

  of(dossier: Dossier): Units {
    const { annotations } = dossier;
    const { head, tail } = sharedItems(this.#annotations, annotations);
    const before = this.#tagged;
    const fresh = annotations
      .slice(head, annotations.length - tail)
      .map((annotation): Tagged => taggedOf(dossier, annotation, this.among));
    const touched = new Set<number>();
    for (const one of before.slice(head, before.length - tail)) this.#count(one, -1, touched);
    for (const one of fresh) this.#count(one, 1, touched);
    for (const at of touched) this.#untagged[at] = this.#leftOf(at);
    this.#tagged = [...before.slice(0, head), ...fresh, ...before.slice(before.length - tail)];
    this.#annotations = annotations;
    const tagged = this.#tagged.map(({ unit }) => unit).filter((unit) => unit !== undefined);
    const untagged = this.#untagged.filter((unit) => unit !== undefined);
    const unfinished = dossier.isGrowing ? unfinishedSentence(dossier.transcript) : undefined;
    return {
      tagged,
      untagged: unfinished ? untagged.filter((unit) => unit.untagged!.end <= unfinished.start) : untagged,
      doubled: new Set(this.#doubled),
    };
  }

  /** Takes in what an annotation holds, or takes it out (`by` is -1); `touched` is told which quotes that is about. */
  #count({ unit, held }: Tagged, by: 1 | -1, touched: Set<number>): void {
    if (!unit) return;
    const { id } = unit.annotation!.annotation;
    const count = (this.#counts.get(id) ?? 0) + by;
    this.#counts.set(id, count);
    if (count > 1) this.#doubled.add(id);
    else this.#doubled.delete(id);
    for (const at of held.wholes) {
      this.#wholes[at]! += by;
      touched.add(at);
    }
    for (const claim of held.claims) {
      this.#covered.set(claim, (this.#covered.get(claim) ?? 0) + by);
      for (const at of quotesOf(this.among).get(claim) ?? []) touched.add(at);
    }
    if (this.#worded.length === 0) return;
    for (const span of unit.annotation!.spans) {
      const from = partitionPoint(this.#worded, ({ wording }) => wording.end <= span.start);
      for (let i = from; i < this.#worded.length && this.#worded[i]!.wording.start < span.end; i++) {
        const { at } = this.#worded[i]!;
        this.#wordings[at]! += by;
        touched.add(at);
      }
    }
  }

  /** A quote with what of it nobody has tagged. */
  #leftOf(at: number): BareUnit | undefined {
    const quote = this.among[at]!;
    const isCovered = (claim: NumericExpression) => (this.#covered.get(claim) ?? 0) > 0;
    const claims = this.#wholes[at]! > 0 ? [] : quote.claims.filter((claim) => !isCovered(claim));
    const first = claims[0] ?? (this.#wordings[at] === 0 ? quote.wording : undefined);
    if (!first) return undefined;
    const untagged = claims.length === quote.claims.length ? quote : restOf(quote, claims);
    const before = this.#untagged[at];
    return before?.untagged === untagged ? before : { untagged, stops: [first.start] };
  }
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

/** An annotation with what it holds; without a unit if it was dismissed and its words changed since. */
interface Tagged {
  readonly unit?: BareUnit;
  readonly held: Held;
}

function taggedOf(dossier: Dossier, annotation: PlacedAnnotation, among: readonly CheckUnit[]): Tagged {
  const held = heldBy(dossier, annotation, among);
  if (annotation.placement === 'changed' && isDismissed(annotation)) return { held };
  return { held, unit: { annotation, stops: held.stops } };
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

/** By where it stands: that stays the same object where only its lines stand elsewhere in the file. */
const heldAt = new WeakMap<PlacedAnnotation['spans'], Held>();

/** What an annotation holds of the quotes of the text; of one that stands as it stood, as it was found before. */
function heldBy(dossier: Dossier, annotation: PlacedAnnotation, among: readonly CheckUnit[]): Held {
  const known = heldAt.get(annotation.spans);
  if (known?.among === among) return known;
  const { transcript } = dossier;
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const quotes = quotesOf(among);
  const wholes: number[] = [];
  const all: NumericExpression[] = [];
  const stops: number[] = [];
  for (const { span } of [annotation, ...annotation.parts, ...annotation.repeats]) {
    if (!span) continue;
    const claims = figuresOf(dossier, span);
    const unit = unitAt(among, span);
    if (unit !== undefined && !claims.some((claim) => (quotes.get(claim)?.length ?? 0) > 1)) wholes.push(unit);
    else addAll(all, claims);
    const isPart = annotation.parts.some((part) => part.span === span);
    if (!isPart) stops.push(claims[0]?.start ?? span.start);
  }
  const fresh = { among, wholes, claims: all, stops: stops.filter((stop) => !isRepeated(stop)) };
  heldAt.set(annotation.spans, fresh);
  return fresh;
}

const quotesIn = new WeakMap<readonly CheckUnit[], ReadonlyMap<NumericExpression, readonly number[]>>();

/** Which quotes each figure is in: a later item of a list also holds the figures of items before it. */
function quotesOf(among: readonly CheckUnit[]): ReadonlyMap<NumericExpression, readonly number[]> {
  return finish(findingQuotes(among));
}

function* findingQuotes(
  among: readonly CheckUnit[],
): Generator<undefined, ReadonlyMap<NumericExpression, readonly number[]>> {
  const known = quotesIn.get(among);
  if (known) return known;
  const quotes = new Map<NumericExpression, number[]>();
  yield* inSteps(among, ({ claims }, at) => {
    for (const claim of claims) {
      const others = quotes.get(claim);
      if (others) others.push(at);
      else quotes.set(claim, [at]);
    }
  });
  quotesIn.set(among, quotes);
  return quotes;
}
