import { plainData } from '../read-node';
import type { RecordShape, Shape } from '../shape';
import type { MapNode, Node } from '../yaml/node';

/** All that a record holds: known keys read by their shape, unknown ones and wrong types as they stand. */
export type MergeData = Readonly<Record<string, unknown>>;

/** The data of a map, nothing left out; a key without a value is as good as none. */
export function mergeDataOf(node: MapNode, shape: RecordShape): MergeData {
  const pairs = node.pairs.map(({ key, value }): [string, unknown] => [
    key,
    readAs(value, Object.hasOwn(shape.keys, key) ? shape.keys[key]! : anything),
  ]);
  // Not by assignment: a key may be called `__proto__`.
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

const anything: Shape = { kind: 'any', help: '' };

function readAs(node: Node, shape: Shape): unknown {
  if (node.kind === 'scalar') {
    if (node.value === null && node.style === 'plain') return shape.kind === 'any' ? null : undefined;
    return shape.kind === 'text' || shape.kind === 'word' ? node.source : node.value;
  }
  if (node.kind === 'map' && shape.kind === 'record') return mergeDataOf(node, shape);
  if (node.kind === 'list' && shape.kind === 'list') return node.items.map(({ value }) => readAs(value, shape.item));
  return plainData(node);
}
