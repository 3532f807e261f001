import { expectNoClaims, expectNothing, expectNumbers } from './expect-numbers';

describe('numerals in words', () => {
  it('are added and multiplied in English', () => {
    expectNumbers('en', [
      ['[seven hundred twenty-one thousand and twelve]', { value: 721012 }],
      ['[three million, two hundred & forty]', { value: 3000240 }],
      ['[3 hundred and 21]', { value: 321 }],
      ['[two and a half million dollars]', { value: 2.5e6 }],
      ['[half a dozen eggs]', { value: 6 }],
      ['[two point zero three]', { value: 2.03 }],
    ]);
  });

  it('stop at the number that follows', () => {
    expectNumbers('en', [
      ['[$310 million], two and a half times that', { value: 310e6 }],
      ['[one hundred] and two hundred', { value: 100 }],
    ]);
  });

  it('are fractions with an ordinal as the denominator', () => {
    expectNumbers('en', [
      ['[five eighths]', { value: 0.625 }],
      ['[one hundred thirty-fifths]', { value: 100 / 35 }],
      ['[one hundred and thirty fifths]', { value: 26 }],
      ['[a trillionth]', { value: 1e-12 }],
    ]);
    expectNumbers('es', [['[tres veintemilesimos]', { value: 0.00015 }]]);
    expectNumbers('fr', [['[vingt et un cinquieme]', { value: 20.2 }]]);
  });

  it('say how many where only the size is told', () => {
    expectNumbers('en', [
      ['[tens of thousands] of voters', { value: 10000, approx: 'more than' }],
      ['[millions of dollars]', { value: 1e6, kind: 'money' }],
    ]);
  });

  it('are read in the other languages', () => {
    expectNumbers('de', [
      ['[dreihundertsiebenundsiebzigtausendneunhundertacht]', { value: 377908 }],
      ['[zweieinhalb Stunden]', { value: 2.5 }],
    ]);
    expectNumbers('es', [['[tres mil quinientos veinticuatro millones]', { value: 3524e6 }]]);
    expectNumbers('fr', [['[quatre-vingt-dix-neuf personnes]', { value: 99 }]]);
    expectNumbers('pt', [['[2 milhões e meio]', { value: 2.5e6 }]]);
    expectNumbers('ko', [
      ['[이만칠천원]', { value: 27000 }],
      ['[스물여섯명]이 왔다', { value: 26 }],
    ]);
    expectNumbers('ja', [
      ['[一万二千円]です', { value: 12000 }],
      ['答えは[二と四分の一]です', { value: 2.25 }],
    ]);
  });

  it('are not found in words that only hold their letters', () => {
    expectNothing('en', ['someone often tented a stone height', 'the weight of freight']);
    expectNothing('ko', ['이 책은 사실 일반적인 이야기']);
    expectNothing('ja', ['お母さんといちごを見る']);
    expectNothing('de', ['Achtung, beachten']);
  });

  it('are no claims in set phrases', () => {
    expectNoClaims('en', [
      'on the one hand',
      'it is second to none',
      'first come, first served',
      'one another',
      'for one thing',
    ]);
    expectNothing('zh', ['一定一起', '千方百计', '数一数二', '十分感谢', '百姓', '统一']);
  });
});
