import assert from 'node:assert/strict';
import { KeptChoice } from '../../../src/core/text/kept-choice';

describe('what is chosen of a list', () => {
  it('is kept where the list is the same, so that only what is new is asked', () => {
    const asked: number[] = [];
    const choice = new KeptChoice<number>((one) => {
      asked.push(one);
      return one % 2 === 1;
    });
    assert.deepEqual(choice.of([1, 2, 3, 4, 5]), [1, 3, 5]);
    assert.deepEqual(asked.splice(0), [1, 2, 3, 4, 5]);
    for (const [now, chosen, fresh] of [
      [[1, 2, 3, 7, 4, 5], [1, 3, 7, 5], [7]],
      [[1, 2, 3, 4, 5], [1, 3, 5], []],
      [[1, 2, 9, 4, 5], [1, 9, 5], [9]],
      [[11, 1, 2, 9, 4, 5], [11, 1, 9, 5], [11]],
      [[11, 1, 2, 9, 4], [11, 1, 9], []],
      [[], [], []],
    ] as const) {
      assert.deepEqual(choice.of(now), chosen);
      assert.deepEqual(asked.splice(0), fresh);
    }
  });

  it('heeds neighbours that are new', () => {
    const isDouble = (one: string, i: number, all: readonly string[]) => all[i - 1] === one || all[i + 1] === one;
    const choice = new KeptChoice(isDouble, 1);
    assert.deepEqual(choice.of(['a', 'b', 'c']), []);
    assert.deepEqual(choice.of(['a', 'b', 'b', 'c']), ['b', 'b']);
    assert.deepEqual(choice.of(['a', 'b', 'c']), []);
    assert.deepEqual(choice.of(['a', 'a', 'b', 'c', 'c']), ['a', 'a', 'c', 'c']);
  });
});
