import type { Measure } from './measure';

/** A prefix of the metric system with how each language writes it before a unit's name. */
interface Prefix {
  readonly symbol: string;
  readonly names: Readonly<Record<string, string>>;
}

const prefixes: Readonly<Record<string, Prefix>> = {
  '': { symbol: '', names: { en: '', zh: '', ja: '', ko: '', es: '', fr: '', pt: '', de: '' } },
  p: {
    symbol: 'p',
    names: { en: 'pico', zh: '皮', ja: 'ピコ|ピクト', ko: '피코', es: 'pico', fr: 'pico', pt: 'pico', de: 'Piko|Pico' },
  },
  n: {
    symbol: 'n',
    names: { en: 'nano', zh: '纳|奈', ja: 'ナノ', ko: '나노', es: 'nano', fr: 'nano', pt: 'nano', de: 'Nano' },
  },
  u: {
    symbol: 'μ|µ|u',
    names: {
      en: 'micro',
      zh: '微',
      ja: 'マイクロ',
      ko: '마이크로',
      es: 'micro',
      fr: 'micro',
      pt: 'micro',
      de: 'Mikro',
    },
  },
  m: {
    symbol: 'm',
    names: { en: 'milli', zh: '毫', ja: 'ミリ', ko: '밀리', es: 'mili', fr: 'milli', pt: 'mili', de: 'Milli' },
  },
  c: {
    symbol: 'c',
    names: {
      en: 'centi',
      zh: '厘',
      ja: 'センチ',
      ko: '센티',
      es: 'centi',
      fr: 'centi',
      pt: 'centi',
      de: 'Zenti|Centi',
    },
  },
  d: {
    symbol: 'd',
    names: { en: 'deci', zh: '分', ja: 'デシ', ko: '데시', es: 'deci', fr: 'déci', pt: 'deci', de: 'Dezi' },
  },
  h: {
    symbol: 'h',
    names: { en: 'hecto', zh: '百', ja: 'ヘクト', ko: '헥토', es: 'hecto', fr: 'hecto', pt: 'hecto', de: 'Hekto' },
  },
  k: {
    symbol: 'k',
    names: { en: 'kilo', zh: '千', ja: 'キロ', ko: '킬로|키로', es: 'kilo', fr: 'kilo', pt: 'quilo|quiló', de: 'Kilo' },
  },
  M: {
    symbol: 'M',
    names: { en: 'mega', zh: '兆|百万', ja: 'メガ', ko: '메가', es: 'mega', fr: 'méga', pt: 'mega', de: 'Mega' },
  },
  G: {
    symbol: 'G',
    names: { en: 'giga', zh: '吉|千兆', ja: 'ギガ', ko: '기가', es: 'giga', fr: 'giga', pt: 'giga', de: 'Giga' },
  },
  T: {
    symbol: 'T',
    names: { en: 'tera', zh: '太', ja: 'テラ', ko: '테라', es: 'tera', fr: 'téra', pt: 'tera', de: 'Tera' },
  },
  P: {
    symbol: 'P',
    names: { en: 'peta', zh: '拍', ja: 'ペタ', ko: '페타', es: 'peta', fr: 'péta', pt: 'peta', de: 'Peta' },
  },
};

/** A unit that takes prefixes; `with` says which. */
interface Base extends Measure {
  readonly with: readonly string[];
}

const bases: readonly Base[] = [
  {
    kind: 'length',
    code: 'm',
    with: ['p', 'n', 'u', 'm', 'c', 'd', 'k', ''],
    names: {
      en: 'metre|meter|metres|meters',
      zh: '米',
      ja: 'メートル',
      ko: '미터',
      es: 'metro|metros',
      fr: 'mètre|mètres',
      pt: 'metro|metros',
      de: 'meter|metern|meters',
    },
  },
  { kind: 'area', code: 'm²', symbols: 'm2|m^2|sqm|sq m', with: ['', 'k', 'c', 'm', 'd'], names: {} },
  {
    kind: 'mass',
    code: 'g',
    with: ['n', 'u', 'm', 'k', ''],
    names: {
      en: 'gram|grams|gramme|grammes',
      zh: '克',
      ja: 'グラム',
      ko: '그램',
      es: 'gramo|gramos',
      fr: 'gramme|grammes',
      pt: 'grama|gramas',
      de: 'gramm',
    },
  },
  {
    kind: 'volume',
    code: 'L',
    symbols: 'l|ltr|ltrs|ls',
    with: ['m', 'c', 'd', 'h', ''],
    names: {
      en: 'litre|liter|litres|liters',
      zh: '升|公升',
      ja: 'リットル',
      ko: '리터',
      es: 'litro|litros',
      fr: 'litre|litres',
      pt: 'litro|litros',
      de: 'liter|litern',
    },
  },
  {
    kind: 'power',
    code: 'W',
    with: ['m', 'k', 'M', 'G', 'T', ''],
    names: {
      en: 'watt|watts',
      zh: '瓦|瓦特',
      ja: 'ワット',
      ko: '와트',
      es: 'vatio|vatios',
      fr: 'watt|watts',
      pt: 'watt|watts',
      de: 'watt',
    },
  },
  { kind: 'energy', code: 'Wh', with: ['k', 'M', 'G', 'T', ''], names: {} },
  {
    kind: 'energy',
    code: 'J',
    with: ['k', 'M', 'G', ''],
    names: {
      en: 'joule|joules',
      zh: '焦耳|焦',
      ja: 'ジュール',
      ko: '줄',
      es: 'julio|julios',
      fr: 'joule|joules',
      pt: 'joule|joules',
      de: 'joule',
    },
  },
  {
    kind: 'capacity',
    code: 'B',
    with: ['k', 'M', 'G', 'T', 'P', ''],
    names: {
      en: 'byte|bytes',
      zh: '字节|位元组',
      ja: 'バイト',
      ko: '바이트',
      es: 'byte|bytes',
      fr: 'octet|octets',
      pt: 'byte|bytes',
      de: 'byte|bytes',
    },
  },
  {
    kind: 'capacity',
    code: 'bit',
    with: ['k', 'M', 'G', 'T'],
    names: {
      en: 'bit|bits',
      zh: '比特|位元',
      ja: 'ビット',
      ko: '비트',
      es: 'bit|bits',
      fr: 'bit|bits',
      pt: 'bit|bits',
      de: 'bit|bits',
    },
  },
  {
    kind: 'frequency',
    code: 'Hz',
    with: ['k', 'M', 'G', 'T', ''],
    names: {
      en: 'hertz',
      zh: '赫兹|赫',
      ja: 'ヘルツ',
      ko: '헤르츠',
      es: 'hercio|hercios',
      fr: 'hertz',
      pt: 'hertz',
      de: 'hertz',
    },
  },
  {
    kind: 'duration',
    code: 's',
    with: ['n', 'u', 'm'],
    names: {
      en: 'second|seconds|sec|secs',
      zh: '秒',
      ja: '秒',
      ko: '초',
      es: 'segundo|segundos',
      fr: 'seconde|secondes',
      pt: 'segundo|segundos',
      de: 'sekunde|sekunden',
    },
  },
  {
    kind: 'speed',
    code: 'bps',
    symbols: 'bit/s|b/s',
    with: ['k', 'M', 'G', 'T', ''],
    names: { en: 'bit per second|bits per second', zh: '比特每秒|位元每秒' },
  },
  { kind: 'speed', code: 'B/s', with: ['k', 'M', 'G', 'T'], names: {} },
  { kind: 'other', code: 'V', with: ['k', 'm', 'M'], names: { en: 'volt|volts', zh: '伏|伏特', de: 'volt' } },
  {
    kind: 'other',
    code: 'Pa',
    with: ['k', 'M', 'h', ''],
    names: { en: 'pascal|pascals', zh: '帕', de: 'pascal', ja: 'パスカル', ko: '파스칼' },
  },
];

