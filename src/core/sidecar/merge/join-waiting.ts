import { applyChange } from '../apply-change';
import { readSidecar } from '../read-sidecar';
import type { Sidecar } from '../sidecar';
import { type Merged, mergeSidecars } from './merge-sidecars';

/**
 * True where nothing can be written to a sidecar until a person has repaired it: new annotations are to wait in the file
 * beside it (`waitingName`). A file of a newer version needs no repair but another program.
 */
export function mustWait({ writable, problems }: Sidecar): boolean {
  return !writable && !problems.some(({ code }) => code === 'newer-version');
}

/**
 * A sidecar's text with the annotations that waited for its repair, comments and all. Once more changes nothing, so that it
 * does no harm where the waiting file could not be removed. `text` of the result is undefined where the one (side `ours`) or
 * the other (`theirs`) still can't be read.
 */
export function joinWaiting(text: string, waiting: string): Merged {
  const { transcript } = readSidecar(text);
  // What the waiting file says of the document itself is only there so that it can stand alone.
  const retargeted =
    transcript === undefined ? waiting : applyChange(waiting, { kind: 'retarget', transcript }, transcript).text;
  return mergeSidecars({ ours: text, theirs: retargeted });
}
