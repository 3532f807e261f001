import assert from 'node:assert/strict';
import { isUnspacedUnit } from '../../../src/core/anchors/is-unspaced-unit';

/** True for the first unit of a character that stands after the name of its script. */
const tell = (named: string) => isUnspacedUnit(named.charCodeAt(named.indexOf(' ') + 1));

describe('a script that is written without spaces', () => {
  for (const one of [
    'Han 國',
    'radical ⼀',
    'Hiragana の',
    'Katakana ヶ',
    'Bopomofo ㄅ',
    'stop 。',
    'bracket 「',
    'compatibility 樂',
    'vertical ︰',
    'comma ，',
    'half-width ｶ',
    'Thai ก',
    'Lao ກ',
    'Burmese က',
    'last-Burmese ႟',
    'Khmer ក',
  ]) {
    it(`is that of ${one}`, () => assert.equal(tell(one), true));
  }

  for (const one of [
    'Latin a',
    'accented é',
    'Cyrillic ж',
    'Arabic ب',
    'Devanagari क',
    'Tibetan ཀ',
    'Georgian ა',
    'first-Georgian Ⴀ',
    'Hangul 한',
    'jamo ㄱ',
    'quotation “',
    'dash –',
    'full-width-letter Ａ',
    'full-width-small ｚ',
    'full-width-digit ７',
    'emoji 🙂',
    'ligature ﬁ',
    'presentation ﻼ',
    'won ￦',
  ]) {
    it(`is not that of ${one}`, () => assert.equal(tell(one), false));
  }

  it('is that of every letter that Unicode counts to one of them, and of no other letter', () => {
    const unspaced =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
    // Signs for other languages of Burma, far from the others; signs and lengths that several scripts share.
    const open = (unit: number) =>
      (unit >= 0xa9e0 && unit <= 0xaa7f) || /\p{Script=Common}/u.test(String.fromCharCode(unit));
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => {
      const character = String.fromCharCode(unit);
      return /\p{L}/u.test(character) && !open(unit) && unspaced.test(character) !== isUnspacedUnit(unit);
    });
    assert.deepEqual(
      wrong.map((unit) => unit.toString(16)),
      [],
    );
  });
});
