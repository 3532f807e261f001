import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dossierOf } from '../../src/core/dossier/dossier-of';
import { problemsOf } from '../../src/core/dossier/problems-of';
import { stateOf } from '../../src/core/dossier/state-of';
import { unitsOf } from '../../src/core/dossier/units-of';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';

describe('the samples', () => {
  for (const name of readdirSync('samples').filter((one) => one.endsWith('.txt')))
    it(`${name} shows a claim that is false, one that has changed and one that is disputed, and is in order else`, () => {
      const file = `${name}.annotations.yaml`;
      const sidecar = readSidecar(readFileSync(`samples/${file}`, 'utf8'));
      const dossier = dossierOf(parseTranscript(readFileSync(`samples/${name}`, 'utf8')), [{ file, sidecar }], {
        name,
      });
      const states = unitsOf(dossier)
        .filter(({ annotation }) => annotation)
        .map(stateOf);
      assert.deepEqual(states.map(({ kind }) => kind).sort(), ['attention', 'disputed', 'judged']);
      assert.equal(states.find(({ kind }) => kind === 'judged')?.verdict, 'false');
      assert.deepEqual(
        problemsOf(dossier).map(({ code }) => code),
        ['quote-changed'],
      );
    });
});
