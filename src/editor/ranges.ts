import { Position, Range, type TextDocument } from 'vscode';
import { LineIndex } from '../core/text/line-index';
import type { Span } from '../core/text/span';

// The only place where offsets become VS Code's positions and back. A document's offsets are those of core: it has no
// BOM, and its line ends count as many characters as they have.

export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The ranges of spans in a text that is not open as a document. */
export function rangesIn(text: string): (span: Span) => Range {
  const lines = new LineIndex(text);
  const at = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return new Position(line, column);
  };
  return (span) => new Range(at(span.start), at(span.end));
}
