/** So many items are taken at a time. */
const aStep = 500;

/** What becomes of each item of a list, with a halt now and then for who has to let others work. */
export function* inSteps<T, U>(items: readonly T[], become: (item: T, index: number) => U): Generator<undefined, U[]> {
  const all: U[] = [];
  for (const [i, item] of items.entries()) {
    if (i % aStep === aStep - 1) yield;
    all.push(become(item, i));
  }
  return all;
}
