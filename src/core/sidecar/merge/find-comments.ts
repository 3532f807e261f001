import type { Node } from '../yaml/node';

/** A comment from its `#`, without white space at its end. */
export interface Comment {
  readonly start: number;
  readonly words: string;
}

/** The comments in a piece of text that reads as `node`, in order. */
export function findComments(text: string, node: Node | undefined): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  const readUpTo = (to: number) => {
    // Between the words of a piece stand only marks, white space and comments.
    for (const { 0: words, index } of text.slice(from, Math.max(from, to)).matchAll(/(?<![^\s,[\]{}])#[^\r\n]*/g)) {
      comments.push({ start: from + index, words: words.trimEnd() });
    }
  };
  for (const { start, end } of wordsOf(text, node)) {
    readUpTo(start);
    from = Math.max(from, end);
  }
  readUpTo(text.length);
  return comments;
}

/** The words of the comments in a piece of text that reads as `node`. */
export function commentsOf(text: string, node: Node | undefined): string[] {
  return findComments(text, node).map(({ words }) => words);
}

/** The keys and scalars of a node, in order. */
function wordsOf(text: string, node: Node | undefined): { start: number; end: number }[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap(({ value }) => wordsOf(text, value));
  if (node.kind === 'map') {
    return node.pairs.flatMap(({ start, keyEnd, value }) => [{ start, end: keyEnd }, ...wordsOf(text, value)]);
  }
  // A block scalar's words begin below its first line, which may hold a comment: `claim: | # why`.
  const lineFeed = node.style === 'block' ? text.indexOf('\n', node.start) : -1;
  return [{ start: lineFeed < 0 ? node.start : Math.min(lineFeed, node.end), end: node.end }];
}

/** The lines of a piece of text that hold nothing but a comment, trimmed. */
export function commentLinesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
}
