import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Sidecar } from '../core/sidecar/sidecar';
import { isSidecar, transcriptNames } from '../core/sidecar/sidecar-names';

/** The transcript that lies beside a sidecar: the one that its name tells, else the one that it names; undefined if neither is there. */
export function findTranscript(file: string, { transcript }: Sidecar): string | undefined {
  const name = basename(file);
  // Only a file of the same folder: a sidecar by somebody else is not to make us read anything elsewhere.
  const named = transcript === undefined || basename(transcript) !== transcript ? [] : [transcript];
  return [...(isSidecar(name) ? transcriptNames(name) : []), ...named]
    .map((one) => join(dirname(file), one))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
