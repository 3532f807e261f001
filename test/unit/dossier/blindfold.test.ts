import assert from 'node:assert/strict';
import { countsOf } from '../../../src/core/dossier/counts-of';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import { Shelf } from '../../../src/core/dossier/shelf';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { dossierFor } from '../../support/dossier-for';
import { MemoryFolder } from '../../support/memory-folder';

const talk =
  'ANN LEE: We built 300 homes. It cost 40 million.\n\nBO ROY: It is 12 percent less.\n\nANN LEE: It is not.\n';

const file = (head: string, ...entries: readonly string[]) =>
  `version: 1\ntranscript: "talk.txt"\n${head}\nannotations:\n${entries.join('\n')}`;
const entry = (id: string, words: string, lines = '') =>
  `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${words}"\n${lines}`;

const opinions =
  '    status: checked\n    verdict: "false"\n    claim: "It built homes."\n    by: "anna"\n    reviews:\n      - by: "anna"\n        verdict: "false"\n    notes:\n      - by: "anna"\n        text: "See the census."\n';
const shared = file(
  'about:\n  title: "The debate"\ncovered:\n  - {from: "It is not.", sums: [s0000000]}\n',
  entry('a1', 'We built 300 homes.', opinions),
  entry('a2', 'It is 12 percent less.', '    status: not-a-claim\n'),
);
const anna = file('', entry('a3', 'It cost 40 million.', '    verdict: flase\n'));
const ben = (head: string) => file(head, entry('b1', 'built 300 homes'));

/** Of three files: the shared one, anna's, ben's. */
const seen = (head: string, team = '', reader = { name: 'ben', home: '2', shared: '0' }): Dossier =>
  dossierFor(talk, [shared, anna, ben(head)], readVocabulary(team), { viewer: reader });
const ids = ({ annotations }: Dossier) => annotations.map(({ annotation }) => annotation.id).sort();

describe('reading blind', () => {
  it('shows all to whoever doesn’t, and to a program that nobody looks through', () => {
    assert.deepEqual(ids(seen('')), ['a1', 'a2', 'a3', 'b1']);
    assert.equal(seen('').blind, undefined);
    assert.deepEqual(ids(dossierFor(talk, [shared, anna, ben('blind: {by: "ben"}\n')])), ['a1', 'a2', 'a3', 'b1']);
  });

  it('shows a reader nothing but the own work, once the own file says so', () => {
    const dossier = seen('blind: {by: "ben", at: "2031-01-02T10:00:00Z"}\n');
    assert.deepEqual([ids(dossier), dossier.blind], [['b1'], 'all']);
    assert.equal(countsOf(dossier).tagged, 1);
    assert.equal(countsOf(dossier).dismissed, 0);
    assert.deepEqual(problemsOf(dossier), []);
    assert.ok(dossier.sidecars.every(({ sidecar }) => sidecar.covered === undefined));
  });

  it('shows what is said of the talk itself', () => {
    assert.equal(seen('blind: {by: "ben"}\n').about.title, 'The debate');
  });

  it('shows all again once it is finished', () => {
    const finished = 'blind: {by: "ben", finished: "2031-01-02T12:00:00Z"}\n';
    assert.deepEqual(ids(seen(finished)), ['a1', 'a2', 'a3', 'b1']);
    assert.deepEqual(ids(seen(finished, 'blind: [ben]\n')), ['a1', 'a2', 'a3', 'b1']);
  });

  it('is what the team’s file asks of the people that it names', () => {
    assert.deepEqual(ids(seen('', 'blind: [ben]\n')), ['b1']);
    assert.deepEqual(
      ids(seen('', 'people: [{id: bl, name: "Ben"}]\nblind: ["Ben"]\n', { name: 'bl', home: '2', shared: '0' })),
      ['b1'],
    );
    assert.deepEqual(ids(seen('', 'blind: [anna]\n')), ['a1', 'a2', 'a3', 'b1']);
    // Who has no file yet sees nothing.
    assert.deepEqual(ids(seen('', 'blind: [cy]\n', { name: 'cy', home: '9', shared: '0' })), []);
  });

  it('goes by the reader’s own file, and by nobody else’s', () => {
    const marked = file('blind: {by: "anna"}\n', entry('a3', 'It cost 40 million.'));
    const dossier = dossierFor(talk, [shared, marked, ben('')], readVocabulary(''), {
      viewer: { name: 'ben', home: '2', shared: '0' },
    });
    assert.deepEqual(ids(dossier), ['a1', 'a2', 'a3', 'b1']);
  });

  describe('of verdicts alone', () => {
    const head = 'blind: {by: "ben", verdicts: true}\n';

    it('shows the shared claims without what others think of them', () => {
      const dossier = seen(head);
      assert.deepEqual([ids(dossier), dossier.blind], [['a1', 'a2', 'b1'], 'verdicts']);
      const { annotation } = dossier.annotations.find((one) => one.annotation.id === 'a1')!;
      assert.deepEqual(Object.keys(annotation).sort(), ['by', 'claim', 'id', 'quote', 'tag']);
      assert.equal(countsOf(dossier).checked, 0);
      assert.equal(countsOf(dossier).dismissed, 1);
    });

    it('shows the reader’s own opinion, from whichever file', () => {
      const mine = file(
        head,
        entry('a1', 'We built 300 homes.', '    verdict: "true"\n    reviews:\n      - {by: "ben", verdict: "true"}\n'),
      );
      const dossier = dossierFor(talk, [shared, mine], readVocabulary(''), {
        viewer: { name: 'ben', home: '1', shared: '0' },
      });
      const { annotation } = dossier.annotations.find((one) => one.annotation.id === 'a1')!;
      assert.equal(annotation.verdict, 'true');
      assert.deepEqual(
        annotation.reviews?.map(({ by }) => by),
        ['ben'],
      );
      assert.equal(countsOf(dossier).disputed, 0);
    });

    it('keeps a claim the same object as long as it doesn’t change', () => {
      const first = seen(head);
      const second = dossierFor(talk, [], readVocabulary(''), { viewer: { name: 'ben', home: '2', shared: '0' } });
      assert.equal(second.annotations.length, 0);
      const again = seen(head);
      assert.deepEqual(ids(again), ids(first));
    });
  });

  it('holds for transcripts that nobody has opened', async () => {
    const folder = new MemoryFolder({
      'talks/talk.txt': talk,
      'talks/talk.txt.annotations.yaml': shared,
      'talks/talk.txt.ben.annotations.yaml': ben('blind: {by: "ben"}\n'),
      'talks/more/talk.txt': talk,
      'talks/more/talk.txt.annotations.yaml': shared,
      'talks/more/transcript-team.yaml': 'blind: [ben]\n',
    });
    const cards = async (name: string | undefined) => {
      const viewerOf = async (transcript: string) =>
        name === undefined
          ? undefined
          : { name, home: `${transcript}.${name}.annotations.yaml`, shared: `${transcript}.annotations.yaml` };
      const shelf = new Shelf(folder, 'talks', { now: () => 0, pause: async () => {}, viewerOf });
      const found: string[][] = [];
      for await (const card of shelf.cards()) found.push(card.annotations.map(({ annotation }) => annotation.id));
      return found;
    };
    assert.deepEqual(await cards('ben'), [['b1'], []]);
    assert.deepEqual(await cards('anna'), [
      ['a1', 'a2', 'b1'],
      ['a1', 'a2'],
    ]);
    assert.deepEqual(await cards(undefined), [
      ['a1', 'a2', 'b1'],
      ['a1', 'a2'],
    ]);
  });
});
