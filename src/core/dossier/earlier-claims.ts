import type { Annotation } from '../sidecar/annotation';
import { sameData } from '../sidecar/same-data';
import type { About } from '../sidecar/sidecar';
import { weighOpinions } from '../sidecar/weigh-opinions';
import type { Card } from './card';
import { type ClaimFacts, factsOfClaim } from './claim-facts';
import { type ClaimDifference, compareClaims } from './compare-claims';
import { asSaid, type PreparedCard } from './prepared-card';

/** A claim that somebody checked or prepared, with where it is. */
export interface EarlierClaim {
  readonly annotation: Annotation;
  /** The verdict that holds; always there but for what was only prepared, or in an index of all claims. */
  readonly verdict?: string;
  /** True if it was written down before it was said. */
  readonly isPrepared?: true;
  /** The transcript's file; of a prepared claim the file that holds it. */
  readonly transcript: string;
  /** The sidecar that holds it. */
  readonly file: string;
  readonly about: About;
}

/** An earlier claim that is offered for one at hand. */
export interface EarlierOffer extends EarlierClaim {
  /** Empty if it is the same as far as can be told. */
  readonly differences: readonly ClaimDifference[];
}

interface Slot {
  readonly claim: EarlierClaim;
  readonly facts: ClaimFacts;
}

/** So many places of the rarest words are looked at, and of each figure, the last that came. */
const mostPlaces = 4000;
/** So many claims are compared with one at hand. */
const mostCompared = 200;
/** A figure tells as much as so many words. */
const figureWorth = 3;
const mostOffered = 20;

/**
 * The claims that have a verdict, of all transcripts, and the prepared ones, by their figures and by what they are about, so that a claim at hand is
 * compared with few of them.
 */
export class EarlierClaims {
  #slots: (Slot | undefined)[] = [];
  #live = 0;
  readonly #byFigure = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();
  readonly #ofFile = new Map<string, Map<string, { readonly annotation: Annotation; readonly slot?: number }>>();

  /** `includeUnchecked`: claims without a verdict are taken in too. */
  constructor(readonly options: { readonly includeUnchecked?: boolean } = {}) {}

  get size(): number {
    return this.#live;
  }

