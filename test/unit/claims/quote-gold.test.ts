import assert from 'node:assert/strict';
import { quoteAt } from '../../../src/core/claims/find-check-units';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { sentenceAt } from '../../../src/core/transcript/sentences';
import { bareQuote, type GoldQuote, readQuoteGold } from '../../support/quote-gold';

function quoteFor({ text, language, figure }: GoldQuote): string {
  const all = { start: 0, end: text.length };
  const sentence = sentenceAt(text, all, figure.start)!;
  const numbers = findNumbers(text, { within: all, language });
  const unit = quoteAt({ text, sentence, numbers, language }, figure.start + 1);
  return text.slice(unit.start, unit.end);
}

describe('the quote that one key makes', () => {
  for (const [name, floor] of [
    ['en', 0.9],
    ['zh', 0.9],
    ['others', 0.9],
  ] as const) {
    it(`is what checkers would quote: ${name}`, () => {
      const gold = readQuoteGold(name);
      const wrong = gold.filter((one) => !one.accepted.map(bareQuote).includes(bareQuote(quoteFor(one))));
      const share = 1 - wrong.length / gold.length;
      assert.ok(
        share >= floor,
        `${share.toFixed(3)} of ${gold.length}; wrong:\n${wrong.map((one) => `${quoteFor(one)}\n  not ${one.accepted[0]}`).join('\n')}`,
      );
    });
  }
});

describe('a clause that says too little', () => {
  const quoteOf = (text: string, figure: string) => {
    const all = { start: 0, end: text.length };
    const numbers = findNumbers(text, { within: all, language: 'zh' });
    const { start, end } = quoteAt({ text, sentence: all, numbers, language: 'zh' }, text.indexOf(figure) + 1);
    return text.slice(start, end);
  };

  it('is quoted with the one before: a verb and its figure', () => {
    assert.equal(quoteOf('我們村申請了8件，核准2件。', '2件'), '我們村申請了8件，核准2件。');
    assert.equal(quoteOf('我們村申請了8件，縣府後來又核准了他們2件。', '2件'), '縣府後來又核准了他們2件。');
  });

  it('is quoted with the one that begins the sentence, though that leans too', () => {
    assert.equal(quoteOf('三億元，成長百分之八。', '百分之八'), '三億元，成長百分之八。');
  });
});
