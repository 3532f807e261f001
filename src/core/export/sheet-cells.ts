import { checksum } from '../text/checksum';
import { oneLine } from '../text/one-line';
import type { ClaimFields } from './exported-talk';
import { sourceLine } from './source-line';
import { visibleText } from './visible-text';

/** The columns of a sheet that a person may change, in their order. */
export const sheetColumns = ['claim', 'verdict', 'status', 'assignee', 'sources', 'notes'] as const;

export type SheetColumn = (typeof sheetColumns)[number];

/** What stands in the cells of a claim that a person may change. */
export function sheetCells(fields: ClaimFields): Readonly<Record<SheetColumn, string>> {
  const { claim = '', verdict = '', status = 'unchecked', assignee = '', sources = [], notes = [] } = fields;
  return {
    claim,
    verdict,
    status,
    assignee,
    sources: sources.map((source) => sourceLine(source)).join('\n'),
    notes: notes.map(({ by, at, text }) => oneLine(`${[by, at].filter(Boolean).join(', ')}: ${text}`)).join('\n'),
  };
}

/**
 * What a row was made of, a checksum for each cell that may be changed: when it comes back, it tells what was changed in it, and
 * what somebody else changed meanwhile. It begins with a letter, so that no spreadsheet takes it for a number.
 */
export function baseOf(cells: Readonly<Record<SheetColumn, string>>): string {
  return `b${sheetColumns.map((column) => checksumOf(cells[column])).join('-')}`;
}

/** True if a cell said this when its row left (`base`, as `baseOf` makes it); undefined if that isn't known. */
export function wasInSheet(base: string, column: SheetColumn, text: string): boolean | undefined {
  const sums = /^b[0-9a-z]+(?:-[0-9a-z]+)*$/.test(base) ? base.slice(1).split('-') : [];
  const sum = sums[sheetColumns.indexOf(column)];
  return sum === undefined ? undefined : checksumOf(text) === sum;
}

/** A short checksum of a cell; line ends and white space around it don't count. */
function checksumOf(cell: string): string {
  return checksum(plainText(cell));
}

/** A cell as it is compared: as a table shows it. */
export function plainText(cell: string): string {
  return visibleText(cell.replace(/\r\n?/g, '\n')).trim();
}
