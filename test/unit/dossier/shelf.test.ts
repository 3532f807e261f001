import assert from 'node:assert/strict';
import type { Card } from '../../../src/core/dossier/card';
import type { PreparedCard } from '../../../src/core/dossier/prepared-card';
import { isPreparedCard, Shelf } from '../../../src/core/dossier/shelf';
import { MemoryFolder } from '../../support/memory-folder';
import { until } from '../../support/until';

const claim = (id: string, exact: string) => `  - id: ${id}\n    tag: claim\n    quote: {exact: "${exact}"}\n`;
const sidecar = (transcript: string, ...claims: readonly string[]) =>
  `version: 1\ntranscript: "${transcript}"\nannotations:\n${claims.join('')}`;

const files = {
  'talks/a.txt': 'ANN: one.\n',
  'talks/a.txt.annotations.yaml': sidecar('a.txt', claim('a1', 'one')),
  'talks/a.txt.mei.annotations.yaml': sidecar('a.txt', claim('a2', 'two')),
  'talks/march/b.transcript': 'BOB: two.\n',
  'talks/march/gone.txt.annotations.yaml': sidecar('gone.txt', claim('g1', 'three'), '  - id: [\n'),
  'talks/march/notes.txt': 'Nothing of ours.\n',
  'talks/.git/c.txt.annotations.yaml': sidecar('c.txt', claim('c1', 'never')),
};

/** A shelf on files in memory, that counts how often it lets others work. */
function makeShelf(folder: MemoryFolder, { mostKept, step = 0 }: { mostKept?: number; step?: number } = {}) {
  let now = 0;
  let pauses = 0;
  let longest = 0;
  let since = 0;
  const shelf = new Shelf(folder, 'talks', {
    now: () => {
      now += step;
      longest = Math.max(longest, now - since);
      return now;
    },
    pause: async () => {
      pauses++;
      since = now;
      await new Promise((resolve) => setImmediate(resolve));
    },
    ...(mostKept !== undefined && { mostKept }),
  });
  return { shelf, pauses: () => pauses, longest: () => longest };
}

const cardsOf = async (shelf: Shelf) => {
  const cards: Card[] = [];
  for await (const card of shelf.cards()) cards.push(card);
  return cards;
};

const idsOf = ({ annotations }: Card) => annotations.map(({ annotation }) => annotation.id).sort();

