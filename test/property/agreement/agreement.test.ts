import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alphaOf } from '../../../src/core/agreement/alpha-of';
import { alphaUnitized } from '../../../src/core/agreement/alpha-unitized';
import { kappaOf } from '../../../src/core/agreement/kappa-of';
import { matchUnits } from '../../../src/core/agreement/match-units';
import { assertProperty } from '../../support/assert-property';

const value = fc.constantFrom('a', 'b', 'c', 'd');
const order = ['a', 'b', 'c', 'd'];
const scales = [{ kind: 'nominal' }, { kind: 'ordinal', order }] as const;
const pair = fc.tuple(value, value);
const length = 500;

/** Stretches in order that don't overlap. */
const marked = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((steps) => {
    let at = 0;
    return steps.flatMap(([gap, own]) => {
      const start = at + gap;
      at = start + own;
      return at <= length ? [{ start, end: at }] : [];
    });
  });

const near = (a: number | undefined, b: number | undefined) =>
  assert.ok(a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 1e-9), `${a} ${b}`);

describe('figures of agreement', () => {
  it('are the same whoever is named first', () => {
    assertProperty(
      fc.property(fc.array(pair), ([...pairs]) => {
        const turned = pairs.map(([a, b]): [string, string] => [b, a]);
        near(kappaOf(pairs), kappaOf(turned));
        for (const scale of scales) near(alphaOf(pairs, scale), alphaOf(turned, scale));
      }),
    );
    assertProperty(
      fc.property(marked, marked, (a, b) => {
        near(alphaUnitized([{ length, marked: [a, b] }]), alphaUnitized([{ length, marked: [b, a] }]));
      }),
    );
  });

  it('are at most 1, and 1 only for readings that are equal', () => {
    assertProperty(
      fc.property(fc.array(pair), (pairs) => {
        const isEqual = pairs.every(([a, b]) => a === b);
        for (const one of [kappaOf(pairs), ...scales.map((scale) => alphaOf(pairs, scale))]) {
          if (one !== undefined) assert.ok(isEqual ? Math.abs(one - 1) < 1e-9 : one < 1, `${one}`);
        }
      }),
    );
    assertProperty(
      fc.property(marked, marked, (a, b) => {
        const alpha = alphaUnitized([{ length, marked: [a, b] }]);
        if (alpha !== undefined) assert.ok(alpha <= 1);
        const equal = alphaUnitized([{ length, marked: [a, a] }]);
        assert.equal(equal, a.length === 0 || equal === undefined ? undefined : 1);
      }),
    );
  });

  it('are near 0 for readings by chance', () => {
    assertProperty(
      fc.property(fc.array(pair, { minLength: 2000, maxLength: 2000 }), (pairs) => {
        for (const one of [kappaOf(pairs), ...scales.map((scale) => alphaOf(pairs, scale))])
          assert.ok(Math.abs(one!) < 0.15);
      }),
      { numRuns: 20 },
    );
  });

  it('are made of groups that hold each unit once', () => {
    const units = marked.map((all) => all.map((one, i) => ({ ...one, id: `${i}`, value: undefined, words: '' })));
    assertProperty(
      fc.property(fc.array(units, { minLength: 2, maxLength: 4 }), (readings) => {
        const groups = matchUnits(readings);
        assert.deepEqual(
          readings.map((_, i) => new Set(groups.flatMap((group) => group[i] ?? [])).size),
          readings.map((own) => own.length),
        );
        assert.equal(groups.flat().filter(Boolean).length, readings.flat().length);
      }),
    );
  });
});
