import type { Span } from '../text/span';

/** A text, and of each coder the stretches that were marked in it. */
export interface Continuum {
  readonly length: number;
  /** In text order. */
  readonly marked: readonly (readonly Span[])[];
}

/** A stretch of a continuum that one coder marked, or left between two that were marked. */
interface Section extends Span {
  readonly isUnit: boolean;
}

/** Disagreement on where units are: as observed, and as expected by chance. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing: whether coders marked the same stretches of some texts, whatever they said of them
 * (K. Krippendorff, On the reliability of unitizing contiguous data, 1995; the expected disagreement as corrected in Content
 * Analysis, 2nd edition, 2004, section 11.6). Undefined if nobody marked anything.
 */
export function alphaUnitized(continua: readonly Continuum[]): number | undefined {
  const { observed, expected } = disagreementOf(continua);
  return expected === 0 || Number.isNaN(expected) ? undefined : 1 - observed / expected;
}

/** The two that alpha for unitizing is made of; several texts count as one, in which no section goes from one into another. */
export function disagreementOf(continua: readonly Continuum[]): Disagreement {
  const coders = Math.max(0, ...continua.map(({ marked }) => marked.length));
  const length = continua.reduce((sum, one) => sum + one.length, 0);
  const all = continua.map(({ length: own, marked }) => marked.map((units) => sectionsOf(units, own)));
  let observed = 0;
  for (const sections of all) {
    for (const [i, one] of sections.entries()) {
      // Each pair counts in both directions.
      for (const other of sections.slice(i + 1)) observed += 2 * differenceOf(one, other);
    }
  }
  const flat = all.flat(2);
  return {
    observed: observed / (coders * (coders - 1) * length ** 2),
    expected: expectedOf(flat, coders, length),
  };
}

/** All of a text as sections of one coder. Of units of one coder that overlap, what the one before already holds is left out. */
function sectionsOf(units: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const unit of units) {
    const [start, end] = [Math.max(unit.start, at), Math.min(unit.end, length)];
    if (end <= start) continue;
    if (start > at) sections.push({ start: at, end: start, isUnit: false });
    sections.push({ start, end, isUnit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, isUnit: false });
  return sections;
}

/** How far the sections of two coders differ: by where units that overlap begin and end, and by units that lie in a gap. */
function differenceOf(one: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i]!, other[j]!];
    if (a.isUnit && b.isUnit) sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    else if (a.isUnit && a.start >= b.start && a.end <= b.end) sum += (a.end - a.start) ** 2;
    else if (b.isUnit && b.start >= a.start && b.end <= a.end) sum += (b.end - b.start) ** 2;
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
  return sum;
}

/** As if all units, and all gaps, were put together in every way. */
function expectedOf(sections: readonly Section[], coders: number, length: number): number {
  const lengths = (isUnit: boolean) =>
    sections.filter((one) => one.isUnit === isUnit).map(({ start, end }) => end - start);
  const units = lengths(true).sort((a, b) => b - a);
  const gaps = lengths(false).sort((a, b) => b - a);
  let sum = 0;
  let same = 0;
  // From the longest unit on, with the gaps that are as long.
  let fitting = 0;
  let room = 0;
  for (const b of units) {
    for (; fitting < gaps.length && gaps[fitting]! >= b; fitting++) room += gaps[fitting]!;
    sum += ((units.length - 1) / 3) * (2 * b ** 3 - 3 * b ** 2 + b) + b ** 2 * (room - fitting * (b - 1));
    same += b * (b - 1);
  }
  const all = coders * length;
  return ((2 / length) * sum) / (all * (all - 1) - same);
}
