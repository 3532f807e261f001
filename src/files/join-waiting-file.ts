import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { joinWaiting } from '../core/sidecar/merge/join-waiting';
import { findWaiting } from '../core/sidecar/sidecar-names';
import { readTextFile } from './read-text-file';
import { removeTextFile } from './remove-text-file';
import { updateTextFile } from './update-text-file';

/** As many times others may write to the waiting file while it is joined, before that is left for later. */
const maxTries = 5;

/**
 * Joins the annotations that waited for a sidecar's repair with it, and removes their file; false where there are none, or
 * where they have to go on waiting. Nothing is lost where the program is killed in between: joining again changes nothing.
 */
export async function joinWaitingFile(sidecar: string): Promise<boolean> {
  const names = await readdir(dirname(sidecar)).catch(() => []);
  const name = findWaiting(names, basename(sidecar));
  if (name === undefined) return false;
  const file = join(dirname(sidecar), name);
  for (let tries = 0; tries < maxTries; tries++) {
    // A stranger's link could bring another folder's annotations here.
    const waiting = await readTextFile(file, { noLink: true });
    if ('problem' in waiting) return false;
    let isJoined = false;
    const updated = await updateTextFile(sidecar, (text = '') => {
      const joined = joinWaiting(text, waiting.text).text;
      isJoined = joined !== undefined;
      return joined;
    });
    if ('problem' in updated || !isJoined) return false;
    if (await removeTextFile(file, waiting.text)) return true;
  }
  return false;
}
