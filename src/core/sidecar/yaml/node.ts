/**
 * A piece of YAML with its place in the text: what both readers make, the quick one of our own canonical form and the
 * one that stands on the `yaml` library. Offsets are UTF-16 units of the sidecar's text, half-open, without surrounding
 * white space and comments.
 */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  /** Equal to `start` where nothing is written after the key. */
  readonly end: number;
  readonly value: string | number | boolean | null;
  /** `block` for `|` and `>`. */
  readonly style: 'plain' | 'quoted' | 'block';
  /** The words as a string, before they were taken for a number, a boolean or nothing. */
  readonly source: string;
}

export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: Pair[];
}

export interface Pair {
  readonly key: string;
  readonly start: number;
  /** Offset just after the key's words, before the colon. */
  readonly keyEnd: number;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  /** Written in square brackets. */
  readonly flow: boolean;
  readonly items: Item[];
}

export interface Item {
  /** Of the dash; in a flow list the start of the value. */
  readonly start: number;
  readonly value: Node;
}

/** The value of a map's key; undefined where there is no such key or the node is no map. */
export function valueAt(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : undefined;
}

/** The same node `by` units further on. */
export function moveNode<T extends Node>(node: T, by: number): T {
  const moved = { ...node, start: node.start + by, end: node.end + by };
  if (moved.kind === 'map') {
    const pairs = moved.pairs.map((pair) => ({
      ...pair,
      start: pair.start + by,
      keyEnd: pair.keyEnd + by,
      value: moveNode(pair.value, by),
    }));
    return { ...moved, pairs };
  }
  if (moved.kind !== 'list') return moved;
  return { ...moved, items: moved.items.map((item) => ({ start: item.start + by, value: moveNode(item.value, by) })) };
}
