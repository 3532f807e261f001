import type { Span } from '../text/span';
import type { MapNode } from './yaml/node';
import { readPiece } from './yaml/read-piece';

/** The keys and values of an entry that was read, at their places in the text; undefined where it is broken. */
export function entryNode(text: string, { start, end }: Span): MapNode | undefined {
  const { node } = readPiece(text, { start: text.lastIndexOf('\n', start - 1) + 1, end });
  // In a file such as JSON the span is that of the braces alone.
  const value = text[start] === '{' ? readPiece(text, { start, end }).node : node;
  const item = value?.kind === 'list' && value.items.length === 1 ? value.items[0]!.value : value;
  return item?.kind === 'map' ? item : undefined;
}
