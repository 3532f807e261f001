import assert from 'node:assert/strict';
import type { Candidate } from '../../../src/core/anchors/candidate';
import {
  type Company,
  contextShare,
  holdsBothSides,
  isBesideItsPlace,
  isCredible,
  isFormulaic,
  isLeftThere,
  isMovedAlone,
  isTakenOut,
  keepsContext,
  priceOf,
} from '../../../src/core/anchors/judge-candidate';
import { Sought } from '../../../src/core/anchors/sought';

/** Words of so many letters between so many characters of context on each side. */
function soughtOf(letters: number, context = 20, end = ''): Sought {
  return new Sought({
    quote: { exact: 'w'.repeat(letters - end.length) + end, prefix: 'p'.repeat(context), suffix: 's'.repeat(context) },
  });
}

/** A place at which all stands as it was, but for what is given. */
function place(length: number, found: Partial<Candidate> = {}): Candidate {
  const { same = true } = found;
  return {
    start: 100,
    end: 100 + length,
    lf: { start: 100, end: 100 + length },
    same,
    identical: same,
    words: 1,
    edited: 0,
    beside: undefined,
    prefix: 1,
    suffix: 1,
    prefixGap: 0,
    suffixGap: 0,
    ...found,
  };
}

/** A place of which so much of the context is found, on both sides. */
const around = (length: number, context: number, found: Partial<Candidate> = {}) =>
  place(length, { prefix: context, suffix: context, ...found });

const short = 23;
const long = 24;

describe('whether a place keeps the context of words', () => {
  const rows: readonly (readonly [
    what: string,
    sought: Sought,
    found: Partial<Candidate>,
    company: Company,
    boolean,
  ])[] = [
    ['most of it, of a few words', soughtOf(short), { prefix: 0.6, suffix: 0.6 }, undefined, true],
    ['less of it, of a few words', soughtOf(short), { prefix: 0.59, suffix: 0.59 }, undefined, false],
    ['less of it, where their neighbours went', soughtOf(short), { prefix: 0.5, suffix: 0.5 }, 'beside', true],
    ['half of it, of many words', soughtOf(long), { prefix: 0.5, suffix: 0.5 }, undefined, true],
    ['less than half of it', soughtOf(long), { prefix: 0.49, suffix: 0.49 }, undefined, false],
    ['one side of it', soughtOf(long, 8), { prefix: 0.75, suffix: 0.1 }, undefined, true],
    ['the other side of it', soughtOf(long, 8), { prefix: 0, suffix: 0.75 }, undefined, true],
    ['less of one side', soughtOf(long, 8), { prefix: 0.74, suffix: 0.1 }, undefined, false],
    ['one side that tells little', soughtOf(long, 7), { prefix: 0.75, suffix: 0.1 }, undefined, false],
    ['none where there was none', soughtOf(short, 0), { prefix: undefined, suffix: undefined }, undefined, true],
  ];
  for (const [what, sought, found, company, keeps] of rows) {
    it(`is ${keeps} for ${what}`, () =>
      assert.equal(keepsContext(sought, place(sought.exact.length, found), company), keeps));
  }

  it('is counted by how long each side was', () => {
    const sought = new Sought({ quote: { exact: 'words', prefix: 'p'.repeat(30), suffix: 's'.repeat(10) } });
    assert.equal(contextShare(sought, { prefix: 1, suffix: 0 }), 0.75);
    assert.equal(contextShare(sought, { prefix: 0, suffix: 1 }), 0.25);
    assert.equal(contextShare(new Sought({ quote: { exact: 'words' } }), { prefix: undefined, suffix: undefined }), 1);
  });

  it('is told of both sides, of which each may be missing', () => {
    assert.equal(holdsBothSides({ prefix: 0.8, suffix: 0.8 }), true);
    assert.equal(holdsBothSides({ prefix: 0.79, suffix: 1 }), false);
    assert.equal(holdsBothSides({ prefix: 1, suffix: 0.79 }), false);
    assert.equal(holdsBothSides({ prefix: undefined, suffix: 0.8 }), true);
    assert.equal(holdsBothSides({ prefix: 0.8, suffix: undefined }), true);
  });
});

