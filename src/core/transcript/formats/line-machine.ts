import type { LineFacts } from '../line-facts';

/**
 * Reads the lines of one format in order. What a line is may depend on the lines before it by the state alone, a short
 * word, so that reading can begin again anywhere and stop where the states agree.
 */
export interface LineMachine {
  /** The state before the first line. */
  readonly first: string;
  /** Reads one line (without its end); `next` is the line that follows, undefined after the last. */
  step(state: string, line: string, next: string | undefined): { readonly facts: LineFacts; readonly state: string };
}
