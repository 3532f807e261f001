import assert from 'node:assert/strict';
import { foldCharacter, leftOut } from '../../../src/core/anchors/fold-character';
import { simplifiedCharacters } from '../../../src/core/anchors/simplified-characters';

const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
const fold = (text: string) =>
  Array.from(text, (one) => foldCharacter(one.charCodeAt(0)))
    .map((unit) => (unit === leftOut ? '·' : String.fromCharCode(unit)))
    .join('');

describe('what a character is searched as', () => {
  for (const [what, one, other] of [
    ['small letters', 'ÄBC ΣЖ', 'äbc σж'],
    ['half width', 'Ａｂ７％（', 'ab7%('],
    ['half-width Japanese', 'ｶ', 'カ'],
    ['one apostrophe', '’‘ʼ´′', "'''''"],
    ['one quotation mark', '“”„«»「」『』', '"'.repeat(9)],
    ['one dash', '‐‑‒–—―−', '-------'],
    ['spaces', '\u00a0\u3000\t\u202f', '    '],
    ['stops and commas of Chinese', '。、，', '.,,'],
    ['signs as in wide and horizontal lines', '｡､｢﹁︱﹘－＇', `.,""---'`],
    ['simplified characters', '國會經濟學', '国会经济学'],
    ['nothing', '\u00ad\u200b\ufeff\u200e\u05b8\u064e', '······'],
  ] as const) {
    it(`is ${what}`, () => assert.equal(fold(one), other));
  }

  it('is itself for a line end, half of a pair, a sign of several letters and a letter with its accent', () => {
    for (const one of ['\n', '\ud83d', '\ude00', 'ﬁ', 'é', 'ß', '3']) assert.equal(fold(one), one);
  });

  it('is searched as the same again, and as often as it is asked', () => {
    const once = units.map((unit) => foldCharacter(unit));
    assert.deepEqual(
      units.map((unit) => foldCharacter(unit)),
      once,
    );
    const other = units.filter((_, i) => once[i] !== leftOut && foldCharacter(once[i]!) !== once[i]);
    assert.deepEqual(
      other.map((unit) => String.fromCharCode(unit)),
      [],
    );
  });

  it('is, for a traditional character, the simplified one of the table', () => {
    for (let at = 0; at < simplifiedCharacters.length; at += 2) {
      const [traditional, simplified] = [simplifiedCharacters[at]!, simplifiedCharacters[at + 1]!];
      assert.equal(fold(traditional), fold(simplified), traditional);
      assert.notEqual(fold(traditional), traditional);
    }
  });
});
