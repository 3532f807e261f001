/** `14:7`: page and line of a court's record, before the words of the line. */
const reference = /^[ \t]*(\d{1,4}):(\d{1,2})(?=[ \t]|$)/;
/** So many lines in a row have to be counted so. */
const fewest = 5;

/**
 * The lines of a court's record without their pages and lines (`14:7`), and those; undefined for other texts. Times look the same, but
 * don't grow by one with each line.
 */
export function stripLineReferences(
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly references: readonly string[] } | undefined {
  const found = lines.flatMap((line, i) => {
    const match = reference.exec(line);
    return match ? [{ i, page: Number(match[1]), line: Number(match[2]), all: match[0] }] : [];
  });
  const following = found.filter(({ page, line }, i) => {
    const before = found[i - 1];
    return before && ((before.page === page && before.line + 1 === line) || (before.page + 1 === page && line === 1));
  });
  if (found.length < fewest || following.length * 10 < (found.length - 1) * 9) return undefined;
  const own = [...lines];
  for (const { i, all } of found) own[i] = lines[i]!.slice(all.length);
  return { lines: own, references: found.map(({ all }) => all.trim()) };
}
