import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { whyKept } from '../core/dossier/why-kept';
import { localize } from '../core/text/localize';
import { printable } from './printable';

/**
 * Why nothing made of other files is written to a place, whatever is asked; undefined if it may be. `mayRenew`: a transcript that
 * nobody has annotated may be made anew.
 */
export async function whyNotWritten(place: string, mayRenew = false): Promise<string | undefined> {
  const beside = await readdir(dirname(resolve(place))).catch((): string[] => []);
  const kept = whyKept(basename(resolve(place)), beside);
  if (!kept || (kept.kind === 'transcript' && mayRenew)) return undefined;
  const name = printable(place);
  if (kept.kind === 'work') {
    return localize('{0} holds what people decided, and is never written over; another name with -o', name);
  }
  if (kept.kind === 'transcript') {
    return localize('{0} is a transcript that is there already; name another file with -o', name);
  }
  return localize(
    '{0} has annotations in {1}; another name with -o, then Carry Annotations To… in the editor',
    name,
    printable(kept.sidecar),
  );
}
