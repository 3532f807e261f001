import type { Uri } from 'vscode';
import type { Viewer } from '../core/dossier/blindfold';
import { ownSidecar, sharedSidecar } from './home-of';
import { knownName } from './identity';

/** Who looks at a transcript in this window; undefined if nobody has said so yet. */
export async function viewerOf(transcript: Uri, name = knownName(transcript)): Promise<Viewer | undefined> {
  const known = await name;
  if (known === undefined) return undefined;
  return {
    name: known,
    home: ownSidecar(transcript, known).toString(),
    shared: sharedSidecar(transcript).toString(),
  };
}
