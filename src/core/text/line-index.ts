/** A 0-based line and a 0-based column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Translates between offsets and lines. Lines end at LF, CRLF or a lone CR, as in VS Code. */
export class LineIndex {
  /** Offset of the first character of each line; the first is 0. */
  readonly starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    const ends = /\r\n?|\n/g;
    while (ends.exec(text)) starts.push(ends.lastIndex);
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line that holds the offset; an offset past the end is on the last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - this.starts[line]! };
  }

  /** The offset of a position; a column past the line's end is the line's end, a line past the last is the text's end. */
  offsetAt(position: Position): number {
    if (position.line >= this.count) return this.text.length;
    return Math.min(this.starts[position.line]! + position.column, this.endOf(position.line));
  }

  /** Offset just after the line's last character, before its line end. */
  endOf(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    if (line + 1 >= this.count) return end;
    if (this.text[end - 1] === '\n') end--;
    if (end > this.starts[line]! && this.text[end - 1] === '\r') end--;
    return end;
  }

  /** The words of a line, without its line end. */
  lineText(line: number): string {
    return this.text.slice(this.starts[line]!, this.endOf(line));
  }
}
