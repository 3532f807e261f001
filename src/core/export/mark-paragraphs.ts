import type { Span } from '../text/span';

/** A stretch of a paragraph over which the same marks go. */
export interface MarkedSegment<T> extends Span {
  readonly marks: readonly T[];
  /** Those that are shown from here on. */
  readonly begins: readonly T[];
  /** Those that aren't shown any more behind it. */
  readonly ends: readonly T[];
}

/** A paragraph, and where within it something stands between its words. */
export interface CutParagraph extends Span {
  readonly cuts?: readonly number[];
}

/**
 * Cuts paragraphs, which are in order, where marks begin and end; marks may overlap and go over several paragraphs. One that
 * holds nothing of any paragraph begins nowhere.
 */
export function markParagraphs<T extends Span>(
  paragraphs: readonly CutParagraph[],
  marks: readonly T[],
): MarkedSegment<T>[][] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  const begun = new Set<T>();
  let next = 0;
  let active: T[] = [];
  return paragraphs.map((paragraph, at) => {
    while (next < sorted.length && sorted[next]!.start < paragraph.end) active.push(sorted[next++]!);
    active = active.filter(({ end }) => end > paragraph.start);
    const following = paragraphs[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const bounds = [...active.flatMap(({ start, end }) => [start, end]), ...(paragraph.cuts ?? [])].filter(
      (one) => one > paragraph.start && one < paragraph.end,
    );
    const cuts = [...new Set([paragraph.start, ...bounds, paragraph.end])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((start, i): MarkedSegment<T> => {
      const end = cuts[i + 1]!;
      const here = active.filter((one) => one.start <= start && one.end >= end);
      const begins = here.filter((one) => !begun.has(one));
      for (const one of begins) begun.add(one);
      const ends = here.filter((one) => one.end === end || (end === paragraph.end && one.end <= following));
      return { start, end, marks: here, begins, ends };
    });
  });
}
