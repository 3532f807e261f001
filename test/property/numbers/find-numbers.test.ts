import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { readingOf } from '../../../src/core/numbers/reading-of';
import { assertProperty } from '../../support/assert-property';

const languages = ['en', 'zh', 'ja', 'ko', 'es', 'fr', 'de', 'pt'];

/** Text in which numerals, units and marks of all languages meet as they would not in speech. */
const scraps = fc.constantFrom(
  ...'0 7 12 1,234 .5 3/4 ½ - – ~ . , : ; “ ” 「 」 ( ) % $ € ¥ ° \n \t'.split(' '),
  ...'一 二 兩 十 百 千 萬 億 零 點 半 多 幾 分之 第 個 元 年 月 日 成 倍 近 以上 不到'.split(' '),
  ...'one two twenty hundred thousand million half third fifths and a of point minus to about or more percent miles'.split(
    ' ',
  ),
  ...'zwei und vierzig mil cien y cent et demi 삼 십 만 분의 いち じゅう ダース'.split(' '),
  ' ',
  '  ',
);
const texts = fc.oneof(
  fc.array(scraps, { maxLength: 30 }).map((words) => words.join('')),
  fc.array(scraps, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary' }),
);

const digits = '零一二三四五六七八九';

/** A whole number up to 9999 9999 as Chinese writes it. */
function inChinese(value: number): string {
  if (value >= 10000) {
    const rest = value % 10000;
    return `${inChinese(Math.floor(value / 10000))}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${inChinese(rest)}`}`;
  }
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + digits[digit] + name;
      gap = false;
    }
  }
  return text === '' ? '零' : text;
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a trillion as English writes it. */
function inEnglish(value: number): string {
  for (const [scale, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const joiner = scale === 100 || rest < 100 ? ' and ' : ' ';
    return `${inEnglish(Math.floor(value / scale))} ${name}${rest === 0 ? '' : joiner + inEnglish(rest)}`;
  }
  if (value < 20) return ones[value]!;
  return tens[Math.floor(value / 10)]! + (value % 10 === 0 ? '' : `-${ones[value % 10]}`);
}

describe('findNumbers', () => {
  it('finds spans in order that do not overlap and whose text is theirs, in any text and language', () => {
    assertProperty(
      fc.property(texts, fc.constantFrom(undefined, ...languages), (text, language) => {
        let last = 0;
        for (const number of findNumbers(text, language === undefined ? {} : { language })) {
          assert.ok(number.start >= last && number.end > number.start && number.end <= text.length);
          assert.equal(number.text, text.slice(number.start, number.end));
          if (Array.isArray(number.value)) assert.ok(number.value[0] < number.value[1]);
          assert.equal(typeof readingOf(number), 'string');
          last = number.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  for (const [text, language] of [
    ['$,1,234', 'de'],
    ['0兩日', 'zh'],
  ] as const) {
    it(`comes to an end and keeps apart what shares a character: ${text}`, () => {
      const found = findNumbers(text, { language });
      assert.ok(found.length > 0 && found.every((one, i) => i === 0 || found[i - 1]!.end <= one.start));
    });
  }

  it('finds the same within a span as in the text cut to it', () => {
    assertProperty(
      fc.property(texts, texts, texts, (before, text, after) => {
        const whole = before + text + after;
        const within = { start: before.length, end: before.length + text.length };
        const inside = findNumbers(whole, { language: 'zh', within });
        assert.ok(inside.every(({ start, end }) => start >= within.start && end <= within.end));
      }),
      { numRuns: 300 },
    );
  });

  it('reads every whole number that Chinese writes', () => {
    assertProperty(
      fc.property(fc.integer({ min: 11, max: 99_999_999 }), (value) => {
        const text = inChinese(value);
        assert.deepEqual(
          findNumbers(`${text}人`, { language: 'zh' }).map((number) => number.value),
          [value],
          text,
        );
      }),
    );
  });

  it('reads every whole number that English writes', () => {
    assertProperty(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), (value) => {
        const text = inEnglish(value);
        assert.deepEqual(
          findNumbers(`${text} people`, { language: 'en' }).map((number) => number.value),
          [value],
          text,
        );
      }),
    );
  });

  it('reads digits with separators as it reads them without', () => {
    assertProperty(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        const grouped = value.toLocaleString('en-US');
        assert.deepEqual(
          findNumbers(`$${grouped}`, { language: 'en' }).map((number) => number.value),
          [value],
        );
      }),
    );
  });
});
