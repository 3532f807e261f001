/** The start of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the line below the one that holds `at`; the text's end where there is none. */
export function afterLine(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** How far `at` is from the start of its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line end that a text uses first; LF where it has none. */
export function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
