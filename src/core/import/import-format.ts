import type { ImportSource } from './import-source';
import type { ImportedTalk } from './imported-talk';

/** A form in which transcripts arrive. */
export interface ImportFormat {
  /** As a file format is named everywhere: not translated. */
  readonly name: string;
  /** The usual endings of its files, with the dot: for the dialog that asks for a file. The content decides. */
  readonly endings: readonly string[];
  /** True if its files are archives. */
  readonly isPacked?: true;
  /** True if its files are read from their bytes, whatever these are as text. */
  readonly readsBytes?: true;
  /** Whether a file is of this form, by its content. */
  readonly fits: (source: ImportSource) => boolean;
  /** What is in it, in steps that each take little time; a sentence that says what to do if nothing can be. */
  readonly read: (source: ImportSource) => Generator<undefined, ImportedTalk | { readonly problem: string }>;
}
