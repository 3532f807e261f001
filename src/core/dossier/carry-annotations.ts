import { Landmarks } from '../anchors/landmarks';
import type { LfText } from '../anchors/lf-text';
import type { Placement, PlacementKind, Target } from '../anchors/placement';
import type { CodePointRange } from '../anchors/quote';
import { quoteSpan } from '../anchors/quote-span';
import { sameWords } from '../anchors/same-words';
import type { Annotation, Place } from '../sidecar/annotation';
import type { Act } from '../sidecar/apply-act';
import type { Change, Fields } from '../sidecar/change';
import { entrySource } from '../sidecar/entry-source';
import { rewriteEntry } from '../sidecar/rewrite-entry';
import { sameData } from '../sidecar/same-data';
import { fieldShape, roleOf } from '../sidecar/shape';
import { addAll } from '../text/add-all';
import { formatTime } from '../text/format-time';
import { overlaps, type Span } from '../text/span';
import { afterDecisions } from './confirm-place';
import type { Dossier, FiledSidecar, PlacedAnnotation } from './dossier';
import { lfOf } from './lf-of';
import { placementsOf } from './live-places';
import { matchSpeakers } from './match-speakers';
import { withParts } from './place-annotations';
import { placeQuotes } from './place-quotes';
import { timeAt } from './time-at';
import { turnAt, turnNumber } from './turn-at';

/** What is to be written so that another version of a transcript has the annotations too. */
export interface Carried {
  /** New there; `file` is the sidecar that holds the entry here: it goes to the one of the same checker there. */
  readonly added: readonly { readonly file: string; readonly change: Change & { readonly kind: 'add' } }[];
  /** There already, and completed by what has been done here since; `file` is the sidecar there. */
  readonly completed: readonly { readonly file: string; readonly change: Change & { readonly kind: 'edit' } }[];
  /** What the talk is, where it's told here; `file` as with `added`. */
  readonly described: readonly { readonly file: string; readonly change: Act & { readonly kind: 'describe' } }[];
  /** How the annotations that are new there are placed: how many each way. */
  readonly placed: Readonly<Record<PlacementKind, number>>;
  /** Entries that stay behind, since they can't be read or their id stands twice in one file. */
  readonly left: number;
}

/**
 * Carries all annotations of a transcript to another version of its text (a corrected one, or the official record), to be
 * reviewed there like those of a text that was edited:
 *
 * - What the talk is (`about:`) is the same: each file there gets the keys that it lacks.
 * - An annotation keeps its id: it is the same claim, so that carrying again finds it, and what was carried by two people
 *   merges. One that is there already gets what it lacks (sources, reviews, notes; a verdict where nobody has decided
 *   anything there; places where it is said again, if they are found; not parts, which are chosen when it is tagged) and
 *   nothing is taken away or written over. So carrying twice changes nothing.
 * - Words that stand there as they were quoted (`exact`) are quoted anew, with their place, turn and time. All others keep
 *   their quote, with a position where to look, and are `moved`, `changed`, `ambiguous` or `lost` there until a person confirms.
 * - A speaker goes by the label that the other version has for the same person (see `matchSpeakers`). Where somebody else
 *   says the words, the annotation has moved.
 * - Comments and keys that we don't know go along. Each entry goes to the sidecar of the same checker, or to the shared one.
 *
 * `at`: now, ISO 8601 in UTC.
 */
export function carryAnnotations(
  { dossier, sidecars }: { readonly dossier: Dossier; readonly sidecars: readonly FiledSidecar[] },
  to: Dossier,
  at: string,
): Carried {
  const claims = byId(dossier);
  const there = byId(to);
  const entries: CarriedEntry[] = [];
  let left = 0;
  for (const { file, sidecar } of sidecars) {
    const seen = new Set<string>();
    for (const { annotation, span } of sidecar.entries) {
      if (!annotation || seen.has(annotation.id)) left++;
      else {
        seen.add(annotation.id);
        const claim = claims.get(annotation.id);
        if (!claim || there.has(annotation.id)) continue;
        entries.push({ file, annotation, source: entrySource(sidecar.text, span), claim });
      }
    }
  }
  const placed = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  const added = placeEntries(entries, dossier, to).map(({ entry, own, parts, set }) => {
    const { file, annotation, source, claim } = entry;
    if (isFirst(entry, claim)) placed[withParts(own, parts).placement]++;
    return { file, change: { kind: 'add' as const, ...rewriteEntry({ annotation, source }, set) } };
  });
  const pairs = [...claims.values()].flatMap((here) => {
    const other = there.get(here.annotation.id);
    return other ? [{ here, there: other }] : [];
  });
  const repeats = laterRepeats(pairs, dossier, to);
  const completed = pairs.flatMap((pair) => {
    const change = complete(pair.there.annotation, pair.here.annotation, repeats.get(pair) ?? [], at);
    return change ? [{ file: pair.there.file, change }] : [];
  });
  const described = sidecars.flatMap(({ file, sidecar: { about } }) =>
    about && Object.keys(about).length > 0 ? [{ file, change: { kind: 'describe' as const, about } }] : [],
  );
  return { added, completed, described, placed, left };
}

