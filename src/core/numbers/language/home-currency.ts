import { detectLanguage } from '../../transcript/detect-language';

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

/**
 * The same of a text in traditional characters, where words count that would be names from afar in simplified ones; it may
 * be of the mainland and converted.
 */
const traditional: readonly Place[] = [
  [/港府|特首|財政司|區議[員會]|九龍|新界|強積金|[嘅咗唔喺啲嚟]/, 'HKD'],
  [
    /新北|桃園|高雄|屏東|花蓮|宜蘭|彰化|苗栗|基隆|嘉義|[縣市]議[員會]|鄉民代表|里民|托育|托嬰|民進黨|長照|高中職|統一發票/,
    'TWD',
  ],
  [
    /人民[幣政]|人大|政協|國務院|省[委長級]|全省|[市縣區]委[書常副]|黨[委組]|黨中央|總書記|居委會|村委會|街道辦|鄉村振興|脫貧|十四五|社會主義|高質量|微信|支付寶|滬[指深]|A股|視頻|互聯網|軟件|北京|上海|廣州|深圳/,
    'CNY',
  ],
  [/香港|澳門|新加坡|馬來西亞/, ''],
];

/** Where pounds are money. */
const english: readonly Place[] = [
  [/£|\bpence\b|\bquid\b|\bNHS\b|\bMPs\b|\bWestminster\b|\bDowning Street\b|\b[Cc]ouncillors?\b/, 'GBP'],
];

/** By language: its places, and the money of a text that speaks of none of them. */
const homes: Readonly<
  Record<string, { readonly places: readonly Place[]; readonly otherwise: (sample: string) => string }>
> = {
  zh: { places: chinese, otherwise: byScript },
  en: { places: english, otherwise: () => '' },
};

/** Simplified characters are the mainland's, traditional ones are Taiwan's where nothing speaks for another place. */
function byScript(sample: string): string {
  if (detectLanguage(sample) !== 'zh-Hant') return 'CNY';
  return moneyOf(traditional, sample) ?? 'TWD';
}

function moneyOf(places: readonly Place[], sample: string): string | undefined {
  return places.find(([pattern]) => pattern.test(sample))?.[1];
}

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
  // Comparing with the same string is free; with another of the same characters it is not.
  else last.text = text;
  let code = last.codes.get(tag);
  if (code === undefined) {
    const home = homes[tag];
    const sample = text.slice(0, SAMPLE);
    code = home ? (moneyOf(home.places, sample) ?? home.otherwise(sample)) : '';
    last.codes.set(tag, code);
  }
  return code;
}

/** True where two texts speak of the same places, as far as money goes; what is known of the second is kept for what asks next. */
export function haveSameHome(a: string, b: string): boolean {
  const codesOf = (text: string) => Object.keys(homes).map((tag) => homeCurrency(text, tag));
  return String(codesOf(a)) === String(codesOf(b));
}
