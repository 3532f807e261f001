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
