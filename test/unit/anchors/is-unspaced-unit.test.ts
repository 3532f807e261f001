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
});
