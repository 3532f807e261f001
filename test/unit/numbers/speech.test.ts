import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { expectNoClaims, expectNothing, expectNumbers } from './expect-numbers';

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

  it('count hundreds of millions as things, and tenths after the unit', () => {
    expectNumbers('zh', [
      ['亏了[两个亿]', { value: 2e8 }],
      ['[1.5个亿]', { value: 1.5e8 }],
      ['建了[两个]公园', { value: 2 }],
      ['发烧[39度2]', { value: 39.2, kind: 'temperature' }],
      ['[三十九度二]', { value: 39.2 }],
      ['工资[36块5]', { value: 36.5, kind: 'money' }],
      ['[5块钱]3个', { value: 5 }],
      ['[5000毫安时]', { value: 5000, kind: 'other' }],
    ]);
    expectNoClaims('zh', ['进入三期临床', '诸葛亮六出祁山', '三十而立', '房间号1208']);
  });

  it('are one range, or more than so long, or the months of a date', () => {
    expectNumbers('zh', [
      ['[大概十四、十五年]前', { value: [14, 15] }],
      ['[5至10分鐘]', { value: [5, 10], unit: '分鐘' }],
      ['[90％]的人', { unit: '%' }],
      ['等了[三個多月]', { value: 3, unit: '月', approx: 'more than' }],
      ['[一個多禮拜]', { value: 1, approx: 'more than', kind: 'duration' }],
      ['[3到5年]', { value: [3, 5], kind: 'duration' }],
      ['有12、[13]、14個', { value: 13 }],
    ]);
    expectNoClaims('zh', [
      '8至9月的部分',
      '一個多元的社會',
      '建築法九十八條',
      '實名制沒有兩樣',
      'https://a.tw/docs/107082',
    ]);
    expectNumbers('zh', [['共八章[六十四條]', { claim: true }]]);
  });

  it('are discounts told as the share that is paid', () => {
    expectNumbers('zh', [
      ['打[七折]', { value: 70, unit: '%' }],
      ['[75折]', { value: 75 }],
      ['打[对折]', { value: 50 }],
    ]);
    expectNoClaims('zh', ['打了折扣']);
  });

  it('are nought where something is said to be, or to fall to, nought', () => {
    expectNumbers('zh', [
      ['通過的件數應該完全是[零]，', { kind: 'count', value: 0, claim: true }],
      ['病例降到[零]。', { value: 0, claim: true }],
    ]);
    expectNoClaims('zh', ['一切歸零。', '動態清零。', '要從零開始。']);
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
      ['稅收[過千萬元]', { value: 1e7, approx: 'more than' }],
      ['費用[過億元]', { value: 1e8, approx: 'more than' }],
      ['拍過[四十多部]電影', { value: 40, approx: 'more than' }],
    ]);
    expectNoClaims('zh', ['千萬不要去', '你千萬要小心', '百千萬人才工程']);
  });

  it('are sums told in parts, but hours of a day are a rate', () => {
    expectNumbers('zh', [
      ['跑了[2小時8分41秒]', { value: 7721, unit: '秒' }],
      ['花了[3小時5分]', { value: 185, kind: 'duration' }],
      ['工作[一天八小時]', { value: 8, kind: 'duration' }],
      ['去了[一年三個月]', { value: 15, kind: 'duration' }],
      ['有期徒刑[一年二月]', { value: 14, kind: 'duration' }],
      ['手機[15支]', { kind: 'count', claim: true }],
      ['判賠[30萬]', { kind: 'money' }],
      ['一個月掙個[万儿八千]', { value: [8000, 10000], approx: 'about' }],
      ['看著[四十出頭]', { value: 40, approx: 'more than' }],
      ['[一百來號人]', { value: 100, approx: 'about' }],
    ]);
    expectNoClaims('zh', ['2023年2月', '民國3年5月', '房間301', '撥打0800', '附件2', '隔三差五', '三七分成']);
    expectNumbers('zh', []);
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
      ['造成[一死]四傷', { kind: 'count', claim: true }],
      ['以107-[92]擊敗對手', { kind: 'count', claim: true }],
      ['[89]-104不敵對手', { kind: 'count', claim: true }],
      ['孕[15-20周]', { value: [15, 20] }],
      ['阿隆[18]中8', { kind: 'count', claim: true }],
      ['阿隆18中[8]', { kind: 'count', claim: true }],
      ['抓下[7封蓋]', { unit: '封蓋' }],
      ['心跳每分鐘[72下]', { kind: 'count' }],
      ['有[50]下降', { claim: false }],
      ['[12勝]8負', { kind: 'count', claim: true }],
      ['12勝[8負]', { kind: 'count', claim: true }],
      ['[19投]11中', { kind: 'count', claim: true }],
      ['19投[11]中', { kind: 'count', claim: true }],
      ['拿下[3金]2銀', { kind: 'count', claim: true }],
    ]);
    expectNoClaims('zh', [
      '三投資人',
      '市立11中',
      '梅開二度',
      '衛冕冠軍馬刺',
      '3中学',
      '三人行必有我師',
      '疫苗第一劑覆蓋率',
      '說一下',
    ]);
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

  it('share the unit that is said once, and are dates by the moon or of a time', () => {
    expectNumbers('zh', [
      ['快於服務業[19.2]和0.6個百分點', { kind: 'percentage point', value: 19.2 }],
      ['[5人]和3%', { kind: 'count' }],
      ['有[1997]的人', { claim: true }],
      ['大年初一有[八人]到場', { claim: true }],
    ]);
    expectNoClaims('zh', ['正月十五後', '大年初一', '因為1997的時候']);
    expectNumbers('en', [
      ['up [10] and 20 percent', { kind: 'percentage' }],
      ['[5 people] and 3 percent', { kind: 'count' }],
    ]);
  });

  it('are ratios with decimals, and amounts in the words of somebody', () => {
    expectNumbers('zh', [
      ['收入比由[3.1:1]降到', { kind: 'ratio', value: 3.1 }],
      ['师生比1:[15]', { kind: 'count' }],
      ['“旱涝保收的农田已[超过一半]”', { value: 50, claim: true }],
      ['接入[21家]乡镇卫生院', { kind: 'count', claim: true }],
      ['[三家]具有资质的企业', { claim: true }],
      ['[两三个]人', { value: [2, 3] }],
    ]);
    expectNoClaims('zh', ['说一千道一万', '基层卫生3.0系统', '造成影响[2]。', '咱倆一人', '新千年']);
    assert.equal(findNumbers('单人房800元一天', { language: 'zh' })[0]?.per, '一天');
  });

  it('are names in formulas of politics and set phrases', () => {
    expectNoClaims('zh', [
      '坚持四个全面战略布局',
      '世界500强企业',
      '全国百强县',
      '5A级景区',
      '打通最后一公里',
      '三年行动计划',
      '二十四節氣',
    ]);
    expectNumbers('zh', [
      ['晋级[16强]', { claim: true }],
      ['[5A]的电流', { claim: true }],
      ['用了[三年]行动起来', { claim: true }],
    ]);
  });

  it('are money of the place that the words are of', () => {
    expectNumbers('zh', [
      ['捷運站的便當[50元]', { unit: 'TWD' }],
      ['這是台北，每股[3塊半]', { unit: 'TWD' }],
      ['上海有兩公里長的路，門票[50元]', { unit: 'CNY' }],
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
    expectNoClaims('en', [
      'a violation of 18 U.S.C. 1001',
      'the 737 MAX',
      'Exhibit 14 shows a gun',
      'Exhibits 3 through 9.',
    ]);
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
    expectNumbers('en', [['the song is [number two]', { kind: 'rank', claim: true }]]);
    expectNoClaims('en', ['your safety is number one', 'And number four, the art show']);
  });

  it('are no claims where digits are dictated', () => {
    expectNoClaims('en', ['call double two, double one, double five.']);
    expectNumbers('en', [['it will [double] two years later', { kind: 'ratio', claim: true }]]);
  });

  it('are sums with an article for the larger unit', () => {
    expectNumbers('en', [
      ['it takes [an hour and fifteen minutes]', { value: 75 }],
      ['[a year and two months]', { value: 14 }],
      ['[two hours] and a day', { value: 2 }],
    ]);
  });

  it('are multiples but not as adjectives', () => {
    expectNumbers('en', [
      ['[double] the price', { claim: true }],
      ['up [sixfold]', { value: 6, kind: 'ratio' }],
    ]);
    expectNoClaims('en', ['a double room', 'a triple espresso', 'triple A says', 'the 80/20 rule']);
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
    expectNoClaims('en', [
      'so\n\n2\n00:00:02,500 --> 00:00:03,000\nyes',
      'so\n\n25.380 --> 26.480\nyes',
      'so\n25:02\nyes\n25:10',
    ]);
    expectNumbers('en', [
      ['<v Ann>[61%] say so', { approx: 'exact' }],
      ['a share [>61%] of it', { approx: 'more than' }],
      ['so\n[12] --> yes', { claim: true }],
      ['so\n[30]:10 in ratio', { claim: true }],
    ]);
  });

  it('are one in an article between a modifier and a measure', () => {
    expectNumbers('en', [
      ['[more than a year] ago', { value: 1, approx: 'more than', kind: 'duration' }],
      ['[under an hour] of it', { value: 1, approx: 'less than' }],
      ['around a [€100] a day', { value: 100 }],
    ]);
    expectNoClaims('en', ['we talked about a mile', 'up to a point', 'a year', 'about a second chance']);
  });

  it('are years of long ago where the clause ends', () => {
    expectNoClaims('en', [
      'chapter 2.04, 2.08 and 2.20',
      'back in ’91',
      'as noted [12].',
      'In 1492, Columbus sailed',
      'on port 8080',
      'Executive Order 13769',
    ]);
    expectNumbers('en', [
      ['in [1200 homes]', { value: 1200, claim: true }],
      ['it rose by [1200].', { claim: true }],
    ]);
  });

  it('are parts of names of two words, but not scores', () => {
    expectNoClaims('en', [
      'Bitcoin Core 21 is out',
      'the Raspberry Pi 5.',
      'see example.com/issues/1094>',
      'Super Bowl 50',
      'podcasting 2.0 is out',
      'the Seven Sisters',
      'after World War 2, he left',
      'a thousand apologies',
    ]);
    expectNumbers('en', [
      ['beat New York [12] to 3', { claim: true }],
      ['Hillary Clinton 48, Donald Trump [45].', { claim: true }],
      ['In New York [12 people] died', { claim: true }],
      ['pay [S/50]', { kind: 'money' }],
      ['“[Nine people] have”', { claim: true }],
      ['it cost [seven people] of Ohio their jobs', { claim: true }],
      ['the first one — [1066] — is', { value: 1066 }],
    ]);
  });

  it('end at a comma that no hundreds or thousands follow', () => {
    expectNumbers('en', [
      ['[one in a million], nine in ten', { value: 0.0001 }],
      ['[one to two million], 1-2 million', { value: [1e6, 2e6] }],
      ['[three million, two hundred and forty]', { value: 3000240 }],
      ['[two million, twenty thousand]', { value: 2020000 }],
      ['it grew [10, 15 percent]', { value: [10, 15] }],
    ]);
  });

  it('have the words and units of speech', () => {
    expectNumbers('en', [
      ['THERE ARE [32 INVESTIGATORS]', { unit: 'INVESTIGATORS' }],
      ['THE [32] BOSS', { unit: null }],
      ['[about 15, 20 feet]', { value: [15, 20], approx: 'about' }],
      ['rooms 5, [100 feet] wide', { value: 100 }],
      ['[about 50-ish people]', { value: 50, approx: 'about' }],
      ['a [2:1] ratio', { kind: 'ratio', value: 2 }],
      ['an [8]x10 photo', { kind: 'count' }],
      ['a [5x] return', { kind: 'ratio' }],
      ['served, [30-plus years], there', { kind: 'duration' }],
    ]);
    assert.equal(findNumbers('60 times a minute', { language: 'en' })[0]?.per, 'a minute');
  });

  it('may have a space in their thousands', () => {
    expectNumbers('en', [
      ['[50, 000 people]', { value: 50000 }],
      ['[$45mm] in cash', { value: 45e6 }],
      ['went from [zero] to 2.5M', { value: 0 }],
      ['it grew [point five percent]', { value: 0.5 }],
      ['at this point [five percent] are gone', { value: 5 }],
    ]);
    expectNumbers('en', [['rooms 5, [100 people]', { value: 100 }]]);
  });
});

