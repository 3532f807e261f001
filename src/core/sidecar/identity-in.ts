import type { ListShape } from './shape';

/** What tells two versions of one item from two items; undefined if nothing does. */
export type Identity = (item: Readonly<Record<string, unknown>>) => unknown;

/** By what the items of a list are told. */
export function identityIn(shape: ListShape | undefined): Identity | undefined {
  const sets = shape?.identity;
  return (
    sets &&
    ((item) => {
      const index = sets.findIndex((keys) => keys.every((key) => item[key] !== undefined));
      return index < 0 ? undefined : [index, ...sets[index]!.map((key) => item[key])];
    })
  );
}
