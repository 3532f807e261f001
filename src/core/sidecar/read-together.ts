import { groupBy } from '../text/group-by';
import { agreedEntries, hasAgreed } from './agreed-entries';
import type { Annotation, Decision, Mark } from './annotation';
import { compareMarks } from './compare-marks';
import { compareTimes, latestTime } from './compare-times';
import { keepConfidential } from './keep-confidential';
import { keepNewest } from './keep-newest';
import { renderInline } from './render';
import { sameData } from './same-data';
import { fieldShape } from './shape';
import type { Entry, Sidecar } from './sidecar';
import { isSideStatus, weighOpinions } from './weigh-opinions';

/** A sidecar's text as read, with its file. */
export interface FiledSidecar {
  /** The name by which entries and problems refer to the file; the caller's choice (a name, a path, a URI). */
  readonly file: string;
  readonly sidecar: Sidecar;
}

/** One claim as all sidecars of a transcript together tell it. */
export interface JoinedAnnotation {
  readonly annotation: Annotation;
  /** The entries that it is made of, in the order of the sidecars; the first is where it was tagged. */
  readonly entries: readonly [FiledEntry, ...FiledEntry[]];
}

export interface FiledEntry {
  readonly file: string;
  readonly entry: Entry;
  readonly annotation: Annotation;
}

/**
 * Reads several sidecars of one transcript, the shared one first, as one. Entries of the same id in different files make
 * one claim: lists are united, and of a value that several give the one counts that was written last. Two entries of the
 * same id in one file are a mistake and stay apart. Broken entries are left out; each sidecar's problems tell of them. What
 * single readers tagged, and an agreed entry came of (`agreed-from`), is no claim of its own any more.
 */
export function readTogether(sidecars: readonly FiledSidecar[]): JoinedAnnotation[] {
  const joined = readEach(sidecars);
  return sidecars.some(({ sidecar }) => hasAgreed(sidecar))
    ? withoutAgreed(joined, agreedEntries(sidecars.map(({ sidecar }) => sidecar)))
    : joined;
}

function withoutAgreed(joined: readonly JoinedAnnotation[], agreed: ReadonlyMap<string, string>): JoinedAnnotation[] {
  const opinions = groupBy(
    joined.filter(({ annotation }) => agreed.has(annotation.id)),
    ({ annotation }) => agreed.get(annotation.id)!,
  );
  return joined.flatMap((one): JoinedAnnotation[] => {
    const { id, sources } = one.annotation;
    if (agreed.has(id)) return [];
    const others = opinions.get(id);
    if (!sources || !others) return [one];
    // A source that a single reader calls confidential, perhaps later, is so in the agreed entry too.
    const all = keepConfidential([...sources, ...others.flatMap(({ annotation }) => annotation.sources ?? [])]);
    const kept = all.slice(0, sources.length);
    if (kept.every((source, i) => source === sources[i])) return [one];
    return [{ ...one, annotation: { ...one.annotation, sources: kept } }];
  });
}

function readEach(sidecars: readonly FiledSidecar[]): JoinedAnnotation[] {
  const [first, ...others] = sidecars.filter(({ sidecar }) => sidecar.entries.length > 0);
  if (first && others.length === 0 && !first.sidecar.problems.some(({ code }) => code === 'duplicate-id')) {
    return readAlone(first);
  }
  const groups = new Map<string, [FiledEntry, ...FiledEntry[]]>();
  const doubles: [FiledEntry][] = [];
  for (const { file, sidecar } of sidecars) {
    for (const entry of sidecar.entries) {
      const { annotation } = entry;
      if (!annotation) continue;
      const group = groups.get(annotation.id);
      if (!group) groups.set(annotation.id, [{ file, entry, annotation }]);
      else if (group.at(-1)!.file === file) doubles.push([{ file, entry, annotation }]);
      else group.push({ file, entry, annotation });
    }
  }
  return [...groups.values(), ...doubles].map((entries) => ({
    annotation: entries.length === 1 ? entries[0].annotation : join(entries.map(({ annotation }) => annotation)),
    entries,
  }));
}