/** The claims by their ids; of an id that stands twice in one file, the first. */
function byId({ annotations }: Dossier): Map<string, PlacedAnnotation> {
  return new Map(annotations.toReversed().map((one) => [one.annotation.id, one]));
}

interface CarriedEntry {
  readonly file: string;
  readonly annotation: Annotation;
  /** Its lines in the sidecar. */
  readonly source: string;
  /** The claim that it is part of, as all sidecars together tell it. */
  readonly claim: PlacedAnnotation;
}

/** True for the entry with which the claim was tagged; others of the same id add to it. */
function isFirst({ file }: CarriedEntry, claim: PlacedAnnotation): boolean {
  return claim.file === file;
}

interface PlacedEntry {
  readonly entry: CarriedEntry;
  readonly own: Placement;
  readonly parts: readonly Placement[];
  /** What changes of the entry. */
  readonly set: Fields;
}

/** Finds the words of all entries in another version, all together, since each is also told by its neighbours. */
function placeEntries(entries: readonly CarriedEntry[], from: Dossier, to: Dossier): PlacedEntry[] {
  if (entries.length === 0) return [];
  const speakers = matchSpeakers(from.transcript, to.transcript);
  const present = presentPositions(from);
  const sought = entries.map(({ annotation, claim }) => {
    const speaker = annotation.speaker && (speakers.get(annotation.speaker) ?? annotation.speaker);
    const places = [annotation, ...(annotation.parts ?? []), ...(annotation.repeats ?? [])];
    return places.map((place, i): Target => {
      const position = present(claim, place);
      return {
        quote: place.quote,
        ...(position && { position }),
        ...(i === 0 && speaker !== undefined && { speaker }),
      };
    });
  });
  const found = placeQuotes(to.transcript, sought.flat());
  const lf = lfOf(to.transcript);
  const guess = guessPositions(sought.flat(), found, lf);
  const left = found.toReversed();
  return entries.map((entry, i) => {
    const { annotation, claim } = entry;
    const targets = sought[i]!;
    const placements = targets.map(() => left.pop()!);
    const [fresh, ...others] = targets.map((target, k) => freshPlace(lf, target, placements[k]!, guess));
    const [own, ...rest] = placements;
    const { parts, repeats } = annotation;
    const count = parts?.length ?? 0;
    const set: Fields = {
      ...(targets[0]!.speaker !== undefined && { speaker: targets[0]!.speaker }),
      ...(isFirst(entry, claim) && turnFacts(to, own!)),
      ...fresh,
      ...(parts && { parts: withPlaces(parts, others) }),
      ...(repeats && { repeats: withPlaces(repeats, others.slice(count)) }),
    };
    return { entry, own: own!, parts: rest.slice(0, count), set };
  });
}

/** Where the words of a place stand in the text that they are carried from, as far as it's known. */
function presentPositions(dossier: Dossier): (claim: PlacedAnnotation, place: Place) => CodePointRange | undefined {
  const lf = lfOf(dossier.transcript);
  return (claim, place) => {
    const known = placementsOf(claim).find(
      ([quoted]) => sameData(quoted.quote, place.quote) && sameData(quoted.position, place.position),
    );
    const { span, placement } = known?.[1] ?? {};
    return span && placement !== 'ambiguous' ? lf.positionOf(span) : place.position;
  };
}

/**
 * Where words would be expected: as far down as those next to them went that are surely there. Not where they were found,
 * since that would speak for this place when they are placed again before a person has looked.
 */
function guessPositions(
  targets: readonly Target[],
  placements: readonly Placement[],
  lf: LfText,
): (position: CodePointRange) => CodePointRange {
  const landmarks = new Landmarks(
    placements.flatMap(({ span, placement }, i) => {
      const { position } = targets[i]!;
      if (!span || !position || placement !== 'exact') return [];
      return [{ position: position.start, shift: lf.positionOf(span).start - position.start }];
    }),
  );
  return ({ start, end }) => {
    const { shift } = landmarks.around(start)[0]!;
    return { start: Math.max(0, start + shift), end: Math.max(0, end + shift) };
  };
}

/** What is written of a place: all of it where the words are surely there, else only where to look. */
function freshPlace(
  lf: LfText,
  { position }: Target,
  { placement, span }: Placement,
  guess: (position: CodePointRange) => CodePointRange,
): Partial<Place> {
  if (span && placement === 'exact') return quoteSpan(lf.read, span, lf);
  return position ? { position: guess(position) } : {};
}

