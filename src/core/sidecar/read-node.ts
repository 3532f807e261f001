import { localize } from '../text/localize';
import type { Problem, Severity } from '../text/problem';
import type { Span } from '../text/span';
import { findMeantKey, keysWithin } from './find-meant-key';
import { findSignMistake } from './find-sign-mistakes';
import { afterLine, lineStart } from './lines';
import { quoteText } from './render';
import { documentShape, type MapShape, type RecordShape, type Shape, teamShape, type WordShape } from './shape';
import type { MapNode, Node, Pair, ScalarNode } from './yaml/node';

/** What reading adds to. */
export interface NodeReading {
  /** The text that the nodes were read from. */
  readonly text: string;
  readonly problems: Problem[];
}

/**
 * The data of a record, or undefined if it is none or a required key is missing. Values of the wrong type are left out. Keys
 * that the shape doesn't have are read as they stand: people's own keys, and those of later versions, live on through all
 * that is done to an entry. One that is nearly a known key is told. Problems are added to the reading.
 *
 * `knownOnly`: leaves such keys out.
 */
export function readRecord(
  node: Node,
  shape: RecordShape,
  reading: NodeReading,
  knownOnly = false,
): Record<string, unknown> | undefined {
  if (node.kind === 'scalar' && shape.shorthand !== undefined && node.source !== '') {
    return { [shape.shorthand]: node.source };
  }
  if (node.kind !== 'map') {
    reading.problems.push(
      signMistake(node, reading) ?? wrongType(node, localize('keys with values, each on a line of its own')),
    );
    return undefined;
  }
  const data: Record<string, unknown> = {};
  let meant: ReadonlySet<string> | undefined;
  for (const pair of node.pairs) {
    const keyShape = Object.hasOwn(shape.keys, pair.key) ? shape.keys[pair.key] : undefined;
    if (!keyShape) {
      meant ??= tellMistypedKeys(node, shape, reading);
      if (shape.closed) {
        const isTold = reading.problems.some(({ span }) => span.start === pair.start);
        if (!isTold)
          reading.problems.push({
            ...meaningless(pair.key, Object.keys(shape.keys), keySpan(pair)),
            severity: 'warning',
          });
        continue;
      }
      if (knownOnly || Object.hasOwn(Object.prototype, pair.key)) continue;
      const own = plainData(pair.value);
      if (own !== null) data[pair.key] = own;
      continue;
    }
    const value = readValue(pair.value, keyShape, reading);
    if (value !== undefined) data[pair.key] = value;
  }
  for (const key of shape.required) {
    if (data[key] !== undefined) continue;
    const pair = node.pairs.find((one) => one.key === key);
    if (!pair && meant?.has(key)) return undefined;
    if (!pair || isEmpty(pair)) reading.problems.push(missing(node, pair, key));
    return undefined;
  }
  return data;
}

let words: ReadonlySet<string> | undefined;

