import assert from 'node:assert/strict';
import type { Candidate } from '../../../src/core/anchors/candidate';
import { type Choice, chooseCandidates } from '../../../src/core/anchors/choose-candidates';

/** A quote that stood at a place, with where it may stand now: a place each, a price and how many turns farther down. */
function choice(
  position: number | undefined,
  ...places: readonly (readonly [at: number, price?: number, turns?: number])[]
): Choice {
  return {
    position,
    options: places.map(([at, price = 0, turnShift]) => ({
      candidate: {} as Candidate,
      position: at,
      price,
      turnShift,
    })),
  };
}

/** The places that are chosen, and how many are as good. */
const chosen = (...choices: readonly Choice[]) =>
  chooseCandidates(choices).map(({ best, equals }, i) => [choices[i]!.options[best]?.position, equals.length]);

describe('choosing among the places where quotes may stand', () => {
  it('takes the one that nothing speaks against, and tells of those that are as good', () => {
    assert.deepEqual(chosen(choice(undefined, [500, 4], [900, 0], [990, 2.9])), [[900, 2]]);
    assert.deepEqual(chosen(choice(undefined, [500, 4], [900, 0], [990, 3])), [[900, 1]]);
    assert.deepEqual(chosen(choice(undefined), choice(100)), [
      [undefined, 0],
      [undefined, 0],
    ]);
  });

  it('holds the first against the beginning of the text, which stays where it is', () => {
    assert.deepEqual(chosen(choice(100, [900], [100], [5000])), [[100, 1]]);
    assert.deepEqual(chosen(choice(100, [900], [130])), [[130, 1]]);
    assert.deepEqual(chosen(choice(100, [900], [70])), [[70, 1]]);
    assert.deepEqual(chosen(choice(100, [100, 20], [900, 0])), [[900, 1]]);
  });

  it('keeps together what moved together, whichever of them is sure', () => {
    const sure = choice(100, [1100]);
    const doubtful = choice(200, [200], [1200]);
    const after = choice(300, [300], [1300]);
    assert.deepEqual(chosen(sure, doubtful), [
      [1100, 1],
      [1200, 1],
    ]);
    assert.deepEqual(chosen(sure, doubtful, after), [
      [1100, 1],
      [1200, 1],
      [1300, 1],
    ]);
    // In whatever order they are given.
    assert.deepEqual(chosen(after, doubtful, sure), [
      [1300, 1],
      [1200, 1],
      [1100, 1],
    ]);
  });

  it('goes by all of several that are in doubt together', () => {
    const doubtful = [100, 200, 300].map((at) => choice(at, [at, at === 200 ? 9 : 0], [at + 1000]));
    const around = (shift: number) => [choice(50, [50 + shift]), ...doubtful, choice(400, [400 + shift])];
    assert.deepEqual(
      chosen(...around(1000)).map(([at]) => at),
      [1050, 1100, 1200, 1300, 1400],
    );
    assert.deepEqual(
      chosen(...around(0)).map(([at]) => at),
      [50, 100, 200, 300, 400],
    );
  });

  it('has what came later come later, unless much speaks against it', () => {
    const first = choice(1000, [1000]);
    assert.deepEqual(chosen(first, choice(1100, [900], [1340])), [
      [1000, 1],
      [1340, 1],
    ]);
    assert.deepEqual(chosen(first, choice(1100, [900], [1340, 20])), [
      [1000, 1],
      [900, 1],
    ]);
  });

  it('goes by turns before characters, where both know them', () => {
    assert.deepEqual(chosen(choice(100, [100, 0, 3], [110, 0, 0])), [[110, 1]]);
    assert.deepEqual(chosen(choice(100, [100, 0, 5]), choice(200, [200, 0, 0], [260, 0, 5])), [
      [100, 1],
      [260, 1],
    ]);
    assert.deepEqual(chosen(choice(100, [100]), choice(200, [200, 0, 0], [260, 0, 3])), [
      [100, 1],
      [200, 1],
    ]);
  });

  it('asks nothing of those that don’t know where they stood', () => {
    assert.deepEqual(chosen(choice(undefined, [1100]), choice(200, [1200], [200])), [
      [1100, 1],
      [200, 1],
    ]);
  });
});
