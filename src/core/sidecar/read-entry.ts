import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import type { BlockDocument } from './document';
import { explainErrors, findLikelyMistakes } from './explain-errors';
import { findSignMistake } from './find-sign-mistakes';
import { afterLine, lineStart } from './lines';
import { itemSpan, type Outline, type OutlineItem } from './outline';
import { readCanonicalEntry } from './read-canonical-entry';
import { type NodeReading, readRecord } from './read-node';
import { annotationShape } from './shape';
import type { MapNode, Node } from './yaml/node';
import { ReadBudget } from './yaml/read-budget';
import { readPiece } from './yaml/read-piece';

/** Longer entries are not tried with a stray line moved. */
const maxRepair = 20_000;

/** One item of `annotations:` as read. */
export interface ReadEntry {
  /** From its dash to the end of its last line, line end included; in braces, just those. */
  readonly span: Span;
  /** Undefined where the item is no sound YAML. */
  readonly node: MapNode | undefined;
  /** Undefined where the entry is broken. */
  readonly annotation: Annotation | undefined;
  readonly problems: readonly Problem[];
  /** True where it uses anchors or aliases: changing one place would change another. */
  readonly anchored: boolean;
}

/** Reads one entry of a file in block style. */
export function readBlockEntry(
  { source, outline }: Pick<BlockDocument, 'source' | 'outline'>,
  item: OutlineItem,
  budget = new ReadBudget(),
): ReadEntry {
  const span = itemSpan(source, outline, item);
  const broken = { span, node: undefined, annotation: undefined, anchored: false };
  if (item.stray !== undefined) {
    const sign = findSignMistake(lineAt(source, item.stray), lineStart(source, item.stray));
    return { ...broken, problems: [sign ?? strayLine(source, outline, item, budget)] };
  }
  const piece = { start: item.start, end: item.next };
  const { node, errors, anchored } = readPiece(source, piece, budget);
  if (errors.length > 0) return { ...broken, problems: explainErrors(source, piece, errors, budget) };
  const value = node?.kind === 'list' && node.items.length === 1 ? node.items[0]!.value : node;
  return readAnnotation(source, value, span, anchored);
}

/** The same as `readBlockEntry` for who needs no `node`: quicker. */
export function readQuickly(
  document: Pick<BlockDocument, 'source' | 'outline'>,
  item: OutlineItem,
  budget = new ReadBudget(),
): ReadEntry {
  const { source, outline } = document;
  const annotation = item.stray === undefined ? readCanonicalEntry(source, item.start, item.next) : undefined;
  if (!annotation) return readBlockEntry(document, item, budget);
  return { span: itemSpan(source, outline, item), node: undefined, annotation, problems: sound, anchored: false };
}

const sound: readonly Problem[] = [];

/** Reads one entry of a file that was read as a whole. */
export function readNodeEntry(source: string, node: Node): ReadEntry {
  return readAnnotation(source, node, { start: node.start, end: node.end }, false);
}

function readAnnotation(text: string, node: Node | undefined, span: Span, anchored: boolean): ReadEntry {
  // Words that were meant to be keys: `tag：claim` alone. In a list on one line others stand before them.
  const line = lineStart(text, span.start);
  const start = /[^\s-]/.test(text.slice(line, span.start)) ? span.start : line;
  const mistakes = node && node.kind !== 'map' ? findLikelyMistakes(text, { start, end: span.end }) : [];
  if (mistakes.length > 0) return { span, node: undefined, annotation: undefined, problems: mistakes, anchored };
  const reading: NodeReading = { text, problems: [] };
  const value = node ?? { kind: 'scalar', ...span, value: null, style: 'plain', source: '' };
  const annotation = readRecord(value, annotationShape, reading) as Annotation | undefined;
  return { span, node: node?.kind === 'map' ? node : undefined, annotation, problems: reading.problems, anchored };
}

function lineAt(text: string, at: number): string {
  return text.slice(lineStart(text, at), afterLine(text, at)).trimEnd();
}

/** A line whose key would belong to the entry, were it lined up, gets a fix. */
function strayLine(source: string, { indent }: Outline, item: OutlineItem, budget: ReadBudget): Problem {
  const at = item.stray!;
  const lineFeed = source.indexOf('\n', at);
  const end = lineFeed < 0 ? source.length : lineFeed;
  const problem: Problem = {
    code: 'stray-line',
    severity: 'error',
    message: localize(
      'This line stands too far to the left or right to belong to the entry above. Line it up with the others.',
    ),
    span: { start: at, end },
  };
  if (item.next - item.start > maxRepair || budget.explanations-- <= 0) return problem;
  const span = {
    start: source.lastIndexOf('\n', at - 1) + 1,
    end: at + /^[ \t]*/.exec(source.slice(at, end))![0].length,
  };
  const replacement = ' '.repeat(indent + 2);
  const repaired = source.slice(item.start, span.start) + replacement + source.slice(span.end, item.next);
  if (readPiece(repaired, { start: 0, end: repaired.length }).errors.length > 0) return problem;
  return { ...problem, fix: { title: localize('Line it up with the others'), span, replacement } };
}
