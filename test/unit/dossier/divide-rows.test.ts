import assert from 'node:assert/strict';
import { divideRows, type RowPart } from '../../../src/core/dossier/divide-rows';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const names = (parts: readonly RowPart<unknown>[]) => parts.map(({ from, to }) => `${from}–${to}`);
const counts = (parts: readonly RowPart<unknown>[]) => parts.map(({ rows }) => rows.length);

describe('the parts of many rows', () => {
  it('are none where the rows are few', () => {
    assert.deepEqual(divideRows([]), []);
    assert.deepEqual(divideRows(upTo(250)), []);
  });

  it('have each row once, in order, under the places that they had', () => {
    const parts = divideRows(upTo(451));
    assert.deepEqual(names(parts), ['1–200', '201–400', '401–451']);
    assert.deepEqual(
      parts.flatMap(({ rows }) => rows),
      upTo(451),
    );
  });

  it('keep their rows and names while rows go, and end with their last row', () => {
    const all = upTo(600);
    const parts = divideRows(all);
    const fewer = divideRows(
      all.filter((row) => row > 150 && row !== 333),
      parts,
    );
    assert.deepEqual(names(fewer), ['1–200', '201–400', '401–600']);
    assert.deepEqual(counts(fewer), [50, 199, 200]);
    const without = divideRows(
      all.filter((row) => row > 200),
      fewer,
    );
    assert.deepEqual(names(without), ['201–400', '401–600']);
    assert.deepEqual(divideRows(all, fewer), parts);
  });

  it('are none any more only where the rows are well below what divides them', () => {
    const parts = divideRows(upTo(251));
    assert.equal(divideRows(upTo(240), parts).length, 2);
    assert.deepEqual(divideRows(upTo(200), parts), []);
  });

  it('grow at the end, by a new part where the last one is full', () => {
    const parts = divideRows(upTo(399));
    const full = divideRows(upTo(400), parts);
    assert.deepEqual(names(full), ['1–200', '201–400']);
    assert.equal(full[0]!.rows.length, 200);
    assert.deepEqual(names(divideRows(upTo(401), full)), ['1–200', '201–400', '401–401']);
    assert.deepEqual(names(divideRows(upTo(900), full)), ['1–200', '201–400', '401–600', '601–800', '801–900']);
  });

  it('are made anew where a row comes in that has no place, and where one that went left it a place they are not', () => {
    const all = upTo(500);
    const parts = divideRows(all);
    const between = [...all.slice(0, 100), 0.5, ...all.slice(100)];
    const anew = divideRows(between, parts);
    assert.deepEqual(
      [names(anew), counts(anew)],
      [
        ['1–200', '201–400', '401–501'],
        [200, 200, 101],
      ],
    );
    const replaced = divideRows(
      between.filter((row) => row !== 7),
      parts,
    );
    assert.deepEqual([names(replaced), counts(replaced)], [names(parts), counts(parts)]);
  });

  it('are made anew where the order is another, and where little is left of most', () => {
    const all = upTo(2000);
    const parts = divideRows(all);
    const [last, ...others] = all.toReversed();
    assert.deepEqual(divideRows([last!, ...others], parts)[0]!.rows[0], 2000);
    const few = divideRows(
      all.filter((row) => row % 8 === 0),
      parts,
    );
    assert.deepEqual(names(few), ['1–200', '201–250']);
  });
});
