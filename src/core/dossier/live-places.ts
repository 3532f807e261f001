import { differenceOf } from '../anchors/difference-of';
import type { Placement } from '../anchors/placement';
import { changeReason, speakerReason } from '../anchors/reasons';
import { sameWords } from '../anchors/same-words';
import { sharesContent } from '../anchors/shares-content';
import { type FollowedEdit, SpanFollower } from '../anchors/span-follower';
import { findTakenBack } from '../anchors/turning-words';
import type { Annotation, Place } from '../sidecar/annotation';
import type { ReadText } from '../text/read-text';
import { sharedItems } from '../text/shared-items';
import type { Span } from '../text/span';
import { toLf } from '../text/to-lf';
import type { PlacedAnnotation } from './dossier';

/** What an annotation was quoted with: its own words, or one of its parts or repeats. */
export type Quoted = Place & Pick<Annotation, 'speaker'>;

interface Found {
  readonly placement: Placement;
  /** True where somebody else said the words by then. */
  readonly isOthers: boolean;
}

/**
 * Where the quoted words of annotations stand in an open document, known by the edits made there since they were placed
 * and not by searching. A quote that was given other words or another position in the sidecar is not known any more.
 */
export class LivePlaces {
  readonly #follower: SpanFollower;
  /** What the search said of each place when it was found. */
  #found = new Map<string, Found>();
  /** The annotations that are followed, with where their own words were placed. */
  #kept = new Map<Annotation, Placement>();
  /** Where the spans stand now, once somebody has asked. */
  #known: Map<string, Span> | undefined;
  /** The list that was kept last. */
  #last: readonly PlacedAnnotation[] = [];

  constructor(text: string) {
    this.#follower = new SpanFollower(text);
  }

  /** True where the places are those of this text. */
  isOf(text: string): boolean {
    return this.#follower.text.equals(text);
  }

  /** True where nothing is known, so that edits need not be followed. */
  get isEmpty(): boolean {
    return this.#follower.size === 0;
  }

  /** Takes in an edit; the text is not read for it, and nothing is looked for. */
  follow(edit: FollowedEdit): void {
    this.#follower.follow(edit);
    this.#known = undefined;
  }

  /** Forgets everything, since the text was replaced by another that nobody edited here. */
  restart(text: string): void {
    this.#follower.restart(text);
    this.#found.clear();
    this.#kept = new Map();
    this.#known = undefined;
    this.#last = [];
  }

