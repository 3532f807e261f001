import assert from 'node:assert/strict';
import { narrowQuote, widenQuote } from '../../../src/core/claims/adjust-quote';
import type { Cuttable } from '../../../src/core/claims/cuttable';
import { findNumbers } from '../../../src/core/numbers/find-numbers';

const text = 'Last year we opened 12 clinics, hired 300 nurses (“every one”), and cut the wait by half.';
const sentence = { start: 0, end: text.length };
const cuttable: Cuttable = {
  text,
  sentence,
  numbers: findNumbers(text, { within: sentence, language: 'en' }),
  language: 'en',
};
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('a quote by one clause', () => {
  it('narrows from its end, and keeps the clause of the figure', () => {
    const narrowed = narrowQuote(cuttable, sentence, [spanOf('12 clinics')]);
    assert.equal(words(narrowed), 'Last year we opened 12 clinics, hired 300 nurses (“every one”)');
    assert.equal(words(narrowQuote(cuttable, narrowed, [spanOf('12 clinics')])), 'Last year we opened 12 clinics');
  });

  it('narrows from its beginning if the figure is in the last clause', () => {
    const quote = spanOf('Last year we opened 12 clinics, hired 300 nurses (“every one”)');
    assert.equal(words(narrowQuote(cuttable, quote, [spanOf('300 nurses')])), 'hired 300 nurses (“every one”)');
  });

  it('stays if it is one clause', () => {
    const quote = spanOf('Last year we opened 12 clinics');
    assert.deepEqual(narrowQuote(cuttable, quote, [spanOf('12 clinics')]), quote);
  });

  it('widens to its end first, then to its beginning, at most to the sentence', () => {
    let quote = widenQuote(cuttable, spanOf('hired 300 nurses (“every one”)'));
    assert.equal(words(quote), text.slice(text.indexOf('hired')));
    quote = widenQuote(cuttable, quote);
    assert.deepEqual(quote, sentence);
    assert.deepEqual(widenQuote(cuttable, quote), sentence);
  });
});
