import type { Item, ListNode, MapNode, Node, Pair, ScalarNode } from './node';
import { readDoubleQuoted } from './read-double-quoted';
import { resolvePlain } from './resolve-plain';

/**
 * Reads the part of YAML that sidecars are normally written in: block maps and lists, scalars of one line (plain,
 * single- or double-quoted), flow collections of one line (of any number of lines where the whole document is one),
 * comments. Null where there is nothing but comments. Undefined for anything else, and for anything that is no YAML: then
 * `parseYaml` decides. What is read is read to the same data as by the `yaml` library.
 *
 * `start` must be the start of a line.
 */
export function parseSimple(text: string, start: number, end: number): Node | null | undefined {
  try {
    return new SimpleParser(text, start, end).parse();
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

const notSimple = new Error('not in the simple part of YAML');
const maxDepth = 32;
const maxKeys = 100;
/** YAML allows a key of 1024 characters before its colon. */
const maxKeyLength = 1000;

enum Char {
  Tab = 9,
  LineFeed = 10,
  CarriageReturn = 13,
  Space = 32,
  DoubleQuote = 34,
  Hash = 35,
  SingleQuote = 39,
  Comma = 44,
  Dash = 45,
  Colon = 58,
  OpenBracket = 91,
  CloseBracket = 93,
  OpenBrace = 123,
  CloseBrace = 125,
}

/** Characters that can't begin a plain scalar, or only under conditions that are left to `yaml`. */
const indicators = new Set([...'?:,[]{}#&*!|>\'"%@`-=<'].map((char) => char.charCodeAt(0)));

class SimpleParser {
  /** The first character of the line's content, after `nextLine`. */
  #at: number;
  #lineStart: number;
  #depth = 0;
  #flowMayBreak = false;

  constructor(
    readonly text: string,
    start: number,
    readonly end: number,
  ) {
    this.#at = start;
    this.#lineStart = start;
  }

  parse(): Node | null {
    if (!this.#skipToContent()) return null;
    const first = this.#code();
    this.#flowMayBreak = first === Char.OpenBrace || first === Char.OpenBracket;
    const node = this.#flowMayBreak ? this.#flow() : this.#block();
    if (this.#flowMayBreak) this.#endLine();
    if (this.#skipToContent()) throw notSimple;
    return node;
  }

  #code(): number {
    // Past the end there is a line end, so that the last line needs no special care.
    return this.#at < this.end ? this.text.charCodeAt(this.#at) : Char.LineFeed;
  }

  #column(): number {
    return this.#at - this.#lineStart;
  }

  /** Moves over blank lines and lines of comment to the next content, at the start of a line; false at the end. */
  #skipToContent(): boolean {
    while (this.#at < this.end) {
      const code = this.text.charCodeAt(this.#at);
      if (code === Char.Space) this.#at++;
      else if (code === Char.LineFeed) this.#lineStart = ++this.#at;
      else if (code === Char.CarriageReturn) {
        if (this.text.charCodeAt(++this.#at) !== Char.LineFeed) throw notSimple;
      } else if (code === Char.Hash) this.#skipComment();
      else if (code !== Char.Tab) return true;
      else if (!this.#skipBlanks()) throw notSimple;
    }
    return false;
  }

  /** Moves over white space; false if something stands behind it on its line. */
  #skipBlanks(): boolean {
    let at = this.#at;
    while (at < this.end && (this.text.charCodeAt(at) === Char.Space || this.text.charCodeAt(at) === Char.Tab)) at++;
    this.#at = at;
    const code = at < this.end ? this.text.charCodeAt(at) : Char.LineFeed;
    return code === Char.LineFeed || code === Char.CarriageReturn;
  }

  #skipComment(): void {
    const lineEnd = this.text.indexOf('\n', this.#at);
    const end = lineEnd < 0 || lineEnd > this.end ? this.end : lineEnd;
    const carriageReturn = this.text.slice(this.#at, end).indexOf('\r');
    if (carriageReturn >= 0 && this.#at + carriageReturn < end - 1) throw notSimple;
    this.#at = end;
  }

  /** After a value: only white space and a comment may follow on the line. */
  #endLine(): void {
    while (this.#code() === Char.Space) this.#at++;
    const code = this.#code();
    if (code === Char.Hash && this.text.charCodeAt(this.#at - 1) === Char.Space) this.#skipComment();
    else if (code !== Char.LineFeed && code !== Char.CarriageReturn) throw notSimple;
  }

  #atLineEnd(): boolean {
    const code = this.#code();
    return code === Char.LineFeed || code === Char.CarriageReturn;
  }

  #block(): Node {
    if (++this.#depth > maxDepth) throw notSimple;
    const node = this.#isDash() ? this.#list() : this.#map();
    this.#depth--;
    return node;
  }

  #isDash(): boolean {
    if (this.#code() !== Char.Dash) return false;
    const next = this.#at + 1 < this.end ? this.text.charCodeAt(this.#at + 1) : Char.LineFeed;
    return next === Char.Space || next === Char.LineFeed || next === Char.CarriageReturn;
  }

  #map(): MapNode {
    const column = this.#column();
    const start = this.#at;
    const pairs: Pair[] = [];
    let end = start;
    do {
      if (this.#column() !== column) throw notSimple;
      const keyStart = this.#at;
      const keyEnd = this.#keyEnd(keyStart);
      if (keyEnd < 0) throw notSimple;
      const key = this.text.slice(keyStart, keyEnd);
      this.#refuseDouble(pairs, key);
      this.#at = keyEnd + 1;
      const value = this.#blockValue(column, true);
      pairs.push({ key, start: keyStart, keyEnd, value });
      end = Math.max(value.end, keyEnd + 1);
    } while (this.#skipToContent() && this.#column() >= column);
    return { kind: 'map', start, end, flow: false, pairs };
  }

  #refuseDouble(pairs: readonly Pair[], key: string): void {
    // A sidecar's maps are small; one with more keys than this is left to `parseYaml`.
    if (pairs.length > maxKeys) throw notSimple;
    for (let i = 0; i < pairs.length; i++) if (pairs[i]!.key === key) throw notSimple;
  }

  #list(): ListNode {
    const column = this.#column();
    const start = this.#at;
    const items: Item[] = [];
    let end = start;
    do {
      if (this.#column() !== column || !this.#isDash()) break;
      const dash = this.#at++;
      let value: Node;
      while (this.#code() === Char.Space) this.#at++;
      if (this.#keyEnd(this.#at) >= 0) value = this.#block();
      else {
        this.#at = dash + 1;
        value = this.#blockValue(column, false);
      }
      items.push({ start: dash, value });
      end = Math.max(value.end, dash + 1);
    } while (this.#skipToContent() && this.#column() >= column);
    return { kind: 'list', start, end, flow: false, items };
  }

  /** Offset of the colon that ends the plain key at `from`; -1 where there is no such key. */
  #keyEnd(from: number): number {
    let at = from;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      const letter = (code | 32) >= 97 && (code | 32) <= 122;
      if (letter || code === 95) continue;
      if (at > from && ((code >= 48 && code <= 57) || code === Char.Dash)) continue;
      break;
    }
    if (at === from || at - from > maxKeyLength || at >= this.end || this.text.charCodeAt(at) !== Char.Colon) return -1;
    const after = at + 1 < this.end ? this.text.charCodeAt(at + 1) : Char.LineFeed;
    return after === Char.Space || after === Char.LineFeed || after === Char.CarriageReturn ? at : -1;
  }

  /** What follows a key's colon or a dash, up to the end of its line or of the deeper lines below. */
  #blockValue(column: number, sameColumnList: boolean): Node {
    const nothing = this.#at;
    while (this.#code() === Char.Space) this.#at++;
    if (!this.#atLineEnd() && this.#code() !== Char.Hash) {
      const value = this.#inline();
      this.#endLine();
      this.#noContinuation(column);
      return value;
    }
    const here = this.#at;
    const line = this.#lineStart;
    if (this.#skipToContent()) {
      const deeper = this.#column() > column;
      if (deeper && !this.#isDash() && this.#keyEnd(this.#at) < 0) throw notSimple;
      if (deeper || (sameColumnList && this.#column() === column && this.#isDash())) return this.#block();
    }
    this.#at = here;
    this.#lineStart = line;
    return { kind: 'scalar', start: nothing, end: nothing, value: null, style: 'plain', source: '' };
  }

  /** A deeper line below a scalar would go on with it. */
  #noContinuation(column: number): void {
    const here = this.#at;
    const line = this.#lineStart;
    if (this.#skipToContent() && this.#column() > column) throw notSimple;
    this.#at = here;
    this.#lineStart = line;
  }

  #inline(): Node {
    switch (this.#code()) {
      case Char.DoubleQuote:
        return this.#doubleQuoted();
      case Char.SingleQuote:
        return this.#singleQuoted();
      case Char.OpenBrace:
      case Char.OpenBracket:
        return this.#flow();
      default:
        return this.#plain(false);
    }
  }

  #doubleQuoted(): ScalarNode {
    const start = this.#at;
    const quoted = readDoubleQuoted(this.text, start, this.end);
    if (!quoted) throw notSimple;
    const { value, end } = quoted;
    this.#at = end;
    return { kind: 'scalar', start, end, value, style: 'quoted', source: value };
  }

  #singleQuoted(): ScalarNode {
    const start = this.#at;
    let close = start + 1;
    for (;;) {
      close = this.text.indexOf("'", close);
      if (close < 0 || close >= this.end) throw notSimple;
      if (close + 1 >= this.end || this.text.charCodeAt(close + 1) !== Char.SingleQuote) break;
      close += 2;
    }
    const raw = this.text.slice(start + 1, close);
    this.#oneLine(raw);
    const value = raw.includes("''") ? raw.replaceAll("''", "'") : raw;
    this.#at = close + 1;
    return { kind: 'scalar', start, end: close + 1, value, style: 'quoted', source: value };
  }

  #oneLine(raw: string): void {
    if (raw.includes('\n') || raw.includes('\r')) throw notSimple;
  }

  #plain(inFlow: boolean): ScalarNode {
    const start = this.#at;
    let code = this.#code();
    if (indicators.has(code)) {
      // A dash begins a plain scalar where a word or a number follows it directly.
      const next = this.text.charCodeAt(start + 1);
      if (code !== Char.Dash || !(next >= 48 && next <= 57)) throw notSimple;
    }
    let end = start;
    for (; ; this.#at++, code = this.#code()) {
      if (code === Char.LineFeed || code === Char.CarriageReturn) break;
      if (code === Char.Tab) throw notSimple;
      if (code === Char.Space) continue;
      if (code === Char.Hash && this.text.charCodeAt(this.#at - 1) === Char.Space) break;
      if (code === Char.Colon) {
        const next = this.#at + 1 < this.end ? this.text.charCodeAt(this.#at + 1) : Char.LineFeed;
        if (next <= Char.Space) throw notSimple;
        if (inFlow && isFlowIndicator(next)) throw notSimple;
      }
      if (inFlow && isFlowIndicator(code)) break;
      end = this.#at + 1;
    }
    this.#at = end;
    const source = this.text.slice(start, end);
    return { kind: 'scalar', start, end, value: resolvePlain(source), style: 'plain', source };
  }

  #flow(): MapNode | ListNode {
    if (++this.#depth > maxDepth) throw notSimple;
    const node = this.#code() === Char.OpenBrace ? this.#flowMap() : this.#flowList();
    this.#depth--;
    return node;
  }

  #flowMap(): MapNode {
    const start = this.#at++;
    const pairs: Pair[] = [];
    for (this.#flowSpace(); this.#code() !== Char.CloseBrace; this.#flowSpace()) {
      const keyStart = this.#at;
      const quoted = this.#code() === Char.DoubleQuote;
      const key = quoted ? this.#doubleQuoted().source : this.text.slice(keyStart, this.#keyEnd(keyStart));
      const keyEnd = quoted ? this.#at : this.#keyEnd(keyStart);
      if (keyEnd < 0 || this.text.charCodeAt(keyEnd) !== Char.Colon || key.length > maxKeyLength) throw notSimple;
      this.#refuseDouble(pairs, key);
      this.#at = keyEnd + 1;
      this.#flowSpace();
      pairs.push({ key, start: keyStart, keyEnd, value: this.#flowValue() });
      this.#flowSpace();
      if (this.#code() === Char.Comma) this.#at++;
      else if (this.#code() !== Char.CloseBrace) throw notSimple;
    }
    return { kind: 'map', start, end: ++this.#at, flow: true, pairs };
  }

  #flowList(): ListNode {
    const start = this.#at++;
    const items: Item[] = [];
    for (this.#flowSpace(); this.#code() !== Char.CloseBracket; this.#flowSpace()) {
      const value = this.#flowValue();
      items.push({ start: value.start, value });
      this.#flowSpace();
      if (this.#code() === Char.Comma) this.#at++;
      else if (this.#code() !== Char.CloseBracket) throw notSimple;
    }
    return { kind: 'list', start, end: ++this.#at, flow: true, items };
  }

  #flowValue(): Node {
    const code = this.#code();
    if (code === Char.OpenBrace || code === Char.OpenBracket) return this.#flow();
    if (code === Char.DoubleQuote) return this.#doubleQuoted();
    if (code === Char.SingleQuote) return this.#singleQuoted();
    return this.#plain(true);
  }

  /** White space within a flow collection; a line end only where the whole document is one. */
  #flowSpace(): void {
    for (; this.#at < this.end; this.#at++) {
      const code = this.text.charCodeAt(this.#at);
      if (code === Char.Space) continue;
      if (!this.#flowMayBreak) return;
      if (code === Char.LineFeed) this.#lineStart = this.#at + 1;
      else if (code !== Char.CarriageReturn || this.text.charCodeAt(this.#at + 1) !== Char.LineFeed) return;
    }
    throw notSimple;
  }
}

function isFlowIndicator(code: number): boolean {
  return (
    code === Char.Comma ||
    code === Char.OpenBracket ||
    code === Char.CloseBracket ||
    code === Char.OpenBrace ||
    code === Char.CloseBrace
  );
}
