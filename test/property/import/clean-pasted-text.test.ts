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
      '2031    300',
      '2032    400',
      '1,2',
      '.5',
      '00',
      '人數',
      '第一季營收1200',
      '2031年第二季營收1,200',
      '300人受惠',
      '我們在過去四年裡一共蓋了十一艘新的渡輪而載客的人數也跟著增加了不少是12',
      '000元而且還要再加上去',
      'Page 3 of 9',
    ),
  },
);
const digits = (text: string) => text.replace(/\D/g, '');
const figures = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Two halves of a figure at a line's end, as one; undefined if they can't be one. */
function joinedFigure(before: string, after: string): string | undefined {
  const left = /[\d.,]*\d[.,]?$/.exec(before.trimEnd())?.[0];
  const right = /^[.,]?\d[\d.,]*/.exec(after.trimStart())?.[0].replace(/[.,]$/, '');
  if (left === undefined || right === undefined) return undefined;
  const isWhole = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(left + right);
  const isFull = before.trim().length >= 18;
  return isWhole && (isFull || /^0+$/.test(right)) ? left + right : undefined;
}

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

  it('makes no figure of two but of halves that can’t be two', () => {
    assertProperty(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { text, columns } = finish(cleanPastedText(lines.join('\n')));
        if (columns > 0) return;
        const filled = lines.filter((one) => one.trim() !== '' && one !== '\f');
        const known = new Set(filled.flatMap(figures));
        // What is of the page may stand between the halves.
        for (const [i, one] of filled.entries())
          for (const next of filled.slice(i + 1, i + 8)) {
            const joined = joinedFigure(one, next);
            if (joined !== undefined) known.add(joined);
          }
        for (const figure of figures(text)) assert.ok(known.has(figure), `${figure} stands nowhere: ${text}`);
      }),
      { numRuns: 1000 },
    );
  });
});
