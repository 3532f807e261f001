import assert from 'node:assert/strict';
import { kappaOf } from '../../../src/core/agreement/kappa-of';

const pairsOf = (counts: readonly (readonly number[])[]) =>
  counts.flatMap((row, a) =>
    row.flatMap((n, b) => Array.from({ length: n }, (): [string, string] => [`${a}`, `${b}`])),
  );

describe('Cohen’s kappa', () => {
  it('is .492 for the table of J. Cohen, A Coefficient of Agreement for Nominal Scales (1960), page 45', () => {
    const kappa = kappaOf(
      pairsOf([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    );
    assert.equal(kappa?.toFixed(3), '0.492');
  });

  it('is .385 and .314 for the pairs A and C of Krippendorff (1995), digitized', () => {
    assert.equal(
      kappaOf(
        pairsOf([
          [10, 0],
          [8, 6],
        ]),
      )?.toFixed(3),
      '0.385',
    );
    assert.equal(
      kappaOf(
        pairsOf([
          [6, 4],
          [4, 10],
        ]),
      )?.toFixed(3),
      '0.314',
    );
  });

  it('can’t be told without a case, or where both say one thing throughout', () => {
    assert.equal(kappaOf([]), undefined);
    assert.equal(
      kappaOf([
        ['a', 'a'],
        ['a', 'a'],
      ]),
      undefined,
    );
  });
});