/** The claims of the only sidecar that holds any, each once. */
function readAlone({ file, sidecar }: FiledSidecar): JoinedAnnotation[] {
  const joined: JoinedAnnotation[] = [];
  for (const entry of sidecar.entries) {
    const { annotation } = entry;
    if (annotation) joined.push({ annotation, entries: [{ file, entry, annotation }] });
  }
  return joined;
}

/** All in one: of each value the last one written, and lists that hold what any of them does. */
function join(annotations: readonly Annotation[]): Annotation {
  const byTime = [...annotations].sort((a, b) => compareTimes(lastWritten(a), lastWritten(b)));
  const joined: { -readonly [K in keyof Annotation]: Annotation[K] } = Object.assign({}, ...byTime);
  // A position belongs to the quote beside it.
  const position = byTime.findLast((one) => one.position && sameData(one.quote, joined.quote))?.position;
  if (position) joined.position = position;
  else delete joined.position;
  for (const key of Object.keys(joined)) {
    const values = annotations.map((one) => one[key as keyof Annotation] as unknown).filter((one) => one !== undefined);
    if (values.every(Array.isArray)) {
      Object.assign(joined, { [key]: uniteField(key, values as readonly (readonly Dated[])[]) });
      continue;
    }
    const { merge } = fieldShape(key);
    if (merge !== 'earliest' && merge !== 'latest') continue;
    const byStart = (values as readonly Mark[]).toSorted(compareMarks);
    Object.assign(joined, { [key]: merge === 'earliest' ? byStart[0] : byStart.at(-1) });
  }
  const verdicts = new Set(annotations.flatMap(({ verdict }) => verdict ?? []));
  return verdicts.size > 1 ? withAgreed(joined, annotations) : joined;
}

/** A claim of which the files tell different verdicts, with the one on which people agree, or none. */
function withAgreed({ verdict: _, ...joined }: Annotation, annotations: readonly Annotation[]): Annotation {
  const unsigned = annotations.filter(({ verdict, reviews = [] }) => reviews.every((one) => one.verdict !== verdict));
  const said = unsigned.flatMap(({ by, at, verdict }): Decision[] =>
    verdict === undefined ? [] : [{ ...(by !== undefined && { by }), ...(at !== undefined && { at }), verdict }],
  );
  const reviews = uniteField('reviews', [said, joined.reviews ?? []]);
  const together: Annotation = { ...joined, reviews };
  const { agreed } = weighOpinions(together);
  // Whose they are isn't known: they may be two people's.
  const isUnknown = said.some(({ by }) => by === undefined) && !reviews.some(({ settles }) => settles);
  if (agreed === undefined || isUnknown || isSideStatus(agreed)) return together;
  return { ...together, verdict: agreed };
}

/** Items of several lists of that field, each once. */
function uniteField<T extends Dated>(key: string, lists: readonly (readonly T[])[]): readonly T[] {
  const shape = fieldShape(key);
  const item = shape.kind === 'list' ? shape.item : shape;
  const each = [...new Map(keepConfidential(lists.flat()).map((one) => [renderInline(one, item), one])).values()];
  const all = keepNewest(shape, each, lists);
  // Reviews and notes are read as a history.
  return all.every((one) => one.at !== undefined) ? all.sort((a, b) => compareTimes(a.at!, b.at!)) : all;
}

interface Dated {
  readonly at?: string;
  readonly url?: string;
  readonly title?: string;
  readonly confidential?: boolean;
}

/** The last time that an entry tells of itself. Empty where it tells none. */
function lastWritten({ at, reviews = [], notes = [], previous = [] }: Annotation): string {
  return latestTime([at, ...[...reviews, ...notes, ...previous].map((one) => one.at)]) ?? '';
}
