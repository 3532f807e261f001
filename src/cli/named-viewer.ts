import { basename, dirname, join, normalize } from 'node:path';
import type { Viewer } from '../core/dossier/blindfold';
import { ownSidecarName, sidecarName } from '../core/sidecar/sidecar-names';

/** Who looks at a transcript as a person who is named; `isBlind`: whatever the files say. */
export function namedViewer(file: string, name: string, isBlind: boolean): Viewer {
  const beside = (sidecar: string) => join(dirname(normalize(file)), sidecar);
  const transcript = basename(file);
  return {
    name,
    home: beside(ownSidecarName(transcript, name)),
    shared: beside(sidecarName(transcript)),
    isBlind,
  };
}
