import assert from 'node:assert/strict';
import { nextMarks } from '../../../src/core/text/next-marks';

describe('the next of a mark', () => {
  it('is where the text has it, asked in any order', () => {
    const text = 'a) b] c) d';
    const nextIn = nextMarks(text);
    for (const from of [0, 1, 2, 8, 7, 3, 0, 9])
      for (const mark of [')', ']', '»']) assert.equal(nextIn(mark, from), text.indexOf(mark, from), `${mark} ${from}`);
  });
});
