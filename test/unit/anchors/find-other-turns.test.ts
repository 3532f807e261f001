import assert from 'node:assert/strict';
import type { Choice } from '../../../src/core/anchors/choose-candidates';
import { findOtherTurns } from '../../../src/core/anchors/find-other-turns';

/** Quotes in text order, each with the one place it is at: so many turns farther down than it was, or nowhere (`-`). */
function find(shifts: readonly (number | undefined | '-')[]): boolean[] {
  const choices = shifts.map((turnShift) => ({
    options: turnShift === '-' ? [] : [{ turnShift }],
  })) as unknown as Choice[];
  return findOtherTurns(
    choices,
    shifts.map((shift) => ({ best: shift === '-' ? -1 : 0, equals: [] })),
  );
}

describe('quotes in another turn', () => {
  for (const [name, shifts, other] of [
    ['none where nothing moved', [0, 0, 0], []],
    ['none where turns came before all', [2, 2, 2], []],
    ['none behind turns that came or went', [0, 3, 3, -1, -1], []],
    ['one that went by itself', [0, 1, 0, 0], [1]],
    ['the first one, if it left the beginning by itself', [1, 0, 0], [0]],
    ['the last one, if nothing behind it went along', [0, 0, 1], [2]],
    ['one beside quotes whose turns nobody knows, or that are lost', [0, undefined, 1, '-', 0, 0], [2]],
    ['none where turns are not known', [undefined, '-', undefined], []],
    ['none that goes with the next one that is known', [0, 4, undefined, '-', 4], []],
  ] as const) {
    it(`are ${name}`, () => {
      assert.deepEqual(
        find(shifts).flatMap((is, i) => (is ? [i] : [])),
        other,
      );
    });
  }
});
