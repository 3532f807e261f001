import type { Language } from './language';

/** Where a text speaks of one of these, a bare 元 is the money of the place; the first row that is found counts. */
const places: readonly (readonly [RegExp, string])[] = [
  [/新[臺台]幣|[臺台][灣湾北中南]|立法院|行政院/, 'TWD'],
  [/港元|港幣|香港特區|立法會/, 'HKD'],
];

/** How much of a text is read to tell. */
const SAMPLE = 6000;

/** The ISO code of the money that an amount without a currency means (`6000萬`, 50元); empty where no one can know. */
export function homeCurrency(text: string, language: Language): string {
  return language.tag === 'zh' ? currencyOfPlace(text) : '';
}

/** The ISO code of the money of the place that a Chinese text speaks of; yuan where it speaks of none. */
export function currencyOfPlace(text: string): string {
  const sample = text.slice(0, SAMPLE);
  return places.find(([pattern]) => pattern.test(sample))?.[1] ?? 'CNY';
}