describe('whether short words stand a little on in their context', () => {
  const rows = [
    [3, -3, true],
    [-3, 3, true],
    [3, 3, false],
    [-3, -3, false],
    [0, -3, false],
    [0, 0, false],
  ] as const;
  for (const [prefixGap, suffixGap, isBeside] of rows) {
    it(`is ${isBeside} with ${prefixGap} more before and ${suffixGap} more behind them`, () => {
      assert.equal(isBesideItsPlace(soughtOf(short), place(short, { prefixGap, suffixGap })), isBeside);
      assert.equal(isBesideItsPlace(soughtOf(long), place(long, { prefixGap, suffixGap })), false);
      assert.equal(isBesideItsPlace(soughtOf(short), place(short, { prefixGap, suffixGap, same: false })), false);
    });
  }

  it('is told by the one side that there is', () => {
    const sought = new Sought({ quote: { exact: 'few words', suffix: 's'.repeat(20) } });
    assert.equal(isBesideItsPlace(sought, place(9, { prefixGap: 0, suffixGap: -1 })), true);
    assert.equal(isBesideItsPlace(sought, place(9, { prefixGap: 0, suffixGap: 1 })), false);
    assert.equal(isBesideItsPlace(sought, place(9, { prefixGap: 1, suffixGap: 0 })), false);
  });
});

describe('whether a place may be shown as that of a quote', () => {
  it('is told of the same words by how many they are, what is around them, and where their neighbours went', () => {
    const rows: readonly (readonly [letters: number, context: number, company: Company, boolean])[] = [
      [long, 0, 'apart', true],
      [short, 0.9, 'apart', true],
      [short, 0.89, 'apart', false],
      [short, 0.89, undefined, true],
      [short, 0.5, undefined, false],
      [18, 0, 'beside', true],
      [17, 0.14, 'beside', false],
      [17, 0.15, 'beside', true],
      [6, 0.15, 'beside', true],
      [5, 0.15, 'beside', false],
    ];
    for (const [letters, context, company, isIt] of rows)
      assert.equal(isCredible(soughtOf(letters), around(letters, context), company), isIt, `${letters} ${context}`);
  });

  it('is told of other words by what is left of them and of their context together', () => {
    // Of another length, so that no words are in step.
    const at = (words: number, context: number, found: Partial<Candidate> = {}) =>
      around(40, context, { same: false, words, ...found });
    assert.equal(isCredible(soughtOf(30), at(0.5, 0.7), undefined), true);
    assert.equal(isCredible(soughtOf(30), at(0.5, 0.69), undefined), false);
    assert.equal(isCredible(soughtOf(30), at(0.9, 0), undefined), true);
    assert.equal(isCredible(soughtOf(30), at(0.89, 0), undefined), false);
    assert.equal(isCredible(soughtOf(short), at(0.9, 0), undefined), false);
    assert.equal(isCredible(soughtOf(30, 0), at(0.6, 0), undefined), true);
    assert.equal(isCredible(soughtOf(30, 0), at(0.59, 1), undefined), false);
  });

  it('asks for less where single characters were lost and nothing moved', () => {
    const at = (found: Partial<Candidate> = {}) => around(30, 0.4, { same: false, words: 0.5, ...found });
    assert.equal(isCredible(soughtOf(30), at(), undefined), true);
    assert.equal(isCredible(soughtOf(30), at({ words: 0.49 }), undefined), false);
    assert.equal(isCredible(soughtOf(30), at({ end: 131 }), undefined), false);
    assert.equal(isCredible(soughtOf(30), at({ prefixGap: 1 }), undefined), false);
    assert.equal(isCredible(soughtOf(30), at({ suffixGap: 1 }), undefined), false);
    assert.equal(isCredible(soughtOf(short), around(short, 0.4, { same: false, words: 0.5 }), undefined), false);
  });

  it('takes another short sentence for no edited one', () => {
    const at = (words: number) => around(30, 1, { same: false, words });
    assert.equal(isCredible(soughtOf(20, 20, '.'), at(0.29), undefined), false);
    assert.equal(isCredible(soughtOf(20, 20, '.'), at(0.3), undefined), true);
    assert.equal(isCredible(soughtOf(20, 20, '.”'), at(0.29), undefined), false);
    assert.equal(isCredible(soughtOf(30, 20, '.'), at(0.29), undefined), true);
  });

  it('takes anything about as long for a few words that were corrected within their sentence', () => {
    const at = (length: number, context = 0.8) => around(length, context, { same: false, words: 0 });
    for (const length of [5, 20, 80]) assert.equal(isCredible(soughtOf(20), at(length), undefined), true, `${length}`);
    for (const length of [4, 81]) assert.equal(isCredible(soughtOf(20), at(length), undefined), false, `${length}`);
    assert.equal(isCredible(soughtOf(20), at(20, 0.79), undefined), false);
    assert.equal(isCredible(soughtOf(20), { ...at(20), prefix: 0.79 }, undefined), false);
    assert.equal(isCredible(soughtOf(20), { ...at(20), suffix: 0.79 }, undefined), false);
    assert.equal(isCredible(soughtOf(20, 20, '.'), at(20), undefined), false);
    assert.equal(isCredible(soughtOf(long), at(20), undefined), false);
  });
});

