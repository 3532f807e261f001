import assert from 'node:assert/strict';
import { rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf, findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../../src/core/dossier/live-places';
import { stateOf } from '../../../src/core/dossier/state-of';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const count = 40;
const lineOf = (i: number) => `We laid ${100 + i} pipes and dug ${900 + i} wells.`;
const text = Array.from({ length: count }, (_, i) => `${i % 2 ? 'IDA' : 'OLE'}: ${lineOf(i)}\n`).join('');
const entries = Array.from(
  { length: count / 2 },
  (_, i) => `  - id: k${String(i).padStart(11, '0')}\n    tag: claim\n    quote:\n      exact: "${lineOf(i)}"\n`,
);

describe('the rows of a talk', () => {
  it('stay the same objects where another claim is judged, also if its lines in the file come before theirs', () => {
    const transcript = parseTranscript(text);
    const numbers = findSpokenNumbers(transcript);
    const kept = new KeptEntries();
    const live = new LivePlaces(text);
    let before: Dossier | undefined;
    const read = (yaml: string) => {
      const sidecars = [{ file: 'a.yaml', sidecar: readSidecar(yaml, kept) }];
      const dossier = dossierOf(transcript, sidecars, { numbers, live, ...(before && { before }) });
      live.keep(dossier.annotations);
      before = dossier;
      return dossier;
    };
    const yaml = `version: 1\ntranscript: talk.txt\nannotations:\n${entries.join('')}`;
    const old = read(yaml);
    const [rows, states] = [rowsOfDossier('talk.txt', old), unitsOf(old).map(stateOf)];
    const judged = applyChange(yaml, { kind: 'edit', id: 'k00000000001', set: { verdict: 'true' } }, 'talk.txt').text;
    const now = read(judged);
    const fresh = rowsOfDossier('talk.txt', now).filter((row, i) => row !== rows[i]);
    assert.deepEqual(
      fresh.map(({ annotation }) => annotation?.id),
      ['k00000000001'],
    );
    const others = unitsOf(now).filter((unit, i) => unit.annotation && stateOf(unit) !== states[i]);
    assert.equal(others.length, 1);
  });
});
