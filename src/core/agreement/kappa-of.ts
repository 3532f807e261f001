/**
 * Cohen's kappa of two coders: how far they agree beyond what they would if each gave the same values by chance. Undefined if
 * nothing can be told: no case, or both gave one and the same value throughout.
 */
export function kappaOf(pairs: readonly (readonly [string, string])[]): number | undefined {
  const n = pairs.length;
  if (n === 0) return undefined;
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same++;
  }
  const chance = [...first].reduce((sum, [value, count]) => sum + count * (second.get(value) ?? 0), 0) / n ** 2;
  return chance === 1 ? undefined : (same / n - chance) / (1 - chance);
}