describe('a shelf', () => {
  it('has a card for each transcript of a folder tree, with the claims of all its sidecars', async () => {
    const cards = await cardsOf(makeShelf(new MemoryFolder(files)).shelf);
    assert.deepEqual(
      cards.map((card) => [card.transcript, card.isMissing, idsOf(card)]),
      [
        ['talks/a.txt', false, ['a1', 'a2']],
        ['talks/march/b.transcript', false, []],
        ['talks/march/gone.txt', true, ['g1']],
      ],
    );
  });

  it('reads again only what has changed on the disk', async () => {
    const folder = new MemoryFolder(files);
    const { shelf } = makeShelf(folder);
    await cardsOf(shelf);
    assert.equal(shelf.reads, 3);
    await cardsOf(shelf);
    assert.equal(shelf.reads, 3);
    folder.write('talks/a.txt.annotations.yaml', sidecar('a.txt', claim('a9', 'nine')));
    assert.deepEqual(idsOf((await cardsOf(shelf))[0]!), ['a2', 'a9']);
    assert.equal(shelf.reads, 4);
  });

  it('keeps no more than it may, and has all the same what is asked for', async () => {
    const { shelf } = makeShelf(new MemoryFolder(files), { mostKept: 120 });
    const first = (await cardsOf(shelf)).map(idsOf);
    assert.deepEqual((await cardsOf(shelf)).map(idsOf), first);
    assert.ok(shelf.reads > 3);
  });

  it('lets others work again and again while it reads', async () => {
    const claims = Array.from({ length: 200 }, (_, i) => claim(`k${i}`, `words ${i}`));
    const folder = new MemoryFolder({ 'talks/a.txt': '', 'talks/a.txt.annotations.yaml': sidecar('a.txt', ...claims) });
    const { shelf, pauses, longest } = makeShelf(folder, { step: 1 });
    const [card] = await cardsOf(shelf);
    assert.equal(card?.annotations.length, 200);
    assert.ok(pauses() >= 20, `${pauses()}`);
    assert.ok(longest() <= 16, `${longest()}`);
  });

  it('has the files of prepared claims beside the transcripts, and tells what changes in them', async () => {
    const prepared = (...words: string[]) =>
      `version: 1\nclaims:\n${words.map((one) => `  - claim: "${one}"\n`).join('')}`;
    const folder = new MemoryFolder({ ...files, 'talks/march/night.prepared.yaml': prepared('One.', 'Two.') });
    const { shelf } = makeShelf(folder);
    const all: (Card | PreparedCard)[] = [];
    for await (const one of shelf.all()) all.push(one);
    const words = (one: Card | PreparedCard) => (isPreparedCard(one) ? one.claims.map(({ claim }) => claim) : []);
    assert.deepEqual(all.flatMap(words), ['One.', 'Two.']);
    assert.equal((await cardsOf(shelf)).length, all.length - 1);
    const told: (Card | PreparedCard)[] = [];
    shelf.onDidChange((one) => told.push(one));
    folder.write('talks/march/night.prepared.yaml', prepared('Three.'));
    await until('the change', () => told.length === 1);
    assert.deepEqual(told.flatMap(words), ['Three.']);
    folder.write('talks/march/night.prepared.yaml', undefined);
    await until('that it is gone', () => told.length === 2);
    const last = told[1]!;
    assert.deepEqual(isPreparedCard(last) && [last.isMissing, last.claims.length], [true, 0]);
    shelf.dispose();
  });

  it('tells what has changed, and nothing else', async () => {
    const folder = new MemoryFolder(files);
    const { shelf } = makeShelf(folder);
    await cardsOf(shelf);
    const told: Card[] = [];
    shelf.onDidChange((card) => isPreparedCard(card) || told.push(card));
    folder.write('talks/march/gone.txt.annotations.yaml', sidecar('gone.txt', claim('g2', 'four')));
    folder.write('talks/march/gone.txt', 'ANN: It is back.\n');
    folder.write('talks/.git/c.txt', 'x');
    await until('the card', () => told.length > 0);
    assert.deepEqual(
      told.map((card) => [card.transcript, card.isMissing, idsOf(card)]),
      [['talks/march/gone.txt', false, ['g2']]],
    );
    folder.write('talks/march/gone.txt.annotations.yaml', undefined);
    await until('the empty card', () => told.length > 1);
    assert.deepEqual(idsOf(told[1]!), []);
    shelf.dispose();
    folder.write('talks/a.txt.annotations.yaml', undefined);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(told.length, 2);
  });

  it('tells what lay in a folder that is gone, and what lies in one that came', async () => {
    const folder = new MemoryFolder(files);
    const { shelf } = makeShelf(folder);
    await cardsOf(shelf);
    const told: Card[] = [];
    shelf.onDidChange((card) => isPreparedCard(card) || told.push(card));
    const rows = () => told.splice(0).map((card) => [card.transcript, card.isMissing, idsOf(card)]);
    folder.moveFolder('talks/march', 'talks/old/april');
    await until('all cards', () => told.length > 3);
    assert.deepEqual(rows(), [
      ['talks/march/b.transcript', true, []],
      ['talks/march/gone.txt', true, []],
      ['talks/old/april/b.transcript', false, []],
      ['talks/old/april/gone.txt', true, ['g1']],
    ]);
    folder.moveFolder('talks/old', undefined);
    await until('both cards', () => told.length > 1);
    assert.deepEqual(rows(), [
      ['talks/old/april/b.transcript', true, []],
      ['talks/old/april/gone.txt', true, []],
    ]);
    shelf.dispose();
  });
});