describe('numbers as they are said and written in other languages', () => {
  it('are shares of which the whole stands first, or the noun between', () => {
    expectNumbers('ja', [
      ['[10人に1人]が経験', { kind: 'ratio', value: 10, unit: '%' }],
      ['[5人中3人]が賛成', { value: 60 }],
      ['[200人]中45人', { kind: 'count' }],
      ['[10人]に3回会った', { kind: 'count' }],
    ]);
    expectNumbers('ko', [['국민 [10명 중 7명]이', { kind: 'ratio', value: 70 }]]);
    expectNumbers('zh', [
      ['[十人中有九人]', { kind: 'ratio', value: 90 }],
      ['[450人]中有20人', { kind: 'count' }],
    ]);
    expectNumbers('de', [['jeder [fünfte] Deutsche', { kind: 'ratio', value: 20, claim: true }]]);
    expectNoClaims('de', ['der fünfte Mann', 'jede zweite Woche']);
    expectNumbers('fr', [
      ['[Trois entreprises sur dix]', { kind: 'ratio', value: 30 }],
      ['[Un Français sur cinq]', { kind: 'ratio', value: 20 }],
      ['[trois romans], puis dix', { kind: 'count' }],
    ]);
  });

  it('are products, sums behind a scale, and less than before', () => {
    expectNumbers('zh', [
      ['[七七四十九天]之後', { value: 49, kind: 'duration' }],
      ['[九九八十一個]難關', { value: 81 }],
      ['編號七七四十八的[三十人]', { value: 30 }],
      ['預算是[1億0,500萬]', { value: 105e6 }],
      ['去年經濟[負成長百分之二]', { value: -2, kind: 'percentage' }],
      ['出口[負成長2%]', { value: -2, kind: 'percentage' }],
      ['[2%]的負成長', { value: 2 }],
    ]);
    expectNothing('zh', ['這種事一成不變。', '一分錢一分貨。']);
  });

  it('are one range of two numerals in a row that share their scale', () => {
    expectNumbers('en', [
      ['We lost [two, three thousand people].', { value: [2000, 3000] }],
      ['There were [four, five hundred] of them.', { value: [400, 500] }],
      ['We closed two, hired [nine hundred].', { value: 900 }],
    ]);
  });

  it('have the unit of what they are told not to be', () => {
    expectNumbers('en', [
      ['It is 3.1 percent, not [3.4].', { value: 3.4, kind: 'percentage' }],
      ['It cost 3.1 million dollars, not [3.4].', { value: 3.4e6, kind: 'money' }],
      ['It cost 3 million dollars, not [two clinics].', { value: 2, kind: 'count' }],
    ]);
    expectNumbers('zh', [['失業率是3.1%，不是[3.4]。', { value: 3.4, kind: 'percentage' }]]);
  });

  it('are sides of a score also if one of them is one, or hyphens join them', () => {
    expectNumbers('zh', [
      ['我們三比[一]贏了', { value: 1, claim: true }],
      ['師生比是[一]比十五', { value: 1, claim: true }],
      ['按一比[一]還原', { claim: false }],
    ]);
    expectNumbers('en', [['It passed 98-to-[2].', { value: 2, claim: true }]]);
  });

  it('are sides of a score', () => {
    expectNumbers('ja', [
      ['[3]対2で勝利', { kind: 'count', claim: true }],
      ['3対[2]で勝利', { kind: 'count', claim: true }],
    ]);
    expectNumbers('ko', [
      ['[3]대 1로 이겼다', { kind: 'count', claim: true }],
      ['[45만 6천 대]를 판매', { value: 456000, unit: '대' }],
    ]);
  });

  it('are ranks told by a suffix or in one word', () => {
    expectNumbers('ja', [
      ['[4度目]の受賞', { kind: 'rank', value: 4 }],
      ['[3回]行った', { kind: 'frequency' }],
    ]);
    expectNoClaims('ja', ['一つ目は予算、二つ目は人材です']);
    expectNumbers('de', [
      ['die [zweitgrößte] Stadt', { kind: 'rank', value: 2, claim: true }],
      ['zum [drittbesten] Wert', { kind: 'rank', value: 3 }],
    ]);
    expectNoClaims('de', ['die größte Stadt', 'im 21. Jahrhundert', 'in der 87. Minute', 'der 18. Geburtstag']);
    expectNumbers('de', [['Er ist [21]. Das ist alt', { claim: true }]]);
  });

  it('are units and amounts of their own', () => {
    expectNumbers('ja', [
      ['[十パーセント]', { unit: '%', value: 10 }],
      ['[950ヘクトパスカル]', { value: 950 }],
      ['[59盗塁]', { kind: 'count' }],
      ['雨量は[80ミリ]', { kind: 'length' }],
      ['[30代]の男性', { kind: 'age' }],
      ['1点[500円]です', { value: 500 }],
      ['[21点2]', { value: 21.2 }],
    ]);
    expectNumbers('de', [
      ['[zweieinviertel Stunden]', { value: 2.25 }],
      ['[1,5 Mio.] Besucher', { value: 1.5e6 }],
    ]);
    expectNumbers('fr', [
      ['[entre 20 et 30 000 euros]', { value: [20000, 30000] }],
      ['[une centaine] d’arrestations', { value: 100, unit: null }],
      ['[entre 2 et 30 000 euros]', { value: [2, 30000] }],
    ]);
  });

  it('are of two words, of an unknown size, or speeds', () => {
    expectNumbers('es', [
      ['el [décimo primero] lugar', { kind: 'rank', value: 11 }],
      ['[tres décimos]', { value: 0.3 }],
    ]);
    expectNumbers('pt', [['[décimo primeiro] lugar', { kind: 'rank', value: 11 }]]);
    expectNumbers('ja', [['[何十人]もの人', { value: 10, approx: 'more than' }]]);
    expectNoClaims('ja', ['何人いますか', '何日']);
    expectNumbers('ko', [
      ['시속 [60킬로미터]', { kind: 'speed' }],
      ['길이 [60킬로미터]', { kind: 'length' }],
    ]);
  });

  it('are bounded by words of comparison', () => {
    expectNumbers('en', [
      ['[greater than or equal to 40]', { approx: 'at least' }],
      ['[lower than 4 percent]', { approx: 'less than' }],
    ]);
    expectNumbers('es', [
      ['[menores de 18 años]', { approx: 'less than' }],
      ['[200 o mayor]', { approx: 'at least' }],
    ]);
    expectNumbers('pt', [['[maiores de 60 anos]', { approx: 'more than' }]]);
    expectNumbers('fr', [['[supérieures à 30]', { approx: 'more than' }]]);
    expectNumbers('ja', [['[4565より大きい]', { approx: 'more than' }]]);
    expectNumbers('ko', [
      ['[4,565 초과]이다', { approx: 'more than', unit: null }],
      ['[30초] 동안', { kind: 'duration' }],
    ]);
    expectNoClaims('ko', ['그 사이에']);
  });

  it('are ages of a person', () => {
    expectNumbers('es', [
      ['El detenido, de [34 años], fue', { kind: 'age', value: 34 }],
      ['una pena de [34 años] de cárcel', { kind: 'duration' }],
    ]);
    expectNumbers('fr', [
      ['âgé de [34 ans]', { kind: 'age' }],
      ['condamné à [trois ans]', { kind: 'duration' }],
    ]);
    expectNumbers('pt', [['O suspeito, de [34 anos], foi', { kind: 'age' }]]);
  });

  it('are no claims as telephone numbers, days of events, laws, quarters and times', () => {
    expectNoClaims('es', ['Llámame al 91 555 12 34.', 'la Ley 39/2015']);
    expectNoClaims('fr', ['Appelez le 01 45 55 12 34.']);
    expectNoClaims('de', ['Rufen Sie 030 123 45 67 an.', 'Es ist halb vier']);
    expectNoClaims('pt', ['Ligue para (11) 5555-1234.', 'a Lei 8.666/93']);
    expectNoClaims('ko', ['6·25 전쟁과 3·1절', '제3조 2항', '오후 3시 30분쯤', '3분기 매출', '1인당 소득']);
    expectNumbers('ko', [
      ['[3분기 연속] 증가', { claim: true }],
      ['[30분]만 기다려', { kind: 'duration', claim: true }],
    ]);
    expectNumbers('fr', [['[1 234 567 890 habitants]', { value: 1234567890 }]]);
  });

  it('tells coins without their name, and rates and prices in hundredths', () => {
    expectNumbers('en', [
      ['It costs [a dollar fifty].', { value: 1.5, kind: 'money' }],
      ['[a buck ten] a pound', { value: 1.1, kind: 'money' }],
      ['Milk is [two dollars fifty] now.', { value: 2.5 }],
      ['Inflation is [two seventy five percent].', { value: 2.75, kind: 'percentage' }],
      ['Gas is [two seventy five] a gallon.', { value: 2.75, kind: 'money' }],
      ['[two seventy five homes] burned', { value: 275 }],
      ['They hit [two seventy five percent] of the goal.', { value: 275 }],
      ['[two dollars] twenty people paid', { value: 2 }],
    ]);
    expectNumbers('zh', [
      ['便當[兩塊七毛五]一個', { value: 2.75, kind: 'money' }],
      ['豬肉[三塊五]一斤', { value: 3.5, kind: 'money' }],
      ['[三塊]一斤', { value: 3, kind: 'money' }],
      ['[五一]放假', { claim: false }],
    ]);
    expectNumbers('fr', [['Il a parlé [deux minutes trente].', { value: 150, unit: 's' }]]);
  });

  it('tells so many to one, and less than a share behind it', () => {
    expectNumbers('zh', [
      ['師生比[1:9.8]', { value: 9.8, kind: 'ratio' }],
      ['[一半都不到]', { value: 50, approx: 'less than' }],
      ['[三成都不到]', { value: 30, approx: 'less than' }],
    ]);
    expectNumbers('en', [['The ratio is [1:9.8].', { value: 9.8, kind: 'ratio' }]]);
  });

  it('takes the money of the other one for its own, and a span of time for how long', () => {
    expectNumbers('en', [
      ['Her debt was $30 million and his was [12 million].', { kind: 'money' }],
      ['Sales were $30 million and the population was [12 million].', { kind: 'count' }],
      ['The $30 million was over [four years].', { value: 4, approx: 'exact' }],
      ['The wait was [over four years].', { value: 4, approx: 'more than' }],
      ['[a year-and-a-half] later', { value: 1.5 }],
    ]);
    expectNumbers('zh', [
      ['第一筆是三億元，第二筆是[五億]。', { kind: 'money' }],
      ['花了三億元，人口是[五億]。', { kind: 'count' }],
    ]);
  });
});
