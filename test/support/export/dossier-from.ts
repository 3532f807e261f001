import { stringify } from 'yaml';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** A dossier of a text, of entries as they stand in a sidecar, and of what else the sidecar and the team say. */
export function dossierFrom(
  text: string,
  annotations: readonly object[],
  { head = {}, team = {}, name = 'talk.txt' }: { head?: object; team?: object; name?: string } = {},
): Dossier {
  const file = `${name}.annotations.yaml`;
  const sidecar = readSidecar(stringify({ version: 1, transcript: name, ...head, annotations }, { lineWidth: 0 }));
  const teamText = stringify(team);
  return dossierOf(parseTranscript(text, { declared: true }), [{ file, sidecar }], {
    name,
    team: { ...readVocabulary(teamText), file: 'transcript-team.yaml', text: teamText },
  });
}
