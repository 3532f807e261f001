import { Uri, workspace } from 'vscode';
import { ownSidecarName, sidecarName } from '../core/sidecar/sidecar-names';
import { fileName } from './find-sidecars';
import { askName } from './identity';

/** The sidecar that new annotations of a transcript go to. */
export interface Home {
  readonly uri: Uri;
  /** Whose own file it is (setting `transcript.sidecar`); absent for the shared one. */
  readonly owner?: string;
}

/** The shared sidecar of a transcript or, if the setting says so or the person reads blind, the person's own, who may be asked for a name. */
export async function homeOf(transcript: Uri, isBlind = false): Promise<Home> {
  const isOwn = isBlind || workspace.getConfiguration('transcript', transcript).get('sidecar') === 'own';
  const owner = isOwn ? await askName(transcript) : undefined;
  const uri = owner === undefined ? sharedSidecar(transcript) : ownSidecar(transcript, owner);
  return { uri, ...(owner !== undefined && { owner }) };
}

/** The sidecar of a transcript that all may write. */
export function sharedSidecar(transcript: Uri): Uri {
  return Uri.joinPath(transcript, '..', sidecarName(fileName(transcript)));
}

/** A person's own sidecar of a transcript. */
export function ownSidecar(transcript: Uri, person: string): Uri {
  return Uri.joinPath(transcript, '..', ownSidecarName(fileName(transcript), person));
}
