import { expectNothing, expectNumbers } from './expect-numbers';

describe('numerals that count in myriads', () => {
  it('are read in characters, figures and both', () => {
    expectNumbers('zh', [
      ['[一千零一]', { value: 1001 }],
      ['[两千四百五]', { value: 2450 }],
      ['[5万4千6百]', { value: 54600 }],
      ['[1.22万座]', { value: 12200 }],
      ['[二十一万亿]', { value: 21e12 }],
      ['[壹仟贰佰圆]', { value: 1200, kind: 'money' }],
      ['[十一又十四分之一]', { value: 11 + 1 / 14 }],
      ['[一九九八]', { value: 1998 }],
    ]);
  });

  it('read two digits in a row as a range, and many of a size', () => {
    expectNumbers('zh', [
      ['来了[三四十人]', { value: [30, 40] }],
      ['大概要[六、七十个]志工', { value: [60, 70] }],
      ['有[几十条]狗', { value: 10, approx: 'more than' }],
      ['[五百余万人]', { value: 5e6, approx: 'more than' }],
    ]);
  });

  it('may leave out what is understood', () => {
    expectNumbers('zh', [
      ['[一百八]', { value: 180 }],
      ['[两千三点一]', { value: 2300.1 }],
      ['过了[个半月]', { value: 1.5, kind: 'duration' }],
      ['[一两个月]', { value: [1, 2], kind: 'duration' }],
      ['[百分之三十到四十]', { value: [30, 40], kind: 'percentage' }],
      ['有[上百家]企业', { value: 100, approx: 'more than' }],
      ['看到[5 万、6 万笔]', { value: [50000, 60000] }],
      ['[一年一次]', { value: 1, kind: 'frequency' }],
      ['[三块五毛二]', { value: 3.52, kind: 'money' }],
    ]);
  });

  it('leave the characters of units and names alone', () => {
    expectNumbers('zh', [
      ['提高[2.8个百分点]', { value: 2.8, kind: 'percentage point', unit: '百分点' }],
      ['[五十兆字节]', { value: 50, unit: '兆字节' }],
    ]);
    expectNothing('zh', ['勤亿公司', '参与', '登陆', '半导体', '百度']);
  });

  it('fold traditional characters and those that a conversion mixed up', () => {
    expectNumbers('zh', [
      ['全長[76公裏]', { value: 76, unit: '公里' }],
      ['[兩年多]以來', { value: 2, approx: 'more than' }],
    ]);
  });
});
