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

  it('are those of the amount before where the scale is left out', () => {
    expectNumbers('en', [
      ['The rink cost £62m plus [9] in fees.', { value: 9e6, kind: 'money' }],
      ['we had forty million dollars minus the [twelve five] we owe', { value: 12.5e6, kind: 'money' }],
      ['it took eight thousand hours or more like [six]', { value: 6000, kind: 'duration' }],
      ['[£62m] plus 9 in fees.', { value: 62e6, approx: 'exact' }],
      // What says of what they are, and what is not compared
      ['It cost 62 million dollars plus [9 jobs].', { value: 9 }],
      ['It cost 62 million dollars, and it’s [9] now.', { value: 9 }],
      ['It cost 62 million dollars. Plus [9] of us left.', { value: 9 }],
      ['We have 62,000 members, plus [9] in Wales.', { value: 9 }],
      ['It cost 6 billion, more like [900].', { value: 900 }],
    ]);
  });

  it('are no floor time by words that other talk has too', () => {
    expectNumbers('en', [
      ['An ambulance needs [25 minutes] to get through the traffic.', { claim: true }],
      ['The clock tower is [40 minutes] away.', { claim: true }],
      ['A bus takes [45 minutes] because of the red light.', { claim: true }],
    ]);
    expectNumbers('zh', [['主席每次發言都[超過四十分鐘]', { claim: true }]]);
  });

  it('are no bounds behind the number of a page', () =>
    expectNumbers('en', [['On page one, [two hundred people] are named.', { value: 200, approx: 'exact' }]]));

  it('are not a sign that is a word behind a part of something', () => {
    expectNumbers('en', [
      ['[Half] of us voted.', { value: 50, kind: 'ratio' }],
      ['[Three quarters] of us rent.', { value: 75, kind: 'ratio' }],
      ['[Half a kg] of rice', { value: 0.5, kind: 'mass' }],
      ['It took [a quarter of a microsecond].', { value: 0.25, kind: 'duration' }],
    ]);
  });

  it('stand by the shorter sign where a longer one only ends a word', () => {
    expectNumbers('en', [
      ['$1.32 versus [$1.18]', { value: 1.18, unit: 'USD' }],
      ['brought the group to [about 30 people]', { approx: 'about' }],
    ]);
  });

  it('are Taiwanese dollars where the text is of Taiwan', () => {
    expectNumbers('zh', [
      ['台積電營收[8,000億元]', { unit: 'TWD' }],
      ['預算編列[三兆元]', { unit: 'TWD' }],
      ['平台中放了[500元]', { unit: 'CNY' }],
      ['买一台电脑[3000元]', { unit: 'CNY' }],
      ['議員質詢，新北托育補助一個月[8,500元]', { unit: 'TWD' }],
      ['這條路花了[三百萬元]', { unit: 'TWD' }],
      ['里民說這筆錢[三百萬元]給了北京的公司', { unit: 'TWD' }],
      ['政協委員說，全省投入[三百萬元]修這條路', { unit: 'CNY' }],
      ['政协委员说，高雄投入[三百万元]修这条路', { unit: 'CNY' }],
      ['特首說，這條路花了[三百萬元]', { unit: 'HKD' }],
      ['香港這條路花了[三百萬元]', { unit: null }],
      ['高雄的說法是，總價[三百萬美元]', { unit: 'USD' }],
    ]);
  });

  it('are speeds beside a word for motion, and points beside a word for interest', () => {
    expectNumbers('zh', [
      ['时速[350公里]的高铁', { kind: 'speed', value: 350 }],
      ['最大風速每秒[45公尺]', { kind: 'speed' }],
      ['球速最快[152公里]', { kind: 'speed' }],
      ['限速[120公里]', { kind: 'speed' }],
      ['全长[350公里]', { kind: 'length' }],
      ['央行升息[半碼]', { kind: 'percentage point', value: 0.5 }],
      ['布料[三碼]', { kind: 'length' }],
      ['是連[六升]', { kind: 'count', value: 6, unit: null }],
      ['加了[六升]水', { kind: 'volume' }],
    ]);
  });

  it('join amounts told in parts', () => {
    expectNumbers('en', [
      ['[13 dollars and 45 cents]', { value: 13.45 }],
      ['[four hours and twelve minutes]', { value: 252 }],
      ['he is [6-foot-4]', { value: 6.3333333333333, unit: 'foot' }],
      ['a [six-foot-four] center', { value: 6.3333333333333 }],
      ['[two-tenths of a point]', { value: 0.2, kind: 'count' }],
    ]);
    expectNumbers('zh', [
      ['[一小时零十五秒]', { value: 3615, unit: '秒' }],
      ['判刑[5年6個月]', { value: 66, unit: '月' }],
      ['间隔[1分45秒]', { value: 105, unit: '秒', kind: 'duration' }],
      ['[兩成一]不滿意', { value: 21, unit: '%' }],
      ['身高[2米06]', { value: 2.06 }],
      ['打击率[3成12]', { value: 31.2, unit: '%' }],
      ['身高[一米八三]', { value: 1.83 }],
      ['跑了[9秒87]', { value: 9.87 }],
    ]);
  });
});

