import { counters } from './counters';
import { currencies } from './currencies';
import { measures } from './measures';
import { prefixed } from './prefixed';
import { Unit } from './unit';

type Entries = (readonly [string, Unit])[];

/**
 * The units of a language as words to look up after a numeral and before it. Where two tables hold the same word the
 * first wins: names and symbols of measures, then money, then measure words. In a language without spaces each word is
 * a name of its own (公里, 千米), else the first of a row is the name of all.
 */
export function buildUnits(tag: string, spaced: boolean): { readonly after: Entries; readonly before: Entries } {
  const after: Entries = [];
  const before: Entries = [];
  for (const measure of [...measures, ...prefixed]) {
    const names = measure.names[tag]?.split('|') ?? [];
    const { kind, code } = measure;
    const unit = new Unit(kind, code, names[0] || code);
    for (const word of names) after.push([word, spaced ? unit : new Unit(kind, code, word)]);
    for (const word of measure.leading?.[tag]?.split('|') ?? []) before.push([word, unit]);
    if (isHan(code.charCodeAt(0))) continue;
    const symbols = [code, ...(measure.symbols?.split('|') ?? [])];
    const symbol = new Unit(kind, code, spaced ? unit.name : code, 1, symbols);
    for (const word of symbols) after.push([word, symbol]);
  }
  for (const currency of currencies) {
    const names = currency.names[tag]?.split('|') ?? [];
    const signs = currency.signs?.split('|') ?? [];
    const { code, minor, times } = currency;
    const name = minor ? (names[0] ?? 'cent') : (code ?? (times ? '' : names[0]) ?? '');
    const unit = new Unit('money', code, name, minor ?? times ?? 1);
    // Letters count as they are written: TRY and Rs, but no `try`.
    const coded = new Unit('money', code, name, minor ?? times ?? 1, code ? [code, ...signs] : null);
    const signOf = (sign: string) => (isLetters.test(sign) ? coded : unit);
    for (const word of names) after.push([word, unit]);
    for (const sign of [...signs, ...(code && !minor ? [code] : [])]) after.push([sign, signOf(sign)]);
    if (minor || times) continue;
    if (code)
      after.push([`M${code}`, new Unit('money', code, name, 1e6)], [`k${code}`, new Unit('money', code, name, 1e3)]);
    // In Chinese any name may lead: 日圓三千.
    const leading = tag === 'zh' ? names.filter((name) => name.length > 1) : names.slice(0, 1);
    for (const sign of [...signs, ...(currency.leading?.split('|') ?? [])]) before.push([sign, signOf(sign)]);
    for (const word of leading) before.push([word, unit]);
  }
  for (const [kind, code, words] of counters[tag] ?? []) {
    const [first = '', ...others] = words.split('|');
    for (const word of [first, ...others])
      after.push([word, new Unit(kind, code, code === null || !spaced ? word : first)]);
  }
  return { after, before };
}

const isLetters = /^[a-z]+$/i;

/** Units known by a Chinese word alone have no symbol. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
