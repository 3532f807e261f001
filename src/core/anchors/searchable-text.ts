/** A text in which words are searched, or whatever else can be asked for its parts as a string can. */
export interface SearchableText {
  readonly length: number;
  slice(start: number, end?: number): string;
  startsWith(words: string, at: number): boolean;
}
