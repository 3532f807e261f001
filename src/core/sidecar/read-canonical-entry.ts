import type { Annotation } from './annotation';
import { annotationShape, type NumberShape, type RecordShape, type Shape, type WordShape } from './shape';
import { readDoubleQuoted } from './yaml/read-double-quoted';

/**
 * The annotation of an entry that is written the way `renderEntry` writes it, read straight to its data: nearly three times as quick
 * as by way of nodes, which counts if a folder of transcripts is read. `start` is the start of the line with the dash. Undefined
 * for an entry with anything else in it (a comment, a key of somebody's own, a value that a problem would tell of): then
 * `readBlockEntry` decides. What is read is read to the same data as by that, and is without problems.
 */
export function readCanonicalEntry(text: string, start: number, end: number): Annotation | undefined {
  try {
    return new CanonicalReader(text, start, end).entry() as unknown as Annotation;
  } catch (error) {
    if (error === notCanonical) return undefined;
    throw error;
  }
}

const notCanonical = new Error('not as we write it');

type Data = Record<string, unknown>;

interface Field {
  readonly key: string;
  readonly shape: Shape;
}

const tables = new Map<RecordShape, readonly Field[]>();

/** The fields of a record as a list: a lookup by name would cost more than a glance at the field that mostly comes next. */
function fieldsOf(shape: RecordShape): readonly Field[] {
  const known = tables.get(shape) ?? Object.entries(shape.keys).map(([key, its]) => ({ key, shape: its }));
  tables.set(shape, known);
  return known;
}

enum Char {
  LineFeed = 10,
  CarriageReturn = 13,
  Space = 32,
  DoubleQuote = 34,
  Comma = 44,
  Dash = 45,
  Dot = 46,
  Zero = 48,
  Nine = 57,
  Colon = 58,
  OpenBracket = 91,
  CloseBracket = 93,
  LowLine = 95,
  OpenBrace = 123,
  CloseBrace = 125,
}

class CanonicalReader {
  #at: number;

  constructor(
    readonly text: string,
    start: number,
    readonly end: number,
  ) {
    this.#at = start;
  }

  entry(): Data {
    const column = this.#spaces();
    this.#at += column;
    this.#take(Char.Dash);
    this.#take(Char.Space);
    const data = this.#record(annotationShape, column + 2);
    // Below there may be blank lines.
    while (this.#at < this.end) {
      this.#at += this.#spaces();
      if (this.#at < this.end) this.#endLine();
    }
    return data;
  }

  /** Past the end there is a line end, so that the last line needs no special care. */
  #code(): number {
    return this.#at < this.end ? this.text.charCodeAt(this.#at) : Char.LineFeed;
  }

  #take(code: number): void {
    if (this.#code() !== code) throw notCanonical;
    this.#at++;
  }

