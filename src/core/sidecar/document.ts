import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { blankToOurs, findConflictRegions } from './conflict-markers';
import { explainErrors } from './explain-errors';
import { guardText } from './guard';
import { type MapNode, type Node, type Pair, valueAt } from './node';
import { type Outline, outlineOf } from './outline';
import { readRecord } from './read-node';
import { readPiece } from './read-piece';
import { headShape } from './shape';
import type { Sidecar } from './sidecar';

/** The version of the format that this program reads and writes. */
export const formatVersion = 1;

/** A sidecar's text, read as far as is needed to read or write any one of its entries. */
export interface Document extends Pick<Sidecar, 'text' | 'version' | 'transcript' | 'about' | 'problems'> {
  /**
   * What the entries are read from: `text`, or where git left conflicts a text of the same length in which all but our
   * side is blank. Empty where nothing can be read.
   */
  readonly source: string;
  /** Set where the file is in block style: its entries can be read one by one. */
  readonly outline?: Outline;
  /** Set where it is written in any other way, such as JSON: the whole of it. */
  readonly root?: MapNode;
  /** The keys of the document besides the list of entries; empty where nothing is written yet. */
  readonly head: MapNode;
  /** One of `problems`: why nothing may be written. */
  readonly obstacle?: Problem;
}

/** Reads all but the entries; `text` is without BOM. */
export function readDocument(text: string): Document {
  const empty = { kind: 'map', start: 0, end: 0, flow: false, pairs: [] } satisfies MapNode;
  const guard = guardText(text);
  const problems = guard ? [guard] : [];
  const conflicts = guard?.code === 'conflict-markers';
  if (guard && !conflicts) return { text, source: '', head: empty, problems, obstacle: guard };
  const source = conflicts ? blankToOurs(text, findConflictRegions(text)) : text;
  const obstacle = guard ? { obstacle: guard } : {};
  if (/^(?:[ \t\r\n]|#.*)*$/.test(source)) return { text, source, head: empty, problems, ...obstacle };

  // A directive (`%YAML 1.1`) changes what the rest means, so that no piece can be read by itself.
  const outline = source.startsWith('%') ? undefined : outlineOf(source);
  const parts = outline ? readAround(source, outline) : readWhole(source);
  problems.push(...parts.problems);
  if (!parts.head) return { text, source: '', head: empty, problems, obstacle: guard ?? parts.obstacle! };
  const newer = parts.head.pairs.find(({ key, value }) => key === 'version' && isNewer(value));
  if (newer) problems.push(newerVersion(newer.value));
  const first = guard ?? parts.obstacle ?? (newer && problems.at(-1));
  const data = readHead(parts.head, parts.broken, problems);
  return {
    text,
    source,
    ...(outline ? { outline } : { root: parts.head }),
    head: parts.head,
    problems,
    ...(first && { obstacle: first }),
    ...data,
  };
}

interface Parts {
  /** Absent where the entries' places can't be told. */
  readonly head?: MapNode;
  /** Part of the head can't be read. */
  readonly broken: boolean;
  readonly problems: readonly Problem[];
  readonly obstacle?: Problem;
}

/** What stands before and after the list of entries, as one map. */
function readAround(source: string, outline: Outline): Parts {
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  let broken = false;
  let obstacle: Problem | undefined;
  for (const span of [
    { start: 0, end: outline.key.start },
    { start: outline.end, end: source.length },
  ]) {
    const { node, errors } = readPiece(source, span);
    if (errors.length > 0) problems.push(...explainErrors(source, span, errors));
    else if (node && node.kind !== 'map') problems.push(wrongPlace(node, 'No key stands here, but something else.'));
    if (errors.some((error) => error.code === 'SEVERAL_DOCUMENTS')) obstacle ??= problems.at(-1);
    if (node?.kind === 'map') pairs.push(...node.pairs);
    broken ||= errors.length > 0 || (node !== undefined && node.kind !== 'map');
  }
  for (const [i, pair] of pairs.entries()) {
    const again = pair.key === 'annotations' || pairs.findIndex(({ key }) => key === pair.key) < i;
    if (!again) continue;
    problems.push({
      code: 'duplicate-key',
      severity: 'error',
      message: `“${pair.key}:” stands here a second time. Join what is under it with the first.`,
      span: { start: pair.start, end: pair.keyEnd },
    });
    obstacle ??= problems.at(-1);
  }
  const head: MapNode = { kind: 'map', start: 0, end: source.length, flow: false, pairs };
  return { head, broken, problems, ...(obstacle && { obstacle }) };
}

function readWhole(source: string): Parts {
  const span = { start: 0, end: source.length };
  const { node, errors, anchored } = readPiece(source, span);
  const stop = (problems: readonly Problem[]) => ({ broken: true, problems, obstacle: problems[0]! });
  if (errors.length > 0) return stop(explainErrors(source, span, errors));
  if (node?.kind !== 'map') {
    return stop([wrongPlace(node ?? span, 'This is no sidecar: it should begin with “version: 1”.')]);
  }
  const list = valueAt(node, 'annotations');
  const isList = !list || list.kind === 'list' || (list.kind === 'scalar' && list.value === null);
  if (!isList) {
    return { head: node, ...stop([wrongPlace(list, 'Here should stand a list, each entry beginning with a dash.')]) };
  }
  if (anchored) {
    const message = 'Anchors (&) and aliases (*) are used here: the file is shown, but has to be changed by hand.';
    return { head: node, ...stop([{ code: 'anchors', severity: 'warning', message, span: { start: 0, end: 0 } }]) };
  }
  return { head: node, broken: false, problems: [] };
}

function readHead(
  root: MapNode,
  broken: boolean,
  problems: Problem[],
): Pick<Sidecar, 'version' | 'transcript' | 'about'> {
  const head = readRecord(root, { ...headShape, required: [] }, problems) ?? {};
  for (const key of headShape.required) {
    if (broken || root.pairs.some((pair) => pair.key === key)) continue;
    problems.push({
      code: 'missing-key',
      severity: 'error',
      message: `“${key}:” is missing at the beginning of the file.`,
      span: { start: 0, end: 0 },
    });
  }
  return head;
}

function isNewer(node: Node): boolean {
  return node.kind === 'scalar' && typeof node.value === 'number' && node.value > formatVersion;
}

function newerVersion(node: Node): Problem {
  const version = node.kind === 'scalar' ? node.source : '';
  const message = `This file is of version ${version} of the format. This program knows version ${formatVersion}: it shows the file, but doesn’t change it. Update the program.`;
  return { code: 'newer-version', severity: 'error', message, span: { start: node.start, end: node.end } };
}

function wrongPlace({ start, end }: Span, message: string): Problem {
  return { code: 'wrong-type', severity: 'error', message, span: { start, end } };
}
