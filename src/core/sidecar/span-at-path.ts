import type { Span } from '../text/span';
import type { Node } from './yaml/node';

/** Keys and places in lists that lead to a value of an entry: `['reviews', 2, 'verdict']`. */
export type Path = readonly (string | number)[];

/** The place of the last key on a path that is there, with its value if that is one word or text; of an item as a whole. */
export function spanAtPath(root: Node | undefined, path: Path): Span | undefined {
  let node = root;
  let span: Span | undefined;
  for (const step of path) {
    const pair = node?.kind === 'map' ? node.pairs.find(({ key }) => key === step) : undefined;
    node = pair?.value ?? (node?.kind === 'list' ? node.items[Number(step)]?.value : undefined);
    if (pair) span = { start: pair.start, end: pair.keyEnd };
    if (span && node?.kind === 'scalar') span = { ...span, end: Math.max(span.end, node.end) };
    else if (node && !pair) span = { start: node.start, end: node.end };
  }
  return span;
}

/** The first line of an entry. */
export function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}
