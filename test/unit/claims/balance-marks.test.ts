import assert from 'node:assert/strict';
import fc from 'fast-check';
import { balanceMarks } from '../../../src/core/claims/balance-marks';

describe('the marks of a quote', () => {
  it('come to an end where two pairs cross', () => {
    const text = 'The city [lost (400] jobs) in May';
    const whole = { start: 0, end: text.length };
    const crossed = { start: text.indexOf('['), end: text.indexOf(')') + 1 };
    assert.deepEqual(balanceMarks(text, crossed, whole), crossed);
  });

  it('come to an end however they stand', () => {
    const made = fc.string({ unit: fc.constantFrom('(', ')', '[', ']', '「', '」', 'a', ' '), maxLength: 24 });
    fc.assert(
      fc.property(made, fc.nat(24), fc.nat(24), (text, from, to) => {
        const start = Math.min(from, to, text.length);
        const end = Math.min(Math.max(from, to), text.length);
        const balanced = balanceMarks(text, { start, end }, { start: 0, end: text.length });
        assert.ok(balanced.start >= 0 && balanced.end <= text.length);
      }),
    );
  });
});
