/**
 * A half-open range of UTF-16 offsets into a text: `text.slice(start, end)`. The text is the decoded document without
 * its BOM; a CRLF counts as two.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly within `outer`; an empty span lies within a span that it touches. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without white space at either end; an empty span at its start where there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, offset: number): boolean {
  return text[offset]!.trim() === '';
}
