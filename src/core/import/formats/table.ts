import { localize } from '../../text/localize';
import { timePattern } from '../../transcript/time-stamp';
import { endsSentence } from '../ends-sentence';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { readCsv } from '../read-csv';
import { turnsOfTable } from '../turns-of-table';

/** So much of a file tells whether it is a table. */
const looked = 20_000;

/** CSV and TSV with a column for what is said and one for who says it or when. */
export const table: ImportFormat = {
  name: 'CSV, TSV',
  endings: ['.csv', '.tsv'],
  fits: ({ name, text }) => {
    if (text === undefined) return false;
    const rows = rowsOf(text.slice(0, looked));
    if (text.length > looked) rows.pop();
    const width = rows[0]?.length ?? 0;
    if (width < 2 || rows.filter((cells) => cells.length === width).length * 5 < rows.length * 4) return false;
    const turns = turnsOfTable(rows, { needsHead: needsHead(name, text) });
    // Behind a time text may name who speaks in many ways.
    return turns !== undefined && (isTableName(name) || turns.some(({ speaker }) => speaker !== undefined));
  },
  *read({ text = '', name }): Generator<undefined, ImportedTalk | { problem: string }> {
    const rows = rowsOf(text);
    yield;
    const counts: AsideCounts = {};
    const turns = turnsOfTable(rows, { needsHead: needsHead(name, text), counts });
    return turns
      ? { body: { turns }, notes: tellLeftOut(counts) }
      : { problem: localize('There are no words in this file.') };
  },
};

/**
 * Whether a table has to name its columns: any text may have commas. Not if it is called one, or if all lines have tabs, and times or
 * sentences stand behind them.
 */
function needsHead(name: string, text: string): boolean {
  if (isTableName(name)) return false;
  const lines = text.slice(0, looked).split(/[\r\n]+/);
  if (text.length > looked) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '');
  return !filled.every((line) => line.includes('\t') && (beginsWithTime.test(line) || endsSentence(line.trimEnd())));
}

const beginsWithTime = new RegExp(`^[[(]?${timePattern}[\\])]?\\t`);

function isTableName(name: string): boolean {
  return /\.[ct]sv$/i.test(name);
}

/** Excel's own first line says what separates the cells; the next line shows it. */
function rowsOf(text: string): string[][] {
  return readCsv(text.replace(/^\ufeff?sep=.\r?\n/i, ''));
}