/** Words that make a length an area, where they stand, in each language. */
const squares: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `square ${name}|sq ${name}|sq. ${name}|${name} squared`,
  zh: (name) => `平方${name}`,
  ja: (name) => `平方${name}`,
  ko: (name) => `제곱${name}|평방${name}|제곱 ${name}`,
  es: (name) => `${name} cuadrado|${name} cuadrados`,
  fr: (name) => `${name} carré|${name} carrés`,
  pt: (name) => `${name} quadrado|${name} quadrados`,
  de: (name) => `quadrat${name}`,
};

/** What a kilogram is called for short. */
const kilos: Readonly<Record<string, string>> = {
  en: '|kilo|kilos',
  es: '|kilo|kilos',
  fr: '|kilo|kilos',
  pt: '|quilo|quilos|kilo|kilos',
  de: '|Kilo|Kilos',
};

/** Chinese names that aren't made of prefix and unit. */
const chineseLengths: Readonly<Record<string, string>> = { k: '公里', c: '公分', d: '公寸', '': '公尺', m: '公厘' };

/** Metric units with their prefixes in symbols and in the words of each language. */
export const prefixed: readonly Measure[] = bases.flatMap((base) =>
  base.with.map((key) => combine(base, prefixes[key]!, key)),
);

function combine(base: Base, prefix: Prefix, key: string): Measure {
  const symbols = prefix.symbol.split('|');
  const written = [base.code, ...(base.symbols?.split('|') ?? [])];
  const all = symbols.flatMap((symbol) =>
    written.map((unit) => (unit.startsWith('sq') ? `sq ${symbol}m` : symbol + unit)),
  );
  const lengths = bases[0]!.names;
  const names: Record<string, string> = {};
  for (const [tag, list] of Object.entries(base.code === 'm²' ? lengths : base.names)) {
    const words = (prefix.names[tag] ?? '')
      .split('|')
      .flatMap((before) => list.split('|').map((name) => before + name));
    if (tag === 'zh' && base.kind === 'length' && chineseLengths[key]) words.unshift(chineseLengths[key]!);
    if (tag === 'zh' && base.code === 'm²' && chineseLengths[key]) words.unshift(chineseLengths[key]!);
    if (tag === 'zh' && base.code === 'g' && key === 'k') words.unshift('公斤');
    names[tag] = base.code === 'm²' ? words.map(squares[tag]!).join('|') : words.join('|');
    if (base.code === 'g' && key === 'k') names[tag] += kilos[tag] ?? '';
    if (tag === 'en' && base.code === 'm' && key === 'k') names[tag] += '|klick|klicks';
    if (tag === 'zh' && base.code === 'm²' && key === '') names[tag] += '|平米|平方';
    if (tag === 'fr' && base.code === 'B' && key !== '') names[tag] += `|${symbols[0]}o`;
    if (base.code === 'm' && key === 'k') names[tag] += { ko: '|킬로|키로', ja: '|キロ' }[tag] ?? '';
    if (base.code === 'm' && key === 'm') names[tag] += { ko: '|밀리|미리', ja: '|ミリ' }[tag] ?? '';
    if (base.code === 'm' && key === 'c') names[tag] += { ko: '|센티|센치', ja: '|センチ' }[tag] ?? '';
  }
  const code = base.code === 'm²' ? `${symbols[0]}m²` : symbols[0] + base.code;
  return { kind: base.kind, code, symbols: all.join('|'), names };
}
