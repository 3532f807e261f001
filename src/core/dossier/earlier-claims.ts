import type { Annotation } from '../sidecar/annotation';
import type { PreparedClaim } from '../sidecar/prepared-claim';
import { sameData } from '../sidecar/same-data';
import type { About } from '../sidecar/sidecar';
import { weighOpinions } from '../sidecar/weigh-opinions';
import { compareText } from '../text/compare-text';
import type { Card } from './card';
import { type ClaimFacts, takingFacts } from './claim-facts';
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
  /** The claim is gone, or another one by now; lists that name it are cleared later. */
  isGone?: true;
  /** The query that it was found by last, and how much it shares with that. */
  query: number;
  worth: number;
}

/** An annotation of a file, as it was taken in; without a slot if it tells nothing. */
interface Held {
  /** As the file has it. */
  readonly source: Annotation | PreparedClaim;
  readonly annotation: Annotation;
  readonly slot?: Slot;
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
  #live = 0;
  #gone = 0;
  #queries = 0;
  readonly #byFigure = new Map<string, Slot[]>();
  readonly #byWord = new Map<string, Slot[]>();
  readonly #ofFile = new Map<string, Map<string, Held>>();

  /** `includeUnchecked`: claims without a verdict are taken in too. */
  constructor(readonly options: { readonly includeUnchecked?: boolean } = {}) {}

  get size(): number {
    return this.#live;
  }

  /** Takes in what a transcript's card holds now, a claim a step. */
  *taking({ transcript, isMissing, annotations, about }: Card): Generator<undefined, void> {
    const held = isMissing ? [] : annotations;
    yield* this.#taking(
      transcript,
      held.map(({ annotation }) => annotation),
      (annotation) => annotation,
      (annotation, i) => {
        const { verdict, isDisputed } = weighOpinions(annotation);
        const isChecked = verdict !== undefined && !isDisputed;
        if (!isChecked && this.options.includeUnchecked !== true) return undefined;
        return { annotation, ...(isChecked && { verdict }), transcript, file: held[i]!.entries[0].file, about };
      },
    );
  }

  /** The same of a file of prepared claims, which are offered with or without a verdict. */
  *takingPrepared({ file, claims }: PreparedCard): Generator<undefined, void> {
    yield* this.#taking(file, claims, asSaid, (annotation) => {
      const { verdict, isDisputed } = weighOpinions(annotation);
      const isChecked = verdict !== undefined && !isDisputed;
      return { annotation, ...(isChecked && { verdict }), isPrepared: true, transcript: file, file, about: {} };
    });
  }

  *#taking<T extends Annotation | PreparedClaim>(
    key: string,
    sources: readonly T[],
    read: (source: T) => Annotation,
    claimOf: (annotation: Annotation, i: number) => EarlierClaim | undefined,
  ): Generator<undefined, void> {
    const before = this.#ofFile.get(key);
    const now = new Map<string, Held>();
    for (const [i, source] of sources.entries()) {
      if (now.has(source.id)) continue;
      const known = before?.get(source.id);
      yield;
      if (known && sameData(known.source, source)) {
        now.set(source.id, known);
        continue;
      }
      const annotation = read(source);
      yield;
      const claim = claimOf(annotation, i);
      const slot = claim && { claim, facts: yield* takingFacts(annotation), query: 0, worth: 0 };
      if (slot) this.#add(slot);
      now.set(source.id, { source, annotation, ...(slot && { slot }) });
    }
    for (const [id, { slot }] of before ?? []) {
      if (slot && now.get(id)?.slot !== slot) this.#remove(slot);
    }
    if (now.size > 0) this.#ofFile.set(key, now);
    else this.#ofFile.delete(key);
    if (this.#gone > this.#live + 1000) yield* this.#clear();
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
    for (const slot of this.#candidates(here)) {
      if (slot.isGone || slot.claim.annotation.id === id) continue;
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
  #candidates({ figures, content }: ClaimFacts): readonly Slot[] {
    const query = ++this.#queries;
    const found: Slot[] = [];
    const count = (list: readonly Slot[], most: number, worth: number) => {
      for (let i = Math.max(0, list.length - most); i < list.length; i++) {
        const slot = list[i]!;
        if (slot.query !== query) {
          found.push(slot);
          slot.query = query;
          slot.worth = 0;
        }
        slot.worth += worth;
      }
    };
    for (const { value } of figures) count(this.#byFigure.get(value) ?? [], mostPlaces, figureWorth);
    const words = new Set(content.flatMap((one) => [...one]));
    const lists: (readonly Slot[])[] = [];
    for (const word of words) lists.push(this.#byWord.get(word) ?? []);
    let left = mostPlaces;
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      count(list, left, 1);
      left -= list.length;
      if (left <= 0) break;
    }
    return found.length > mostCompared ? found.sort((a, b) => b.worth - a.worth).slice(0, mostCompared) : found;
  }

  #add(slot: Slot): void {
    this.#live++;
    for (const { value } of slot.facts.figures) push(this.#byFigure, value, slot);
    for (const word of new Set(slot.facts.content.flatMap((words) => [...words]))) push(this.#byWord, word, slot);
  }

  #remove(slot: Slot): void {
    slot.isGone = true;
    this.#live--;
    this.#gone++;
  }

  /** Takes what is gone out of all lists, a list a step. */
  *#clear(): Generator<undefined, void> {
    this.#gone = 0;
    for (const lists of [this.#byFigure, this.#byWord]) {
      for (const [key, list] of lists) {
        const left = list.filter(({ isGone }) => !isGone);
        if (left.length === 0) lists.delete(key);
        else if (left.length < list.length) lists.set(key, left);
        yield;
      }
    }
  }
}

/** When a claim was said, else when it was judged. */
export function dateOf({ about, annotation }: Pick<EarlierClaim, 'about' | 'annotation'>): string | undefined {
  return about.date ?? (annotation.reviews?.at(-1)?.at ?? annotation.at)?.slice(0, 10);
}

function push(map: Map<string, Slot[]>, key: string, slot: Slot): void {
  const list = map.get(key);
  if (list) list.push(slot);
  else map.set(key, [slot]);
}
