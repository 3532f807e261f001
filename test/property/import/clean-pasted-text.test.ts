import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanPastedText } from '../../../src/core/import/clean-pasted-text';
import { finish } from '../../../src/core/text/finish';
import { assertProperty } from '../../support/assert-property';

const words = fc
  .array(
    fc.constantFrom(
      'we',
      'built',
      'homes',
      '300',
      '1,200',
      '3.5',
      '47',
      'percent.',
      'in',
      '2031',
      '三百',
      '蓋了',
      'well-',
      '20-',
      '1,2',
      '14',
      'Page',
      '第',
      '頁',
      '－',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) => all.join(' '));
const line = fc.oneof(
  { weight: 6, arbitrary: words },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '14',
      '15',
      '300',
      '－ 25 －',
      '－ 26 －',
      '\f',
      'Harbour      14',
      'Harbour      15',
      'ANN: Nine.',
      '   12   words',
      'Page 3 of 9',
    ),
  },
);
const digits = (text: string) => text.replace(/\D/g, '');

describe('cleaning pasted text', () => {
  it('loses and moves no digit but those of the lines and numbers that it tells', () => {
    assertProperty(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const pasted = lines.join('\n');
        const { text, removed, columns } = finish(cleanPastedText(pasted));
        if (columns > 0) return;
        const gone = removed.map(digits).filter(Boolean);
        // What is left, with what went put back where it stood.
        let rest = digits(text);
        let told = 0;
        for (const digit of digits(pasted)) {
          if (rest.startsWith(digit)) rest = rest.slice(1);
          else told++;
        }
        assert.equal(rest, '');
        assert.ok(told <= gone.join('').length, `${told} digits went, ${gone.join(' ')} was told`);
      }),
      { numRuns: 1000 },
    );
  });
});
