import assert from 'node:assert/strict';
import { matchBlocks } from '../../../src/core/anchors/matching-blocks';

const everywhere = [-1000, 1000] as const;

/** The words that two strings share. */
const shared = (a: string, b: string, [least, greatest]: readonly [number, number] = everywhere) =>
  matchBlocks(a, b, least, greatest).map((one) => a.slice(one.a, one.a + one.length));

describe('the stretches that two strings share', () => {
  it('are of three characters, and of two in a script without spaces', () => {
    assert.deepEqual(shared('abc', 'xabcy'), ['abc']);
    assert.deepEqual(shared('abz', 'xaby'), []);
    assert.deepEqual(shared('市長說', '甲市長乙'), ['市長']);
    assert.deepEqual(shared('市長說', '甲市乙'), []);
  });

  it('take a string for one without spaces if more than half of it is from U+2E80 on', () => {
    for (const [one, isUnspaced] of [
      ['\u2e80', true],
      ['\u2e7f', false],
    ] as const)
      assert.deepEqual(shared(one.repeat(3), `x${one.repeat(2)}y`), isUnspaced ? [one.repeat(2)] : []);
    assert.deepEqual(shared('市長ab', '甲市長乙'), []);
    assert.deepEqual(shared('市長說ab', '甲市長乙'), ['市長']);
  });

  it('come in the order of both, as long as they are', () => {
    assert.deepEqual(shared('we built the pier', 'we have built a pier'), ['e built ', ' pier']);
  });

  it('are told with where they begin in each', () => {
    assert.deepEqual(matchBlocks('so we built it', 'we built it', ...everywhere), [{ a: 3, b: 0, length: 11 }]);
  });

  it('are no farther on than asked for', () => {
    assert.deepEqual(shared('abcd', '....abcd', [4, 4]), ['abcd']);
    assert.deepEqual(shared('abcd', '....abcd', [5, 9]), []);
    assert.deepEqual(shared('abcd', '....abcd', [0, 3]), []);
  });
});
