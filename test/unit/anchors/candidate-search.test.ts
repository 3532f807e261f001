import assert from 'node:assert/strict';
import { CandidateSearch } from '../../../src/core/anchors/candidate-search';
import { SearchedText } from '../../../src/core/anchors/searched-text';
import { Sought } from '../../../src/core/anchors/sought';

const searchIn = (text: string) => new CandidateSearch(new SearchedText(text));

describe('whether something of a quote stands about where it is expected', () => {
  const exact = 'the first words, then those between, and last the end';
  const sought = new Sought({ quote: { exact, prefix: 'before: ' } });
  const { whole } = sought;
  const expected = 200 + sought.prefix.length;
  const isNear = (text: string, slack: number) => searchIn(text).isSomeNear(sought, expected, slack);
  const middle = Math.round((whole.length - 12) / 2);

  for (const [what, from] of [
    ['its beginning', 0],
    ['its middle', middle],
    ['its end', whole.length - 12],
  ] as const) {
    it(`is told by ${what}, so many characters off and no more`, () => {
      const some = whole.slice(from, from + 12);
      for (const off of [-30, 0, 30]) {
        const text = '.'.repeat(200 + from + off) + some + '.'.repeat(200);
        assert.deepEqual([isNear(text, 30), off === 0 || isNear(text, 29)], [true, off === 0]);
      }
    });
  }

  it('is told by no other part, and by nothing shorter', () => {
    const text = (from: number, length: number) => '.'.repeat(200 + from) + whole.slice(from, from + length);
    assert.equal(isNear(text(5, middle - 6), 10), false);
    assert.equal(isNear(text(0, 11), 10), false);
    assert.equal(isNear(text(0, 12), 10), true);
  });

  it('is told at the beginning of a text', () => {
    const at = (text: string, where: number) => searchIn(text).isSomeNear(sought, where, 16);
    assert.equal(at(whole, 0), true);
    assert.equal(at(whole, -9), false);
    assert.equal(at('', 0), false);
  });
});

describe('what stands where a quote would be', () => {
  const line = 'They said that nobody asked them before it was built. ';
  const rest = 'Then other things were said of which few know more than I do. ';
  const start = line.indexOf('nobody');
  const exact = 'nobody asked them';
  const sought = new Sought({
    quote: { exact, prefix: line.slice(0, start), suffix: line.slice(start + exact.length) },
    position: { start, end: start + exact.length },
  });

  for (const [what, set] of [
    ['as it was', (text: string) => text],
    ['in capitals', (text: string) => text.toUpperCase()],
  ] as const) {
    it(`is it, ${what}, if it stands nowhere else`, () => {
      const search = searchIn(set(line + rest));
      for (const isSure of [true, false]) assert.equal(search.confirm(sought, 0, isSure)?.start, start);
    });

    it(`is it, ${what}, though it stands elsewhere, only if that is no other printing`, () => {
      const search = searchIn(set(line + rest + line));
      assert.equal(search.confirm(sought, 0, true)?.start, start);
      assert.equal(search.confirm(sought, 0, false), undefined);
    });

    it(`is it a little off, ${what}, if it stands nowhere else`, () => {
      for (const off of [2, 16]) {
        const text = 'x'.repeat(off - 1).concat(' ', line, rest);
        assert.equal(searchIn(set(text)).confirm(sought, 0, true)?.start, start + off);
        assert.equal(searchIn(set(text + line)).confirm(sought, 0, true), undefined);
      }
      assert.equal(searchIn(set('x'.repeat(40) + line)).confirm(sought, 0, true), undefined);
    });
  }

  it('is it with a word of its own changed, and not with all of them', () => {
    const text = line + rest;
    assert.equal(searchIn(text.replace('asked', 'told')).confirm(sought, 0, true)?.end, start + exact.length - 1);
    assert.equal(searchIn(text.replace(exact, 'who they were')).confirm(sought, 0, true), undefined);
  });
});

describe('the places of words that stand in very many', () => {
  it('are those nearest to each place where they are expected, and not all', () => {
    const text = 'Aye.\n'.repeat(6000);
    const sought = new Sought({ quote: { exact: 'Aye.' } });
    const { candidates, complete } = searchIn(text).search(sought, [5000, 20_002]);
    assert.equal(complete, false);
    const starts = candidates.map(({ start }) => start).sort((a, b) => a - b);
    const around = (place: number) => Array.from({ length: 16 }, (_, i) => place + 5 * i);
    assert.deepEqual(starts, [...around(5000 - 40), ...around(20_000 - 35)]);
  });

  it('are all of few', () => {
    const text = 'Aye.\n'.repeat(15);
    const { candidates, complete } = searchIn(text).search(new Sought({ quote: { exact: 'Aye.' } }), [0, 60]);
    assert.deepEqual([candidates.length, complete], [15, true]);
  });
});

describe('the first other place between two offsets at which words stand', () => {
  const words = 'nobody asked them';
  const places = [100, 300, 500, 700];
  let text = '';
  for (const place of places) text = text.padEnd(place, '. ') + words;
  text += ' indeed';
  const between = (least: number, greatest: number, own = -1) =>
    searchIn(text).otherPlaceBetween(words, own, least, greatest);

  it('is told with the bounds included', () => {
    assert.equal(between(0, text.length), 100);
    assert.equal(between(300, 500), 300);
    assert.equal(between(301, 500), 500);
    assert.equal(between(301, 499), undefined);
    assert.equal(between(701, 900), undefined);
  });

  it('is not their own', () => {
    assert.equal(between(300, 900, 300), 500);
    assert.equal(between(0, 299, 100), undefined);
  });

  it('is none of words that are about as long, or too short to tell', () => {
    assert.equal(searchIn(text).otherPlaceBetween('nobody asked then', -1, 0, 900), undefined);
    assert.equal(searchIn(text).otherPlaceBetween('no', -1, 0, 900), undefined);
  });
});
