import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { expectNoClaims, expectNumbers } from './expect-numbers';

describe('numbers as they are said and written in Chinese', () => {
  it('leave out the last unit', () => {
    expectNumbers('zh', [
      ['月薪[3萬2]', { value: 32000 }],
      ['[1億5]', { value: 150000000 }],
      ['[3百5]', { value: 350 }],
      ['[2千2百2十2]', { value: 2222 }],
      ['建了[5萬]5G基站', { value: 50000 }],
      ['[一萬零8]', { value: 10008 }],
    ]);
  });

  it('start with a decimal mark in sports', () => {
    expectNumbers('zh', [['打擊率[.306]', { value: 0.306 }]]);
  });

  it('have modifiers that are parts of other words elsewhere', () => {
    expectNumbers('zh', [
      ['失業率[破2%]', { value: 2, approx: 'more than' }],
      ['[破3萬點]', { value: 30000, approx: 'more than' }],
      ['破[5個]洞', { approx: 'exact' }],
      ['來了[上千萬人]', { value: 1e7, approx: 'more than' }],
      ['有[幾10萬人]', { value: 1e5, approx: 'more than' }],
      ['體重[七十公斤出頭]', { value: 70, approx: 'more than' }],
      ['比前一天多了[4人]', { value: 4 }],
      ['住了[5年多]了', { value: 5, approx: 'more than' }],
    ]);
    expectNoClaims('zh', ['千萬不要去', '你千萬要小心', '百千萬人才工程']);
  });

  it('are sums told in parts, but hours of a day are a rate', () => {
    expectNumbers('zh', [
      ['跑了[2小時8分41秒]', { value: 7721, unit: '秒' }],
      ['花了[3小時5分]', { value: 185, kind: 'duration' }],
      ['工作[一天八小時]', { value: 8, kind: 'duration' }],
      ['去了[一年三個月]', { value: 15, kind: 'duration' }],
    ]);
  });

  it('are per a time that stands before them', () => {
    const rateOf = (text: string) => {
      const [time, amount] = findNumbers(text, { language: 'zh' });
      return [time?.claim, amount?.per];
    };
    assert.deepEqual(rateOf('他一個月賺3萬元'), [false, '一個月']);
    assert.deepEqual(rateOf('平均一年有500件'), [false, '一年']);
    assert.deepEqual(rateOf('花了一年賺300萬'), [true, undefined]);
    assert.deepEqual(rateOf('一年內有500件'), [true, undefined]);
  });

  it('count wins, losses and shots', () => {
    expectNumbers('zh', [
      ['[12勝]8負', { kind: 'count', claim: true }],
      ['12勝[8負]', { kind: 'count', claim: true }],
      ['[19投]11中', { kind: 'count', claim: true }],
      ['19投[11]中', { kind: 'count', claim: true }],
      ['拿下[3金]2銀', { kind: 'count', claim: true }],
    ]);
    expectNoClaims('zh', ['三投資人', '市立11中', '梅開二度']);
  });

  it('are names in addresses, schools, products and history', () => {
    expectNoClaims('zh', [
      '中山路二段33巷5號之2',
      '国中三年级',
      'iPhone 15 Pro 上市',
      'Windows 11 發表',
      '第一次世界大戰',
      '第一位朋友發言',
      '謝謝前三位的發言',
      '市政府第一次報告',
    ]);
    expectNumbers('zh', [
      ['Uber 有[24 小時]客服', { claim: true }],
      ['Meta [30多輛]', { claim: true }],
      ['[第一位]女總統', { claim: true, kind: 'rank' }],
      ['排名[前三位]的國家', { claim: true, kind: 'rank' }],
      ['修了[三段]路', { claim: true }],
    ]);
  });

  it('are money of the place that the words are of', () => {
    expectNumbers('zh', [
      ['捷運站的便當[50元]', { unit: 'TWD' }],
      ['這是台北，每股[3塊半]', { unit: 'TWD' }],
      ['兩公里長的路，門票[50元]', { unit: 'CNY' }],
      ['[100美圓]', { unit: 'USD' }],
      ['[三億日圓]', { unit: 'JPY' }],
    ]);
  });
});

