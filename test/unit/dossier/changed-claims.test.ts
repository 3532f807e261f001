import assert from 'node:assert/strict';
import { changedClaims } from '../../../src/core/dossier/changed-claims';
import { changedPlace } from '../../../src/core/dossier/changed-place';
import { coverageOf } from '../../../src/core/dossier/coverage-of';
import { rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import { findUntagged, wantedBy } from '../../../src/core/dossier/find-claims';
import { nothingToCheck } from '../../../src/core/dossier/nothing-to-check';
import type { Act } from '../../../src/core/sidecar/apply-act';
import { makeActs } from '../../../src/core/sidecar/make-acts';
import { dossierFor } from '../../support/dossier-for';

const talk = 'EVA: We felled 1,400 trees. It rained.\nLIAM: You felled 60.\n';
const head = 'version: 1\ntranscript: talk.txt\nannotations:\n';
const entry = (id: string, exact: string, more = '') =>
  `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${exact}"\n${more}`;
const first = entry('k00000000001', 'We felled 1,400 trees.');
const second = entry('k00000000002', 'You felled 60.');
const reading = (...entries: readonly string[]) =>
  dossierFor(talk, [entries.length > 0 ? head + entries.join('') : '']);

describe('what became of the claims between two readings', () => {
  const told = (before: readonly string[], after: readonly string[]) =>
    changedClaims(reading(...before), reading(...after)).map((one) => [
      (one.after ?? one.before)!.annotation.id.at(-1),
      one.before ? (one.after ? one.fields.join() : 'gone') : 'new',
    ]);

  it('is nothing where they hold the same', () => {
    assert.deepEqual(told([first, second], [first, second]), []);
  });

  it('names those that came, went and changed, and which of their fields', () => {
    const judged = entry('k00000000001', 'We felled 1,400 trees.', '    verdict: "false"\n');
    assert.deepEqual(told([], [first]), [['1', 'new']]);
    assert.deepEqual(told([first, second], [judged]), [
      ['1', 'verdict'],
      ['2', 'gone'],
    ]);
  });

  it('is at the words of the first, be they gone', () => {
    assert.equal(changedPlace(reading(first, second), reading(first)), talk.indexOf('You felled'));
    assert.equal(changedPlace(reading(first), reading(first)), undefined);
  });

  it('is at a sentence, if just that was accounted for', () => {
    const before = reading(first);
    const rain = coverageOf(before).sentences.filter(({ start }) => start === talk.indexOf('It rained'));
    const reader = { at: '2030-01-02T10:00:00Z', file: '0', newId: () => 'k00000000009' };
    const { acts } = nothingToCheck(before, rain, reader);
    const changes = acts.map((act) => ('change' in act ? (act.change as Act) : act));
    const after = dossierFor(talk, [makeActs(head + first, changes, 'talk.txt').text]);
    assert.equal(changedPlace(before, after), talk.indexOf('It rained'));
  });
});

describe('quotes that nobody has tagged', () => {
  const found = (...words: readonly string[]) =>
    findUntagged(rowsOfDossier('talk.txt', reading(second)), wantedBy(words)).map((row) => row.words);

  it('are found by words, by a figure in other digits, and by who says them', () => {
    assert.deepEqual(found('TREES'), ['We felled 1,400 trees.']);
    assert.deepEqual(found('1400'), ['We felled 1,400 trees.']);
    assert.deepEqual(found('eva'), ['We felled 1,400 trees.']);
  });

  it('are not found by words that stand elsewhere, nor by no words, and what is tagged is none of them', () => {
    for (const words of [['140'], ['rained'], ['60'], []]) assert.deepEqual(found(...words), [], words.join());
  });
});
