import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carryAnnotations } from '../../../src/core/dossier/carry-annotations';
import { countsOf } from '../../../src/core/dossier/counts-of';
import { coverageOf } from '../../../src/core/dossier/coverage-of';
import { rowsOfCard, rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import { discussionOf } from '../../../src/core/dossier/discussion-of';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { EarlierClaims } from '../../../src/core/dossier/earlier-claims';
import { findClaims, wantedBy } from '../../../src/core/dossier/find-claims';
import { handAt } from '../../../src/core/dossier/hand';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import { renamedSpeakers, renameInAnnotations } from '../../../src/core/dossier/renamed-speakers';
import { Shelf } from '../../../src/core/dossier/shelf';
import { annotationsAt } from '../../../src/core/dossier/tag-span';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { openVotesOf } from '../../../src/core/dossier/votes-of';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { exportFormats } from '../../../src/core/export/formats';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { dossierFor } from '../../support/dossier-for';
import { contentOf } from '../../support/export/content-of';
import { MemoryFolder } from '../../support/memory-folder';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

/** Stands in what others wrote, and nowhere else. */
const planted = 'zqxjk';
const talk =
  'ANN LEE: We built 300 homes. It cost 40 million.\n\nBO ROY: It is 12 percent less.\n\nANN LEE: It is not so.\n';

const entry = (id: string, words: string, lines = '') =>
  `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${words}"\n${lines}`;
const file = (head: string, ...entries: readonly string[]) =>
  `version: 1\ntranscript: "talk.txt"\n${head}\nannotations:\n${entries.join('\n')}`;

/** All that people write of a claim, with the planted word. */
const work = `    speaker: "ANN ${planted}"
    claim: "It built ${planted}."
    status: in-review
    verdict: ${planted}
    assignee: "${planted}"
    by: "${planted}"
    at: "2031-01-02T10:00:00Z"
    sources:
      - title: "${planted}"
    reviews:
      - {by: "${planted}", at: "2031-01-02T11:00:00Z", verdict: ${planted}, note: "${planted}"}
      - {by: "cy", at: "2031-01-02T12:00:00Z", verdict: "true"}
    heard: {by: "${planted}", at: "2031-01-02T10:00:00Z"}
    publish:
      text: "${planted}"
    corrections:
      - {from: "${planted}", to: "x", why: "${planted}"}
    notes:
      - {by: "${planted}", at: "2031-01-02T11:00:00Z", text: "${planted}"}
    asked:
      - {who: "${planted}", at: "2031-01-02T11:00:00Z"}
    conflicts:
      - {field: verdict, ours: ${planted}, theirs: "true"}
`;
const shared = file(
  `covered:\n  - {by: "${planted}", from: "${planted}", sums: [s0000000]}\nconflicts:\n  - {field: about.title, ours: "${planted}", theirs: "x"}\n`,
  entry('a1', 'We built 300 homes.', work),
  entry('a6', 'It is not so.', '    status: checked\n    verdict: "true"\n    by: "cy"\n'),
  // The reader's own entry, to which somebody added.
  entry('b1', 'It cost 40 million.', `    notes:\n      - {by: "${planted}", text: "${planted}"}\n`),
  `  - id: a5\n    tag: ${planted}\n    quote: "${planted}"\n`,
);
const anna = file('', entry('a3', 'It is 12 percent less.', work), entry(`a4${planted}`, 'It cost 40 million.', work));
/** Git left both sides of it. */
const merged = `version: 1\ntranscript: "talk.txt"\n\nannotations:\n<<<<<<< ours\n${entry('c1', planted)}=======\n${entry('c2', planted)}>>>>>>> theirs\n`;
const ben = (blind: string) => file(blind, entry('b1', 'It cost 40 million.', '    by: "ben"\n'));

const begun = 'blind: {by: "ben", at: "2031-01-01T10:00:00Z"}\n';
const team = 'verdict-by: 2\npeople: [ben, cy]\nrules: {preset: ifcn}\n';
const names = ['talk.txt.annotations.yaml', 'talk.txt.anna.annotations.yaml', 'talk.txt.cy.annotations.yaml'];

const seen = (blind: string): Dossier =>
  dossierFor(talk, [shared, anna, merged, ben(blind)], readVocabulary(team), {
    viewer: { name: 'ben', home: '3', shared: '0' },
  });

async function cardSeen(blind: string) {
  const files = new MemoryFolder({
    '/t/talk.txt': talk,
    '/t/transcript-team.yaml': team,
    [`/t/${names[0]}`]: shared,
    [`/t/${names[1]}`]: anna,
    '/t/talk.txt.ben.annotations.yaml': ben(blind),
  });
  const shelf = new Shelf(files, '/t', {
    now: () => 0,
    pause: async () => {},
    viewerOf: async () => ({ name: 'ben', home: '/t/talk.txt.ben.annotations.yaml', shared: `/t/${names[0]}` }),
  });
  for await (const card of shelf.cards()) return card;
  throw new Error('no card');
}
type Card = Awaited<ReturnType<typeof cardSeen>>;

/** Whatever asks a dossier. What a reader gets of it is written down as text. */
const readers: Readonly<Record<string, (dossier: Dossier) => unknown>> = {
  'placed annotations': ({ annotations }) => annotations,
  'entries that can’t be read': ({ unreadable }) => unreadable.map(({ entry: { remains } }) => remains),
  'rows of the tree': (dossier) =>
    rowsOfDossier('talk.txt', dossier).map(({ words, annotation, person }) => [words, annotation, person]),
  units: (dossier) => unitsOf(dossier).map(({ annotation }) => annotation),
  'what is at hand': (dossier) => handAt(dossier, talk.indexOf('300'))?.unit?.annotation,
  'what is tagged already': (dossier) => annotationsAt(dossier, talk.indexOf('300')),
  Problems: problemsOf,
  doubles: ({ doubles }) => doubles,
  discussions: ({ annotations }) => annotations.map(({ annotation }) => discussionOf(annotation)),
  votes: ({ annotations, team: { team: own } }) =>
    annotations.map(({ annotation }) => [annotation.by, openVotesOf(annotation, own)]),
  'renamed speakers': (dossier) => renamedSpeakers(dossier).map((one) => [one.from, renameInAnnotations(one)]),
  'annotations that are carried': (dossier) =>
    carryAnnotations(
      { dossier, sidecars: dossier.sidecars },
      dossierFor(`NOTE\n\n${talk}`, []),
      '2031-02-01T10:00:00Z',
    ),
  ...Object.fromEntries(
    exportFormats.map((format) => [
      `the export ${format.id}`,
      (dossier: Dossier) => {
        const { content, notes, leftOut } = exportDossiers([dossier], format, {
          claims: 'all',
          internal: true,
          balance: true,
          negatives: true,
        });
        return [contentOf(content), notes, leftOut];
      },
    ]),
  ),
};
const counters: Readonly<Record<string, (dossier: Dossier) => unknown>> = {
  counts: (dossier) => countsOf(dossier),
  coverage: (dossier) => coverageOf(dossier).sentences.map(({ cover }) => cover),
};
const cardReaders: Readonly<Record<string, (card: Card) => unknown>> = {
  claims: ({ annotations }) => annotations,
  'rows of the tree': (card) => rowsOfCard(card, {}),
  search: (card) => findClaims(card, wantedBy(['homes'])),
  'search for what somebody wrote': (card) => findClaims(card, wantedBy([planted])),
  'already checked': (card) => {
    const index = new EarlierClaims();
    for (const _ of index.taking(card));
    return ['a1', 'a3'].map((id) => index.claimOf(id));
  },
};

const textOf = (value: unknown) => JSON.stringify(value, (key, one) => (key === 'turn' ? undefined : one)) ?? '';

describe('who reads blind', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`gets nothing that others wrote from ${name}`, () => {
      assert.ok(!textOf(read(seen(begun))).includes(planted));
    });
  }

  it('would get it from nearly all of these otherwise', () => {
    const silent = Object.entries(readers).filter(([, read]) => !textOf(read(seen(''))).includes(planted));
    // The balance holds counts alone; and nobody was renamed here.
    assert.deepEqual(
      silent.map(([name]) => name),
      ['renamed speakers', 'the export balance'],
    );
  });

  for (const [name, read] of Object.entries(counters)) {
    it(`gets ${name} as if nobody else had read`, () => {
      const alone = dossierFor(talk, [ben('')], readVocabulary(team));
      assert.deepEqual(read(seen(begun)), read(alone));
      assert.notDeepEqual(read(seen('')), read(alone));
    });
  }

  for (const [name, read] of Object.entries(cardReaders)) {
    it(`gets nothing that others wrote from ${name} of a transcript that isn’t open`, async () => {
      assert.ok(!textOf(read(await cardSeen(begun))).includes(planted));
      assert.ok(textOf(read(await cardSeen(''))).includes(planted));
    });
  }

  describe('through the program', () => {
    const folder = useTemporaryFolder();
    beforeEach(() => {
      mkdirSync(folder.path, { recursive: true });
      const files = { 'talk.txt': talk, [names[0]!]: shared, [names[1]!]: anna, [names[2]!]: merged };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
      writeFileSync(join(folder.path, 'talk.txt.ben.annotations.yaml'), ben(''));
    });

    it('gets nothing that others wrote or prepared from find --blind', async () => {
      writeFileSync(
        join(folder.path, 'more.prepared.yaml'),
        `version: 1\nclaims:\n  - id: p1\n    claim: "${planted} 300"\n`,
      );
      const ask = (...words: readonly string[]) => runCli(['find', ...words, '--in', folder.path]);
      for (const words of [[planted], ['300'], ['million']]) {
        assert.ok((await ask(...words)).out.includes(planted), words[0]);
        const { out, err } = await ask(...words, '--blind', 'ben');
        assert.ok(!`${out}${err}`.includes(planted), words[0]);
        assert.equal(out.includes('b1'), words[0] === 'million');
      }
    });

    for (const argv of [['inspect'], ['inspect', '--json'], ['inspect', '--to-check', 'numbers']]) {
      it(`gets nothing that others wrote from ${argv.join(' ')} --blind`, async () => {
        const { out, err } = await runCli([...argv, '--blind', 'ben', join(folder.path, 'talk.txt')]);
        assert.ok(!`${out}${err}`.includes(planted));
        assert.ok(out.length > 0);
      });
    }
  });
});
