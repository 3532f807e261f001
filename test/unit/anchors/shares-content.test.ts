import assert from 'node:assert/strict';
import { sharesContent } from '../../../src/core/anchors/shares-content';

describe('what some words share with a quote', () => {
  const share: readonly (readonly [string, string])[] = [
    ['We built 300 homes in Leeds.', 'They build flats in Leeds.'],
    ['We built 300 homes in Leeds.', 'Homes were built by us.'],
    ['We built three hundred homes in Leeds.', 'There were 300 of them.'],
    ['300 homes', '250 flats'],
    ['Yes.', 'No, not that.'],
    ['我們蓋了三百戶社會住宅', '社宅蓋了不少'],
    ['我們蓋了三百戶社會住宅', '是300戶'],
  ];
  for (const [quote, there] of share)
    it(`is something of “${quote}” in “${there}”`, () => assert.ok(sharesContent(quote, there)));

  const none: readonly (readonly [string, string])[] = [
    ['We built 300 homes in Leeds.', 'ur will run without diesel and save 48,000 tonnes.'],
    ['It will cost three billion over ten years.', 'That will save about 12 tonnes over two years.'],
    ['我們蓋了三百戶社會住宅', '明年公車改用電池'],
  ];
  for (const [quote, there] of none)
    it(`is nothing of “${quote}” in “${there}”`, () => assert.ok(!sharesContent(quote, there)));
});