  /** How many spaces stand here. */
  #spaces(): number {
    let at = this.#at;
    while (at < this.end && this.text.charCodeAt(at) === Char.Space) at++;
    return at - this.#at;
  }

  #endLine(): void {
    if (this.#code() === Char.CarriageReturn) {
      this.#at++;
      // By itself it ends no line, not even the last.
      if (this.#at >= this.end) throw notCanonical;
    }
    this.#take(Char.LineFeed);
  }

  /** At the start of a line: moves to its content if that stands at the column; false if the line is blank or less deep. */
  #goesOn(column: number): boolean {
    const spaces = this.#spaces();
    const code = this.#at + spaces < this.end ? this.text.charCodeAt(this.#at + spaces) : Char.LineFeed;
    if (spaces < column || code === Char.LineFeed || code === Char.CarriageReturn) return false;
    if (spaces > column) throw notCanonical;
    this.#at += column;
    return true;
  }

  /** Keys at a column, each on a line of its own. */
  #record(shape: RecordShape, column: number): Data {
    const fields = fieldsOf(shape);
    const data: Data = {};
    let next = 0;
    do {
      const index = this.#field(fields, next, data);
      const { key, shape: its } = fields[index]!;
      data[key] = this.#valueOnLine(its, column);
      next = index + 1;
    } while (this.#goesOn(column));
    return complete(data, shape);
  }

  /** Moves over a key and its colon; the index of its field, which mostly is `from` or a later one. */
  #field(fields: readonly Field[], from: number, data: Data): number {
    const { text } = this;
    const first = text.charCodeAt(this.#at);
    for (let i = 0; i < fields.length; i++) {
      const index = from + i < fields.length ? from + i : from + i - fields.length;
      const { key } = fields[index]!;
      if (key.charCodeAt(0) !== first || text.charCodeAt(this.#at + key.length) !== Char.Colon) continue;
      if (!text.startsWith(key, this.#at)) continue;
      if (data[key] !== undefined) throw notCanonical;
      this.#at += key.length + 1;
      return index;
    }
    throw notCanonical;
  }

  /** What follows a key's colon, up to the start of the line below. */
  #valueOnLine(shape: Shape, column: number): unknown {
    if (this.#code() === Char.Space) {
      this.#at++;
      const value = this.#inline(shape);
      this.#endLine();
      return value;
    }
    this.#endLine();
    if (!this.#goesOn(column + 2)) throw notCanonical;
    if (shape.kind === 'record') return this.#record(shape, column + 2);
    if (shape.kind !== 'list' || shape.item.kind !== 'record') throw notCanonical;
    return this.#records(shape.item, column + 2);
  }

  /** Records below each other, the dashes at a column. */
  #records(item: RecordShape, column: number): Data[] {
    // Most lists have one item: an array that begins empty takes room for many.
    const items = [this.#item(item, column)];
    while (this.#goesOn(column)) items.push(this.#item(item, column));
    return items;
  }

  #item(item: RecordShape, column: number): Data {
    this.#take(Char.Dash);
    this.#take(Char.Space);
    if (this.#code() !== Char.OpenBrace) return this.#record(item, column + 2);
    const data = this.#recordInBraces(item);
    this.#endLine();
    return data;
  }

  #inline(shape: Shape): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#string();
      case 'word':
        return allowed(this.#string(), shape);
      case 'number':
        return this.#code() === Char.OpenBracket && shape.range ? this.#range() : this.#number(shape);
      case 'boolean':
        return this.#boolean();
      case 'record':
        return this.#recordInBraces(shape);
      case 'list':
        return this.#listInBrackets(shape.item);
      default:
        throw notCanonical;
    }
  }

  #recordInBraces(shape: RecordShape): Data {
    const fields = fieldsOf(shape);
    const data: Data = {};
    let next = 0;
    this.#take(Char.OpenBrace);
    for (;;) {
      const index = this.#field(fields, next, data);
      const { key, shape: its } = fields[index]!;
      this.#take(Char.Space);
      data[key] = this.#inline(its);
      next = index + 1;
      if (!this.#hasMore(Char.CloseBrace)) return complete(data, shape);
    }
  }

  #listInBrackets(item: Shape): unknown[] {
    this.#take(Char.OpenBracket);
    const items = [this.#inline(item)];
    while (this.#hasMore(Char.CloseBracket)) items.push(this.#inline(item));
    return items;
  }

  /** Moves over a comma and its space, or over what closes the collection. */
  #hasMore(close: Char): boolean {
    if (this.#code() === Char.Comma) {
      this.#at++;
      this.#take(Char.Space);
      return true;
    }
    this.#take(close);
    return false;
  }

  #range(): readonly [number, number] {
    this.#take(Char.OpenBracket);
    const low = this.#number();
    if (!this.#hasMore(Char.CloseBracket)) throw notCanonical;
    const high = this.#number();
    this.#take(Char.CloseBracket);
    return [low, high];
  }

  #number(shape?: NumberShape): number {
    const start = this.#at;
    if (this.#code() === Char.Dash) this.#at++;
    this.#digits();
    const isWhole = this.#code() !== Char.Dot;
    if (!isWhole) {
      this.#at++;
      this.#digits();
    }
    const value = Number(this.text.slice(start, this.#at));
    if (shape?.whole && !(Number.isInteger(value) && value >= 0)) throw notCanonical;
    return value;
  }

  #digits(): void {
    const start = this.#at;
    while (isDigit(this.#code())) this.#at++;
    if (this.#at === start) throw notCanonical;
  }

  #boolean(): boolean {
    const word = this.#plain();
    if (word !== 'true' && word !== 'false') throw notCanonical;
    return word === 'true';
  }

  #string(): string {
    if (this.#code() !== Char.DoubleQuote) return this.#plain();
    const quoted = readDoubleQuoted(this.text, this.#at, this.end);
    if (!quoted) throw notCanonical;
    this.#at = quoted.end;
    return quoted.value;
  }

  /** Words without quotes that are a string to every reader: letters, digits, hyphens and single signs between them. */
  #plain(): string {
    const start = this.#at;
    if (!isLetter(this.#code())) throw notCanonical;
    let code = this.#code();
    while (isLetter(code) || isDigit(code) || code === Char.Dash || code === Char.LowLine || code === Char.Space) {
      this.#at++;
      code = this.#code();
    }
    if (this.text.charCodeAt(this.#at - 1) === Char.Space) throw notCanonical;
    const word = this.text.slice(start, this.#at);
    if (word.length === 4 && word.toLowerCase() === 'null') throw notCanonical;
    return word;
  }
}

function complete(data: Data, { required }: RecordShape): Data {
  for (const key of required) if (data[key] === undefined) throw notCanonical;
  return data;
}

function allowed(word: string, { aliases, values }: WordShape): string {
  if (aliases && Object.hasOwn(aliases, word)) throw notCanonical;
  if (values && !values.includes(word)) throw notCanonical;
  return word;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isDigit(code: number): boolean {
  return code >= Char.Zero && code <= Char.Nine;
}
