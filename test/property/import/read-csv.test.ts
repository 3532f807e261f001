import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainCell, writeCsv } from '../../../src/core/export/write-csv';
import { readCsv } from '../../../src/core/import/read-csv';
import { assertProperty } from '../../support/assert-property';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", '＝', ' ', 'a') }),
);

describe('a table as a spreadsheet writes it', () => {
  it('reads back to the same cells', () => {
    assertProperty(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), fc.boolean(), (rows, bom) => {
        const all = [['id', 'quote', 'claim'], ...rows];
        const read = readCsv(writeCsv(all, bom)).map((row) => row.map(plainCell));
        // A row that is written as nothing but blanks is none.
        const isRow = (row: string[]) => row.some((one) => one.trim() !== '') || writeCsv([row]).includes("'");
        assert.deepEqual(read, all.filter(isRow));
      }),
    );
  });

  it('keeps the rows below a quotation mark that nothing closes', () => {
    assert.deepEqual(readCsv('id,claim\n1,"never closed\n2,"two\nlines"\n3,x\n'), [
      ['id', 'claim'],
      ['1', '"never closed'],
      ['2', 'two\nlines'],
      ['3', 'x'],
    ]);
  });

  for (const separator of [';', '\t', ',']) {
    it(`may have ${JSON.stringify(separator)} between cells, and any line ends`, () => {
      for (const end of ['\n', '\r\n', '\r']) {
        const text = [`id${separator}a,b;c`.replace(/a,b;c/, '"a,b;c"'), `1${separator}"x ""y""\nz"`, ''].join(end);
        assert.deepEqual(readCsv(text), [
          ['id', 'a,b;c'],
          ['1', 'x "y"\nz'],
        ]);
      }
    });
  }
});
