import assert from 'node:assert/strict';
import { quoteSpan } from '../../../src/core/anchors/quote-span';

describe('quoteSpan', () => {
  it('quotes the words with up to 32 code points on either side', () => {
    const text = `${'a'.repeat(40)}the words${'b'.repeat(40)}`;
    const { quote, position } = quoteSpan(text, { start: 40, end: 49 });
    assert.deepEqual(quote, { exact: 'the words', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) });
    assert.deepEqual(position, { start: 40, end: 49 });
  });

  it('has no context past the ends of the text', () => {
    assert.deepEqual(quoteSpan('all', { start: 0, end: 3 }), {
      quote: { exact: 'all', prefix: '', suffix: '' },
      position: { start: 0, end: 3 },
    });
  });

  it('counts a character outside the basic plane as one', () => {
    const text = `${'😀'.repeat(40)}x𠮷y`;
    const { quote, position } = quoteSpan(text, { start: 81, end: 83 });
    assert.deepEqual(quote, { exact: '𠮷', prefix: `${'😀'.repeat(31)}x`, suffix: 'y' });
    assert.deepEqual(position, { start: 41, end: 42 });
  });

  it('counts a CRLF as one and writes it as LF', () => {
    const { quote, position } = quoteSpan('one\r\ntwo\r\nthree', { start: 5, end: 15 });
    assert.deepEqual(quote, { exact: 'two\nthree', prefix: 'one\n', suffix: '' });
    assert.deepEqual(position, { start: 4, end: 13 });
  });

  it('writes a lone CR as LF', () => {
    assert.equal(quoteSpan('one\rtwo', { start: 0, end: 7 }).quote.exact, 'one\ntwo');
  });

  it('never cuts a surrogate pair or a CRLF in two', () => {
    assert.equal(quoteSpan('a😀b', { start: 0, end: 2 }).quote.exact, 'a😀');
    assert.equal(quoteSpan('a😀b', { start: 2, end: 4 }).quote.exact, '😀b');
    assert.equal(quoteSpan('a\r\nb', { start: 0, end: 2 }).quote.exact, 'a\n');
    assert.equal(quoteSpan('a\r\nb', { start: 2, end: 4 }).quote.exact, '\nb');
  });

  it('takes a span outside the text for the part of it that is inside', () => {
    assert.equal(quoteSpan('abc', { start: 1, end: 99 }).quote.exact, 'bc');
    assert.equal(quoteSpan('', { start: 3, end: 9 }).quote.exact, '');
  });
});