describe('what a place says of what became of the words', () => {
  it('is that they were taken out where their context closes and next to nothing is between', () => {
    const out: Partial<Candidate> = { same: false, words: 0.29, prefix: 0.8, suffix: 0.8, start: 100, end: 109 };
    assert.equal(isTakenOut(soughtOf(40), place(0, out)), true);
    assert.equal(isTakenOut(soughtOf(40), place(0, { ...out, end: 110 })), false);
    assert.equal(isTakenOut(soughtOf(40), place(0, { ...out, words: 0.3 })), false);
    assert.equal(isTakenOut(soughtOf(40), place(0, { ...out, prefix: 0.79 })), false);
    assert.equal(isTakenOut(soughtOf(40), place(0, { ...out, suffix: 0.79 })), false);
    assert.equal(isTakenOut(soughtOf(40), place(0, { ...out, same: true })), false);
    assert.equal(isTakenOut(soughtOf(40), place(0, { ...out, prefix: undefined })), false);
  });

  it('is that they were edited there where enough of them is left', () => {
    assert.equal(isLeftThere(place(40, { words: 0.4 })), true);
    assert.equal(isLeftThere(place(40, { words: 0.39 })), false);
  });

  it('is that they were moved by themselves where little around them is theirs', () => {
    assert.equal(isMovedAlone(soughtOf(long), around(long, 0.49, { words: 0.7 })), true);
    assert.equal(isMovedAlone(soughtOf(long), around(long, 0.5, { words: 0.7 })), false);
    assert.equal(isMovedAlone(soughtOf(long), around(long, 0.49, { words: 0.69 })), false);
    assert.equal(isMovedAlone(soughtOf(short), around(short, 0.49, { words: 0.7 })), false);
  });

  it('is that they are a formula where three others are nearly like one that is it', () => {
    const like = around(40, 0.5, { same: false, words: 0.7 });
    const it = around(40, 0.9);
    assert.equal(isFormulaic(soughtOf(40), [it, like, like, like]), true);
    assert.equal(isFormulaic(soughtOf(40), [it, like, like]), false);
    assert.equal(isFormulaic(soughtOf(40), [it, like, like, { ...like, words: 0.69 }]), false);
    assert.equal(isFormulaic(soughtOf(40), [around(40, 0.89), like, like, like]), false);
    assert.equal(isFormulaic(soughtOf(40), [it, it, it, it]), false);
  });
});

describe('what speaks against a place', () => {
  const price = (found: Partial<Candidate>, letters = 40) => priceOf(soughtOf(letters), place(letters, found));
  const inOrder = (...prices: readonly number[]) => {
    for (const [i, one] of prices.entries()) if (i > 0) assert.ok(prices[i - 1]! < one, `${prices}`);
  };

  it('is nothing where all stands as it stood', () => assert.equal(price({}), 0));

  it('is more for every edit, and most where little of the words is left', () => {
    inOrder(
      0,
      price({ identical: false }),
      price({ same: false, edited: 0 }),
      price({ same: false, edited: 1 }),
      price({ same: false, edited: 6, words: 0.6 }),
      price({ same: false, edited: 6, words: 0.5 }),
    );
    assert.equal(price({ same: false, edited: 6, words: 0.6 }), price({ same: false, edited: 6, words: 0.9 }));
  });

  it('is more for every character of context that is gone, and for what came or went beside the words', () => {
    inOrder(0, price({ suffix: 0.9 }), price({ suffix: 0.5 }), price({ suffix: 0.5, prefix: 0.5 }));
    inOrder(0, price({ prefixGap: 1 }), price({ prefixGap: 1, suffixGap: 1 }));
    assert.equal(price({ prefixGap: -1 }), price({ prefixGap: 1 }));
    assert.equal(price({ prefixGap: 100 }), price({ prefixGap: 1000 }), 'up to what any edit costs');
    assert.ok(price({ prefixGap: 1000 }) <= price({ prefix: 0 }));
    assert.equal(price({ prefix: 0, prefixGap: 1000 }), price({ prefix: 0 }));
  });

  it('is the same for all sentences that were taken out', () => {
    const out = { same: false, words: 0, edited: 40, start: 100, end: 100 };
    assert.equal(price(out), price({ ...out, prefixGap: 9, suffix: 0.8 }));
    inOrder(price({ same: false, edited: 6, words: 0.6 }), price(out), price({ ...out, end: 140 }));
  });

  it('is less for a figure that was corrected than for a sentence that was replaced', () => {
    const other = { same: false, words: 0, edited: 10 };
    inOrder(price(other, 10), price({ ...other, edited: 11 }, 10), price({ ...other }, 40));
  });

  it('is more for short words that stand a little on in their context', () => {
    const on = { prefixGap: 2, suffixGap: -2 };
    assert.equal(price(on, short) - price({ prefixGap: 2, suffixGap: 2 }, short), 4);
    assert.equal(price(on, long), price({ prefixGap: 2, suffixGap: 2 }, long));
  });
});
