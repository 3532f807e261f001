import { type CleanedText, cleanPastedText } from '../../core/import/clean-pasted-text';
import { type Imported, importFile } from '../../core/import/import-file';
import type { ImportSource } from '../../core/import/import-source';
import { decodeBytes } from '../../files/decode-bytes';

/** What is done with a file or a text that comes in: plain values, which a worker can be given. */
export type ImportTask =
  | { readonly kind: 'read'; readonly source: Omit<ImportSource, 'decode'> }
  | { readonly kind: 'clean'; readonly text: string };

/** What comes of a task. */
export type ImportOutcome<T extends ImportTask> = T extends { readonly kind: 'read' }
  ? Imported | { readonly problem: string }
  : CleanedText;

/** A task that goes on, beside whatever else does. */
export interface RunningTask<T extends ImportTask> {
  /** Undefined once it was stopped. */
  readonly outcome: Promise<ImportOutcome<T> | undefined>;
  readonly stop: () => void;
}

/** Does a task, in steps. */
export function doTask<T extends ImportTask>(task: T): Generator<undefined, ImportOutcome<T>>;
export function doTask(task: ImportTask): Generator<undefined, ImportOutcome<ImportTask>> {
  return task.kind === 'read' ? importFile({ ...task.source, decode: decodeBytes }) : cleanPastedText(task.text);
}