function withPlaces(places: readonly Place[], fresh: readonly Partial<Place>[]): Place[] {
  return places.map((place, i) => ({ ...place, ...fresh[i] }));
}

/** Turn and time of the words; what the other version doesn't tell stays. */
function turnFacts({ transcript }: Dossier, { placement, span }: Placement): Fields {
  const turn = span && placement !== 'ambiguous' ? turnAt(transcript, span.start) : undefined;
  if (!turn) return {};
  const time = timeAt(transcript, span!.start);
  return { turn: turnNumber(transcript, turn), ...(time !== undefined && { time: formatTime(time) }) };
}

/** A claim that is in both versions. */
interface Pair {
  readonly here: PlacedAnnotation;
  readonly there: PlacedAnnotation;
}

/**
 * Places at which claims were found to be said again after they were carried, as they are found in the other version. What
 * isn't found there stays behind, and what has a place of the claim there, or waits there for a person, is there already.
 */
function laterRepeats(pairs: readonly Pair[], from: Dossier, to: Dossier): Map<Pair, Place[]> {
  const all = pairs.flatMap((pair) => (pair.here.annotation.repeats ?? []).map((place) => ({ pair, place })));
  const later = new Map<Pair, Place[]>();
  if (all.length === 0) return later;
  const present = presentPositions(from);
  const targetOf = (claim: PlacedAnnotation, { quote, ...place }: Place): Target => {
    const position = present(claim, { quote, ...place });
    return { quote, ...(position && { position }) };
  };
  const targets = all.map(({ pair, place }) => targetOf(pair.here, place));
  // The claims themselves tell where their neighbours went.
  const sought = [...targets, ...pairs.map(({ here }) => targetOf(here, here.annotation))];
  const found = placeQuotes(to.transcript, sought);
  const lf = lfOf(to.transcript);
  const guess = guessPositions(sought, found, lf);
  const taken = new Map(pairs.map((pair) => [pair, placementsOf(pair.there).flatMap(([, one]) => spansOf(one))]));
  all.forEach(({ pair, place }, i) => {
    const placement = found[i]!;
    const spans = spansOf(placement);
    const isTaken = spans.some((one) => taken.get(pair)!.some((other) => overlaps(one, other)));
    const waits =
      placement.placement !== 'exact' && placementsOf(pair.there).some(([one]) => sameData(one.quote, place.quote));
    if (spans.length === 0 || isTaken || waits) return;
    addAll(taken.get(pair)!, spans);
    const fresh = { ...place, ...freshPlace(lf, targets[i]!, placement, guess) };
    later.set(pair, [...(later.get(pair) ?? []), fresh]);
  });
  return later;
}

function spansOf({ span, candidates }: Placement): readonly Span[] {
  return span ? (candidates ?? [span]) : [];
}

/** What a claim that was carried before lacks of what has been done here since; undefined where it lacks nothing. */
function complete(
  there: Annotation,
  here: Annotation,
  repeats: readonly Place[],
  at: string,
): (Change & { kind: 'edit' }) | undefined {
  const isDecided = missingOf<object>(here.reviews, there.reviews).length > 0;
  const added: Record<string, unknown> = {};
  const append: Record<string, readonly unknown[]> = repeats.length > 0 ? { repeats } : {};
  for (const [key, value] of Object.entries(here)) {
    const known = there[key as keyof Annotation] as unknown;
    const role = roleOf(key);
    const isKept = isDecided && fieldShape(key).judged === true;
    if (role === 'decided' && known === undefined && !isKept) added[key] = value;
    // Places where it is said again are looked for in the other text.
    const isList = (role === 'grows' && key !== 'repeats') || (role === 'decided' && Array.isArray(known));
    const missing =
      isList && Array.isArray(value) ? missingOf<unknown>((known as unknown[] | undefined) ?? [], value) : [];
    if (missing.length > 0) append[key] = missing;
  }
  const set = added as Fields;
  if (Object.keys(added).length === 0 && Object.keys(append).length === 0) return undefined;
  // The verdict was given on the words here, and those there may be others.
  const judged = here.quote.exact;
  const isOfOthers = set.verdict !== undefined && !sameWords(judged, there.quote.exact);
  const previous = [...(there.previous ?? []), { exact: judged, at: afterDecisions(at, here.reviews ?? []) }];
  return { kind: 'edit', id: there.id, set: { ...set, ...(isOfOthers && { previous }) }, append };
}

/** The items of a list that another one doesn't have. */
function missingOf<T>(known: readonly T[] = [], all: readonly T[] = []): T[] {
  return all.filter((one) => !known.some((other) => sameData(one, other)));
}
