import assert from 'node:assert/strict';
import { saidAt } from '../../../src/core/dossier/said-at';

describe('when a logged claim was said', () => {
  const now = new Date(2031, 4, 5, 0, 5, 30);
  for (const [what, clock, expected] of [
    ['now, without a clock', undefined, now],
    ['the day before, if it would be still to come', [23, 58, 0], new Date(2031, 4, 4, 23, 58)],
    ['today, with its seconds', [0, 1, 12], new Date(2031, 4, 5, 0, 1, 12)],
    ['today also a little ahead of our clock', [0, 9, 0], new Date(2031, 4, 5, 0, 9)],
  ] as const)
    it(`is ${what}`, () => assert.equal(saidAt(clock, now).getTime(), expected.getTime()));
});
