import assert from 'node:assert/strict';
import { lengthOf } from '../../../src/core/claims/length-of';
import { quotesOf } from '../../support/quotes-of';

describe('talk without punctuation', () => {
  const talks: readonly (readonly [language: string, text: string, quotes: readonly string[]])[] = [
    [
      'en',
      'thank you everybody for coming tonight it is good to see so many people from the harbour here when we came into office the old ferry was falling apart and nobody had touched it for years so we built 14 new boats we hired 300 sailors and yeah the passengers came back to us you know people said it could never be done but there are 90,000 riders a month now which is what we always said would happen',
      [
        'we built 14 new boats we hired 300 sailors',
        'there are 90,000 riders a month now which is what we always said would happen',
      ],
    ],
    [
      'zh',
      '各位鄉親大家晚安今天很高興看到這麼多人來到港口這裡我們上任的時候舊的渡輪已經快要解體了好多年都沒有人去管它所以我們造了14艘新船然後我們僱用了300名水手後來乘客就慢慢回來了其實很多人說這件事情永遠不可能做到但是現在每個月有9萬人搭乘',
      ['我們造了14艘新船', '我們僱用了300名水手', '現在每個月有9萬人搭乘'],
    ],
  ];
  for (const [language, text, expected] of talks) {
    it(`is quoted by what a clause opens with, in ${language}`, () => {
      const quotes = quotesOf(text, language);
      assert.equal(quotes.length, expected.length);
      for (const [i, quote] of quotes.entries()) {
        assert.ok(quote.includes(expected[i]!), `${quote} / ${expected[i]}`);
        assert.ok(lengthOf(quote) <= lengthOf(expected[i]!) + 30, quote);
      }
    });
  }

  for (const [language, word] of [
    ['en', 'boat '],
    ['ko', '배를 '],
    ['zh', '船'],
    ['ja', '船'],
  ] as const) {
    it(`is quoted in part where nothing tells clauses, in ${language}, and no figure is cut`, () => {
      const [quote = '', ...others] = quotesOf(`${word.repeat(200)}12,000 ${word.repeat(200)}`.trim(), language);
      assert.deepEqual(others, []);
      assert.match(quote, /12,000/);
      assert.ok(lengthOf(quote) <= 90, String(lengthOf(quote)));
    });
  }

  it('of a length that can be read is left whole', () => {
    const text = 'so we built 14 new boats we hired sailors and yeah the passengers came back to us';
    assert.deepEqual(quotesOf(text, 'en'), [text]);
  });
});
