import { addAll } from '../text/add-all';
import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { blankToOurs, findConflictRegions } from './conflict-markers';
import { explainErrors, findLikelyMistakes } from './explain-errors';
import { findMeantKey } from './find-meant-key';
import { guardChanged, guardText } from './guard';
import { type Outline, outlineOf } from './outline';
import { mistypedKey, type NodeReading, readRecord } from './read-node';
import { documentShape, headShape } from './shape';
import type { Sidecar } from './sidecar';
import { type MapNode, type Node, type Pair, valueAt } from './yaml/node';
import { readPiece } from './yaml/read-piece';

/** The version of the format that this program reads and writes. */
export const formatVersion = 1;

/** A sidecar's text, read as far as is needed to read or write any one of its entries. */
export interface Document
  extends Pick<Sidecar, 'text' | 'version' | 'transcript' | 'about' | 'blind' | 'covered' | 'conflicts' | 'problems'> {
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

/** A file in block style: the outline is there. */
export type BlockDocument = Document & { readonly outline: Outline };

/** True where the entries can be read one by one. */
export function isBlock(document: Document): document is BlockDocument {
  return document.outline !== undefined;
}

/** The latest texts with what they read as: one change asks for both versions of a file again and again. */
const latest: { readonly text: string; readonly document: Document }[] = [];
const mostLatest = 3;

/** Reads all but the entries; `text` is without BOM. */
export function readDocument(text: string): Document {
  const known = latest.find((one) => one.text === text);
  if (known) return known.document;
  const document = readNow(text);
  latest.unshift({ text, document });
  latest.length = Math.min(latest.length, mostLatest);
  return document;
}

function readNow(text: string): Document {
  const empty = { kind: 'map', start: 0, end: 0, flow: false, pairs: [] } satisfies MapNode;
  const before = latest.map(({ document }) => document).find(isBlock);
  // Only sound texts have an outline and no obstacle.
  const guard = before && !before.obstacle ? guardChanged(before.text, text) : guardText(text);
  const problems = guard ? [guard] : [];
  const conflicts = guard?.code === 'conflict-markers';
  if (guard && !conflicts) return { text, source: '', head: empty, problems, obstacle: guard };
  const source = conflicts ? blankToOurs(text, findConflictRegions(text)) : text;
  const obstacle = guard ? { obstacle: guard } : {};
  if (!/^[ \t]*[^\s#]/m.test(source)) return { text, source, head: empty, problems, ...obstacle };

  // A directive (`%YAML 1.1`) changes what the rest means, so that no piece can be read by itself.
  const outline = source.startsWith('%') ? undefined : outlineOf(source, before);
  const parts = outline ? readAround(source, outline) : readWhole(source);
  addAll(problems, parts.problems);
  if (!parts.head && !parts.obstacle) return { text, source, head: empty, problems, ...obstacle };
  if (!parts.head) return { text, source: '', head: empty, problems, obstacle: guard ?? parts.obstacle! };
  const mistyped = outline?.isMistyped ? mistypedList(source, outline.key) : parts.mistyped;
  if (mistyped) problems.push(mistyped);
  const newer = parts.head.pairs.find(({ key, value }) => key === 'version' && isNewer(value));
  if (newer) problems.push(newerVersion(newer.value));
  const first = guard ?? parts.obstacle ?? mistyped ?? (newer && problems.at(-1));
  const data = readHead(parts.head, parts.broken, { text: source, problems });
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
  /** Absent if nothing is written yet, and with an obstacle if the entries' places can't be told. */
  readonly head?: MapNode;
  /** Part of the head can't be read. */
  readonly broken: boolean;
  readonly problems: readonly Problem[];
  readonly obstacle?: Problem;
  /** The name of the list of entries is mistyped. */
  readonly mistyped?: Problem;
}

/** What stands before and after the list of entries, as one map. */
function readAround(source: string, outline: Outline): Parts {
  const before = readHeadPiece(source, { start: 0, end: outline.key.start });
  const after = readHeadPiece(source, { start: outline.end, end: source.length });
  const problems = [...before.problems, ...after.problems];
  const known = new Set(before.pairs.map(({ key }) => key)).add('annotations');
  const again = after.pairs.filter(({ key }) => known.has(key)).map(doubleKey);
  const list = before.pairs.filter(({ key }) => key === 'annotations').map(doubleKey);
  addAll(problems, [...list, ...again]);
  const obstacle = problems.find(({ code }) => code === 'several-documents') ?? list[0] ?? again[0];
  return {
    head: { kind: 'map', start: 0, end: source.length, flow: false, pairs: [...before.pairs, ...after.pairs] },
    broken: before.broken || after.broken,
    problems,
    ...(obstacle && { obstacle }),
  };
}

function readHeadPiece(source: string, span: Span): { pairs: readonly Pair[]; problems: Problem[]; broken: boolean } {
  const piece = source.slice(span.start, span.end);
  const separator = span.start > 0 ? /^(?:---|\.\.\.(?=\s+[^\s#]|[^\S\n]*\n(?:.*\n)*?[^\s#]))/.exec(piece) : null;
  const error = { code: 'SEVERAL_DOCUMENTS', message: '', start: span.start, end: span.start + 3 };
  if (separator) return { pairs: [], problems: explainErrors(source, span, [error]), broken: true };
  // The end mark of a document is no content.
  if (/^\.\.\.(?:\s|$)/.test(piece)) return { pairs: [], problems: [], broken: false };
  const { node, errors } = readPiece(source, span);
  const problems = errors.length > 0 ? explainErrors(source, span, errors) : [];
  const none = node !== undefined && node.kind !== 'map' && !isNothing(node);
  if (none && errors.length === 0)
    addAll(problems, explainNoKeys(source, span, node, localize('No key stands here, but something else.')));
  return { pairs: node?.kind === 'map' ? node.pairs : [], problems, broken: none || errors.length > 0 };
}

/** What was meant to be keys, but isn't read so. */
function explainNoKeys(source: string, span: Span, node: Span, message: string): [Problem, ...Problem[]] {
  const [first, ...others] = findLikelyMistakes(source, span);
  return first ? [first, ...others] : [wrongPlace(node, message)];
}

/** `---` alone. */
function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.start === node.end;
}

function mistypedList(source: string, span: Span): Problem {
  const line = source.slice(span.start, span.end);
  const name = /^[^:：\s]+[ ]*[:：]?/.exec(line)?.[0] ?? line;
  return mistypedKey(
    name,
    'annotations',
    { start: span.start, end: span.start + name.length },
    'error',
    'annotations:',
  );
}

function doubleKey({ key, start, keyEnd }: Pair): Problem {
  const message = localize('“{0}:” stands here a second time. Join what is under it with the first.', key);
  return { code: 'duplicate-key', severity: 'error', message, span: { start, end: keyEnd } };
}

function readWhole(source: string): Parts {
  const span = { start: 0, end: source.length };
  const { node, errors, anchored } = readPiece(source, span);
  const stop = (problems: readonly Problem[]) => ({ broken: true, problems, obstacle: problems[0]! });
  if (errors.length > 0) return stop(explainErrors(source, span, errors));
  if (node?.kind !== 'map') {
    // Only marks and comments.
    if ((!node || isNothing(node)) && !source.startsWith('%')) return { broken: false, problems: [] };
    const message = localize('This is no sidecar: it should begin with “version: 1”.');
    return stop(explainNoKeys(source, span, node ?? span, message));
  }
  const odd = valueAt(node, 'annotations') ? undefined : node.pairs.find(isMeantAsList);
  if (odd) {
    const pairs = node.pairs.map((pair) => (pair === odd ? { ...pair, key: 'annotations' } : pair));
    const { start, keyEnd } = odd;
    const isQuoted = /^["']/.test(source.slice(start, keyEnd));
    const replacement = isQuoted ? '"annotations"' : 'annotations';
    const mistyped = mistypedKey(odd.key, 'annotations', { start, end: keyEnd }, 'error', replacement);
    return { head: { ...node, pairs }, broken: false, problems: [], mistyped };
  }
  const list = valueAt(node, 'annotations');
  const isList = !list || list.kind === 'list' || (list.kind === 'scalar' && list.value === null);
  if (!isList) {
    return {
      head: node,
      ...stop([wrongPlace(list, localize('Here should stand a list, each entry beginning with a dash.'))]),
    };
  }
  if (anchored) {
    const message = localize(
      'Anchors (&) and aliases (*) are used here: the file is shown, but has to be changed by hand.',
    );
    return { head: node, ...stop([{ code: 'anchors', severity: 'warning', message, span: { start: 0, end: 0 } }]) };
  }
  return { head: node, broken: false, problems: [] };
}

function isMeantAsList({ key, value }: Pair): boolean {
  return value.kind === 'list' && findMeantKey(key, documentShape, new Set(), new Set()) === 'annotations';
}

function readHead(
  root: MapNode,
  broken: boolean,
  reading: NodeReading,
): Pick<Sidecar, 'version' | 'transcript' | 'about' | 'blind' | 'covered' | 'conflicts'> {
  // Of a broken head only what broke it is told.
  const head =
    readRecord(root, { ...headShape, required: [] }, broken ? { ...reading, problems: [] } : reading, true) ?? {};
  for (const key of headShape.required) {
    if (broken || root.pairs.some((pair) => pair.key === key)) continue;
    const meant = reading.problems.findIndex(({ code, fix }) => code === 'mistyped-key' && fix?.replacement === key);
    if (meant >= 0) {
      reading.problems[meant] = { ...reading.problems[meant]!, severity: 'error' };
      continue;
    }
    reading.problems.push({
      code: 'missing-key',
      severity: 'error',
      message: localize('“{0}:” is missing at the beginning of the file.', key),
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
  const message = localize(
    'This file is of version {0} of the format. This program knows version {1}: it shows the file, but doesn’t change it. Update the program.',
    version,
    formatVersion,
  );
  return { code: 'newer-version', severity: 'error', message, span: { start: node.start, end: node.end } };
}

function wrongPlace({ start, end }: Span, message: string): Problem {
  return { code: 'wrong-type', severity: 'error', message, span: { start, end } };
}
