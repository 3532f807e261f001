import type { Dossier } from '../../src/core/dossier/dossier';
import { dossierOf, type Known } from '../../src/core/dossier/dossier-of';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { type ReadVocabulary, readVocabulary } from '../../src/core/sidecar/read-vocabulary';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';

/** The dossier of a text called `talk.txt` and of sidecars, whose files are `0`, `1`… */
export function dossierFor(
  text: string,
  sidecars: readonly string[],
  team: ReadVocabulary = readVocabulary(''),
  known: Known = {},
): Dossier {
  const filed = sidecars.map((one, i) => ({ file: String(i), sidecar: readSidecar(one) }));
  return dossierOf(parseTranscript(text, { declared: true }), filed, {
    ...known,
    name: 'talk.txt',
    team: { ...team, text: '' },
  });
}