describe('ranges and shares', () => {
  it('are told from scores, odds and changes', () => {
    expectNumbers('en', [
      ['lost [2]-3 at home', { kind: 'count', claim: true }],
      ['lost 2-[3] at home', { kind: 'count', claim: true }],
      ['for [2-3 days]', { value: [2, 3] }],
      ['prices rose by [5% to 10%]', { value: [5, 10] }],
      ['a [7-to-1] ratio', { kind: 'ratio', value: 7 }],
      ['odds of [10 to 1]', { kind: 'ratio', value: 10 }],
      ['it passes, [8] to 1', { kind: 'count' }],
      ['within [1 point], 48-47', { value: 1 }],
      ['[3.2 times] annual revenue', { kind: 'ratio' }],
      ['kids aged [5 to 14]', { kind: 'age', value: [5, 14] }],
      ['Anyone [over 65] can apply.', { kind: 'age', value: 65, approx: 'more than' }],
      ['for those [under 18]', { kind: 'age', approx: 'less than' }],
      ['people [over 65 miles] away', { kind: 'length' }],
      ['There were [over 65] at the meeting.', { kind: 'count' }],
      ['It fell [nine quarters] in a row.', { kind: 'duration', value: 9 }],
      ['It shrank for [two quarters] running.', { kind: 'duration', value: 2 }],
      ['[Three quarters] of voters agree.', { kind: 'ratio', value: 75 }],
      ['It took [three quarters of an hour].', { kind: 'duration', value: 0.75 }],
      ['a [two-for-one] split', { kind: 'ratio', value: 2 }],
      ['a [220]-to-213 majority', { kind: 'count' }],
      ['he went [2-for-4]', { kind: 'ratio', value: 50 }],
      ['improved by [40 seconds] to 6 minutes', { value: 40 }],
      ['from [7] to 1', { kind: 'count' }],
      ['[18- to 24-year-olds]', { kind: 'age', value: [18, 24] }],
    ]);
    expectNumbers('zh', [
      ['以5比[3]击败对手', { kind: 'count', claim: true }],
      ['連[11]紅', { kind: 'count', claim: true }],
      ['混双4-[2]力克对手', { kind: 'count', claim: true }],
      ['师生比1:[15]', { kind: 'count' }],
    ]);
  });

  it('are parts before a comparison, and ranks before a noun', () => {
    expectNumbers('en', [
      ['costs [a third] as much', { kind: 'ratio' }],
      ['[a fifth] fewer', { kind: 'ratio', value: 20 }],
      ['fell by [a third] in May', { kind: 'ratio' }],
      ['a [third] term', { kind: 'rank' }],
      ['one in three [eighth] graders', { kind: 'rank' }],
      ['we sent them a, [eightieth] letter', { kind: 'rank' }],
    ]);
  });

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

  it('have no unit where another word begins with its character', () => {
    expectNumbers('zh', [
      ['名冊有[五分之二]重複', { value: 40, unit: '%' }],
      ['[四分之一]重傷', { value: 25, unit: '%' }],
      ['[五分之三]家長贊成', { value: 60, unit: '%' }],
      ['[三分之二]里長沒來', { unit: '%' }],
      ['[五分之一]年輕人搬走', { value: 20, unit: '%' }],
      ['[五分之一]次要道路', { value: 20, unit: '%' }],
      ['[五分之四]節目重播', { value: 80, unit: '%' }],
      ['[五分之二]條文沒修', { value: 40, unit: '%' }],
      ['加[四分之三杯]糖', { value: 0.75, unit: '杯' }],
      ['吃了[四分之一個]西瓜', { value: 0.25, unit: '個' }],
      ['等了[四分之一年]', { value: 0.25, kind: 'duration' }],
      ['花了[四分之三年]的工夫', { value: 0.75, kind: 'duration' }],
      ['走[四分之三公里]', { value: 0.75, kind: 'length' }],
      ['[五重]保險', { value: 5 }],
      ['[兩次]要求', { value: 2 }],
    ]);
  });
});

