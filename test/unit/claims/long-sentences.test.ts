import assert from 'node:assert/strict';
import { quotesOf } from '../../support/quotes-of';

describe('a sentence of thousands of figures', () => {
  const items = ['we have 3 dogs (we have 4 cats), ', '（三隻狗），', '三隻狗（四隻貓）和'];
  for (const item of items)
    it(`is cut in a time that grows with it: ${item}`, () => {
      const language = /\p{ASCII}$/u.test(item) ? 'en' : 'zh';
      const few = timeOf(() => quotesOf(item.repeat(500), language));
      const many = timeOf(() => quotesOf(item.repeat(4_000), language));
      // 8 if it grows evenly, 64 if each figure looks at all others. What is told in less time than this says nothing.
      assert.ok(many < 32 * Math.max(few, 20), `${few} ms, ${many} ms`);
    });

  it('has quotes whose brackets are closed', () => {
    assert.deepEqual(quotesOf('We hired 30 nurses (12 of them part-time), and 9 left (4 retired).', 'en'), [
      'We hired 30 nurses (12 of them part-time)',
      '9 left (4 retired).',
    ]);
  });
});

/** Milliseconds of processor time. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
