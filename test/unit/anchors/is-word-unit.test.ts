import assert from 'node:assert/strict';
import { isWordUnit } from '../../../src/core/anchors/is-word-unit';

describe('a letter or a digit', () => {
  it('is told of every character of ASCII, by its code, and of others by what Unicode says', () => {
    for (let code = 0; code < 0x250; code++) {
      const one = String.fromCharCode(code);
      assert.equal(isWordUnit(`.${one}`, 1), /[\p{L}\p{N}]/u.test(one), `U+${code.toString(16)}`);
    }
    for (const one of ['字', 'か', 'א', '٣', 'Ⅷ', '𐐀']) assert.equal(isWordUnit(one, 0), true, one);
    for (const one of ['。', '—', '\u0301', '😀']) assert.equal(isWordUnit(one, 0), false, one);
  });

  it('is none in the middle of a pair, and outside the text', () => {
    assert.deepEqual(
      [-1, 1, 2].map((offset) => isWordUnit('𐐀', offset)),
      [false, false, false],
    );
  });
});
