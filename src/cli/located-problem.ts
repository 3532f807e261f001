import type { DossierProblem } from '../core/dossier/problems-of';
import type { FileProblem } from '../core/folder/file-problem';
import type { LineIndex } from '../core/text/line-index';

/** A problem with what is needed to show it. */
export interface LocatedProblem {
  readonly problem: Omit<DossierProblem, 'code'> & { readonly code: string };
  /** The transcript's file; of a sidecar without one, its own. */
  readonly transcript: string;
  linesOf(file: string | undefined): LineIndex | undefined;
}

/** A file that can't be read. */
export interface UnusableFile {
  readonly file: string;
  readonly problem: FileProblem;
}

/** Problems in one of the forms that programs read. */
export type WriteProblems = (problems: readonly LocatedProblem[], unusable: readonly UnusableFile[]) => string;