describe('approximations', () => {
  it('stand within a numeral', () => {
    expectNumbers('en', [
      ['[thirty-some thousand people]', { value: 30000, approx: 'more than' }],
      ['[forty-odd thousand men]', { value: 40000, approx: 'more than' }],
      ['[30-some countries]', { value: 30, approx: 'more than' }],
      ['[thirty-somethings]', { kind: 'age', value: 30 }],
      ['[100-plus]', { approx: 'at least' }],
    ]);
    expectNumbers('zh', [
      ['累计[破万例]', { value: 10000, approx: 'more than' }],
      ['[跌破150万]', { value: 1500000, approx: 'less than' }],
      ['誤差[正負3個百分點]', { value: 3, approx: 'about' }],
    ]);
  });

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

  it('mean throughout before the time that a sum or a change takes', () => {
    expectNumbers('en', [
      ['The harbour will cost three and a half billion over [twelve years].', { approx: 'exact', value: 12 }],
      ['Rents went up 6% over [4 years].', { approx: 'exact' }],
      ['We promised 700 flats over [six years].', { approx: 'exact' }],
      ['They put in £9m of support over [18 months].', { approx: 'exact' }],
      ['The road will be built over [four years].', { approx: 'exact' }],
      ['The money will be spent over [two years].', { approx: 'exact' }],
      ['Over [three years] we repaired every bridge.', { approx: 'exact' }],
      ['Over [three years], wages fell.', { approx: 'exact' }],
      ['[Over three years], I believe.', { approx: 'more than' }],
      ['[Over nine years] ago the mill shut.', { approx: 'more than' }],
      ['We lost 90 posts [over nine years] ago.', { approx: 'more than' }],
      ['She taught [over thirty years].', { approx: 'more than' }],
      ['He has lived in Hull [over twenty years].', { approx: 'more than' }],
      ['40 patients waited [over five hours].', { approx: 'more than' }],
      ['We waited for [over two months].', { approx: 'more than' }],
      ['The case lasted [over eight weeks].', { approx: 'more than' }],
      ['It cost £3m and [over two years] of work.', { approx: 'more than' }],
      ['It cost £3m, [over two years] of work.', { approx: 'more than' }],
      ['Costs fell [well over six years] ago.', { approx: 'more than' }],
      ['It cost [over 7 million].', { approx: 'more than' }],
      ['They grew the fund by [over 6%].', { approx: 'more than' }],
    ]);
    expectNumbers('de', [
      ['Der Hafen kostet 3 Milliarden über [zwölf Jahre].', { approx: 'exact' }],
      ['Sie arbeitete dort [über zwölf Jahre].', { approx: 'more than' }],
      ['40 Patienten warteten [über fünf Stunden].', { approx: 'more than' }],
    ]);
    expectNoClaims('en', ['Raise it over a year.']);
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

  it('is a date, an edition, a name or a phrase', () => {
    expectNoClaims('en', [
      'a 2019 study, a 2021 law and the 1998 report',
      'we will reach net zero',
      'it is 50-50',
      'a best-of-seven series',
      'in its 10-K and 10-Q',
      'the 1200 block of Main Street',
      'Ordinance 2023-117, Rule 12(b)(6), District 3',
      'from October 3-7',
      'from Sept. 19 to 22',
      'in 2019-20',
      'the S&P 500',
    ]);
    expectNoClaims('zh', [
      '一來沒有錢，二來人手不夠',
      '十三届全国人大',
      '二十屆三中全會',
      '他是萬元戶，十年磨一劍',
      '114年度預算',
      'AI 2.0時代',
      '第185條之3，法释〔2023〕1号',
      '公車3、5、7號',
      '三分球',
      '（2023）京01民终4567号',
      '108課綱',
      '兩敗俱傷',
    ]);
    expectNumbers('zh', [
      ['连续[三届]', { claim: true }],
      ['造成[7死]23傷', { kind: 'count', claim: true }],
      ['造成7死[23傷]', { kind: 'count', claim: true }],
      ['[7男]5女', { kind: 'count', claim: true }],
      ['[12勝]5敗', { kind: 'count', claim: true }],
      ['打撥110，敲出[24轟]', { kind: 'count', claim: true }],
    ]);
    expectNumbers('en', [['a [9-V] battery', { claim: true }]]);
  });

  it('is the base of a rate', () => {
    const [rate, base] = findNumbers('28.4 per 100,000 residents', { language: 'en' });
    assert.deepEqual([rate?.per, rate?.claim, base?.claim], ['per 100,000 residents', true, false]);
    expectNumbers('zh', [
      ['每[10萬]人口有28.4人', { claim: false }],
      ['有[10萬人]參加', { claim: true }],
      ['每[15分鐘]一班', { claim: true }],
    ]);
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

  it('are prices of a unit, whichever way the unit is said', () => {
    for (const [language, text, per] of [
      ['en', 'it sells at $3.50 a litre now', 'a litre'],
      ['en', '20 cents a kilowatt hour', 'a kilowatt hour'],
      ['en', 'eggs at $4 a dozen', 'a dozen'],
      ['en', 'five bucks each', 'each'],
      ['de', '12 Euro pro Liter', 'pro Liter'],
      ['zh', '每公斤35元', '每公斤'],
      ['zh', '35元/公斤', '/公斤'],
      ['zh', '一斤5塊錢', '一斤'],
      ['zh', '每瓶賣12元', '每瓶'],
    ] as const) {
      const claims = findNumbers(text, { language }).filter(({ claim }) => claim);
      assert.deepEqual(
        claims.map((one) => one.per),
        [per],
        text,
      );
    }
    expectNumbers('en', [
      ['we counted [a dozen eggs]', { value: 12, claim: true }],
      ['it took [3 dollars 50 cents]', { value: 3.5 }],
    ]);
  });

  it('note no rate where a time or another noun is told', () => {
    for (const text of [
      'versus 980,000 a year ago',
      '5 percent a year before the war',
      'an hour and forty minutes each way',
    ]) {
      const [claim] = findNumbers(text, { language: 'en' }).filter(({ claim }) => claim);
      assert.equal(claim?.per, undefined, text);
    }
  });

  it('are pounds of money in a text of Britain or by the million, but not where something weighs so much', () => {
    expectNumbers('en', [
      ['[600 million pounds] for buses', { kind: 'money', value: 6e8, unit: 'GBP' }],
      ['the NHS spends [20 pounds] a head', { kind: 'money' }],
      ['the NHS saves [three pounds fifty]', { kind: 'money', value: 3.5 }],
      ['the NHS says he weighs [130 pounds]', { kind: 'mass' }],
      ['[8 million pounds] of beef', { kind: 'mass' }],
      ['the NHS lost [8 million pounds] of its money', { kind: 'money' }],
      ['sold to MPs at [20 pounds]', { kind: 'money' }],
      ['born in an NHS hospital at [8 pounds 4 ounces]', { kind: 'mass', value: 8.25 }],
      ['it has [130 pounds]', { kind: 'mass' }],
    ]);
  });

  it('are hundredths in words after seconds and metres, and hundreds of millions counted in pieces', () => {
    expectNumbers('zh', [
      ['跑出了[十秒九七]', { value: 10.97 }],
      ['跳了[两米零五]', { value: 2.05 }],
      ['身高[一米七八]', { value: 1.78 }],
      ['[十秒]九个人', { value: 10 }],
      ['一年要花[三个多亿]', { value: 3e8, approx: 'more than' }],
      ['[三个多月]', { kind: 'duration', value: 3, approx: 'more than' }],
      ['[三个多小时]', { kind: 'duration', value: 3 }],
    ]);
    expectNumbers('en', [
      ['the cap goes up to [5 percent]', { approx: 'exact' }],
      ['we pay [up to 5 percent]', { approx: 'at most' }],
    ]);
  });

  it('are coins as they are said, but a part of the money that is named before them', () => {
    expectNumbers('zh', [
      ['每公升調降[五角]', { value: 5, unit: '角' }],
      ['[人民币五角]', { value: 0.5, unit: 'CNY' }],
      ['[两块五毛]', { value: 2.5, unit: 'CNY' }],
    ]);
  });

  it('are no tenths where 成 begins another word, and some where a point is left open', () => {
    expectNumbers('zh', [
      ['預算從[四十九億]成長到八百億', { value: 4.9e9 }],
      ['最后[三千]成交', { value: 3000 }],
      ['成长了[约七成]', { kind: 'ratio', value: 70 }],
      ['只有[百分之六点几]', { kind: 'percentage', value: 6, approx: 'more than' }],
    ]);
  });

  it('are thousands where a grand is no adjective', () => {
    expectNumbers('en', [
      ['it cost [ten grand] a month', { kind: 'money', value: 10000, unit: null }],
      ['he owes [50 grand].', { kind: 'money', value: 50000 }],
      ['[two grand pianos]', { kind: 'count', value: 2 }],
      ['[three grand juries]', { kind: 'count', value: 3 }],
    ]);
  });

  it('are shares of each so many, and multiples in folds', () => {
    expectNumbers('zh', [['每[十二個人就有一個]失智', { kind: 'ratio', value: 8.33333333333 }]]);
    expectNumbers('en', [
      ['an [8-fold] rise', { kind: 'ratio', value: 8, unit: 'times' }],
      ['it grew [30 fold]', { kind: 'ratio', value: 30 }],
    ]);
  });

  it('are times up to noon with single minutes, and points of a score past it', () => {
    expectNumbers('zh', [
      ['場均[二十六點八分]', { kind: 'count', value: 26.8 }],
      ['[五點五分鐘]', { kind: 'duration', value: 5.5 }],
    ]);
    expectNoClaims('zh', ['下午五點五分開會', '早上八點零五分開門', '五點十五分之後']);
  });

  it('are shares of one something in so many, but no counts of a few', () => {
    expectNumbers('en', [
      ['only [one child in five] is safe', { kind: 'ratio', value: 20 }],
      ['one goal in [six matches]', { kind: 'count', value: 6 }],
    ]);
  });

  it('are verbs where 升 is none of volume, and prices at which a thing went up', () => {
    expectNumbers('zh', [
      ['利率從[一點三一]升到二', { unit: null }],
      ['喝了[兩升]水', { kind: 'volume' }],
      ['蛋價一斤漲了[兩塊]', { kind: 'money', value: 2 }],
    ]);
  });

  it('are names of how chips are made, but sizes else', () => {
    expectNumbers('zh', [
      ['[3奈米]製程良率', { kind: 'name', claim: false }],
      ['[5纳米]芯片', { kind: 'name', claim: false }],
      ['厚度只有[3奈米]', { kind: 'length', claim: true }],
    ]);
  });
});
