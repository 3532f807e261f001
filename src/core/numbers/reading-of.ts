import type { Approximation, NumberKind, NumericExpression } from './numeric-expression';

const signs: Readonly<Record<Approximation, string>> = {
  exact: '',
  about: '≈ ',
  'more than': '> ',
  'at least': '≥ ',
  'less than': '< ',
  'at most': '≤ ',
};

/** Currencies whose sign says which they are to most readers; the others are told by their code. */
const currencySigns: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  CNY: '¥',
  INR: '₹',
  KRW: '₩',
};

/** Units of time and the codes that they have in an expression. */
export type TimeUnit = 'yr' | 'mo' | 'wk' | 'd' | 'h' | 'min' | 's';

/**
 * The words of a reading in the language of whoever reads it. Each function is given amounts as they are to be shown
 * (`2,000`, `15 to 20.9`) and puts its words around them.
 */
export interface ReadingWords {
  /** From the largest down: an amount that is at least `size` is told as so many of it. */
  readonly scales: readonly { readonly size: number; tell(amount: string): string }[];
  range(low: string, high: string): string;
  rank(amount: string): string;
  /** `one` where the amount is just 1. */
  duration(unit: TimeUnit, amount: string, one: boolean): string;
  /** `duration` is what that function made of the amount. */
  age(duration: string): string;
}

const timeUnits: Readonly<Record<TimeUnit, string>> = {
  yr: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
};

/** Readings in English. */
export const englishReading: ReadingWords = {
  scales: [
    { size: 1e12, tell: (amount) => `${amount} trillion` },
    { size: 1e9, tell: (amount) => `${amount} billion` },
    { size: 1e6, tell: (amount) => `${amount} million` },
  ],
  range: (low, high) => `${low} to ${high}`,
  rank: (amount) => `no. ${amount}`,
  duration: (unit, amount, one) => `${amount} ${timeUnits[unit]}${one ? '' : 's'}`,
  age: (duration) => `${duration} old`,
};

/** Kinds that measure nothing: 2019 is no 2,019. */
const wordsOnly: ReadonlySet<NumberKind> = new Set(['date', 'time', 'list marker', 'name']);

/**
 * The reading of an expression in a few signs and words, as a person checks it at a glance: `≥ 50 %`, `¥21.17 billion`,
 * `15 to 20.9 weeks`, `> 2,000 名`. The expression's own words where it has no value or measures nothing.
 */
export function readingOf(expression: NumericExpression, words: ReadingWords = englishReading): string {
  const { value, approx, per, text, kind } = expression;
  if (value === null || wordsOnly.has(kind)) return text;
  const numbers = typeof value === 'number' ? write(value, words) : joinRange(value[0], value[1], words);
  const reading = signs[approx] + withUnit(expression, numbers, words);
  return per === undefined ? reading : `${reading}, ${per}`;
}

function withUnit({ kind, unit, unitCode, value }: NumericExpression, numbers: string, words: ReadingWords): string {
  if (kind === 'rank') return words.rank(numbers);
  if (kind === 'money' && unitCode !== null) {
    const sign = currencySigns[unitCode];
    return sign === undefined ? `${unitCode} ${numbers}` : numbers.replace(/^-?/, (minus) => minus + sign);
  }
  if (isTimeUnit(unitCode)) {
    const duration = words.duration(unitCode, numbers, value === 1);
    return kind === 'age' ? words.age(duration) : duration;
  }
  const name = kind === 'count' ? unit : (unitCode ?? unit);
  return name === null ? numbers : `${numbers} ${name}`;
}

function isTimeUnit(code: string | null): code is TimeUnit {
  return code !== null && Object.hasOwn(timeUnits, code);
}

/** `3 to 5 million`: the scale is said once where both ends have it. */
function joinRange(low: number, high: number, words: ReadingWords): string {
  const scale = scaleOf(high, words);
  if (scale && Math.abs(low) >= scale.size)
    return scale.tell(words.range(plain(low / scale.size), plain(high / scale.size)));
  return words.range(write(low, words), write(high, words));
}

function write(value: number, words: ReadingWords): string {
  const scale = scaleOf(value, words);
  return scale ? scale.tell(plain(value / scale.size)) : plain(value);
}

function scaleOf(value: number, words: ReadingWords): ReadingWords['scales'][number] | undefined {
  return words.scales.find(({ size }) => Math.abs(value) >= size);
}

function plain(value: number): string {
  const digits =
    Math.abs(value) < 0.1
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: Number.isInteger(value * 100) ? 2 : 1 };
  return value.toLocaleString('en-US', digits);
}
