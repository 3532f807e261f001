/** One replacement in an edit: offsets are UTF-16 units of the text before the edit, `text` is what stands there after it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
