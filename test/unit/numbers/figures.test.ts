import { expectNoClaims, expectNothing, expectNumbers } from './expect-numbers';

describe('figures in digits', () => {
  it('are read with the separators of the language', () => {
    expectNumbers('en', [
      ['[1,234.5]', { value: 1234.5 }],
      ['[12,34,567.89] rupees'.replace('] rupees', ' rupees]'), { value: 1234567.89 }],
      ['[.08]', { value: 0.08 }],
      ['[1 234 567.89] is one number', { value: 1234567.89 }],
    ]);
    expectNumbers('de', [
      ['[1.234,5]', { value: 1234.5 }],
      ['[300 000 GBP] Umsatz', { value: 300000 }],
    ]);
    expectNumbers('es', [
      ['[1.000]', { value: 1000 }],
      ['[1,000]', { value: 1 }],
    ]);
  });

  it('are read in the digits of other scripts', () => {
    expectNumbers('en', [
      ['[٢١٪] of it', { value: 21, unit: '%', claim: true }],
      ['[٣٫٥٪] of it', { value: 3.5 }],
      ['they have [١٬٢٠٠ homes]', { value: 1200 }],
      ['they have [१४ homes]', { value: 14 }],
      ['they have [４８ homes]', { value: 48 }],
    ]);
    expectNoClaims('en', ['in ٢٠٢١', 'No. १४ is closed']);
  });

  it('are read with fractions, powers and multipliers', () => {
    expectNumbers('en', [
      ['[2 1/4]', { value: 2.25 }],
      ['[¾] of it', { value: 75 }],
      ['[1.1^23]', { value: 1.1 ** 23 }],
      ['[8x2^10 bits]', { value: 8192 }],
      ['[1.8 × 10⁶ cells]', { value: 1.8e6 }],
      ['[2.5·10⁶ euros]', { value: 2.5e6 }],
      ['it cost [10⁶]', { value: 1e6 }],
      ['they sold [300]¹ barns', { value: 300 }],
      ['he is [6′6″] tall', { value: 6.5, unit: 'foot' }],
      ['they flew [2.5m people] in', { value: 2.5e6, unit: 'people' }],
      ['[$10K]', { value: 10000 }],
      ['[2.5bn]', { value: 2.5e9 }],
    ]);
  });

  it('are multiplied out in decimals', () => {
    expectNumbers('en', [
      ['[8.3 million]', { value: 8300000 }],
      ['[$4.27 billion] in sales', { value: 4270000000 }],
      ['[between 8.3 and 9.7 million]', { value: [8300000, 9700000] }],
      ['[4.35 hundred]', { value: 435 }],
      ['[1.1 dozen]', { value: 13.2 }],
      ['[8.2x10^6]', { value: 8200000 }],
      ['[8.3m people]', { value: 8300000 }],
    ]);
    expectNumbers('zh', [
      ['[4.27亿元]', { value: 427000000 }],
      ['[4.35百]', { value: 435 }],
    ]);
    expectNumbers('de', [['[8,3 Millionen]', { value: 8300000 }]]);
  });

  it('are multiplied by letters, of which some need a sign of money', () => {
    expectNumbers('en', [
      ['it cost [$1.5m] to build', { value: 1.5e6, kind: 'money' }],
      ['a wall of [1.5 m]', { value: 1.5, kind: 'length' }],
      ['[US$4.2 trillion]', { value: 4.2e12, unit: 'USD' }],
    ]);
    expectNumbers('fr', [
      ['[2,3 Md€] de pertes', { value: 2.3e9, unit: 'EUR' }],
      ['[350 M€]', { value: 350e6 }],
      ['un fichier de [4 Go]', { value: 4, kind: 'capacity' }],
    ]);
    expectNumbers('de', [
      ['[1,5 Mio. €]', { value: 1.5e6, kind: 'money' }],
      ['[2,3 Mrd. Euro]', { value: 2.3e9, unit: 'EUR' }],
    ]);
    expectNumbers('pt', [['[R$ 3,2 bi]', { value: 3.2e9, unit: 'BRL' }]]);
  });

  it('may be full-width, with full-width marks', () => {
    expectNumbers('ja', [
      ['[１２．５％]の人', { value: 12.5 }],
      ['[１，０００円]', { value: 1000 }],
    ]);
    expectNumbers('ja', [['[２／３]', { value: 2 / 3 }]]);
    expectNumbers('zh', [['有3，[500人]来了', { value: 500 }]]);
  });

  it('are ranks with the ending of an ordinal', () => {
    expectNumbers('en', [['she finished [21st]', { kind: 'rank', value: 21, claim: true }]]);
    expectNumbers('fr', [['la [11ème] place', { kind: 'rank', value: 11 }]]);
  });

  it('take a minus that is no dash', () => {
    expectNumbers('en', [
      ['it was [-18 °C]', { value: -18 }],
      ['a loss of [-$3 million]', { value: -3e6 }],
    ]);
    expectNumbers('zh', [['孕[15周-20周]筛查', { value: [15, 20] }]]);
  });

  it('are no claims as part of a name, a date or a time', () => {
    expectNoClaims('en', [
      'the 5G masts and COVID-19',
      'our 401(k) plan',
      'Section 230',
      'at 192.168.1.2',
      'call 0391-8797000',
      'open 24/7 since 9/11',
      'on 5/17/2018 at 10:30',
      'in 2016',
    ]);
    expectNoClaims('zh', ['5G产业园', '电话:(0391)8797000', '2022年4月24日20时', '郑州7.20特大暴雨', '编号109-0427']);
  });

  it('are no claims as a version, a reference, an address, a place in a recording or in a list of names', () => {
    expectNoClaims('en', [
      'once 2.0 came out',
      'certified to ISO 9001.',
      'see BIP 44, 49 and 84',
      'at 1600 Pennsylvania Avenue',
      '\\[28:13\\] So I think',
      'go to example.com/292',
      'you have to 1) copy it',
      'a 50-50 chance',
      'in K–12 education',
      'to remain in GMT+8',
    ]);
    expectNoClaims('de', ['auf Drucksache 18/4420', 'um 7.54 Uhr', 'Tagesordnungspunkt 2', 'bereits 2013 beschlossen']);
    expectNoClaims('zh', [
      '都是HL 7的机制',
      '请看附件2',
      '于 2019 年 5 月底',
      '2030 年至 2050 年',
      '「1.防范」',
      '第16、19点都有规定',
      '到 3 点 40 分',
      '第 18 条第 1 项',
    ]);
    expectNumbers('en', [['it grew [2.0 percent]', { claim: true }]]);
  });

  it('are fractions in one character, those beyond halves and quarters too', () => {
    expectNumbers('en', [
      ['[About ⅓] of voters stayed home', { value: 33.3333333333, kind: 'ratio', approx: 'about' }],
      ['We lost [⅞] of the fleet', { value: 87.5 }],
    ]);
    expectNumbers('zh', [['[約⅓]的選民', { value: 33.3333333333 }]]);
    expectNothing('en', ['Ⅳ. Ways and means', 'Aↄ of voters']);
  });

  it('are not found where there are none', () => {
    expectNothing('en', ['no digits here', '', '...', '½'.slice(1)]);
  });

  it('take no noun from the row below', () => {
    expectNumbers('en', [
      ['homes [300]\nhomes 400', { value: 300, unit: null }],
      ['Turnout [61]\n\nvoters came', { value: 61, unit: null }],
      ['we got [500]\nBOBS: So', { value: 500, unit: null }],
      ['we built [300\nhomes] here', { value: 300, unit: 'homes' }],
    ]);
  });
});
