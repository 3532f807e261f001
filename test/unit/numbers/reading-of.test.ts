import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { englishReading, type ReadingWords, readingOf } from '../../../src/core/numbers/reading-of';

/** The readings of all that is found in a text. */
function readings(text: string): string[] {
  return findNumbers(text).map((number) => readingOf(number));
}

describe('readingOf', () => {
  it('says how precise an amount is by a sign', () => {
    assert.deepEqual(readings('覆盖率达50%以上'), ['≥ 50 %']);
    assert.deepEqual(readings('about 40, over 50, under 60 and up to 70 percent'), ['≈ 40', '> 50', '< 60', '≤ 70 %']);
  });

  it('tells money with its sign or code, and large amounts by their scale', () => {
    assert.deepEqual(readings('产值达211.7亿元'), ['¥21.17 billion']);
    assert.deepEqual(readings('a loss of -$3 million and 20 zlotys'), ['-$3 million', 'PLN 20']);
  });

  it('tells both ends of a range, and the scale once', () => {
    assert.deepEqual(readings('孕15周-20周+6筛查'), ['15 to 20.9 weeks']);
    assert.deepEqual(readings('3 to 5 million trees'), ['3 to 5 million trees']);
  });

  it('adds what the amount is per', () => {
    assert.deepEqual(readings('We lose 33,000 lives a year.'), ['33,000 lives, a year']);
  });

  it('uses the singular for one, and the measure word as the text has it', () => {
    assert.deepEqual([...readings('It took one year.'), ...readings('入驻企业592家')], ['1 year', '592 家']);
  });

  it('numbers a rank', () => {
    assert.deepEqual(readings('排名全国第三'), ['no. 3']);
  });

  it('gives back the words where there is no value', () => {
    assert.deepEqual(readings('call 0391-8797000'), ['0391-8797000']);
  });

  it('takes its words from who reads it', () => {
    const words: ReadingWords = {
      ...englishReading,
      scales: [{ size: 1e8, tell: (amount) => `${amount} 亿` }],
      range: (low, high) => `${low} 至 ${high}`,
      rank: (amount) => `第 ${amount}`,
      duration: (_unit, amount) => `${amount} 周`,
    };
    const read = (text: string) => findNumbers(text).map((number) => readingOf(number, words));
    assert.deepEqual(read('产值达211.7亿元'), ['¥211.7 亿']);
    assert.deepEqual(read('孕15周-20周筛查'), ['15 至 20 周']);
    assert.deepEqual(read('排名全国第三'), ['第 3']);
    assert.deepEqual(read('a loss of $300 to $500 million'), ['$3 至 5 亿']);
  });
});
