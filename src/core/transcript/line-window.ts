import type { LineFacts } from './line-facts';

/** How many lines further than a line itself may bear on what it is. */
export const lookahead = 8;

/** The lines to sort and up to `lookahead` that follow; undefined past the document's end. */
export interface LineWindow {
  facts(index: number): LineFacts | undefined;
  words(index: number): string;
}
