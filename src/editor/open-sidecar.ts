import type { Uri } from 'vscode';
import type { Act } from '../core/sidecar/apply-act';
import type { KeptEntries } from '../core/sidecar/kept-entries';
import { type MadeAct, makeActs } from '../core/sidecar/make-acts';
import { readSidecar } from '../core/sidecar/read-sidecar';
import type { Sidecar } from '../core/sidecar/sidecar';

/** A sidecar file as the desk holds it. */
export interface OpenSidecar {
  readonly uri: Uri;
  /** The text on disk, or in an editor where it has unsaved changes; undefined where there is no file yet. */
  text: string | undefined;
  /** Why the file can't be read, where it can't. */
  unreadable?: string;
  /** What was done here and is not written yet, in order. It shows at once, as not saved. */
  unsaved: readonly Act[];
  /** True if writing it takes so long that a person has to know. */
  isLate?: boolean;
  /** Why the last try to write it failed. */
  failure?: string;
  /** What was done here through an editor that has to be saved: it is in `text`, and on no disk. */
  pending: readonly MadeAct[];
  /** What `text` reads as with `unsaved`; made when it is asked for. */
  read?: Sidecar;
  /** What the text read as last, which the next reading goes on from. */
  last?: Sidecar;
  readonly kept: KeptEntries;
  /** Ends when all that was asked to be read or written is, and never fails; of one file one goes after the other. */
  writing: Promise<unknown>;
}

/** Reads or writes a sidecar after all that was asked for before. What fails doesn't keep the next from its turn. */
export function inTurn<T>(one: OpenSidecar, work: () => Promise<T>): Promise<T> {
  const done = one.writing.then(work);
  one.writing = done.catch(() => undefined);
  return done;
}

/** True if what is unsaved stays so until a person does something, or for long. */
export function isTrouble({ uri, failure, isLate, unsaved }: OpenSidecar): boolean {
  return unsaved.length > 0 && (failure !== undefined || isLate === true || uri.scheme === 'untitled');
}

/** A sidecar as it reads with what is not on disk yet. */
export function readOpen(one: OpenSidecar, transcript: string): Sidecar {
  one.read ??= readNow(one, transcript);
  return one.read;
}

function readNow(one: OpenSidecar, transcript: string): Sidecar {
  const { text } = makeActs(one.text ?? '', one.unsaved, transcript);
  if (one.last?.text !== text) one.last = readSidecar(text, one.kept);
  const sidecar = one.last;
  if (sidecar.writable && one.unreadable === undefined) return sidecar;
  // What was tagged while the file can't be written shows all the same. It has no place in the file.
  const waiting = readSidecar(makeActs('', one.unsaved, transcript).text).entries;
  const known = new Set(sidecar.entries.map(({ annotation }) => annotation?.id));
  const entries = [
    ...sidecar.entries,
    ...waiting.filter(({ annotation }) => !known.has(annotation?.id)).map((entry) => ({ ...entry, span: nowhere })),
  ];
  if (one.unreadable === undefined) return { ...sidecar, entries };
  const problem = { code: 'unreadable', severity: 'error', message: one.unreadable, span: nowhere } as const;
  return { text: '', entries, problems: [problem], writable: false };
}

const nowhere = { start: 0, end: 0 };
