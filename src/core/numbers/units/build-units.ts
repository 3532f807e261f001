import { counters } from './counters';
import { currencies } from './currencies';
import { measures } from './measures';
import { prefixed } from './prefixed';
import type { Unit } from './unit';

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
    const unit: Unit = {
      kind: measure.kind,
      code: measure.code,
      name: names[0] || measure.code,
      factor: 1,
      symbol: null,
    };
    for (const word of names) after.push([word, spaced ? unit : { ...unit, name: word }]);
    for (const word of measure.leading?.[tag]?.split('|') ?? []) before.push([word, unit]);
    if (isHan(measure.code.charCodeAt(0))) continue;
    const symbols = [measure.code, ...(measure.symbols?.split('|') ?? [])];
    for (const word of symbols)
      after.push([word, { ...unit, name: spaced ? unit.name : measure.code, symbol: symbols }]);
  }
  for (const currency of currencies) {
    const names = currency.names[tag]?.split('|') ?? [];
    const signs = currency.signs?.split('|') ?? [];
    const unit: Unit = {
      kind: 'money',
      code: currency.code,
      name: currency.minor ? (names[0] ?? 'cent') : (currency.code ?? names[0] ?? ''),
      factor: currency.minor ?? 1,
      symbol: null,
    };
    for (const word of [...names, ...signs, ...(currency.code && !currency.minor ? [currency.code] : [])])
      after.push([word, unit]);
    if (currency.code && !currency.minor)
      after.push([`M${currency.code}`, { ...unit, factor: 1e6 }], [`k${currency.code}`, { ...unit, factor: 1e3 }]);
    if (currency.minor) continue;
    // In Chinese any name may lead: 日圓三千.
    const leading = tag === 'zh' ? names.filter((name) => name.length > 1) : names.slice(0, 1);
    for (const word of [...signs, ...leading, ...(currency.leading?.split('|') ?? [])]) before.push([word, unit]);
  }
  for (const [kind, code, words] of counters[tag] ?? []) {
    for (const word of words.split('|'))
      after.push([
        word,
        { kind, code, name: code === null || !spaced ? word : words.split('|')[0]!, factor: 1, symbol: null },
      ]);
  }
  return { after, before };
}

/** Units known by a Chinese word alone have no symbol. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
