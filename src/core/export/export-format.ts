import type { ExportChoice } from './export-choice';
import type { ExportedClaim, ExportedTalk } from './exported-talk';

/** A form in which claims leave. */
export interface ExportFormat {
  readonly id: string;
  /** In the language of the person; what a file format is called everywhere stays as it is. */
  readonly name: () => string;
  /** What it is for, in a sentence; in the language of the person. */
  readonly purpose: () => string;
  /** Of its files: `.csv`. */
  readonly ending: string;
  /** What holds for it whatever was chosen: a sheet to bring back is for the team alone. */
  readonly always?: Partial<Pick<ExportChoice, 'claims' | 'internal' | 'balance'>>;
  readonly write: (talks: readonly ExportedTalk[], choice: ExportChoice) => ExportedFile;
}

/** A file's content, and what the form could not hold. */
export interface ExportedFile {
  readonly content: string | Uint8Array;
  /** Which of the claims it holds, if not all. */
  readonly held?: readonly ExportedClaim[];
  /** Each a sentence for the person who exports. */
  readonly notes?: readonly string[];
}
