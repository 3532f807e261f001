import assert from 'node:assert/strict';
import { sameData } from '../../../src/core/sidecar/same-data';

describe('two values', () => {
  for (const [one, other, isSame] of [
    [1, 1, true],
    [0, -0, true],
    [Number.NaN, Number.NaN, true],
    [1, '1', false],
    [null, undefined, false],
    [null, {}, false],
    ['a', ['a'], false],
    [{ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [[], [], true],
  ] as const) {
    it(`${JSON.stringify(one)} and ${JSON.stringify(other)} are ${isSame ? '' : 'not '}the same data`, () => {
      assert.equal(sameData(one, other), isSame);
      assert.equal(sameData(other, one), isSame);
    });
  }
});
