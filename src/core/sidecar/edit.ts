import type { Span } from '../text/span';
import { eolOf } from './lines';

/** One replacement in a text: what stands at the span becomes `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with all edits made; they must not overlap. Insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const edit of sorted) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The same for edits that were written with LF, which get the text's own line ends. */
export function applyLines(text: string, edits: readonly Edit[]): string {
  const eol = eolOf(text);
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', eol) })),
  );
}
