import { columnsOf } from '../text/columns-of';

/** Tells whether a page stands between two lines, the first before the second: so many columns of text, or a form feed. */
export function measureApart(lines: readonly string[], least = 500): (first: number, second: number) => boolean {
  // How much stands before each line, and how many form feeds up to it.
  const columns: number[] = [];
  const feeds: number[] = [];
  let column = 0;
  let feed = 0;
  for (const line of lines) {
    columns.push(column);
    column += columnsOf(line.trim());
    if (line.startsWith('\f')) feed++;
    feeds.push(feed);
  }
  return (first, second) =>
    feeds[second]! > feeds[first]! || columns[second]! - (columns[first + 1] ?? column) >= least;
}
