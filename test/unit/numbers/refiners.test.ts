import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { expectNoClaims, expectNumbers } from './expect-numbers';

describe('units', () => {
  it('stand after the number, before it, or both', () => {
    expectNumbers('en', [
      ['[4 km²]', { kind: 'area', value: 4 }],
      ['[half an hour]', { kind: 'duration', value: 0.5 }],
      ['[US$ 10 million]', { kind: 'money', value: 1e7 }],
      ['a [5 in] thick board', { kind: 'length' }],
    ]);
    expectNumbers('zh', [
      ['气温[华氏70度]', { kind: 'temperature', value: 70 }],
      ['[三斤半]米', { value: 3.5 }],
    ]);
  });

  it('are no words that only look like their symbols', () => {
    const [found] = findNumbers('I have 5 in my hand.', { language: 'en' });
    assert.equal(found?.text, '5');
    assert.equal(findNumbers('She has 3 a day.', { language: 'en' })[0]?.text, '3');
  });

  it('are implied where the clause speaks of money or people follow', () => {
    expectNumbers('zh', [
      ['投资[6000万]的楼院', { kind: 'money', unit: 'CNY' }],
      ['[30万]干部群众', { kind: 'count', unit: '人' }],
      ['便當[80元],在台北', { unit: 'TWD' }],
    ]);
  });

  it('join amounts told in parts', () => {
    expectNumbers('en', [
      ['[13 dollars and 45 cents]', { value: 13.45 }],
      ['[four hours and twelve minutes]', { value: 252 }],
    ]);
    expectNumbers('zh', [
      ['[一小时零十五秒]', { value: 3615 }],
      ['身高[一米八三]', { value: 1.83 }],
      ['跑了[9秒87]', { value: 9.87 }],
    ]);
  });
});

describe('ranges and shares', () => {
  it('have both ends', () => {
    expectNumbers('en', [
      ['[between 5 and 10 percent]', { value: [5, 10] }],
      ['[$1.2 to $1.25 billion]', { value: [1.2e9, 1.25e9] }],
      ['[20, 25 years] ago', { value: [20, 25] }],
    ]);
  });

  it('are not made of two amounts of their own', () => {
    expectNumbers('en', [
      ['it fell from [4,200 families] to 900', { value: 4200 }],
      ['fell from [10] to 5 percent', { value: 10 }],
    ]);
  });

  it('are told in percent where they are of something', () => {
    expectNumbers('en', [
      ['[three in five] voters', { value: 60, kind: 'ratio' }],
      ['[nearly a third] of them', { approx: 'about', unit: '%' }],
      ['[two thirds]', { value: 2 / 3 }],
    ]);
    expectNumbers('zh', [
      ['占全市[6成以上]', { value: 60, approx: 'at least' }],
      ['其中[三分之二]已经改善', { unit: '%' }],
    ]);
  });
});

describe('approximations', () => {
  it('are those of the words right beside the number', () => {
    expectNumbers('en', [
      ['[more than 1 dollar]', { approx: 'more than' }],
      ['[16,500-plus agents]', { approx: 'at least' }],
      ['[up to 70 percent]', { approx: 'at most' }],
    ]);
    expectNumbers('zh', [
      ['[超过100亿元]', { approx: 'more than' }],
      ['[达50%以上]', { approx: 'at least' }],
      ['[不到一个月]', { approx: 'less than', claim: true }],
    ]);
  });

  it('are not the ends of other words', () => {
    expectNumbers('en', [['we talked about [25 jobs]', { approx: 'exact' }]]);
    expectNumbers('zh', [
      ['经过[十年]', { approx: 'exact' }],
      ['[近3年]来', { approx: 'exact', kind: 'duration' }],
      ['关过[三天]', { approx: 'exact' }],
    ]);
  });
});

describe('what is no claim', () => {
  it('is an article', () => {
    expectNoClaims('zh', ['打赢了一场保卫战', '每一年都办', '这一块业务']);
    expectNoClaims('en', ['one of us', 'the other one']);
    expectNumbers('zh', [['关了[一天]', { claim: true }]]);
  });

  it('is a marker or count of the speaker’s own list', () => {
    expectNoClaims('zh', ['一是建设;二是治理', '我有两点看法', '第一,修路。第二,架桥', '在两个方面值得总结']);
    expectNoClaims('en', ['First, the storm', 'I have three quick things to say', 'two questions']);
    expectNumbers('zh', [['建了[两个]公园', { claim: true }]]);
    expectNoClaims('zh', ['这三个是相辅相成的', '基本上第一个是主题范畴', '第一个做完再做第二个']);
    expectNumbers('en', [['his numbers went up [eight points]', { claim: true }]]);
  });

  it('is a slogan or a numeral that a noun hangs on', () => {
    expectNoClaims('zh', [
      '“三个一”活动',
      '实施十大战略',
      '三孩政策',
      '五城区',
      '党的二十大',
      '市十二次党代会',
      '第九版',
    ]);
    expectNumbers('zh', [['建成[十个]园区', { claim: true }]]);
  });

  it('is an ordinal that numbers rather than ranks', () => {
    expectNoClaims('zh', ['第五批名单', '第三产业', '第十四次会议', '放在第一位']);
    expectNoClaims('en', ['the Second Amendment', 'the first question', 'a third party']);
    expectNumbers('zh', [
      ['焦作[第一个]政权', { kind: 'rank', claim: true }],
      ['行业[前十]', { kind: 'rank', approx: 'at most' }],
      ['全球[第二]大市场', { kind: 'rank', claim: true }],
    ]);
    expectNumbers('en', [
      ['the [second] largest importer', { claim: true }],
      ['for the [first time] in history', { claim: true }],
      ['we are [third] in the nation', { claim: true }],
    ]);
    expectNoClaims('en', ['First we need to define what we mean']);
    expectNumbers('es', [['la [segunda] economía del mundo', { kind: 'rank', claim: true }]]);
    expectNumbers('fr', [['[deux à trois heures]', { kind: 'duration', value: [2, 3] }]]);
    expectNoClaims('fr', ['à trois heures', 'à 15 h 30']);
  });
});

describe('counts', () => {
  it('take the noun that they count in English', () => {
    expectNumbers('en', [
      ['[11 million undocumented people]', { unit: 'people' }],
      ['a [12-page] letter', { unit: 'page' }],
      ['for [18 wonderful years]', { kind: 'duration' }],
    ]);
  });

  it('take no word that is none', () => {
    expectNumbers('en', [
      ['I saw [17] and left', { unit: null }],
      ['all [96] of the shelters', { unit: null }],
    ]);
  });

  it('are multiples before a comparison, and note what they are per', () => {
    expectNumbers('en', [
      ['[three times] more', { kind: 'ratio' }],
      ['[three times] last week', { kind: 'frequency' }],
    ]);
    assert.equal(findNumbers('33,000 people a year', { language: 'en' })[0]?.per, 'a year');
    assert.equal(findNumbers('每年新增约90万例', { language: 'zh' })[0]?.per, '每年');
  });
});
