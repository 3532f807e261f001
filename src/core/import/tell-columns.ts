import { csvColumns } from '../export/formats/csv';
import { sheetColumns } from '../export/sheet-cells';
import { localize } from '../text/localize';
import { nearest } from '../text/nearest';
import type { Table } from './table-rows';

/** Columns of a table that say something of a claim. */
const readColumns = ['id', 'quote', 'speaker', 'claimant', 'time', 'tag', 'figures', 'line', ...sheetColumns] as const;
/** Columns of ours of which nothing is brought back, since they are made of others. */
const derivedColumns: ReadonlySet<string> = new Set(['notice', 'base', ...csvColumns]);

/**
 * Columns with something in them that isn't read: one whose name is nearly a known one, or that stands in the place of one in a
 * sheet of ours, is a question, since work may be lost; others are only told.
 */
export function tellColumns({ names, cellsOf }: Table): {
  readonly questions: readonly string[];
  readonly notes: readonly string[];
} {
  const questions: string[] = [];
  const notes: string[] = [];
  const missing = readColumns.filter((name) => !names.includes(name));
  const isOurs = names.includes('base') && sheetColumns.some((name) => !names.includes(name));
  for (const [i, name] of names.entries()) {
    const isRead = (readColumns as readonly string[]).includes(name) || derivedColumns.has(name);
    const isFirst = names.indexOf(name) === i;
    if ((isRead && isFirst) || cellsOf(i).every((cell) => cell === '')) continue;
    const meant = name === '' || isRead ? undefined : nearest(name, missing);
    if (name === '') (isOurs ? questions : notes).push(localize('Column {0} has no name and is not read.', i + 1));
    else if (isRead) questions.push(localize('There are two columns “{0}”: only the first is read.', name));
    else if (meant) questions.push(localize('The column “{0}” is not read: “{1}” seems to be meant.', name, meant));
    else (isOurs ? questions : notes).push(localize('The column “{0}” is not known and not read.', name));
  }
  return { questions, notes };
}
