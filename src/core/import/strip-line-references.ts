/** `14:7`: page and line of a court's record, before the words of the line. */
const reference = /^[ \t]*(\d{1,4}):(\d{1,2})(?=[ \t]|$)/;
/** So many lines in a row have to be counted so. */
const fewest = 5;
/** Lines of a whole page. */
const linesOfPage = { fewest: 20, most: 40 };

interface Reference {
  readonly i: number;
  readonly page: number;
  readonly line: number;
  readonly all: string;
}

/**
 * The lines of a court's record without their pages and lines (`14:7`), and those; undefined for other texts. Times by the minute or the
 * second look the same: a page is turned within what is a record, and all its pages hold about as many lines.
 */
export function stripLineReferences(
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly references: readonly string[] } | undefined {
  const found: readonly Reference[] = lines.flatMap((line, i) => {
    const match = reference.exec(line);
    return match ? [{ i, page: Number(match[1]), line: Number(match[2]), all: match[0] }] : [];
  });
  if (found.length < fewest || found.some(({ line }) => line === 0 || line > linesOfPage.most)) return undefined;
  const isNext = (one: Reference | undefined, next: Reference | undefined) =>
    one !== undefined &&
    next !== undefined &&
    ((one.page === next.page && one.line + 1 === next.line) || isTurn(one, next));
  const following = found.filter((one, i) => isNext(found[i - 1], one));
  if (following.length * 10 < (found.length - 1) * 9) return undefined;
  const lastLines = found.filter((one, i) => found[i + 1] && isTurn(one, found[i + 1]!)).map(({ line }) => line);
  const fullest = lastLines.reduce((most, line) => Math.max(most, line), 0);
  if (lastLines.length === 0 || lastLines.some((line) => line < linesOfPage.fewest || line < fullest - 3))
    return undefined;
  // What isn't counted with its neighbours is a time.
  const own = found.filter((one, i) => isNext(found[i - 1], one) || isNext(one, found[i + 1]));
  const gap = own.reduce((least, { i, all }) => Math.min(least, blanksBefore(lines[i]!, all.length)), 200);
  const stripped = [...lines];
  for (const { i, all } of own) stripped[i] = lines[i]!.slice(all.length + gap);
  return { lines: stripped, references: own.map(({ all }) => all.trim()) };
}

function isTurn(one: Reference, next: Reference): boolean {
  return one.page + 1 === next.page && next.line === 1;
}

/** How many blanks stand before the words from a place on; without end if there are none. */
function blanksBefore(line: string, from: number): number {
  const words = line.slice(from).trimStart().length;
  return words === 0 ? Number.POSITIVE_INFINITY : line.length - from - words;
}
