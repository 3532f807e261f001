import { basename, dirname, join, normalize } from 'node:path';
import type { Viewer } from '../core/dossier/blindfold';
import type { ShelfHost } from '../core/dossier/shelf';
import { personBehind } from '../core/sidecar/agent-name';
import { ownSidecarName, sidecarName } from '../core/sidecar/sidecar-names';
import { shelfHost } from '../files/shelf-host';

/** Who looks at a transcript as a person who is named, or as an agent of one; `isBlind`: whatever the files say. */
export function namedViewer(file: string, signature: string, isBlind: boolean): Viewer {
  const name = personBehind(signature);
  const beside = (sidecar: string) => join(dirname(normalize(file)), sidecar);
  const transcript = basename(file);
  return {
    name,
    home: beside(ownSidecarName(transcript, name)),
    shared: beside(sidecarName(transcript)),
    isBlind,
  };
}

/** What a shelf takes from this program: of all transcripts only what somebody sees who reads blind, if one is named. */
export function shelfHostFor(blind: string | undefined): ShelfHost {
  return blind === undefined
    ? shelfHost
    : { ...shelfHost, viewerOf: async (transcript) => namedViewer(transcript, blind, true) };
}
