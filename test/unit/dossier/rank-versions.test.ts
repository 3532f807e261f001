import assert from 'node:assert/strict';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import { rankVersions } from '../../../src/core/dossier/rank-versions';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const heard = Array.from(
  { length: 60 },
  (_, i) =>
    `SPEAKER ${i % 2}: so in year ${i} the ferry took ${i * 37 + 11} people over to the island and ${i % 7} cars\n`,
).join('');
const official = heard
  .replaceAll('so in year', 'In the year')
  .replaceAll('took', 'carried')
  .replaceAll('SPEAKER 0', 'MS ULV');
const other = heard.replace(/\d+ people.*/g, 'nobody, as far as we know, since the pier is closed');

const sidecar = readSidecar(
  Array.from({ length: 60 }, (_, i) => i).reduce((text, i) => {
    const words = `the ferry took ${i * 37 + 11} people`;
    const start = heard.indexOf(words);
    const annotation = {
      id: `k${String(i).padStart(11, '0')}`,
      tag: 'claim',
      ...quoteSpan(heard, { start, end: start + words.length }),
    };
    return applyChange(text, { kind: 'add', annotation }, 'heard.txt').text;
  }, ''),
);

describe('rankVersions', () => {
  it('has another version of the talk before other texts, wherever it stood', () => {
    const texts = [
      { version: 'shopping', text: 'Milk, bread, and 12 eggs.\n' },
      { version: 'other talk', text: other },
      { version: 'official', text: official },
    ];
    const ranked = rankVersions(texts, [sidecar]);
    assert.deepEqual(ranked[0], { version: 'official', found: 40, total: 40 });
    assert.equal(ranked.find(({ version }) => version === 'shopping')!.found, 0);
  });

  it('leaves texts in their order if nothing is annotated', () => {
    const ranked = rankVersions(
      [
        { version: 1, text: heard },
        { version: 2, text: official },
      ],
      [],
    );
    assert.deepEqual(
      ranked.map(({ version, total }) => [version, total]),
      [
        [1, 0],
        [2, 0],
      ],
    );
  });
});
