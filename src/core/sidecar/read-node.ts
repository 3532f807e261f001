import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import { quoteText } from './render';
import type { RecordShape, Shape } from './shape';
import type { Node, Pair, ScalarNode } from './yaml/node';

/** What reading adds to. */
export interface Reading {
  /** The text that the nodes were read from. */
  readonly text: string;
  readonly problems: Problem[];
}

/**
 * The data of a record, or undefined where it is none or a required key is missing. Values of the wrong type are left
 * out. Unknown keys are no concern of this. Problems are added to the reading.
 */
export function readRecord(node: Node, shape: RecordShape, reading: Reading): Record<string, unknown> | undefined {
  if (node.kind !== 'map') {
    reading.problems.push(wrongType(node, localize('keys with values, each on a line of its own')));
    return undefined;
  }
  const data: Record<string, unknown> = {};
  for (const pair of node.pairs) {
    const keyShape = Object.hasOwn(shape.keys, pair.key) ? shape.keys[pair.key] : undefined;
    if (!keyShape) continue;
    const value = readValue(pair.value, keyShape, reading);
    if (value !== undefined) data[pair.key] = value;
  }
  for (const key of shape.required) {
    if (data[key] !== undefined) continue;
    const pair = node.pairs.find((one) => one.key === key);
    if (!pair || isEmpty(pair)) reading.problems.push(missing(node, pair, key));
    return undefined;
  }
  return data;
}

/** A value of the given shape; undefined where there is none or it is of another type. */
export function readValue(node: Node, shape: Shape, reading: Reading): unknown {
  // A key without a value is one that a person has yet to fill in.
  if (node.kind === 'scalar' && node.value === null && node.style === 'plain' && shape.kind !== 'any') return undefined;
  switch (shape.kind) {
    case 'text':
    case 'word':
      // `verdict: true` and `time: 12` are words that happen to look like something else.
      if (node.kind === 'scalar') {
        if (shape.kind === 'text' && node.style === 'plain') warnOfHash(node, reading);
        return node.source;
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
      if (node.kind === 'list') return node.items.flatMap((item) => readRecord(item.value, shape.item, reading) ?? []);
      reading.problems.push(wrongType(node, localize('a list, each item on a line that begins with a dash')));
      return undefined;
    case 'any':
      return plainData(node);
  }
}

function readRange(node: Node, reading: Reading): readonly [number, number] | undefined {
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
function warnOfHash({ start, end }: ScalarNode, { text, problems }: Reading): void {
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
    span: pair ? { start: pair.start, end: pair.keyEnd } : { start: node.start, end: node.end },
  };
}
