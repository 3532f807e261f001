import { type Disposable, RelativePattern, Uri } from 'vscode';
import { isMade } from '../core/sidecar/apply-act';
import { type ConflictedCopy, lookBeside } from './find-sidecars';
import { inTurn, type OpenSidecar } from './open-sidecar';
import type { OpenTranscript } from './open-transcript';
import { sidecarStore } from './sidecar-store';
import { watchFiles } from './watch-files';

/** Keeps what the desk knows of sidecars as the files are: watches their folders, and reads them again. */
export class SidecarReader implements Disposable {
  readonly #watchers = new Map<string, Disposable>();

  /** To be called when a file that may be a sidecar, or a copy of one, came, went or changed. */
  constructor(private readonly onChange: (file: Uri) => void) {}

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  /** One watcher a folder; it also sees folders outside the workspace. A file that is replaced comes as deleted + created. */
  watch(transcript: Uri): void {
    const folder = Uri.joinPath(transcript, '..');
    const key = folder.toString();
    if (this.#watchers.has(key) || transcript.scheme === 'untitled') return;
    const pattern = new RelativePattern(folder, '*.annotations*');
    const isBeside = (file: Uri) => Uri.joinPath(file, '..').toString() === key;
    this.#watchers.set(key, watchFiles(pattern, isBeside, this.onChange));
  }

  /** Reads all that lies beside a transcript; true where anything is not as it was known. */
  async read(open: OpenTranscript): Promise<boolean> {
    const { sidecars, copies, waiting } = await lookBeside(open.document.uri);
    const besides = (all: readonly ConflictedCopy[]) => String(all.map(({ uri }) => uri));
    let changed = besides(copies) !== besides(open.copies) || besides(waiting) !== besides(open.waiting);
    open.copies = copies;
    open.waiting = waiting;
    const listed = new Set(sidecars.map(String));
    const known = [...open.sidecars.values()].filter(({ uri }) => !listed.has(uri.toString()));
    for (const one of [...sidecars.map((uri) => open.sidecarAt(uri)), ...known]) {
      if (await this.#readOne(open, one, listed.has(one.uri.toString()))) changed = true;
    }
    return changed;
  }

  /** In its turn among the writes, so that no older text comes after a newer one. */
  #readOne(open: OpenTranscript, one: OpenSidecar, isListed: boolean): Promise<boolean> {
    return inTurn(one, () => this.#readNow(open, one, isListed));
  }

  async #readNow(open: OpenTranscript, one: OpenSidecar, isListed: boolean): Promise<boolean> {
    const { text, unreadable, isDirty } = await sidecarStore.read(one.uri);
    // What was not in the folder may have been written since. What stands there and is no file, such as a folder, is none.
    if (!isListed && text === undefined) return this.#forget(open, one);
    const isSame = text === one.text && unreadable === one.unreadable && one.read !== undefined;
    one.text = text;
    if (!isSame) delete one.read;
    delete one.unreadable;
    if (unreadable !== undefined) one.unreadable = unreadable;
    return this.#followPending(open, one, isDirty) || !isSame;
  }

  /** Of a file that is gone only what is still to be written stays; true where it was known to be there. */
  #forget(open: OpenTranscript, one: OpenSidecar): boolean {
    const wasThere = one.text !== undefined || one.unreadable !== undefined || one.pending.length > 0;
    const key = one.uri.toString();
    const isLeft = one.unsaved.length === 0 && open.sidecars.get(key) === one;
    if (isLeft) open.sidecars.delete(key);
    if (!wasThere) return isLeft;
    one.text = undefined;
    one.pending = [];
    delete one.unreadable;
    delete one.read;
    return true;
  }

  /** What a person took out again in the editor no longer counts; what is saved is on disk. */
  #followPending(open: OpenTranscript, one: OpenSidecar, isDirty: boolean): boolean {
    if (one.pending.length === 0) return false;
    const before = one.pending.length;
    one.pending = one.pending.filter(({ act }) => isMade(one.text ?? '', act));
    if (!isDirty) {
      open.noteMade(one, one.pending);
      one.pending = [];
    }
    return one.pending.length !== before;
  }
}