  /** Takes in what a transcript's card holds now, a claim a step. */
  *taking({ transcript, isMissing, annotations, about }: Card): Generator<undefined, void> {
    const held = isMissing ? [] : annotations.map(({ annotation, entries }) => ({ annotation, file: entries[0].file }));
    yield* this.#taking(transcript, held, (annotation, file) => {
      const { verdict, isDisputed } = weighOpinions(annotation);
      const isChecked = verdict !== undefined && !isDisputed;
      if (!isChecked && this.options.includeUnchecked !== true) return undefined;
      return { annotation, ...(isChecked && { verdict }), transcript, file, about };
    });
  }

  /** The same of a file of prepared claims, which are offered with or without a verdict. */
  *takingPrepared({ file, claims }: PreparedCard): Generator<undefined, void> {
    const held = claims.map((one) => ({ annotation: asSaid(one), file }));
    yield* this.#taking(file, held, (annotation) => {
      const { verdict, isDisputed } = weighOpinions(annotation);
      const isChecked = verdict !== undefined && !isDisputed;
      return { annotation, ...(isChecked && { verdict }), isPrepared: true, transcript: file, file, about: {} };
    });
  }

  *#taking(
    key: string,
    held: readonly { readonly annotation: Annotation; readonly file: string }[],
    claimOf: (annotation: Annotation, file: string) => EarlierClaim | undefined,
  ): Generator<undefined, void> {
    const before = this.#ofFile.get(key);
    const now: NonNullable<typeof before> = new Map();
    for (const { annotation, file } of held) {
      const known = before?.get(annotation.id);
      if (now.has(annotation.id)) continue;
      if (known && sameData(known.annotation, annotation)) {
        now.set(annotation.id, known);
        continue;
      }
      const claim = claimOf(annotation, file);
      now.set(annotation.id, {
        annotation,
        ...(claim && { slot: this.#add({ claim, facts: factsOfClaim(annotation) }) }),
      });
      yield;
    }
    for (const [id, { slot }] of before ?? []) {
      if (slot !== undefined && now.get(id)?.slot !== slot) this.#remove(slot);
    }
    if (now.size > 0) this.#ofFile.set(key, now);
    else this.#ofFile.delete(key);
    if (this.#slots.length > 2 * this.#live + 1000) yield* this.#compact();
  }

  /** The claim of an id, as it is now; undefined if it is nowhere. */
  claimOf(id: string): Annotation | undefined {
    for (const all of this.#ofFile.values()) {
      const one = all.get(id);
      if (one) return one.annotation;
    }
    return undefined;
  }

  /** Earlier claims like one at hand, those that say the same first; `id`: of the claim itself, if it is one already. */
  find(here: ClaimFacts, id?: string): EarlierOffer[] {
    const found: { readonly offer: EarlierOffer; readonly score: number }[] = [];
    for (const index of this.#candidates(here)) {
      const slot = this.#slots[index];
      if (!slot || slot.claim.annotation.id === id) continue;
      const likeness = compareClaims(here, slot.facts);
      if (likeness) found.push({ offer: { ...slot.claim, differences: likeness.differences }, score: likeness.score });
    }
    const rank = ({ offer }: (typeof found)[number]) => (offer.differences.length > 0 ? 1 : 0);
    found.sort(
      (a, b) => rank(a) - rank(b) || b.score - a.score || compareText(dateOf(b.offer) ?? '', dateOf(a.offer) ?? ''),
    );
    return found.slice(0, mostOffered).map(({ offer }) => offer);
  }

  /** The claims that share most with one at hand, found by its figures and by the rarest of its words. */
  #candidates({ figures, content }: ClaimFacts): readonly number[] {
    const found = new Map<number, number>();
    const count = (list: readonly number[], worth: number) => {
      for (const index of list.slice(-mostPlaces)) found.set(index, (found.get(index) ?? 0) + worth);
    };
    for (const { value } of figures) count(this.#byFigure.get(value) ?? [], figureWorth);
    const words = new Set(content.flatMap((one) => [...one]));
    const lists: (readonly number[])[] = [];
    for (const word of words) lists.push(this.#byWord.get(word) ?? []);
    let left = mostPlaces;
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      count(list.slice(-left), 1);
      left -= list.length;
      if (left <= 0) break;
    }
    const all = [...found];
    if (all.length > mostCompared) all.sort(([, a], [, b]) => b - a);
    return all.slice(0, mostCompared).map(([index]) => index);
  }

  #add(slot: Slot): number {
    const index = this.#slots.length;
    this.#slots.push(slot);
    this.#live++;
    for (const { value } of slot.facts.figures) push(this.#byFigure, value, index);
    for (const word of new Set(slot.facts.content.flatMap((words) => [...words]))) push(this.#byWord, word, index);
    return index;
  }

  #remove(index: number): void {
    if (this.#slots[index]) this.#live--;
    this.#slots[index] = undefined;
  }

  /** Makes the index anew without what is gone. */
  *#compact(): Generator<undefined, void> {
    const fresh = new EarlierClaims();
    const places = new Map<number, number>();
    for (const [index, slot] of this.#slots.entries()) {
      if (slot) places.set(index, fresh.#add(slot));
      yield;
    }
    this.#slots = fresh.#slots;
    for (const [own, other] of [
      [this.#byFigure, fresh.#byFigure],
      [this.#byWord, fresh.#byWord],
    ] as const) {
      own.clear();
      for (const [key, list] of other) own.set(key, list);
    }
    for (const all of this.#ofFile.values()) {
      for (const [id, one] of all) {
        if (one.slot !== undefined) all.set(id, { annotation: one.annotation, slot: places.get(one.slot)! });
      }
    }
  }
}

/** When a claim was said, else when it was judged. */
export function dateOf({ about, annotation }: Pick<EarlierClaim, 'about' | 'annotation'>): string | undefined {
  return about.date ?? (annotation.reviews?.at(-1)?.at ?? annotation.at)?.slice(0, 10);
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
