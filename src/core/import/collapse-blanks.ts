/**
 * Words with what only sets a file (line ends, tabs, rows of blanks) as one blank. Blanks that hold a figure together (12 345 with what
 * doesn't break, or a narrow one) stay what they are.
 */
export function collapseBlanks(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ');
}

/** Words in one line, their blanks as `collapseBlanks` has them, none at the ends. */
export function lineOf(text: string): string {
  return collapseBlanks(text).trim();
}
