import assert from 'node:assert/strict';
import { compareMarks } from '../../../src/core/sidecar/compare-marks';
import { compareTimes, hasOffset, inUtc, latestTime } from '../../../src/core/sidecar/compare-times';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { weighOpinions } from '../../../src/core/sidecar/weigh-opinions';

/** Each earlier than the next. */
const inOrder = [
  '',
  '2026-01-04',
  '2026-01-04T15:00:00Z',
  '2026-01-05T00:00:00.5+09:00',
  '2026-01-04T10:00:01-05:00',
  '2026-01-04T16:00Z',
  '2026-01-04T20:00:00Z',
  'some day',
  '~',
];

describe('times of a sidecar', () => {
  it('are in the order of the moments, wherever a hand wrote them', () => {
    for (const [i, a] of inOrder.entries())
      for (const [k, b] of inOrder.entries()) assert.equal(compareTimes(a, b), Math.sign(i - k), `${a} ${b}`);
    assert.equal(compareTimes('2026-01-05T00:00:00+09:00', '2026-01-04T15:00:00.000Z'), 0);
  });

  it('are told in UTC, and left as they are where they can’t be read', () => {
    assert.equal(inUtc('2026-01-05T00:00:00+0900'), '2026-01-04T15:00:00Z');
    assert.equal(inUtc('2026-13-45T00:00:00+09:00'), '2026-13-45T00:00:00+09:00');
    assert.deepEqual(['2026-01-05T00:00:00+09:00', '2026-01-05T00:00:00Z', '2026-01-05'].map(hasOffset), [
      true,
      false,
      false,
    ]);
  });

  it('give the latest', () => {
    assert.equal(latestTime([undefined, '2026-01-05T00:00:00+09:00', '2026-01-04T20:00:00Z']), '2026-01-04T20:00:00Z');
    assert.equal(latestTime([undefined]), undefined);
  });

  const quote = { exact: 'We built 300 homes.' };
  const settled = { by: 'chief', at: '2026-01-05T00:00:00+09:00', verdict: 'true', settles: true };

  it('let somebody dissent after a settlement of an earlier moment, not before it', () => {
    const isDisputed = (at: string) => {
      const reviews = [settled, { by: 'bo', at, verdict: 'false' }];
      return weighOpinions({ id: 'k1', tag: 'claim', quote, verdict: 'true', reviews }).isDisputed;
    };
    assert.equal(isDisputed('2026-01-04T20:00:00Z'), true);
    assert.equal(isDisputed('2026-01-04T14:00:00Z'), false);
  });

  it('decide whose mark is the earlier, and in which order a merge puts reviews', () => {
    assert.ok(compareMarks({ at: '2026-01-05T00:00:00+09:00' }, { at: '2026-01-04T20:00:00Z' }) < 0);
    const file = (...reviews: string[]) =>
      `version: 1\ntranscript: "t.txt"\nannotations:\n  - id: k1\n    tag: claim\n    quote: {exact: "x"}\n    reviews:\n${reviews.map((at) => `      - {by: "b", at: "${at}", note: "n"}\n`).join('')}`;
    const [first, second, third] = [
      '2026-01-04T10:00:00Z',
      '2026-01-05T00:00:00+09:00',
      '2026-01-04T20:00:00Z',
    ] as const;
    const { text } = mergeSidecars({ base: file(first), ours: file(first, third), theirs: file(first, second) });
    const [entry] = readSidecar(text!).entries;
    assert.deepEqual(
      entry!.annotation!.reviews!.map(({ at }) => at),
      [first, second, third],
    );
  });
});
