import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differPlainly, sameWords, typeset } from '../../../src/core/anchors/same-words';
import { assertProperty } from '../../support/assert-property';

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

describe('a look at two texts', () => {
  const part = fc.constantFrom(
    'a',
    'b',
    'A',
    '4',
    '0',
    ' ',
    '\n',
    '-',
    '--',
    '.',
    '...',
    ',',
    "'",
    '"',
    '’',
    '“',
    '–',
    '…',
    '\u0301',
    'é',
    'e',
    '國',
    '\u200b',
  );
  const words = fc.array(part, { maxLength: 8 }).map((all) => all.join(''));

  it('tells only what setting both in one way tells too', () => {
    let plain = 0;
    const done = assertProperty(
      fc.property(words, words, words, (before, a, b) => {
        const [one, other] = [before + a, before + b];
        assert.equal(sameWords(one, other), typeset(one) === typeset(other), JSON.stringify([one, other]));
        assert.equal(differPlainly(one, other), differPlainly(other, one), JSON.stringify([one, other]));
        if (!differPlainly(one, other)) return;
        plain++;
        assert.notEqual(typeset(one), typeset(other), JSON.stringify([one, other]));
        if (!differPlainly(one, other, true)) return;
        const [small, smaller] = [one.toLowerCase(), other.toLowerCase()];
        assert.notEqual(typeset(small), typeset(smaller), JSON.stringify([one, other]));
      }),
      { numRuns: 5000 },
    );
    assert.ok(plain > done / 10, `only ${plain} were told`);
  });

  for (const [a, b] of [
    ['4,200 homes', '4,300 homes'],
    ['we lost it', 'we lose it'],
    ['we lost it', 'we lost'],
    ['so-called', 'so - caller'],
    ['Zaz', 'zaz'],
    ['9 of 10', '0 of 10'],
  ] as const) {
    it(`tells ${a} from ${b}`, () => {
      assert.ok(differPlainly(a, b));
      assert.ok(differPlainly(b, a));
    });
  }

  it('tells no capitals from small letters if they are to be the same', () => {
    for (const one of ['we lost it', 'So-called, 9 of 10', '[a] {b} @ ` c']) {
      assert.ok(differPlainly(one, one.toUpperCase()));
      assert.ok(!differPlainly(one, one.toUpperCase(), true));
      assert.ok(differPlainly(one, `${one.toUpperCase()}S`, true));
    }
  });
});
