import assert from 'node:assert/strict';
import { restoreSpan } from '../../../src/core/anchors/restore-span';

describe('restoreSpan', () => {
  it('takes back what an undo put in again at an edge', () => {
    assert.deepEqual(restoreSpan('We paid 4,200 crowns.', { start: 14, end: 20 }, '4,200 crowns'), {
      start: 8,
      end: 20,
    });
    assert.deepEqual(restoreSpan('We paid 4,200 crowns.', { start: 8, end: 8 }, '4,200 crowns'), { start: 8, end: 20 });
  });

  it('takes the nearest of the same words', () => {
    assert.deepEqual(restoreSpan('aye aye aye', { start: 4, end: 6 }, 'aye'), { start: 4, end: 7 });
  });

  it('leaves the span where its words are not beside it', () => {
    assert.deepEqual(restoreSpan('We paid 900. They paid 4,200.', { start: 8, end: 11 }, '4,200'), {
      start: 8,
      end: 11,
    });
  });
});
