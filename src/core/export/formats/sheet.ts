import { localize } from '../../text/localize';
import { quotesOf } from '../claim-facts';
import { noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import { baseOf, sheetCells, sheetColumns } from '../sheet-cells';
import { writeCsv } from '../write-csv';

/** A table to work in and to bring back: the claims with an id, a checksum of what they were made from, and cells to change. */
export const sheet: ExportFormat = {
  id: 'sheet',
  name: () => localize('Sheet (CSV to bring back)'),
  purpose: () => localize('A table to work in without VS Code; what is changed in it can be brought back'),
  ending: '.csv',
  always: { claims: 'all', internal: true },
  write: (talks, choice) => {
    const notice = noticeOf(choice) ?? '';
    const rows = talks.flatMap(({ claims }) =>
      claims.map(({ fields, speaker }) => {
        const cells = sheetCells(fields);
        const about = [notice, fields.id, baseOf(cells), speaker ?? '', fields.time ?? '', quotesOf(fields).join('\n')];
        return [...about, ...sheetColumns.map((column) => cells[column])];
      }),
    );
    const head = ['notice', 'id', 'base', 'speaker', 'time', 'quote', ...sheetColumns];
    return { content: writeCsv([head, ...rows], choice.bom) };
  },
};
