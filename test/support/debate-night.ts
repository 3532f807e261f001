import type { PreparedClaim } from '../../src/core/sidecar/prepared-claim';

/** What a desk has checked beforehand, and how it is said that night, in other words. */
const planted: readonly (readonly [speaker: string, prepared: string, said: string])[] = [
  [
    'HALE',
    'The city’s housing waiting list fell from 4,200 families to 870.',
    'When I took office four thousand two hundred families were waiting for a home, and today it is 870.',
  ],
  [
    'HALE',
    'Crime on public transport dropped by 18 percent since 2027.',
    'On public transport, crime is down by eighteen per cent.',
  ],
  [
    'ORTEGA',
    'The harbour bridge cost 142 million euros, twice the estimate.',
    'You spent €142 million on that bridge in the harbour.',
  ],
  [
    'ORTEGA',
    'One in five children in the city grows up poor.',
    'In this city one child in five grows up in a poor home, one in five.',
  ],
  [
    'ORTEGA',
    'The hospital’s emergency room turned away 1,300 patients last year.',
    'Thirteen hundred patients were sent away from the emergency room of our hospital.',
  ],
  ['ORTEGA', 'Unemployment among the young is 21 percent.', 'Among young people unemployment stands at 21%.'],
  [
    'HALE',
    'Ortega’s party received 2.3 million euros from the building industry.',
    'The building industry gave your party €2,300,000.',
  ],
  [
    'ORTEGA',
    'The mayor’s office has hired 56 press officers.',
    'Fifty-six press officers were hired for the mayor’s office alone.',
  ],
  [
    'HALE',
    'The tram line to the valley carries 85,000 passengers a day.',
    'That tram line carries 85 thousand passengers, day after day.',
  ],
  ['ORTEGA', 'Rents for new flats rose by 38 percent in four years.', 'For a new flat rents went up by 38%.'],
  ['陳市長', '本市社會住宅目前共有12,400戶。', '社會住宅我們已經做到一萬二千四百戶。'],
  ['陳市長', '去年全市失業率為3.1%。', '我們的失業率降到百分之三點一。'],
  ['林議員', '捷運藍線造價230億元。', '藍線捷運花了二百三十億元。'],
  ['陳市長', '全市空氣品質不良日數從56天降到21天。', '空氣品質不良的日數，從五十六天變成二十一天。'],
  ['林議員', '市立醫院護理人員流動率達27%。', '你看市立醫院，護理人員的流動率高達百分之二十七。'],
  ['陳市長', '四年來新增公共托育名額3,600個。', '公共托育的名額，我們增加了三千六百個。'],
  ['林議員', '市府的長期債務是1,850億元。', '長期債務一千八百五十億元，是市府欠下的。'],
  ['林議員', '老屋重建核准的件數只有142件。', '核准的老屋重建，到現在才一百四十二件。'],
  ['陳市長', '每年有230萬人次的觀光客到港區。', '來港區的觀光客，一年有兩百三十萬人次。'],
  ['林議員', '市議會女性議員的比例是42%。', '在市議會，女性議員占百分之四十二。'],
];

const englishTopics = [
  'bus lanes painted red',
  'trees felled along the ring road',
  'teachers who left the schools',
  'beds in the care homes',
  'potholes filled on the western road',
  'fines for parking',
  'places in kindergartens',
  'visitors of the museum',
  'complaints about noise',
  'metres of new cycle path',
  'shops closed in the old town',
  'officers on night duty',
  'tonnes of waste burnt',
  'apprentices in the town hall',
] as const;
const chineseTopics = [
  '公園裡新設的座椅',
  '市場整修的攤位',
  '學校更換的冷氣',
  '消防隊新購的車輛',
  '路口加裝的監視器',
  '里民活動中心的課程',
  '圖書館新進的藏書',
  '河岸種下的樹苗',
  '長照據點服務的長者',
  '電動公車的班次',
  '青年創業的貸款案',
  '汙水下水道接管的住家',
  '運動中心的會員',
  '學童營養午餐的補助案',
] as const;
const towns = [
  'Lakeport',
  'Northfield',
  'Easton',
  'Millbrook',
  'Ashby',
  'Grantham',
  'Selby',
  'Whitby',
  'Kelso',
  'Ripon',
];
const districts = ['東區', '西區', '南區', '北區', '中區', '安平', '善化', '新營', '永康', '歸仁'];

const figureOf = (seed: number) => 100 + ((seed * 7919) % 8831);

/** 300 claims that wait: the planted ones, and what else a desk collects in weeks. */
export const preparedEntries: readonly PreparedClaim[] = [
  ...planted.map(
    ([speaker, claim], i): PreparedClaim => ({ id: `said${i}`, tag: 'claim', speaker, claim, verdict: 'half-true' }),
  ),
  ...Array.from({ length: 280 }, (_, i): PreparedClaim => {
    const [topic, place] = [Math.floor(i / 20), i % 10];
    const isChinese = i % 20 >= 10;
    const claim = isChinese
      ? `${districts[place]}${chineseTopics[topic]}有${figureOf(i)}個。`
      : `In ${towns[place]} the number of ${englishTopics[topic]} was ${figureOf(i).toLocaleString('en-US')}.`;
    const speaker = isChinese ? (place % 2 === 0 ? '陳市長' : '林議員') : place % 2 === 0 ? 'HALE' : 'ORTEGA';
    return { id: `rest${i}`, tag: 'claim', speaker, claim, ...(i % 3 > 0 && { verdict: 'true' }) };
  }),
];

