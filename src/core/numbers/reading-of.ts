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

/** Units of time by the word that a person reads, singular and plural. */
const durations: Readonly<Record<string, readonly [string, string]>> = {
  yr: ['year', 'years'],
  mo: ['month', 'months'],
  wk: ['week', 'weeks'],
  d: ['day', 'days'],
  h: ['hour', 'hours'],
  min: ['minute', 'minutes'],
  s: ['second', 'seconds'],
};

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** Kinds that measure nothing: 2019 is no 2,019. */
const wordsOnly: ReadonlySet<NumberKind> = new Set(['date', 'time', 'list marker', 'name']);

/**
 * The reading of an expression in a few signs and words, as a person checks it at a glance: `≥ 50 %`, `¥21.17 billion`,
 * `15 to 20.9 weeks`, `> 2,000 名`. The expression's own words where it has no value or measures nothing.
 */
export function readingOf(expression: NumericExpression): string {
  const { value, approx, per, text, kind } = expression;
  if (value === null || wordsOnly.has(kind)) return text;
  const plural = !(value === 1);
  const numbers = typeof value === 'number' ? write(value) : joinRange(value[0], value[1]);
  const reading = signs[approx] + withUnit(expression, numbers, plural);
  return per === undefined ? reading : `${reading}, ${per}`;
}

function withUnit(expression: NumericExpression, numbers: string, plural: boolean): string {
  const { kind, unit, unitCode } = expression;
  if (kind === 'rank') return `no. ${numbers}`;
  if (kind === 'money' && unitCode !== null) {
    const sign = currencySigns[unitCode];
    return sign === undefined ? `${unitCode} ${numbers}` : numbers.replace(/^-?/, (minus) => minus + sign);
  }
  const duration = unitCode === null ? undefined : durations[unitCode];
  if (duration) return `${numbers} ${duration[plural ? 1 : 0]}${kind === 'age' ? ' old' : ''}`;
  const name = kind === 'count' ? unit : (unitCode ?? unit);
  return name === null ? numbers : `${numbers} ${name}`;
}

/** `3 to 5 million`: the scale is said once where both ends have it. */
function joinRange(low: number, high: number): string {
  const scale = scaleOf(high);
  if (scale && Math.abs(low) >= scale[0]) return `${plain(low / scale[0])} to ${plain(high / scale[0])} ${scale[1]}`;
  return `${write(low)} to ${write(high)}`;
}

function write(value: number): string {
  const scale = scaleOf(value);
  return scale ? `${plain(value / scale[0])} ${scale[1]}` : plain(value);
}

function scaleOf(value: number): readonly [number, string] | undefined {
  return scales.find(([least]) => Math.abs(value) >= least);
}

function plain(value: number): string {
  const digits =
    Math.abs(value) < 0.1
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: Number.isInteger(value * 100) ? 2 : 1 };
  return value.toLocaleString('en-US', digits);
}
