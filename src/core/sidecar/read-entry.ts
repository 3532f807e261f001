import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import type { BlockDocument } from './document';
import { explainErrors } from './explain-errors';
import type { MapNode, Node } from './node';
import { itemSpan, type Outline, type OutlineItem } from './outline';
import { ReadBudget } from './read-budget';
import { type Reading, readRecord } from './read-node';
import { readPiece } from './read-piece';
import { annotationShape } from './shape';

/** Longer entries are not tried with a stray line moved. */
const maxRepair = 20_000;

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
export function readBlockEntry(
  { source, outline }: BlockDocument,
  item: OutlineItem,
  budget = new ReadBudget(),
): ReadEntry {
  const span = itemSpan(source, outline, item);
  if (item.stray !== undefined) return { span, problems: [strayLine(source, outline, item)], anchored: false };
  const piece = { start: item.start, end: item.next };
  const { node, errors, anchored } = readPiece(source, piece, budget);
  if (errors.length > 0) return { span, problems: explainErrors(source, piece, errors, budget), anchored };
  const value = node?.kind === 'list' && node.items.length === 1 ? node.items[0]!.value : node;
  return { ...readAnnotation(value, span, source), span, anchored };
}

/** Reads one entry of a file that was read as a whole. */
export function readNodeEntry(source: string, node: Node): ReadEntry {
  const span = { start: node.start, end: node.end };
  return { ...readAnnotation(node, span, source), span, anchored: false };
}

function readAnnotation(node: Node | undefined, span: Span, text: string): Omit<ReadEntry, 'span' | 'anchored'> {
  const reading: Reading = { text, problems: [] };
  const nothing: Node = { kind: 'scalar', ...span, value: null, style: 'plain', source: '' };
  const annotation = readRecord(node ?? nothing, annotationShape, reading) as Annotation | undefined;
  return {
    ...(node?.kind === 'map' && { node }),
    ...(annotation && { annotation }),
    problems: reading.problems,
  };
}

/** A line whose key would belong to the entry, were it lined up, gets a fix. */
function strayLine(source: string, { indent }: Outline, item: OutlineItem): Problem {
  const at = item.stray!;
  const lineFeed = source.indexOf('\n', at);
  const end = lineFeed < 0 ? source.length : lineFeed;
  const problem: Problem = {
    code: 'stray-line',
    severity: 'error',
    message: 'This line stands too far to the left or right to belong to the entry above. Line it up with the others.',
    span: { start: at, end },
  };
  const span = {
    start: source.lastIndexOf('\n', at - 1) + 1,
    end: at + /^[ \t]*/.exec(source.slice(at, end))![0].length,
  };
  const replacement = ' '.repeat(indent + 2);
  const repaired = source.slice(item.start, span.start) + replacement + source.slice(span.end, item.next);
  if (repaired.length > maxRepair || readPiece(repaired, { start: 0, end: repaired.length }).errors.length > 0)
    return problem;
  return { ...problem, fix: { title: 'Line it up with the others', span, replacement } };
}
