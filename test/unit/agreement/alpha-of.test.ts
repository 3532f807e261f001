import assert from 'node:assert/strict';
import { alphaOf, type Scale } from '../../../src/core/agreement/alpha-of';

/** Of each coder a row of values, `.` where there is none; as the papers print them. */
function casesOf(...coders: readonly string[]): string[][] {
  const rows = coders.map((row) => row.split(' '));
  return rows[0]!.map((_, i) => rows.flatMap((row) => (row[i] === '.' ? [] : [row[i]!])));
}

const order = ['1', '2', '3', '4', '5'];

/** The same by another way of counting: over pairs of values, within cases and among all. */
function alphaByPairs(cases: readonly (readonly string[])[], scale: Scale): number {
  const known = cases.filter((one) => one.length > 1);
  const all = known.flat();
  const rank = (value: string) => {
    const below = all.filter((one) => order.indexOf(one) < order.indexOf(value)).length;
    const same = all.filter((one) => one === value).length;
    return below + same / 2;
  };
  const difference = (a: string, b: string) => (scale.kind === 'nominal' ? Number(a !== b) : (rank(a) - rank(b)) ** 2);
  const within = known.map((one) => {
    const pairs = one.flatMap((a, i) => one.flatMap((b, j) => (i === j ? [] : [difference(a, b)])));
    return pairs.reduce((sum, d) => sum + d, 0) / (one.length - 1);
  });
  const observed = within.reduce((sum, d) => sum + d, 0) / all.length;
  const among = all.flatMap((a, i) => all.flatMap((b, j) => (i === j ? [] : [difference(a, b)])));
  return 1 - observed / (among.reduce((sum, d) => sum + d, 0) / among.length);
}

describe('Krippendorff’s alpha', () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to C: the tables and what they come to.
  const binary = casesOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
  const nominal = casesOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
  const four = casesOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  const published: readonly (readonly [string, string[][], Scale, string])[] = [
    ['two observers, binary data (A)', binary, { kind: 'nominal' }, '0.095'],
    ['two observers, nominal data (B)', nominal, { kind: 'nominal' }, '0.692'],
    ['four observers with missing data, nominal (C)', four, { kind: 'nominal' }, '0.743'],
    ['four observers with missing data, ordinal (C)', four, { kind: 'ordinal', order }, '0.815'],
  ];
  for (const [name, cases, scale, value] of published) {
    it(`is ${value} for ${name}, by another way of counting too`, () => {
      assert.equal(alphaOf(cases, scale)?.toFixed(3), value);
      assert.equal(alphaByPairs(cases, scale).toFixed(3), value);
    });
  }

  it('is .329 for the sections of Bertha and Bill (Krippendorff 1995, digitized)', () => {
    const cases = casesOf(
      '0 0 1 1 1 1 1 1 1 1 0 0 0 0 1 1 1 1 1 1 0 0 0 0',
      '0 0 0 0 1 1 1 1 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0',
    );
    assert.equal(alphaOf(cases, { kind: 'nominal' })?.toFixed(3), '0.329');
  });

  it('can’t be told without a case, or where all values are one', () => {
    for (const cases of [
      [],
      [['a']],
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
    ]) {
      assert.equal(alphaOf(cases, { kind: 'nominal' }), undefined);
    }
  });

  it('leaves out values that a scale has no place for', () => {
    const scale = { kind: 'ordinal', order: ['1', '2'] } as const;
    const cases = [
      ['1', '2'],
      ['1', '1'],
      ['2', '2'],
    ];
    assert.equal(alphaOf([...cases, ['1', 'x'], ['x', 'x']], scale), alphaOf(cases, scale));
  });
});
