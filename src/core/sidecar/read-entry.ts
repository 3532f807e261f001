import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import type { Document } from './document';
import { explainErrors } from './explain-errors';
import type { MapNode, Node } from './node';
import { itemSpan, type OutlineItem } from './outline';
import { readRecord } from './read-node';
import { readPiece } from './read-piece';
import { annotationShape } from './shape';

/** One item of `annotations:` as read. */
export interface ReadEntry {
  /** From its dash to the end of its last line, line end included; in braces, just those. */
  readonly span: Span;
  /** Absent where the item is no sound YAML. */
  readonly node?: MapNode;
  /** Absent where the entry is broken. */
  readonly annotation?: Annotation;
  readonly problems: readonly Problem[];
  /** True where it uses anchors or aliases: changing one place would change another. */
  readonly anchored: boolean;
}

/** Reads one entry of a file in block style. */
export function readBlockEntry(source: string, document: Document, item: OutlineItem): ReadEntry {
  const span = itemSpan(source, document.outline!, item);
  if (item.stray !== undefined) return { span, problems: [strayLine(source, item.stray)], anchored: false };
  const piece = { start: item.start, end: item.next };
  const { node, errors, anchored } = readPiece(source, piece);
  if (errors.length > 0) return { span, problems: explainErrors(source, piece, errors), anchored };
  const value = node?.kind === 'list' && node.items.length === 1 ? node.items[0]!.value : undefined;
  return { ...readAnnotation(value ?? node, span), span, anchored };
}

/** Reads one entry of a file that was read as a whole. */
export function readNodeEntry(node: Node): ReadEntry {
  const span = { start: node.start, end: node.end };
  return { ...readAnnotation(node, span), span, anchored: false };
}

function readAnnotation(node: Node | undefined, span: Span): Omit<ReadEntry, 'span' | 'anchored'> {
  const problems: Problem[] = [];
  const annotation = readRecord(node ?? { kind: 'map', flow: true, pairs: [], ...span }, annotationShape, problems);
  return {
    ...(node?.kind === 'map' && { node }),
    ...(annotation && { annotation: annotation as unknown as Annotation }),
    problems,
  };
}

function strayLine(source: string, at: number): Problem {
  const lineFeed = source.indexOf('\n', at);
  return {
    code: 'stray-line',
    severity: 'error',
    message:
      'This line stands too far to the left or the right to belong to the entry above. Line it up with the others.',
    span: { start: at, end: lineFeed < 0 ? source.length : lineFeed },
  };
}