/** Tells the unknown keys that are nearly known ones; returns the known ones. */
function tellMistypedKeys(
  { pairs }: MapNode,
  shape: RecordShape,
  { text, problems }: NodeReading,
): ReadonlySet<string> {
  words ??= new Set([...keysWithin(documentShape), ...keysWithin(teamShape)]);
  const present = new Set(pairs.map(({ key }) => key));
  const meant = new Set<string>();
  for (const pair of pairs) {
    const { key, start, keyEnd, value } = pair;
    if (Object.hasOwn(shape.keys, key)) continue;
    // `{start: 1, end：9}` is a key of that name without a value.
    const [, name, wide = ''] = /^(.*?)[ ]*([：﹕︰꞉∶][ ]*.*)$/su.exec(key) ?? [undefined, key];
    // A list where one is meant is no other word.
    const near = findMeantKey(name, shape, present, value.kind === 'list' ? none : words);
    const other = near ?? shape.meantBy?.(name);
    if (other === undefined) {
      const denied = shape.deniedBy?.(key);
      if (denied === undefined) continue;
      const problem = tellDenial(pair, denied, text, !present.has(denied) && !meant.has(denied));
      if (problem) problems.push(problem);
      meant.add(denied);
      continue;
    }
    const severity = shape.required.includes(other) && !present.has(other) ? 'error' : 'warning';
    const canMend = !present.has(other) && !meant.has(other) && (wide !== '' || fits(value, shape.keys[other]!));
    const isQuoted = /^["']/.test(text.slice(start, keyEnd));
    const plain = wide === '' ? other : `${other}: ${wide.slice(1).trim()}`;
    const replacement = canMend ? (isQuoted ? `"${plain}"` : plain) : undefined;
    const told = near === undefined ? takenFor(key, other) : undefined;
    problems.push(mistypedKey(key, other, { start, end: keyEnd }, severity, replacement, told));
    meant.add(other);
  }
  return meant;
}

const none: ReadonlySet<string> = new Set();

/** True if a value could stand at a key of this shape. */
function fits(value: Node, shape: Shape): boolean {
  if (value.kind === 'scalar') return value.value === null || (shape.kind !== 'record' && shape.kind !== 'list');
  if (shape.kind === 'any') return true;
  return value.kind === 'list' ? shape.kind === 'list' : shape.kind === 'record' || shape.kind === 'map';
}

/** `public: false` is taken for `confidential: true`; nothing is told of `public: true`, and where nothing is said yet. */
function tellDenial({ start, keyEnd, value }: Pair, key: string, text: string, canMend: boolean): Problem | undefined {
  const said = plainData(value);
  if (said === true || said === null) return undefined;
  const written = text.slice(start, value.kind === 'scalar' ? value.end : keyEnd);
  const meant = `${key}: true`;
  const problem = mistypedKey(written, meant, { start, end: keyEnd }, 'warning', undefined, takenFor(written, meant));
  // Who writes `public: yes` means the opposite.
  const isNo = said === false || (typeof said === 'string' && /^(?:non?|off|nein|não|否|不)$/iu.test(said));
  if (!canMend || !isNo) return problem;
  const fix = { title: localize('Write “{0}”', meant), span: { start, end: value.end }, replacement: meant };
  return { ...problem, fix };
}

function takenFor(name: string, meant: string): string {
  return localize('“{0}” is taken for “{1}” here. Other programs know only that word.', name, meant);
}

/** `mistyped-key`: a key that isn't read, since it only looks like a known one. */
export function mistypedKey(
  name: string,
  meant: string,
  span: Span,
  severity: Severity,
  replacement?: string,
  message = localize('“{0}” is not read: “{1}” seems to be meant. It is kept, but not used.', name, meant),
): Problem {
  return {
    code: 'mistyped-key',
    severity,
    message,
    span,
    ...(replacement !== undefined && {
      fix: { title: localize('Write “{0}”', meant), span, replacement },
    }),
  };
}

/** A value of the given shape; undefined where there is none or it is of another type. */
export function readValue(node: Node, shape: Shape, reading: NodeReading): unknown {
  // A key without a value is one that a person has yet to fill in.
  if (node.kind === 'scalar' && node.value === null && node.style === 'plain' && shape.kind !== 'any')
    return shape.kind === 'boolean' ? shape.ifEmpty : undefined;
  switch (shape.kind) {
    case 'text':
    case 'word':
      // `verdict: true` and `time: 12` are words that happen to look like something else.
      if (node.kind === 'scalar') {
        if (shape.kind === 'text' && node.style === 'plain') warnOfHash(node, reading);
        if (shape.kind === 'word' && node.style === 'plain') warnOfMarks(node, reading);
        return shape.kind === 'word' ? wordAt(node, shape, reading) : node.source;
      }
      reading.problems.push(wrongType(node, localize('text')));
      return undefined;
    case 'number': {
      if (node.kind === 'list' && shape.range) return readRange(node, reading);
      const value = node.kind === 'scalar' ? node.value : undefined;
      if (typeof value === 'number' && (!shape.whole || (Number.isInteger(value) && value >= 0))) return value;
      reading.problems.push(wrongType(node, shape.whole ? localize('a whole number') : localize('a number')));
      return undefined;
    }
    case 'boolean':
      if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
      reading.problems.push(wrongType(node, localize('true or false')));
      return undefined;
    case 'record':
      return readRecord(node, shape, reading);
    case 'list':
      if (node.kind === 'list') return node.items.flatMap((item) => readValue(item.value, shape.item, reading) ?? []);
      reading.problems.push(
        signMistake(node, reading) ?? wrongType(node, localize('a list, each item on a line that begins with a dash')),
      );
      return undefined;
    case 'map':
      if (node.kind === 'map') return readWords(node, shape, reading);
      reading.problems.push(wrongType(node, localize('keys with values, each on a line of its own')));
      return undefined;
    case 'any':
      return plainData(node);
  }
}

function readWords({ pairs }: MapNode, { item }: MapShape, reading: NodeReading): Record<string, unknown> {
  return Object.fromEntries(
    pairs.flatMap(({ key, value }) => {
      const word = readValue(value, item, reading);
      return word === undefined ? [] : [[key, word]];
    }),
  );
}

function wordAt({ source, start, end }: ScalarNode, { aliases, values }: WordShape, { problems }: NodeReading): string {
  const value = aliases && Object.hasOwn(aliases, source) ? aliases[source]! : source;
  if (values && !values.includes(value)) problems.push(meaningless(source, values, { start, end }));
  return value;
}

function meaningless(word: string, possible: readonly string[], span: Span): Problem {
  const message = localize('“{0}” has no meaning here. It may be: {1}.', word, possible.join(', '));
  return { code: 'unknown-value', severity: 'error', message, span };
}

function keySpan({ start, keyEnd }: Pair): Span {
  return { start, end: keyEnd };
}

function readRange(node: Node, reading: NodeReading): readonly [number, number] | undefined {
  const data = plainData(node);
  if (Array.isArray(data) && data.length === 2 && data.every((one) => typeof one === 'number')) {
    return data as unknown as readonly [number, number];
  }
  reading.problems.push(wrongType(node, localize('a number or two, [low, high]')));
  return undefined;
}

/** A node's data as it stands, of whatever type. */
export function plainData(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map((item) => plainData(item.value));
    case 'map':
      // Not by assignment: a key may be called `__proto__`.
      return Object.fromEntries(node.pairs.map((pair) => [pair.key, plainData(pair.value)]));
  }
}

