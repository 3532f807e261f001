import type { FiledSidecar } from '../sidecar/read-together';
import type { Problem } from '../text/problem';

/** The files with annotations that lie beside a transcript, read. */
export interface Beside {
  /** The shared one first. */
  readonly sidecars: readonly FiledSidecar[];
  /** Sidecars that can't be read. */
  readonly unreadableFiles: readonly { readonly file: string; readonly problem: Problem }[];
  /** What synchronising programs left of sidecars that two people wrote at once. */
  readonly copies: readonly ToMerge[];
  /** Annotations that wait for a sidecar's repair. */
  readonly waiting: readonly ToMerge[];
}

/** A file that is to be merged into a sidecar; perhaps there is no such sidecar yet. */
export interface ToMerge {
  readonly file: string;
  readonly sidecar: string;
}

/** If nothing lies beside a transcript. */
export const nothingBeside: Beside = { sidecars: [], unreadableFiles: [], copies: [], waiting: [] };
