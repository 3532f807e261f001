import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FoldedText } from '../../../src/core/anchors/folded-text';
import { assertProperty } from '../../support/assert-property';

const plain = fc.string({ unit: fc.constantFrom('a', 'B', 'z', 'Z', '[', '{', ' ', '\n', '7'), maxLength: 40 });
const any = fc.string({ unit: fc.constantFrom('a', 'B', 'É', '說', ' ', '\n', '“', '\u200b', '😀'), maxLength: 40 });
const texts = fc.oneof(plain, any);

describe('FoldedText, for any text', () => {
  it('tells a part as the whole has it, without making the whole', () => {
    assertProperty(
      fc.property(texts, fc.nat(50), fc.nat(50), (text, start, length) => {
        const { text: whole } = new FoldedText(text);
        const folded = new FoldedText(text);
        assert.equal(folded.length, whole.length);
        assert.equal(folded.slice(start, start + length), whole.slice(start, start + length));
        assert.equal(folded.slice(start), whole.slice(start));
        assert.equal(folded.cased.toLowerCase(), whole.toLowerCase());
      }),
    );
  });

  it('tells what stands at an offset as the whole does', () => {
    let there = 0;
    assertProperty(
      fc.property(texts, fc.nat(45), fc.nat(6), fc.nat(45), (text, from, length, at) => {
        const { text: whole } = new FoldedText(text);
        const words = whole.slice(from, from + length);
        for (const place of [at, from, -1, whole.length + 1]) {
          if (whole.startsWith(words, place)) there++;
          assert.equal(new FoldedText(text).startsWith(words, place), whole.startsWith(words, place));
        }
      }),
    );
    assert.ok(there > 100);
  });
});