/** `claim: We are #1`, `claim: top # 1`: without quotes, YAML reads what follows ` #` as a comment. */
function warnOfHash({ start, end }: ScalarNode, { text, problems }: NodeReading): void {
  if (text[end] !== ' ' || !/^[ ]+#/.test(text.slice(end, end + 1000))) return;
  const lineFeed = text.indexOf('\n', end);
  const all = text.slice(start, lineFeed < 0 ? text.length : lineFeed).trimEnd();
  const span = { start, end: start + all.length };
  problems.push({
    code: 'hash-in-text',
    severity: 'warning',
    message: localize(
      'What follows the # is a comment and not read as part of the text. If it belongs to it, put quotes around all.',
    ),
    span,
    fix: { title: localize('Put quotes around this text'), span, replacement: quoteText(all) },
  });
}

/** `tag: “claim”`: to YAML such marks are letters of the word. */
function warnOfMarks({ start, end, source }: ScalarNode, { problems }: NodeReading): void {
  const word = /^[“”„«「『＂‘’](.+)[“”»」』＂‘’]$/.exec(source)?.[1];
  if (word === undefined) return;
  const span = { start, end };
  problems.push({
    code: 'mistyped-sign',
    severity: 'warning',
    message: localize(
      'Typographic quotation marks are read as part of the word. Only straight ones (") stand around it.',
    ),
    span,
    fix: { title: localize('Write the signs as YAML wants them'), span, replacement: quoteText(word) },
  });
}

/** `position: ｛start：1，end：9｝` is a text to YAML. */
function signMistake({ start }: Node, { text }: NodeReading): Problem | undefined {
  if (!/[｛［]/.test(text.charAt(start))) return undefined;
  const line = text.slice(lineStart(text, start), afterLine(text, start)).trimEnd();
  return findSignMistake(line, lineStart(text, start));
}

function isEmpty({ value }: Pair): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function wrongType(node: Node, wanted: string): Problem {
  return {
    code: 'wrong-type',
    severity: 'error',
    message: localize('Here should stand {0}. It is kept, but not used.', wanted),
    span: { start: node.start, end: node.end },
  };
}

function missing(node: Node, pair: Pair | undefined, key: string): Problem {
  return {
    code: 'missing-key',
    severity: 'error',
    message: pair ? localize('“{0}” has no value.', key) : localize('“{0}” is missing here.', key),
    span: pair ? keySpan(pair) : { start: node.start, end: node.end },
  };
}
