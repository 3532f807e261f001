/** Adds one change that can be told from all others by its id. */
export function addMarked(text: string | undefined, id: string): string {
  return `${text ?? ''}- ${id}\n`;
}

/** The ids of a file in its order; undefined where the file is not whole. */
export function readMarked(text: string): string[] | undefined {
  if (!/^(- [a-z0-9]+\n)*$/.test(text)) return undefined;
  return text.split('\n').flatMap((line) => (line ? [line.slice(2)] : []));
}
