import type { Annotation } from './annotation';
import { annotationShape, type RecordShape, type Shape } from './shape';

/**
 * Canonical YAML. Values are written so that readers of YAML 1.1 and 1.2 take them for the same data; lines are never
 * folded, and end in LF (whoever splices them in puts the file's own line ends).
 */

/** One entry as lines, its dash at column `indent`. */
export function renderEntry(annotation: Annotation, indent: number): string {
  return renderItem(annotation as unknown as Record<string, unknown>, annotationShape, indent);
}

/** An item of a list of records, as lines. */
export function renderItem(value: unknown, shape: Shape, indent: number): string {
  const dash = `${' '.repeat(indent)}- `;
  if (!isRecord(value) || shape.kind !== 'record' || shape.flow) return `${dash}${renderInline(value, shape)}\n`;
  const lines = entriesOf(value, shape).map(([key, one, its]) => renderPair(key, one, its, indent + 2));
  return lines.length === 0 ? `${dash}{}\n` : dash + lines.join('').slice(indent + 2);
}

/** A key and its value as lines, the key at column `indent`. */
export function renderPair(key: string, value: unknown, shape: Shape, indent: number): string {
  const start = `${' '.repeat(indent)}${renderKey(key)}:`;
  if (shape.kind === 'record' && !shape.flow && isRecord(value)) {
    const lines = entriesOf(value, shape).map(([name, one, its]) => renderPair(name, one, its, indent + 2));
    if (lines.length > 0) return `${start}\n${lines.join('')}`;
  }
  if (shape.kind === 'list' && shape.item.kind === 'record' && Array.isArray(value) && value.length > 0) {
    const { item } = shape;
    return `${start}\n${value.map((one) => renderItem(one, item, indent + 2)).join('')}`;
  }
  return `${start} ${renderInline(value, shape)}\n`;
}

/** A value on one line; collections in braces and brackets. */
export function renderInline(value: unknown, shape: Shape): string {
  if (Array.isArray(value)) {
    const item = shape.kind === 'list' ? shape.item : anything;
    return `[${value.map((one) => renderInline(one, item)).join(', ')}]`;
  }
  if (isRecord(value)) {
    const pairs = shape.kind === 'record' ? entriesOf(value, shape) : unknownEntriesOf(value, shape);
    return `{${pairs.map(([key, one, its]) => `${renderKey(key)}: ${renderInline(one, its)}`).join(', ')}}`;
  }
  if (typeof value === 'number') return renderNumber(value);
  if (typeof value === 'string') return shape.kind === 'word' && isPlainWord(value) ? value : quoteText(value);
  return value === true ? 'true' : value === false ? 'false' : 'null';
}

/** Text in double quotes, on one line. */
export function quoteText(value: string): string {
  return `"${value.replace(needsEscape, escapeChar)}"`;
}

const anything: Shape = { kind: 'any', help: '' };

// Line ends of YAML 1.1, what its readers refuse to print, halves of surrogate pairs, and what has a meaning in quotes.
const needsEscape =
  /["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const shortEscapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeChar(char: string): string {
  const code = char.charCodeAt(0);
  return shortEscapes[char] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** Words with which YAML 1.1 means a boolean or nothing, whatever their case; `e5` is a number to some of its readers. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|e-?[0-9_]+)$/i;
const plainWord = /^[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*$/;

/** True where every YAML reader takes the word for a string without quotes. */
function isPlainWord(value: string): boolean {
  return plainWord.test(value) && !reserved.test(value);
}

export function renderKey(key: string): string {
  return isPlainWord(key) && !key.includes(' ') ? key : quoteText(key);
}

/** YAML 1.1 wants a dot in a number that has an exponent. */
function renderNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  const digits = String(value);
  return digits.includes('e') && !digits.includes('.') ? digits.replace('e', '.0e') : digits;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of a record that hold something, in the order of its shape, unknown ones at the end. */
function entriesOf(value: Record<string, unknown>, shape: RecordShape): [string, unknown, Shape][] {
  const known = Object.entries(shape.keys).map(([key, its]): [string, unknown, Shape] => [
    key,
    Object.hasOwn(value, key) ? value[key] : undefined,
    its,
  ]);
  const unknown = Object.entries(value).filter(([key]) => !Object.hasOwn(shape.keys, key));
  return [...known, ...unknown.map(([key, one]): [string, unknown, Shape] => [key, one, anything])].filter(
    ([, one]) => one !== undefined,
  );
}

function unknownEntriesOf(value: Record<string, unknown>, shape: Shape): [string, unknown, Shape][] {
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => [key, one, shape.kind === 'map' ? shape.item : anything]);
}