/** What is said besides: figures of other things, the same figures of other things, the same things with other figures. */
const others: readonly (readonly [speaker: string, said: string])[] = [
  ['HALE', 'We planted 142 oaks in the harbour park.'],
  ['HALE', 'I met 870 of you in the last weeks.'],
  ['ORTEGA', 'A ticket for the bridge costs 4 euros.'],
  ['ORTEGA', 'Unemployment among the over-fifties is 9 percent.'],
  ['ORTEGA', 'Crime in the shopping streets rose by 11 percent.'],
  ['HALE', 'In 2027 we bought 18 buses.'],
  ['HALE', 'The hospital opened 56 beds.'],
  ['ORTEGA', 'Rents for old flats rose by 14 percent.'],
  ['HALE', 'The tram line to the airport carries 31,000 passengers a day.'],
  ['ORTEGA', 'Two in three families own a car.'],
  ['HALE', 'My party received 310,000 euros from its members.'],
  ['ORTEGA', 'There are 21 empty shops in the high street.'],
  ['HALE', 'The waiting list for kindergartens has 640 names.'],
  ['ORTEGA', 'Twelve of 38 schools have no library.'],
  ['HALE', 'The emergency services answered 13,000 calls.'],
  ['ORTEGA', 'The mayor’s office spent 90,000 euros on coffee.'],
  ['HALE', 'We paid back 85 million euros of debt.'],
  ['ORTEGA', 'The stadium cost 77 million euros.'],
  ['HALE', '4,200 people came to the festival.'],
  ['ORTEGA', 'You closed 5 libraries.'],
  ['HALE', 'Our schools have 1,300 computers.'],
  ['ORTEGA', 'Only 42 percent of you voted.'],
  ['HALE', 'The new line is 12.4 kilometres long.'],
  ['ORTEGA', 'In the valley 230 houses were flooded.'],
  ['HALE', 'Next year we will hire 60 nurses.'],
  ['陳市長', '我們種了142棵樹。'],
  ['陳市長', '今年新增3所國小。'],
  ['林議員', '全市有12,400個路燈壞了。'],
  ['林議員', '公車誤點率是3.1個百分點以上。'],
  ['陳市長', '捷運紅線造價480億元。'],
  ['林議員', '路面坑洞有56處。'],
  ['陳市長', '圖書館開放到晚上21點，一週6天。'],
  ['林議員', '警察人員缺額27人。'],
  ['陳市長', '幼兒園新增850個名額。'],
  ['林議員', '市府一年花掉230萬元印刷費。'],
  ['陳市長', '去年稅收成長4.6%。'],
  ['林議員', '房價所得比是9.8倍。'],
  ['陳市長', '我們拜訪了142個社區。'],
  ['林議員', '停車格只有3,600格。'],
  ['陳市長', '老人共餐據點有385處。'],
  ['林議員', '女性主管的比例是31%。'],
  ['陳市長', '港區倉庫有42座。'],
  ['林議員', '垃圾量每天1,850公噸。'],
  ['陳市長', '登革熱病例從900例降到120例。'],
  ['林議員', '青年失業率是11.2%。'],
  ['陳市長', '自行車道總長230公里。'],
  ['林議員', '市立醫院的病床有27%空著。'],
  ['陳市長', '社會住宅的租金打8折。'],
  ['林議員', '藍線只完成了14%。'],
  ['陳市長', '觀光旅館有56家。'],
  // What is prepared, with another figure, of another place, or denied.
  ['HALE', 'In Easton the number of trees felled along the ring road was 61.'],
  ['ORTEGA', 'In Selby the number of complaints about noise was 12,007.'],
  ['ORTEGA', 'The harbour bridge did not cost 142 million euros.'],
  ['HALE', 'The tram line to the valley carries 86,000 passengers a day.'],
  ['ORTEGA', 'The harbour tunnel cost 142 million euros.'],
  ['林議員', '捷運綠線造價230億元。'],
  ['林議員', '全市失業率沒有降到3.1%。'],
  ['陳市長', '東區公園裡新設的座椅有77,000個。'],
  ['林議員', '市立醫院護理人員流動率達17%。'],
  ['林議員', '市府的長期債務是1,580億元。'],
];
const asides: readonly (readonly [speaker: string, said: string])[] = Array.from({ length: 50 }, (_, i) => {
  const figure = figureOf(i + 1000) + 20_000;
  if (i % 2 === 0) {
    const what = [
      'books were lent',
      'letters reached me',
      'lamps were replaced',
      'cars crossed the square',
      'seats were sold',
    ];
    return [
      i % 4 === 0 ? 'HALE' : 'ORTEGA',
      `This spring ${figure.toLocaleString('en-US')} ${what[(i / 2) % 5]}.`,
    ] as const;
  }
  const what = ['個讚', '份問卷回收', '張門票售出', '件陳情成案', '人次搭乘渡輪'];
  return [i % 4 === 1 ? '陳市長' : '林議員', `今年春天有${figure}${what[((i - 1) / 2) % 5]}。`] as const;
});

/** The debate, a turn a sentence: what was prepared among what was not. */
export const debateTurns: readonly { readonly speaker: string; readonly said: string; readonly id?: string }[] =
  (() => {
    const rest = [...others, ...asides].map(([speaker, said]) => ({ speaker, said }));
    const repeats = planted.map(([speaker, , said], i) => ({ speaker, said, id: `said${i}` }));
    return rest.flatMap((one, i) => (i % 5 === 4 && repeats[(i - 4) / 5] ? [one, repeats[(i - 4) / 5]!] : [one]));
  })();