  get #spans(): Map<string, Span> {
    this.#known ??= this.#follower.spans;
    return this.#known;
  }

  #keepSpan(key: string, span: Span): void {
    const known = this.#spans.get(key);
    if (known?.start === span.start && known.end === span.end) return;
    this.#spans.set(key, span);
    if (known) this.#follower.keep(this.#spans);
    else this.#follower.add(key, span);
  }

  #wordsAt({ start, end }: Span): string {
    return this.#follower.text.slice(start, end);
  }

  /**
   * Where an annotation's words stand; undefined where only a search can tell. `read`: the present text as it is read;
   * `speakerAt`: who says what stands at an offset; `isSpeaker`: true for a label that somebody speaks under in it.
   */
  placementOf(
    id: string,
    quoted: Quoted,
    read: ReadText,
    speakerAt: (offset: number) => string | undefined,
    isSpeaker: (label: string) => boolean,
  ): Placement | undefined {
    const key = keyOf(id, quoted);
    const span = this.#spans.get(key);
    const found = this.#found.get(key);
    if (!found || !span) return undefined;
    const { exact, prefix = '', suffix = '' } = quoted.quote;
    const old = toLf(exact);
    const now = this.#wordsNow(span, old, read);
    if (!isLeft(old, now)) return undefined;
    const { placement, isOthers } = found;
    const { score } = placement;
    const isSame = sameWords(old, now);
    const sides = { prefix: toLf(prefix), exact: old, suffix: toLf(suffix) };
    const isAlike = isSame || differenceOf(old, now) !== undefined;
    const joined = isAlike ? joinedIn(read, sides, span) : undefined;
    const turned = joined && !isSame ? ({ turned: true } as const) : undefined;
    if (!isSame || joined) {
      // Words that were others already when the document was opened wait for a person, however they are edited here.
      if (placement.placement === 'changed') return { ...placement, span: joined ?? span, ...turned };
      const reason = changeReason(old, joined ? toLf(read.slice(joined)) : now, undefined, turned !== undefined);
      // Words of which nothing is left that told what they are about are another claim's, as in a text that was pasted over this one.
      const edited = sharesContent(old, now) ? ({ edited: true } as const) : undefined;
      return { placement: 'changed', span: joined ?? span, score, reason, ...edited, ...turned };
    }
    const speaker = speakerAt(span.start);
    if (quoted.speaker !== undefined && speaker !== quoted.speaker && isSpeaker(quoted.speaker)) {
      return { placement: 'moved', span, score, reason: speakerReason(quoted.speaker, speaker), elsewhere: true };
    }
    return placement.placement === 'moved' && !isOthers ? { ...placement, span } : { placement: 'exact', span, score };
  }

  /** The words at a span, as they are read, unless they were quoted from the file as it is. */
  #wordsNow(span: Span, old: string, read: ReadText): string {
    const now = toLf(read.slice(span));
    if (read.holes.length === 0 || sameWords(old, now)) return now;
    const raw = toLf(this.#wordsAt(span));
    return sameWords(old, raw) ? raw : now;
  }

  /**
   * Follows what a dossier of the present text has placed. What a search is not sure of is searched for again each time;
   * deleted words stay known where they were, since an undo may bring them back.
   */
  keep(annotations: readonly PlacedAnnotation[]): void {
    const { head, tail } = sharedItems(this.#last, annotations);
    const between = annotations.slice(head, annotations.length - tail);
    const fresh = between.filter(({ annotation, own }) => this.#kept.get(annotation) !== own);
    const gone = goneFrom(this.#last.slice(head, this.#last.length - tail), between);
    this.#last = annotations;
    // Most often some were added, or other things were said of them, and all others are as they were.
    const isMore = annotations.length - fresh.length === this.#kept.size - gone.length && leavesNoKeys(gone, fresh);
    if (isMore) for (const one of gone) this.#kept.delete(one.annotation);
    const found = isMore ? this.#found : new Map<string, Found>();
    const spans = new Map<string, Span>();
    for (const one of isMore ? fresh : annotations) {
      for (const [quoted, placement] of placementsOf(one)) {
        const key = keyOf(one.annotation.id, quoted);
        const known = this.#spans.get(key);
        const before = this.#found.get(key);
        const isFoundAgain =
          known !== undefined &&
          !(placement.span?.start === known.start && placement.span.end === known.end) &&
          (placement.placement === 'exact' || placement.placement === 'moved') &&
          !isLeft(quoted.quote.exact, this.#wordsAt(known));
        if (before && known && !isFoundAgain) {
          found.set(key, before);
          spans.set(key, known);
        } else if (placement.span && placement.placement !== 'ambiguous') {
          const isOthers = quoted.speaker !== undefined && one.turn?.speaker !== quoted.speaker;
          found.set(key, { placement, isOthers });
          spans.set(key, placement.span);
        }
      }
    }
    if (isMore) {
      for (const { annotation, own } of fresh) this.#kept.set(annotation, own);
      for (const [key, span] of spans) this.#keepSpan(key, span);
      return;
    }
    this.#found = found;
    this.#kept = new Map(annotations.map(({ annotation, own }) => [annotation, own]));
    this.#known = spans;
    this.#follower.keep(spans);
  }

  /** To be called when words at a span are about to be quoted: where they are is told, and need not be searched for. */
  tell(id: string, quoted: Quoted, span: Span): void {
    const key = keyOf(id, quoted);
    this.#found.set(key, { placement: { placement: 'exact', span, score: 1 }, isOthers: false });
    this.#keepSpan(key, span);
  }

  /** To be called when a quote is about to be written anew with the words at a span: they go on being known there. */
  requote(id: string, old: Quoted, fresh: Quoted, span: Span): void {
    const key = keyOf(id, fresh);
    const before = keyOf(id, old);
    if (!this.#spans.has(before) || key === before) return;
    this.#found.set(key, { placement: { placement: 'exact', span, score: 1 }, isOthers: false });
    this.#follower.rename(before, key);
    this.#spans.set(key, span);
    this.#follower.keep(this.#spans);
  }
}

/** An annotation's own quote, its parts and its repeats, each with where it is. */
export function placementsOf(one: PlacedAnnotation): [Quoted, Placement][] {
  const { annotation, own, parts, repeats } = one;
  return [
    [annotation, own],
    ...parts.map((placement, i): [Quoted, Placement] => [annotation.parts![i]!, placement]),
    ...repeats.map((placement, i): [Quoted, Placement] => [annotation.repeats![i]!, placement]),
  ];
}

/** As `findTakenBack`, in the text as read; the spans are those of the file. */
function joinedIn(read: ReadText, sides: Parameters<typeof findTakenBack>[1], span: Span): Span | undefined {
  const joined = findTakenBack(read.text, sides, read.spanToRead(span));
  return joined && read.spanToFile(joined);
}

/** True where a span still holds a letter or digit, or whatever else it was quoted for. */
function isLeft(old: string, now: string): boolean {
  return now !== '' && (/[\p{L}\p{N}]/u.test(now) || !/[\p{L}\p{N}]/u.test(old));
}

const keys = new WeakMap<Quoted, { readonly id: string; readonly key: string }>();

function keyOf(id: string, quoted: Quoted): string {
  const known = keys.get(quoted);
  if (known?.id === id) return known.key;
  const { quote, position } = quoted;
  const key = JSON.stringify([id, quote.exact, quote.prefix, quote.suffix, position?.start]);
  keys.set(quoted, { id, key });
  return key;
}

/** Those of which the annotation isn't among others any more; they are in the same order. */
function goneFrom(before: readonly PlacedAnnotation[], after: readonly PlacedAnnotation[]): PlacedAnnotation[] {
  const now = new Set(after.map(({ annotation }) => annotation));
  return before.filter(({ annotation }) => !now.has(annotation));
}

/** True if all that is quoted in some annotations is quoted in others of the same ids, and stands at one place. */
function leavesNoKeys(gone: readonly PlacedAnnotation[], fresh: readonly PlacedAnnotation[]): boolean {
  if (gone.length === 0) return true;
  const isFound = ({ span, placement }: Placement) => span !== undefined && placement !== 'ambiguous';
  if (!fresh.every((one) => placementsOf(one).every(([, placement]) => isFound(placement)))) return false;
  const keysOf = (all: readonly PlacedAnnotation[]) =>
    all.flatMap((one) => placementsOf(one).map(([quoted]) => keyOf(one.annotation.id, quoted)));
  const keys = new Set(keysOf(fresh));
  return keysOf(gone).every((key) => keys.has(key));
}
