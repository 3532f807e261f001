/** Some items of a list, and where the rest begins. */
export interface Part<T> {
  readonly items: readonly T[];
  /** Index of the first item that is left out; undefined if none is. */
  readonly next?: number;
}

/** So many items an answer holds, and so many characters of JSON: a model pays for every one. */
const mostItems = 50;
const mostCharacters = 20_000;

/** What fits into one answer of the items from an index on, each told by `tell`; at least one if there is any. */
export function partOf<S, T>(all: readonly S[], from: number, tell: (item: S) => T): Part<T> {
  const items: T[] = [];
  let characters = 0;
  let next = Math.min(from, all.length);
  for (; next < all.length && items.length < mostItems; next++) {
    const item = tell(all[next]!);
    characters += JSON.stringify(item).length;
    if (items.length > 0 && characters > mostCharacters) break;
    items.push(item);
  }
  return { items, ...(next < all.length && { next }) };
}
