import assert from 'node:assert/strict';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { visibleText } from '../../../src/core/export/visible-text';
import { plainCell, writeCsv } from '../../../src/core/export/write-csv';
import { assertProperty } from '../../support/assert-property';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '"',
      ',',
      ';',
      "'",
      '＝',
      ' ',
      'a',
      '1',
      '\0',
      '\u202e',
    ),
  }),
);

describe('a table as CSV', () => {
  it('reads back to the same cells but for the mark that keeps formulas from running, and shows what would steer', () => {
    assertProperty(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const { data } = papaparse.parse<string[]>(writeCsv(rows), { newline: '\r\n', delimiter: ',' });
        assert.deepEqual(
          data.slice(0, -1).map((row) => row.map(plainCell)),
          rows.map((row) => row.map(visibleText)),
        );
        for (const read of data.flat()) assert.doesNotMatch(read, /^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});
