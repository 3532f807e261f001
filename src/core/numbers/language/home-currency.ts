/** What a text speaks of in a place, and the money of the place. */
type Place = readonly [RegExp, string];

/** Where a text speaks of one of these, a bare 元 is the money of the place; the first row that is found counts. */
const chinese: readonly Place[] = [
  [
    /[臺台][幣币]|[臺台][灣湾積积]|(?<![平舞後后前吧站月陽阳講讲看一兩两三幾几每])[臺台][北中南股塑]|立法?院|監察?院|立委|行政院|主計總處|勞?健保|勞基法|縣市|疾管署|衛福部|奈米|殖利率|兆元|公尺|軟體|網路|捷運|便當|(?<![公英海華])里長|悠遊卡|超商|計程車|鄉公所|區公所|補習班|房仲|(?<![中全各我])國小|中華民國|民國\s?[\d一二三四五六七八九十]/,
    'TWD',
  ],
  [/港元|港幣|香港特區|立法會/, 'HKD'],
];

/** Where pounds are money. */
const english: readonly Place[] = [
  [/£|\bpence\b|\bquid\b|\bNHS\b|\bMPs\b|\bWestminster\b|\bDowning Street\b|\b[Cc]ouncillors?\b/, 'GBP'],
];

/** By language: its places, and the money of a text that speaks of none of them. */
const homes: Readonly<Record<string, { readonly places: readonly Place[]; readonly otherwise: string }>> = {
  zh: { places: chinese, otherwise: 'CNY' },
  en: { places: english, otherwise: '' },
};

/** How much of a text is read to tell. */
const SAMPLE = 6000;

/** What is known of the text that was asked about last: one that is read turn by turn is asked about again and again. */
let last = { text: '', codes: new Map<string, string>() };

/**
 * The ISO code of the money that an amount without a currency means in a language (`6000萬`, 50元, 20 pounds), told by what
 * the text speaks of; empty where no one can know.
 */
export function homeCurrency(text: string, tag: string): string {
  if (last.text !== text) last = { text, codes: new Map() };
  let code = last.codes.get(tag);
  if (code === undefined) {
    const { places = [], otherwise = '' } = homes[tag] ?? {};
    const sample = text.slice(0, SAMPLE);
    code = places.find(([pattern]) => pattern.test(sample))?.[1] ?? otherwise;
    last.codes.set(tag, code);
  }
  return code;
}

/** True where two texts speak of the same places, as far as money goes; what is known of the second is kept for what asks next. */
export function haveSameHome(a: string, b: string): boolean {
  const codesOf = (text: string) => Object.keys(homes).map((tag) => homeCurrency(text, tag));
  return String(codesOf(a)) === String(codesOf(b));
}
