import type { RecordShape } from './shape';

/** Tells which of a record's keys a key is, in the order in which they are written; any other key comes last. */
export function rankIn({ keys }: RecordShape): (key: string) => number {
  const order = new Map(Object.keys(keys).map((key, index) => [key, index]));
  return (key) => order.get(key) ?? order.size;
}
