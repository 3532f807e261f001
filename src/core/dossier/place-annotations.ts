import type { Placement, Target } from '../anchors/placement';
import type { Annotation } from '../sidecar/annotation';
import { type FiledSidecar, type JoinedAnnotation, readTogether } from '../sidecar/read-together';
import { sameData } from '../sidecar/same-data';
import { localize } from '../text/localize';
import type { ReadText } from '../text/read-text';
import { toLf } from '../text/to-lf';
import type { Transcript } from '../transcript/transcript';
import { attentionOf } from './attention-of';
import type { Dossier, PlacedAnnotation } from './dossier';
import { judgedWords } from './judged-words';
import { labelsOf } from './labels-of';
import type { LivePlaces, Quoted } from './live-places';
import { needsPerson } from './needs-person';
import { findPatch, joinedOf, patched, startOf } from './patch-places';
import { placeQuotes } from './place-quotes';
import { turnAt } from './turn-at';
import { withNeighbours } from './with-neighbours';

/** What is known of places already. */
export interface KnownPlaces {
  /** What the open document knows of places in the same text. */
  readonly live?: LivePlaces | undefined;
  /** The latest dossier: what it has placed in the very same transcript stays. */
  readonly before?: Pick<Dossier, 'transcript' | 'sidecars' | 'annotations'> | undefined;
  /** Is told how many annotations had to be placed. */
  readonly count?: ((placed: number, searched: number) => void) | undefined;
}

/**
 * Places all annotations, in text order; lost ones at the end, in file order. One that was placed already stays as it is, as
 * long as its entry does; of the others those are searched for of which the open document doesn't know where they are.
 */
export function placeAnnotations(
  transcript: Transcript,
  sidecars: readonly FiledSidecar[],
  { live, before, count }: KnownPlaces = {},
): PlacedAnnotation[] {
  const known = before?.transcript === transcript ? before : undefined;
  const place = (some: readonly JoinedAnnotation[], all: () => readonly JoinedAnnotation[]) =>
    placeJoined(transcript, some, () => all().flatMap(({ annotation }) => quotedIn(annotation)), live, count);
  const patch = known && findPatch(known.sidecars, sidecars);
  if (known && patch) {
    const placed = place(
      patch.added.map((entry) => joinedOf(patch.file, entry)),
      () => readTogether(sidecars),
    );
    return patched(known.annotations, patch, placed);
  }
  const joined = readTogether(sidecars);
  const placedAs = placedBefore(known?.annotations ?? []);
  const kept = joined.map((one) => keptOf(placedAs(one.entries[0].annotation), one));
  const fresh = place(
    joined.filter((_, i) => !kept[i]),
    () => joined,
  ).values();
  const annotations = kept.map((one) => one ?? fresh.next().value!);
  return annotations.sort((a, b) => startOf(a) - startOf(b));
}

/** Places annotations, in their order. `all`: every quote of the transcript. */
function placeJoined(
  transcript: Transcript,
  joined: readonly JoinedAnnotation[],
  all: () => readonly Quoted[],
  live: LivePlaces | undefined,
  count: KnownPlaces['count'],
): PlacedAnnotation[] {
  const speakerAt = (offset: number) => turnAt(transcript, offset)?.speaker ?? undefined;
  const labels = labelsOf(transcript);
  const isSpeaker = (label: string) => labels.has(label);
  const places = new Map<Quoted, Placement | undefined>(
    joined.flatMap(({ annotation }) =>
      quotedIn(annotation).map(
        (quoted) => [quoted, live?.placementOf(annotation.id, quoted, transcript.read, speakerAt, isSpeaker)] as const,
      ),
    ),
  );
  const unknown = [...places].filter(([, placement]) => !placement).map(([quoted]) => quoted);
  for (const [quoted, placement] of search(transcript, unknown, all)) {
    if (places.has(quoted)) places.set(quoted, places.get(quoted) ?? placement);
  }
  count?.(joined.length, unknown.length);
  return joined.map((one) => join(transcript, one, isSpeaker, (quoted) => places.get(quoted)!));
}

/** So many may be out of order before it pays to look all of them up. */
const fewMisses = 4;

/** Finds how an annotation was placed before; quickly if they are asked for in the order in which they were. */
function placedBefore(before: readonly PlacedAnnotation[]): (annotation: Annotation) => PlacedAnnotation | undefined {
  let next = 0;
  let misses = 0;
  let all: Map<Annotation | undefined, PlacedAnnotation> | undefined;
  return (annotation) => {
    const expected = before[next];
    if (expected?.entry.annotation === annotation) {
      next++;
      return expected;
    }
    if (misses++ < fewMisses) {
      const at = before.findIndex((one) => one.entry.annotation === annotation);
      if (at >= 0) next = at + 1;
      return before[at];
    }
    all ??= new Map(before.map((one) => [one.entry.annotation, one]));
    return all.get(annotation);
  };
}

