import type { NumericExpression } from '../../../src/core/numbers/numeric-expression';

export type Value = number | readonly [number, number] | null;

/** An expression as a reader of the guideline annotated it: start, end, kind, value, unit, approximation, what it is. */
export type Row = readonly [number, number, string, Value, string | null, string, 'claim' | 'optional' | 'none'];

const sameValue = (a: Value, b: Value): boolean => {
  if (a === null || b === null) return a === b;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  return typeof a === 'object' && typeof b === 'object' && sameValue(a[0], b[0]) && sameValue(a[1], b[1]);
};

/** How many claims the gold requires, how many were found and how well, and how many were found besides. */
export interface Counts {
  required: number;
  found: number;
  exact: number;
  approx: number;
  kind: number;
  others: number;
}

/** Optional rows count neither way; exact ones have the same span and value. */
export function countClaims(rows: readonly Row[], claims: readonly NumericExpression[]): Counts {
  const meets = ([start, end]: Row, claim: NumericExpression) => start < claim.end && claim.start < end;
  const required = rows.filter((row) => row[6] === 'claim');
  const optional = rows.filter((row) => row[6] === 'optional');
  const pairs = required.flatMap((row) => {
    const claim = claims.find((one) => meets(row, one));
    return claim ? [[row, claim] as const] : [];
  });
  const others = claims.filter(
    (claim) => !required.some((row) => meets(row, claim)) && !optional.some((row) => meets(row, claim)),
  );
  const where = (right: (row: Row, claim: NumericExpression) => boolean) =>
    pairs.filter(([row, claim]) => right(row, claim)).length;
  return {
    required: required.length,
    found: pairs.length,
    exact: where((row, claim) => row[0] === claim.start && row[1] === claim.end && sameValue(row[3], claim.value)),
    approx: where((row, claim) => row[5] === claim.approx),
    kind: where((row, claim) => row[2] === claim.kind),
    others: others.length,
  };
}

/** The F1 of what overlaps and of what is exact, and the shares of what was found that have the approximation and kind. */
export function scoreClaims(counts: readonly Counts[]): {
  overlap: number;
  exact: number;
  approx: number;
  kind: number;
} {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  const total = sum('required') + sum('found') + sum('others');
  return {
    overlap: (2 * sum('found')) / total,
    exact: (2 * sum('exact')) / total,
    approx: sum('approx') / sum('found'),
    kind: sum('kind') / sum('found'),
  };
}
