import assert from 'node:assert/strict';
import { findBounds } from '../../../src/core/anchors/find-bounds';
import type { Block } from '../../../src/core/anchors/matching-blocks';
import { Sought } from '../../../src/core/anchors/sought';

/**
 * The words of which the bounds are found, in a quote (`before [words] behind`) and a text; what both share is in braces, in the
 * same order, in each of them.
 */
function boundsOf(quote: string, text: string): string | undefined {
  const [prefix, exact, suffix] = quote.replaceAll(/[{}]/g, '').split(/[[\]]/) as [string, string, string];
  const sought = new Sought({ quote: { exact, prefix, suffix } });
  assert.equal(sought.whole, prefix + exact + suffix, 'nothing is folded');
  const [a, b] = [stretchesOf(quote.replaceAll(/[[\]]/g, '')), stretchesOf(text)];
  const blocks = a.map((one, i): Block => ({ a: one.start, b: b[i]!.start, length: one.length }));
  const plain = text.replaceAll(/[{}]/g, '');
  const found = findBounds(plain, sought, blocks);
  return found && plain.slice(found.start, found.end);
}

function stretchesOf(marked: string): { start: number; length: number }[] {
  return [...marked.matchAll(/\{([^}]*)\}/g)].map(({ index, 1: words }, i) => ({
    start: index - 2 * i,
    length: words!.length,
  }));
}

describe('where the words of a quote begin and end', () => {
  const rows: readonly (readonly [what: string, quote: string, text: string, words: string | undefined])[] = [
    [
      'where all is shared',
      '{we have [built 40 ferries] in all}',
      'so {we have built 40 ferries in all} then',
      'built 40 ferries',
    ],
    [
      'where their ends are, whatever came between',
      '{we have [built} {40 ferries] in all}',
      '{we have built} more than {40 ferries in all}',
      'built more than 40 ferries',
    ],
    [
      'next to what still stands before them',
      '{we have [}built{ 40 ferries] in all}',
      '{we have }launched{ 40 ferries in all}',
      'launched 40 ferries',
    ],
    [
      'next to what still stands behind them',
      '{we have [built 40 }ferries{] in all}',
      '{we have built 40 }boats{ in all}',
      'built 40 boats',
    ],
    [
      'between both, where none of them is left',
      '{we have [}built 40 ferries{] in all}',
      '{we have }launched boats{ in all}',
      'launched boats',
    ],
    [
      'nowhere, where far more stands between',
      '{we have [}built{] in all}',
      `{we have }${'launched boats '.repeat(4)}{ in all}`,
      undefined,
    ],
    ['nowhere, where nothing of one side is left', '{we have [}built 40 ferries]', '{we have }launched', undefined],
    [
      'next to four letters that still stand on either side',
      'we {have[} built 40 ferries{] in }all',
      'they {have} launched boats{ in }time',
      ' launched boats',
    ],
    [
      'nowhere, where but three still stand before them',
      'we h{ave[} built 40{] in all}',
      'they {ave} sold{ in all}',
      undefined,
    ],
    [
      'nowhere, where but three still stand behind them',
      '{we have[} built 40{] in} all',
      '{we have} sold{ in} May',
      undefined,
    ],
    [
      'as far before what is left of them as they did, but in whole words',
      'we have [built 40 {ferries in] all}',
      'they launched 61 {ferries in all}',
      'launched 61 ferries in',
    ],
    [
      'as far behind what is left of them as they did, but in whole words',
      '{we have [built 40} ferries] in all',
      '{we have built 40} boathouses since',
      'built 40 boathouses',
    ],
    [
      'not in the line before',
      'we have [built 40 {ferries in] all}',
      'they launched\n61 {ferries in all}',
      '61 ferries in',
    ],
    [
      'not in the line below',
      '{we have [built 40} ferries] in all',
      '{we have built 40} of\nthem since then',
      'built 40 of',
    ],
    [
      'in the line before where they did',
      'we have [built\n40 {ferries in] all}',
      'they launch\n61 {ferries in all}',
      'launch\n61 ferries in',
    ],
    ['nowhere, but at a place, where they were taken out', '{we have [}built{] in all}', '{we have }{ in all}', ''],
    [
      'with all of a character that has two halves',
      '{we have [built} ❄] in all',
      '{we have built} 😀😀 so',
      'built 😀',
    ],
    [
      'without the white space beside them',
      '{we have [}built 40{] in all}',
      '{we have }  launched  { in all}',
      'launched',
    ],
  ];
  for (const [what, quote, text, words] of rows) {
    it(`is ${what}`, () => assert.equal(boundsOf(quote, text), words));
  }
});
