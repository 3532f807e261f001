import assert from 'node:assert/strict';
import { spansIn } from '../../../src/core/text/spans-in';

describe('the spans in a stretch', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 5, end: 7 },
    { start: 7, end: 9 },
  ];
  it('are those that share a character with it', () => {
    assert.deepEqual(spansIn(spans, { start: 2, end: 6 }), spans.slice(0, 2));
    assert.deepEqual(spansIn(spans, { start: 3, end: 5 }), []);
    assert.deepEqual(spansIn(spans, { start: 0, end: 99 }), spans);
  });
  it('are none of an empty list', () => assert.deepEqual(spansIn([], { start: 0, end: 1 }), []));
});