describe('numbers as they are said and written in English', () => {
  it('are ages beside a person', () => {
    expectNumbers('en', [
      ['The suspect, [34], was arrested', { kind: 'age', value: 34 }],
      ['Jane Doe, [41], of Ohio', { kind: 'age' }],
      ['in her [30s]', { kind: 'age', value: [30, 39], claim: true }],
      ['in his late [50s]', { kind: 'age', value: [50, 59] }],
      ['they scored, [34], and left', { kind: 'count' }],
    ]);
    expectNoClaims('en', ['back in the 90s', 'in sections 5, 34 and 40']);
  });

  it('are names in the books of law and after models', () => {
    expectNoClaims('en', ['a violation of 18 U.S.C. 1001', 'the 737 MAX', 'Exhibit 14 shows a gun']);
    expectNumbers('en', [
      ['all [50] U.S. states', { claim: true }],
      ['a [200] max', { claim: true }],
    ]);
  });

  it('are names where they tell which bond', () => {
    expectNoClaims('en', ['the 10-year Treasury', 'on 30-year bonds']);
    expectNumbers('en', [['a [10-year] prison term', { claim: true }]]);
  });

  it('are shares before a verb', () => {
    expectNumbers('en', [['[a third] believe it', { kind: 'ratio', unit: '%' }]]);
    expectNoClaims('en', ['a third party believes it']);
  });

  it('are how often in what time', () => {
    expectNumbers('en', [
      ['we meet [once] a week', { kind: 'frequency', value: 1, claim: true }],
      ['[once] every two years', { kind: 'frequency', value: 1 }],
    ]);
    expectNoClaims('en', ['once upon a time', 'he did it once', 'once we start']);
  });

  it('are ranks where they are said to be', () => {
    expectNumbers('en', [['the song is number [two]', { kind: 'rank', claim: true }]]);
    expectNoClaims('en', ['your safety is number one', 'And number four, the art show']);
  });

  it('are sums with an article for the larger unit', () => {
    expectNumbers('en', [
      ['it takes [an hour and fifteen minutes]', { value: 75 }],
      ['[a year and two months]', { value: 14 }],
      ['[two hours] and a day', { value: 2 }],
    ]);
  });

  it('are multiples but not as adjectives', () => {
    expectNumbers('en', [['[double] the price', { claim: true }]]);
    expectNoClaims('en', ['a double room', 'a triple espresso']);
  });

  it('are told apart from the times and tags of cues', () => {
    const cues =
      'WEBVTT\n\n1\n00:00.000 --> 00:02.000 position:20%\n<v Ann>61% say so\n\n2\n00:02.500 --> 00:03.000\n<v Ann>12 do';
    const claims = findNumbers(cues, { language: 'en', within: { start: 60, end: cues.length } }).filter(
      ({ claim }) => claim,
    );
    assert.deepEqual(
      claims.map(({ text }) => text),
      ['12'],
    );
    expectNoClaims('en', ['so\n\n2\n00:00:02,500 --> 00:00:03,000\nyes', 'so\n\n25.380 --> 26.480\nyes']);
    expectNumbers('en', [
      ['<v Ann>[61%] say so', { approx: 'exact' }],
      ['a share [>61%] of it', { approx: 'more than' }],
      ['so\n[12] --> yes', { claim: true }],
    ]);
  });

  it('may have a space in their thousands', () => {
    expectNumbers('en', [
      ['[50, 000 people]', { value: 50000 }],
      ['[$45mm] in cash', { value: 45e6 }],
      ['went from [zero] to 2.5M', { value: 0 }],
    ]);
    expectNumbers('en', [['rooms 5, [100 people]', { value: 100 }]]);
  });
});
