import assert from 'node:assert/strict';
import { LfText } from '../../../src/core/anchors/lf-text';

describe('LfText', () => {
  const lf = new LfText('a\r\n😀b\r\n\rc');

  it('has LF for every CRLF and every lone CR', () => {
    assert.equal(lf.text, 'a\n😀b\n\nc');
  });

  it('counts a CRLF of the raw text as two and of its own as one', () => {
    assert.deepEqual(
      [0, 1, 3, 5, 6, 8, 9, 10].map((raw) => lf.fromRaw(raw)),
      [0, 1, 2, 4, 5, 6, 7, 8],
    );
    assert.deepEqual(
      [0, 1, 2, 4, 5, 6, 7, 8].map((offset) => lf.toRaw(offset)),
      [0, 1, 3, 5, 6, 8, 9, 10],
    );
  });

  it('takes an offset inside a CRLF or a surrogate pair for the one before it', () => {
    assert.equal(lf.fromRaw(2), 1);
    assert.equal(lf.toCodePoint(3), 2);
  });

  it('counts a surrogate pair as one code point', () => {
    assert.deepEqual(
      [0, 2, 4, 5, 8].map((offset) => lf.toCodePoint(offset)),
      [0, 2, 3, 4, 7],
    );
    assert.deepEqual(
      [0, 2, 3, 4, 7].map((point) => lf.fromCodePoint(point)),
      [0, 2, 4, 5, 8],
    );
  });

  it('stays within the text whatever a position says', () => {
    assert.equal(lf.fromCodePoint(99), 8);
    assert.equal(lf.fromCodePoint(-1), 0);
  });
});

describe('the middle of a surrogate pair', () => {
  for (const [text, offsets] of [
    ['a😀b', [2]],
    ['😀😀', [1, 3]],
    ['a\ud83db', []],
    ['a\ude00b', []],
    ['\ude00\ud83d', []],
    ['', []],
  ] as const) {
    it(`is at ${offsets.length === 0 ? 'no offset' : offsets} of ${JSON.stringify(text)}`, () => {
      const lf = new LfText(text);
      const found = Array.from({ length: text.length + 1 }, (_, i) => i).filter((offset) => lf.splitsPair(offset));
      assert.deepEqual(found, offsets);
    });
  }
});
