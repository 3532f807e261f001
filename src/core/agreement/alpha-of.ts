/** How far two values differ: in all or nothing, or by how many others lie between them on a scale. */
export type Scale = { readonly kind: 'nominal' } | { readonly kind: 'ordinal'; readonly order: readonly string[] };

/**
 * Krippendorff's alpha (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011), from the coincidences of values: of
 * each case the values that coders gave it, missing ones left out. Cases with fewer than two values say nothing. Undefined if
 * nothing can be told: no case, or but one value in all of them. Values that an ordinal scale doesn't have are left out.
 */
export function alphaOf(cases: readonly (readonly string[])[], scale: Scale): number | undefined {
  const values =
    scale.kind === 'ordinal' ? scale.order : [...new Set(cases.flatMap((one) => (one.length < 2 ? [] : one)))];
  const indexOf = new Map(values.map((value, i) => [value, i]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const all of cases) {
    const known = all.flatMap((value) => indexOf.get(value) ?? []);
    if (known.length < 2) continue;
    for (let i = 0; i < known.length; i++) {
      for (let j = 0; j < known.length; j++) {
        if (i !== j) coincidences[known[i]!]![known[j]!]! += 1 / (known.length - 1);
      }
    }
  }
  const totals = coincidences.map((row) => row.reduce((sum, one) => sum + one, 0));
  const n = totals.reduce((sum, one) => sum + one, 0);
  const difference = scale.kind === 'nominal' ? nominal : ordinalAmong(totals);
  let observed = 0;
  let expected = 0;
  for (const [c, row] of coincidences.entries()) {
    for (const [k, count] of row.entries()) {
      observed += count * difference(c, k);
      expected += totals[c]! * totals[k]! * difference(c, k);
    }
  }
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

function nominal(c: number, k: number): number {
  return c === k ? 0 : 1;
}

/** By ranks: half of those with either value, and all in between. */
function ordinalAmong(totals: readonly number[]): (c: number, k: number) => number {
  return (c, k) => {
    const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, one) => sum + one, 0);
    return c === k ? 0 : (between - (totals[c]! + totals[k]!) / 2) ** 2;
  };
}
