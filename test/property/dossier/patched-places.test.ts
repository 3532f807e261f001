import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { assertProperty } from '../../support/assert-property';

const words = ['We built 40 homes.', 'They cost 3 million.', 'Nobody paid 12 crowns.', 'It took 9 years.'];
const text = words.map((one, i) => `${['ANN', 'BOB'][i % 2]}: ${one}\n`).join('\n');
const transcript = parseTranscript(text);

const change = fc.oneof(
  fc
    .record({ id: fc.nat(9), at: fc.nat(3), lost: fc.boolean(), by: fc.constantFrom('a', 'b') })
    .map(({ id, at, lost, by }): Change => {
      const start = text.indexOf(words[at]!);
      const exact = lost ? 'Gone with the wind.' : words[at]!;
      const annotation = { id: `k${id}`, tag: 'claim', quote: { exact }, position: { start, end: start + 9 }, by };
      return { kind: 'add', annotation };
    }),
  fc.nat(9).map((id): Change => ({ kind: 'remove', id: `k${id}` })),
  fc
    .record({ id: fc.nat(9), speaker: fc.constantFrom('ANN', 'BOB'), tag: fc.constantFrom('claim', 'odd') })
    .map(({ id, speaker, tag }): Change => ({ kind: 'edit', id: `k${id}`, set: { speaker, tag } })),
);

describe('a dossier that goes on from the one before', () => {
  it('is the same as one that is made anew', () => {
    assertProperty(
      fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (steps) => {
        const kept = new KeptEntries();
        let yaml = '';
        let before: Dossier | undefined;
        for (const changes of steps) {
          yaml = changes.reduce((made, one) => applyChange(made, one, 'talk.txt').text, yaml);
          const going = dossierOf(transcript, [{ file: 'a', sidecar: readSidecar(yaml, kept) }], { before });
          const anew = dossierOf(parseTranscript(text), [{ file: 'a', sidecar: readSidecar(yaml) }]);
          assert.deepEqual(going.annotations, anew.annotations);
          assert.deepEqual(going.doubles, anew.doubles);
          assert.deepEqual(problemsOf(going), problemsOf(anew));
          before = going;
        }
      }),
      { numRuns: 60 },
    );
  });
});