/** What an annotation quotes: its own words, its parts, its repeats. */
function quotedIn(annotation: Annotation): Quoted[] {
  return [annotation, ...(annotation.parts ?? []), ...(annotation.repeats ?? [])];
}

/** An annotation as it was placed, if all its entries are the same; its entries may stand elsewhere in their files. */
function keptOf(
  placed: PlacedAnnotation | undefined,
  { annotation, entries }: JoinedAnnotation,
): PlacedAnnotation | undefined {
  const [{ file, entry }, ...additions] = entries;
  if (!placed || placed.file !== file || (placed.additions?.length ?? 0) !== additions.length) return undefined;
  if (additions.some((one, i) => one.annotation !== placed.additions![i]!.annotation)) return undefined;
  // Of an agreed entry they also go by what its readers say.
  if (!sameData(placed.annotation.sources, annotation.sources)) return { ...placed, entry, annotation };
  if (placed.entry === entry && additions.length === 0) return placed;
  return { ...placed, entry, ...(additions.length > 0 && { additions }) };
}

/** Where quoted words stand, found by searching; `all`: every quote of the transcript. */
function search(
  transcript: Transcript,
  wanted: readonly Quoted[],
  all: () => readonly Quoted[],
): ReadonlyMap<Quoted, Placement> {
  if (wanted.length === 0) return new Map();
  const targets = withNeighbours(wanted, all());
  const found = placeQuotes(transcript, targets as readonly Target[]);
  return new Map(targets.map((quoted, i) => [quoted, found[i]!]));
}

/** All that is known of an annotation whose own words, parts and repeats stand there. */
function join(
  transcript: Transcript,
  { annotation, entries }: JoinedAnnotation,
  isSpeaker: (label: string) => boolean,
  placeOf: (quoted: Quoted) => Placement,
): PlacedAnnotation {
  const [{ file, entry }, ...additions] = entries;
  const own = placeOf(annotation);
  const parts = (annotation.parts ?? []).map(placeOf);
  const repeats = (annotation.repeats ?? []).map(placeOf);
  const placement = withParts(own, parts);
  const turn = placement.span && turnAt(transcript, placement.span.start);
  const change = changeOf(transcript.read, annotation, [own, ...parts]);
  // A label that is gone from the text while the words stand where they stood is the same person's.
  const isRenamed = placement.placement === 'exact' && !isSpeaker(annotation.speaker ?? '');
  const speaker = isRenamed ? undefined : (turn?.speaker ?? undefined);
  const attention = attentionOf(annotation, placement.placement, { speaker, change });
  return {
    ...placement,
    annotation,
    ...(turn && { turn }),
    file,
    entry,
    ...(additions.length > 0 && { additions }),
    own,
    parts,
    repeats,
    ...(change && { change }),
    ...(attention !== undefined && { attention }),
    needsPerson: needsPerson({ ...placement, annotation, attention }),
    spans: [placement, ...parts, ...repeats].flatMap(({ span }) => span ?? []),
  };
}

/** A claim whose part has lost its words has changed. */
export function withParts(own: Placement, parts: readonly Placement[]): Placement {
  const broken = parts.filter((part) => part.placement === 'lost' || part.placement === 'changed');
  if (broken.length === 0 || own.placement === 'lost') return own;
  const { edited: _, ...rest } = own;
  const edited = [own, ...broken].every((one) => one.edited || one.placement === 'exact' || one.placement === 'moved');
  const reason = own.placement === 'changed' ? own.reason : localize('A part of the claim has changed or is gone.');
  return { ...rest, placement: 'changed', ...(reason !== undefined && { reason }), ...(edited && { edited }) };
}

/** The first words of an annotation that differ from what was quoted, or from what they were when the verdict was given. */
function changeOf(read: ReadText, annotation: Annotation, places: readonly Placement[]): PlacedAnnotation['change'] {
  const quotes = [annotation.quote, ...(annotation.parts ?? []).map((part) => part.quote)];
  const at = places.findIndex(({ placement }) => placement === 'changed' || placement === 'lost');
  if (at >= 0) return { old: quotes[at]!.exact, now: wordsAt(read, places[at]!) };
  const judged = judgedWords(annotation);
  const now = annotation.quote.exact;
  return judged === undefined || judged === now ? undefined : { old: judged, now };
}

function wordsAt(read: ReadText, { span }: Placement): string {
  return span ? toLf(read.slice(span)) : '';
}
