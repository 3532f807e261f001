import { checksum } from '../text/checksum';
import { oneLine } from '../text/one-line';
import { titleOf } from './claim-facts';
import type { ClaimFields } from './exported-talk';
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
    sources: sources
      .map((source) => oneLine([...new Set([titleOf(source), source.url])].filter(Boolean).join(' ')))
      .join('\n'),
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

/** A short checksum of a cell; line ends and white space around it don't count. */
export function checksumOf(cell: string): string {
  return checksum(plainText(cell));
}

/** A cell as it is compared: as a table shows it. */
export function plainText(cell: string): string {
  return visibleText(cell.replace(/\r\n?/g, '\n')).trim();
}
