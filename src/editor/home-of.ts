import { Uri, workspace } from 'vscode';
import { sidecarName } from '../core/sidecar/sidecar-names';
import { fileName } from './find-sidecars';
import { askName } from './identity';

/** The sidecar that new annotations of a transcript go to. */
export interface Home {
  readonly uri: Uri;
  /** Whose own file it is (setting `transcript.sidecar`); absent for the shared one. */
  readonly owner?: string;
}

/** The shared sidecar of a transcript or, where the setting says so, that of the person, who may be asked for a name. */
export async function homeOf(transcript: Uri): Promise<Home> {
  const isOwn = workspace.getConfiguration('transcript', transcript).get('sidecar') === 'own';
  const owner = isOwn ? await askName(transcript) : undefined;
  const name = sidecarName(fileName(transcript), owner === undefined ? undefined : toFileName(owner));
  return { uri: Uri.joinPath(transcript, '..', name), ...(owner !== undefined && { owner }) };
}

/** A person's name as a part of a file's name. */
function toFileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'own';
}
