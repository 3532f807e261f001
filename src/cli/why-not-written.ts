import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { namesBeside } from '../core/dossier/names-beside';
import { preparedEnding } from '../core/sidecar/prepared-claim';
import { vocabularyName } from '../core/sidecar/read-vocabulary';
import { copiedFrom, isSidecar } from '../core/sidecar/sidecar-names';
import { printable } from './printable';

/** Why nothing made of other files is written to a place, whatever is asked; undefined if it may be. */
export async function whyNotWritten(place: string): Promise<string | undefined> {
  const name = basename(resolve(place));
  if (holdsWork(name)) return 'holds what people decided, and is never written over; another name with -o';
  const beside = await readdir(dirname(resolve(place))).catch((): string[] => []);
  const [sidecar] = beside.includes(name) ? namesBeside(beside, name).sidecars : [];
  return sidecar === undefined
    ? undefined
    : `has annotations in ${printable(sidecar)}; another name with -o, then Carry Annotations To… in the editor`;
}

/** True if a file of this name holds what people decided: annotations, a copy of them, prepared claims, the team's words. */
function holdsWork(name: string): boolean {
  return isSidecar(name) || copiedFrom(name) !== undefined || name === vocabularyName || name.endsWith(preparedEnding);
}
