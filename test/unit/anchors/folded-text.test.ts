import assert from 'node:assert/strict';
import { FoldedText } from '../../../src/core/anchors/folded-text';

const hex = (unit: number) => `U+${unit.toString(16).padStart(4, '0').toUpperCase()}`;

describe('a text as quotes are searched in it', () => {
  it('has accents and the parts of a syllable as one character, however they are stored', () => {
    for (const words of ['Ségolène est là', 'がぎぱぴ', '각국 의회', 'Ế ự ṩ']) {
      const [whole, apart] = [new FoldedText(words.normalize('NFC')), new FoldedText(words.normalize('NFD'))];
      assert.equal(apart.text, whole.text);
      for (let end = 1; end <= whole.text.length; end++) {
        const ends = [whole, apart].map((one) => one.lf.slice(0, one.endToLf(end)).normalize('NFC'));
        assert.equal(ends[1], ends[0]);
      }
    }
  });

  /** Where in the text the character before a unit ends. An accent before it makes that its offsets differ from the folded ones. */
  const endBefore = (unit: number) => new FoldedText(`e\u0301 x${String.fromCharCode(unit)}b`).endToLf(3) - 3;

  for (const unit of [0x300, 0x36f, 0x3099, 0x309a, 0x1160, 0x1161, 0x11ff]) {
    it(`ends a character behind ${hex(unit)}, which belongs to it`, () => assert.equal(endBefore(unit), 2));
  }
  for (const unit of [0x2ff, 0x370, 0x3098, 0x309b, 0x115f, 0x1200]) {
    it(`ends a character before ${hex(unit)}, which is another one`, () => assert.equal(endBefore(unit), 1));
  }

  it('has no space beside a character of an unspaced script, how many there may be', () => {
    assert.equal(new FoldedText('市長  x  說 a').text, '市长x说a');
    assert.equal(new FoldedText('é  a').text, 'é  a');
  });

  it('is as long as it is, in however many stretches it is made', () => {
    for (const length of [8191, 8192, 8193, 20_000]) {
      const text = 'é'.repeat(length - 1).concat('x');
      assert.equal(new FoldedText(text).text, text);
    }
  });
});
