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

  it('are many, or a few, of a size', () => {
    expectNumbers('en', [
      ['[a few hundred jobs]', { value: 100, approx: 'more than' }],
      ['[a couple of thousand people]', { value: 2000, approx: 'about' }],
    ]);
  });

  it('stop at the number that follows', () => {
    expectNumbers('en', [
      ['[$310 million], two and a half times that', { value: 310e6 }],
      ['[one hundred] and two hundred', { value: 100 }],
    ]);
  });

  it('end where a small number in words follows one in digits or of money', () => {
    expectNumbers('en', [
      ['The storm took [€70 million] and three homes', { value: 7e7, kind: 'money' }],
      ['The storm took €70 million and [three homes]', { value: 3 }],
      ['[2.4 billion] and eleven ships', { value: 2.4e9 }],
      ['[8 thousand] and thirty pupils', { value: 8000 }],
      ['[6 million] and two hundred nurses', { value: 6e6 }],
      ['[$two million] and seven staff', { value: 2e6, kind: 'money' }],
      ['[7 million and two hundred thousand]', { value: 7.2e6 }],
      ['[3 million and a half]', { value: 3.5e6 }],
      ['[4 hundred and seven]', { value: 407 }],
      ['[four hundred and seven]', { value: 407 }],
      ['[five thousand and nine]', { value: 5009 }],
      ['[two million and eight]', { value: 2e6 + 8 }],
    ]);
    expectNumbers('es', [['[7 millones] y ocho barcos', { value: 7e6 }]]);
    expectNumbers('fr', [['[7 millions] et huit bateaux', { value: 7e6 }]]);
    expectNumbers('de', [['[7 Millionen] und acht Schiffe', { value: 7e6 }]]);
    expectNumbers('pt', [
      ['[7 milhões] e oito barcos', { value: 7e6 }],
      ['[4 mil e duzentos]', { value: 4200 }],
    ]);
  });

  it('are fractions with an ordinal as the denominator', () => {
    expectNumbers('en', [
      ['[five eighths]', { value: 0.625 }],
      ['[one hundred thirty-fifths]', { value: 100 / 35 }],
      ['[one hundred and thirty fifths]', { value: 26 }],
      ['[one hundred thirty fifths]', { value: 100 / 35 }],
      ['[a trillionth]', { value: 1e-12 }],
      ['[a hundred trillionths]', { value: 1e-10 }],
      ['the [hundred thousandth] visitor', { value: 100000, kind: 'rank' }],
    ]);
    expectNumbers('es', [['[tres veintemilesimos]', { value: 0.00015 }]]);
    expectNumbers('fr', [
      ['[vingt et un cinquieme]', { value: 20.2 }],
      ['[un cent cinquième]', { value: 1 / 105 }],
    ]);
    expectNumbers('de', [['[fünf Zwölftel]', { value: 5 / 12 }]]);
  });

  it('say how many where only the size is told', () => {
    expectNumbers('en', [
      ['[tens of thousands] of voters', { value: 10000, approx: 'more than' }],
      ['[millions of dollars]', { value: 1e6, kind: 'money' }],
    ]);
  });

  it('say a half after the unit', () => {
    expectNumbers('en', [
      ['[a year and a half] ago', { value: 1.5, kind: 'duration' }],
      ['[two miles and a half]', { value: 2.5 }],
      ['[a dozen and a half eggs]', { value: 18 }],
      ['for [a week or two]', { value: [1, 2], kind: 'duration' }],
    ]);
    expectNumbers('fr', [['[une heure et demie]', { value: 1.5 }]]);
    expectNumbers('es', [['[dos años y medio]', { value: 2.5 }]]);
    expectNumbers('pt', [['[dois por cento e meio]', { value: 2.5, kind: 'percentage' }]]);
    expectNumbers('ko', [['[한 시간 반] 걸렸다', { value: 1.5 }]]);
  });

  it('are negative by words before and after, but not by those of at least', () => {
    expectNumbers('en', [['it was [20 degrees below zero]', { value: -20 }]]);
    expectNumbers('es', [
      ['[cinco grados bajo cero]', { value: -5 }],
      ['[al menos 50 escuelas]', { value: 50, approx: 'at least' }],
    ]);
    expectNumbers('fr', [['[au moins 50 écoles]', { value: 50, approx: 'at least' }]]);
    expectNumbers('pt', [
      ['[10 abaixo de zero]', { value: -10 }],
      ['[pelo menos 50 escolas]', { value: 50, approx: 'at least' }],
    ]);
    expectNumbers('ja', [['[氷点下10度]', { value: -10 }]]);
    expectNumbers('ko', [['[영하 10도]', { value: -10 }]]);
    expectNumbers('zh', [['[零下二十度]', { value: -20 }]]);
  });

  it('are parts of a unit', () => {
    expectNumbers('en', [
      ['add [fourth of liter]', { value: 0.25, kind: 'volume' }],
      ['the [fourth] of those', { value: 4, kind: 'rank' }],
    ]);
  });

  it('take their unit over a preposition', () => {
    expectNumbers('es', [['[tres mil millones de dólares]', { value: 3e9, unit: 'USD' }]]);
    expectNumbers('fr', [
      ['[trois milliards d’euros]', { value: 3e9, unit: 'EUR' }],
      ['[une dizaine de jours]', { value: 10, kind: 'duration' }],
    ]);
  });

  it('are read in the other languages', () => {
    expectNumbers('de', [
      ['[zweitausendvierundzwanzig]', { value: 2024 }],
      ['[tausendeins]', { value: 1001 }],
      ['eine [12-jährige] Schülerin', { value: 12, kind: 'age' }],
      ['eine [25-prozentige] Erhöhung', { value: 25, kind: 'percentage' }],
      ['ein [zehnfacher] Preis', { value: 10, kind: 'ratio' }],
      ['[zwei- bis dreihundert] Gäste', { value: [200, 300] }],
      ['[dreihundertsiebenundsiebzigtausendneunhundertacht]', { value: 377908 }],
      ['[zweieinhalb Stunden]', { value: 2.5 }],
    ]);
    expectNumbers('es', [['[tres mil quinientos veinticuatro millones]', { value: 3524e6 }]]);
    expectNumbers('fr', [
      ['[quatre-vingt-dix-neuf personnes]', { value: 99 }],
      ['[huitante-trois]', { value: 83 }],
      ['[plus d’un million]', { value: 1e6, approx: 'more than' }],
    ]);
    expectNumbers('es', [
      ['[uno de cada tres] votantes', { kind: 'ratio' }],
      ['[entre el 10 y el 15 por ciento]', { value: [10, 15] }],
    ]);
    expectNumbers('pt', [['[2 milhões e meio]', { value: 2.5e6 }]]);
    expectNumbers('ko', [
      ['[이만칠천원]', { value: 27000 }],
      ['[스물여섯명]이 왔다', { value: 26 }],
      ['[서너 명]', { value: [3, 4] }],
      ['확률은 [이십일분의 삼]이다', { value: 3 / 21 }],
    ]);
    expectNumbers('ja', [
      ['[一万二千円]です', { value: 12000 }],
      ['答えは[二と四分の一]です', { value: 2.25 }],
      ['[三百と二ダース]を', { value: 324 }],
      ['[三割五分]の人', { value: 35, unit: '%' }],
      ['[一時間]かかる', { value: 1, kind: 'duration' }],
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
    expectNoClaims('en', [
      'Oh, well, you know',
      'the Gang of Eight bill',
      'a third-grade education',
      'at half past three',
      'in nineteen eighty-four',
      'by twenty thirty-five',
      'some zero-carbon way',
      'Number two, we need roads.',
      'we have these two things',
    ]);
    expectNothing('zh', ['三番两次', '七手八脚', '四面楚歌']);
    expectNoClaims('zh', ['发放三倍券', '自动驾驶三轮车']);
    expectNothing('zh', ['一定一起', '千方百计', '数一数二', '十分感谢', '百姓', '统一']);
  });
});
