import assert from 'node:assert/strict';
import { sameWords } from '../../../src/core/anchors/same-words';

describe('sameWords', () => {
  const same = [
    ['white space of another kind and length', 'pays 4,200 crowns a day', 'pays 4,200\n crowns\u00a0a\tday'],
    ['spaces beside Chinese', '今年有300戶申請AI課程', '今年有 300 戶申請 AI 課程'],
    ['Chinese broken into lines', '今年有三百戶申請', '今年有三\n百戶申請'],
    ['spaces beside Korean figures', '작년에 300 가구가', '작년에 300가구가'],
    ['French spaces before signs', 'Combien\u202f? Il a dit : « 50\u00a0% »', 'Combien? Il a dit: «50%»'],
    ['quotation marks and apostrophes', 'He said: "we don\'t"', 'He said: “we don’t”'],
    ['guillemets', 'Er sagte: «nein»', 'Er sagte: „nein“'],
    ['dashes', 'a well-known deal - or not -- in 2019-2021', 'a well‑known deal – or not — in 2019–2021'],
    ['a minus sign', 'it is -5 degrees', 'it is −5 degrees'],
    ['dots', 'well... no', 'well… no'],
    ['soft hyphens and zero-width characters', 'unemployment fell', 'un\u00ademploy\u200bment\ufeff fell'],
    ['direction marks', 'נבנו 300 בתים', 'נבנו \u200e300\u200f בתים'],
    ['accents stored apart', 'Über drei Prozent más', 'U\u0308ber drei Prozent ma\u0301s'],
    ['Korean stored apart', '삼백 가구'.normalize('NFD'), '삼백 가구'],
  ] as const;
  for (const [what, a, b] of same) {
    it(`takes ${what} for nothing`, () => {
      assert.ok(sameWords(a, b));
      assert.ok(sameWords(b, a));
    });
  }

  const others = [
    ['another digit', '4,200 homes', '4,300 homes'],
    ['digits apart', '4,200 homes', '4, 200 homes'],
    ['two numbers that became one', 'from 5 10 times', 'from 510 times'],
    ['a sign', 'it rose by 5', 'it rose by -5'],
    ['a sign that became a hyphen', 'it lost -5 points', 'it lost-5 points'],
    ['a sign that became a dash', 'the total -5 points', 'the total—5 points'],
    ['words that became one', 'a part of it', 'apart of it'],
    ['an accent', 'el publico hablo', 'el público habló'],
    ['capitals', 'the Mayor', 'the mayor'],
    ['the other script', '我們說過', '我们说过'],
    ['full width', '300 homes', '３００ homes'],
    ['number words', '300戶', '三百戶'],
    ['another separator', '4,200', '4.200'],
    ['a superscript', '52', '5²'],
  ] as const;
  for (const [what, a, b] of others) {
    it(`does not take ${what} for nothing`, () => {
      assert.ok(!sameWords(a, b));
      assert.ok(!sameWords(b, a));
    });
  }
});
