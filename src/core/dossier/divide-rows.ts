/** A part of a long list of rows, named by the places that its rows had when the list was divided: 201 to 400. */
export interface RowPart<Row> {
  readonly from: number;
  readonly to: number;
  /** Those that are left; never more than there are places. */
  readonly rows: readonly Row[];
}

/** Rows of a list that isn't divided yet. */
const longest = 250;

/** Places of a part. */
const size = 200;

/**
 * The parts of a list of rows; none if it is short. `before`: its parts until now. Rows stay in their part while others come and go:
 * who works in one finds it as it was. All is divided anew if a row comes in where no place is left, if the order changed, or if
 * little is left of most parts.
 */
export function divideRows<Row>(rows: readonly Row[], before: readonly RowPart<Row>[] = []): RowPart<Row>[] {
  if (rows.length <= (before.length > 0 ? size : longest)) return [];
  return keepParts(rows, before) ?? partsFrom(rows, 1);
}

function keepParts<Row>(rows: readonly Row[], before: readonly RowPart<Row>[]): RowPart<Row>[] | undefined {
  const last = before.at(-1);
  if (!last) return undefined;
  const own = sortInto(rows, before);
  if (!own) return undefined;
  const kept = before.slice(0, -1).map(({ from, to }, i) => ({ from, to, rows: own[i]! }));
  if (kept.some((part) => part.rows.length > part.to - part.from + 1)) return undefined;
  // The last one takes what comes in behind it, and what it has no place for makes further ones.
  const [end, ...further] = partsFrom(own.at(-1)!, last.from);
  const ends = end ? [{ ...end, to: Math.max(end.to, last.to) }, ...further] : [];
  const parts = [...kept.filter((part) => part.rows.length > 0), ...ends];
  return parts.length > 2 * Math.ceil(rows.length / size) ? undefined : parts;
}

/** The rows of each part, a new one beside the one before it; undefined if they have another order now. */
function sortInto<Row>(rows: readonly Row[], before: readonly RowPart<Row>[]): Row[][] | undefined {
  const places = new Map(before.flatMap((part, i) => part.rows.map((row) => [row, i] as const)));
  const own = before.map((): Row[] => []);
  let at = 0;
  for (const row of rows) {
    const place = places.get(row) ?? at;
    if (place < at) return undefined;
    at = place;
    own[at]!.push(row);
  }
  return own;
}

function partsFrom<Row>(rows: readonly Row[], first: number): RowPart<Row>[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => {
    const own = rows.slice(i * size, (i + 1) * size);
    const from = first + i * size;
    return { from, to: from + own.length - 1, rows: own };
  });
}
