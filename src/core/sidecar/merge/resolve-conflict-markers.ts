import { localize } from '../../text/localize';
import type { Refusal } from '../../text/problem';
import { overlaps } from '../../text/span';
import { type ConflictRegion, findConflictRegions } from '../conflict-markers';
import { applyEdits } from '../edit';
import { readSidecar, withoutBom } from '../read-sidecar';
import { type Merged, mergeSidecars } from './merge-sidecars';
import { trustBase } from './trust-base';

/** What came of settling git's conflict markers in a sidecar. */
export interface Resolved extends Merged {
  /** How many places git marked. */
  readonly marked: number;
  /** How many of them need no person. */
  readonly markedSettled: number;
}

/**
 * Merges both sides of a sidecar in which git left conflict markers, with the base where it is given (`diff3`, `zdiff3`).
 * The text comes back undefined where a marker has no counterpart (problem `half-markers`) or a side can't be read. A text
 * without markers comes back as it is. Spans of problems that have a `side` are offsets into the text with its markers,
 * without byte order mark.
 */
export function resolveConflictMarkers(text: string): Resolved {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = withoutBom(text);
  const regions = findConflictRegions(body);
  const marked = regions.length;
  const stray = findStrayMarker(body, regions);
  if (stray)
    return {
      text: undefined,
      conflicts: [],
      problems: [{ ...stray, side: 'ours' }],
      marked,
      markedSettled: 0,
    };
  const [ours, theirs] = [takeSide(body, regions, 'ours'), takeSide(body, regions, 'theirs')];
  const base = marked > 0 ? takeBase(body, regions) : ours;
  const merged = mergeSidecars({ ours: bom + ours, theirs, ...(base !== undefined && { base }) });
  const problems = merged.problems.map((problem) => {
    const { side, span } = problem;
    const offset = (at: number) => (side ? offsetOf(at, regions, side) : at);
    return { ...problem, span: { start: offset(span.start), end: offset(span.end) } };
  });
  const markedSettled = merged.text === undefined ? 0 : countSettled(merged, regions, { ours, theirs });
  return { ...merged, problems, marked, markedSettled };
}

type Side = 'ours' | 'theirs';

/** The places that touch nothing of which a dispute is left. */
function countSettled(
  { conflicts }: Merged,
  regions: readonly ConflictRegion[],
  sides: Readonly<Record<Side, string>>,
): number {
  const ids = new Set(conflicts.map(({ id }) => id));
  if (ids.size === 0) return regions.length;
  const open = (['ours', 'theirs'] as const).flatMap((side) => {
    const { entries } = readSidecar(sides[side]);
    const head = { span: { start: 0, end: entries[0]?.span.start ?? sides[side].length } };
    return [...entries, head]
      .filter((one) => ids.has('annotation' in one ? one.annotation?.id : undefined))
      .map(({ span }) => ({
        start: offsetOf(span.start, regions, side),
        end: offsetOf(span.end - 1, regions, side) + 1,
      }));
  });
  return regions.filter((region) => !open.some((one) => overlaps(region, one))).length;
}

/** The text with one side of every region. */
function takeSide(text: string, regions: readonly ConflictRegion[], side: Side): string {
  return applyEdits(
    text,
    regions.map(({ start, end, [side]: own }) => ({ start, end, text: text.slice(own.start, own.end) })),
  );
}

/** What of the base can be relied on; undefined where git didn't write it. */
function takeBase(text: string, regions: readonly ConflictRegion[]): string | undefined {
  let shift = 0;
  const parts: { start: number; end: number }[] = [];
  const edits = regions.flatMap(({ start, end, base }) => {
    if (!base) return [];
    parts.push({ start: start + shift, end: start + shift + base.end - base.start });
    shift += base.end - base.start - (end - start);
    return [{ start, end, text: text.slice(base.start, base.end) }];
  });
  if (edits.length < regions.length) return undefined;
  return trustBase(applyEdits(text, edits), parts);
}

/** Where something in a side's text stands in the text with markers. */
function offsetOf(at: number, regions: readonly ConflictRegion[], side: Side): number {
  let shift = 0;
  for (const { start, end, [side]: own } of regions) {
    if (at + shift < start) break;
    const inside = own.start - start;
    if (at + shift + inside < own.end) return at + shift + inside;
    shift += end - start - (own.end - own.start);
  }
  return at + shift;
}

/** A marker outside of the regions, or within a side. Those within a base are git's own, of merges before. */
function findStrayMarker(text: string, regions: readonly ConflictRegion[]): Refusal | undefined {
  const marks = [...text.matchAll(/^(?:<{7,}|\|{7,}|={7,}|>{7,})(?= |\r?$)/gm)];
  let next = 0;
  for (const { 0: mark, index } of marks) {
    while (next < regions.length && regions[next]!.end <= index) next++;
    const region = regions[next];
    const isOwn = region && index >= region.start && !isWithin(index, region.ours) && !isWithin(index, region.theirs);
    if (isOwn) continue;
    return {
      code: 'half-markers',
      severity: 'error',
      message: localize(
        'This conflict marker has no counterpart, so that the two sides can’t be told apart. Settle it by hand.',
      ),
      span: { start: index, end: index + mark.length },
    };
  }
  return undefined;
}

function isWithin(at: number, { start, end }: { start: number; end: number }): boolean {
  return start <= at && at < end;
}
