import type { ExportChoice } from './export-choice';
import type { ExportedTalk } from './exported-talk';

/** A form in which claims leave. */
export interface ExportFormat {
  readonly id: string;
  /** As a file format is named everywhere: not translated. */
  readonly name: string;
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
  /** How many of the claims it holds, if not all. */
  readonly held?: number;
  /** Each a sentence for the person who exports. */
  readonly notes?: readonly string[];
}
