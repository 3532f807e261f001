import { hasAgreed } from '../sidecar/agreed-entries';
import type { FiledSidecar, JoinedAnnotation } from '../sidecar/read-together';
import type { Entry } from '../sidecar/sidecar';
import { partitionPoint } from '../text/partition-point';
import { sharedItems } from '../text/shared-items';
import type { PlacedAnnotation } from './dossier';

/** How the entries of the only sidecar of a transcript became others: a few lines of it were written. */
export interface Patch {
  readonly file: string;
  readonly removed: ReadonlySet<Entry>;
  readonly added: readonly Entry[];
  /** Entries of the same annotations that stand elsewhere in the file now. */
  readonly moved: ReadonlyMap<Entry, Entry>;
}

/** So many entries may be others: of more, all are looked at. */
const few = 64;

/** What is to be changed of the places of annotations; undefined if all have to be looked at. */
export function findPatch(before: readonly FiledSidecar[], after: readonly FiledSidecar[]): Patch | undefined {
  const [old, now] = [before, after].map(onlyOne);
  if (!old || !now || old.file !== now.file || !isPlain(old) || !isPlain(now)) return undefined;
  const [a, b] = [old.sidecar.entries, now.sidecar.entries];
  const { head, tail } = sharedItems(a, b);
  const annotationsOf = (entries: readonly Entry[]) => entries.map(({ annotation }) => annotation);
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const same = sharedItems(annotationsOf(left), annotationsOf(right));
  if (Math.max(left.length, right.length) - same.head - same.tail > few) return undefined;
  const moved = new Map<Entry, Entry>();
  for (let i = 0; i < same.head; i++) moved.set(left[i]!, right[i]!);
  for (let i = 1; i <= same.tail; i++) moved.set(left.at(-i)!, right.at(-i)!);
  const removed = left.slice(same.head, left.length - same.tail);
  return {
    file: now.file,
    removed: new Set(removed),
    added: right.slice(same.head, right.length - same.tail).filter(({ annotation }) => annotation),
    moved,
  };
}

/** The sidecar that holds all entries, if only one does. */
function onlyOne(sidecars: readonly FiledSidecar[]): FiledSidecar | undefined {
  const [first, ...others] = sidecars.filter(({ sidecar }) => sidecar.entries.length > 0);
  return others.length === 0 ? first : undefined;
}

/** True if each entry is a claim of its own. */
function isPlain({ sidecar }: FiledSidecar): boolean {
  return !hasAgreed(sidecar) && !sidecar.problems.some(({ code }) => code === 'duplicate-id');
}

/** An entry that no other adds to, as `readTogether` would give it. */
export function joinedOf(file: string, entry: Entry): JoinedAnnotation {
  const annotation = entry.annotation!;
  return { annotation, entries: [{ file, entry, annotation }] };
}

/** Placed annotations after a patch; `added`: where the added ones were placed. In text order, and in that of the file. */
export function patched(
  before: readonly PlacedAnnotation[],
  { removed, moved }: Patch,
  added: readonly PlacedAnnotation[],
): PlacedAnnotation[] {
  const left = removed.size > 0 ? before.filter(({ entry }) => !removed.has(entry)) : [...before];
  if (moved.size > 0) {
    for (const [i, one] of left.entries()) {
      const entry = moved.get(one.entry);
      if (entry) left[i] = { ...one, entry };
    }
  }
  for (const one of added)
    left.splice(
      partitionPoint(left, (other) => comesBefore(other, one)),
      0,
      one,
    );
  return left;
}

function comesBefore(a: PlacedAnnotation, b: PlacedAnnotation): boolean {
  const [one, other] = [startOf(a), startOf(b)];
  return one < other || (one === other && a.entry.span.start < b.entry.span.start);
}

/** By what annotations are put in order: lost ones come last. */
export function startOf({ span }: PlacedAnnotation): number {
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}
