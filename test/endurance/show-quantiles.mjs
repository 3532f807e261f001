/** The median, the value below which 95 % lie, and the greatest, as they are printed. */
export function showQuantiles(list, digits = 0) {
  const sorted = list.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1]
    .map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(digits))
    .join(' / ');
}
