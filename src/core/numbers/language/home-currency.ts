import type { Language } from './language';

/** Where a text speaks of one of these, a bare 元 is the money of the place; the first row that is found counts. */
const places: readonly (readonly [RegExp, string])[] = [
  [
    /[臺台][幣币]|[臺台][灣湾積积]|(?<![平舞後后前吧站月陽阳講讲看一兩两三幾几每])[臺台][北中南股塑]|立法?院|監察?院|立委|行政院|主計總處|勞?健保|勞基法|縣市|疾管署|衛福部|奈米|殖利率|兆元|公尺|軟體|網路|捷運|便當|(?<![公英海華])里長|悠遊卡|超商|計程車|鄉公所|區公所|補習班|房仲|(?<![中全各我])國小|中華民國|民國\s?[\d一二三四五六七八九十]/,
    'TWD',
  ],
  [/港元|港幣|香港特區|立法會/, 'HKD'],
];

/** How much of a text is read to tell. */
const SAMPLE = 6000;

/** The text that was asked about last: one that is read turn by turn is asked about again and again. */
let last = { text: '', code: 'CNY' };

/** The ISO code of the money that an amount without a currency means (`6000萬`, 50元); empty where no one can know. */
export function homeCurrency(text: string, language: Language): string {
  return language.tag === 'zh' ? currencyOfPlace(text) : '';
}

/** The ISO code of the money of the place that a Chinese text speaks of; yuan where it speaks of none. */
export function currencyOfPlace(text: string): string {
  if (last.text !== text) {
    const sample = text.slice(0, SAMPLE);
    last = { text, code: places.find(([pattern]) => pattern.test(sample))?.[1] ?? 'CNY' };
  }
  return last.code;
}
