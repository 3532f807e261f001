/** A text, or whatever else can tell its parts as a string does. */
export interface Sliceable {
  slice(start: number, end: number): string;
}
