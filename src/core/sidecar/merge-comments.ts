import type { Node } from './node';

/** The comments in a piece of text that reads as `node`, in order, each from its `#`. */
export function commentsOf(text: string, node: Node | undefined): string[] {
  const comments: string[] = [];
  let from = 0;
  const readUpTo = (to: number) => {
    // Between the words of a piece stand only marks, white space and comments.
    for (const { 1: comment } of text.slice(from, Math.max(from, to)).matchAll(/(?<![^\s,[\]{}])(#[^\r\n]*)/g)) {
      comments.push(comment!.trimEnd());
    }
  };
  for (const { start, end } of wordsOf(node)) {
    readUpTo(start);
    from = Math.max(from, end);
  }
  readUpTo(text.length);
  return comments;
}

/** The keys and scalars of a node, in order. */
function wordsOf(node: Node | undefined): { start: number; end: number }[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(({ value }) => wordsOf(value));
  return node.pairs.flatMap(({ start, keyEnd, value }) => [{ start, end: keyEnd }, ...wordsOf(value)]);
}

/** The lines of a piece of text that hold nothing but a comment, trimmed. */
export function commentLinesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
}
