/** A set of words written as lines of words parted by blanks; several words that belong together are joined by `_`. */
export function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .join(' ')
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  );
}
