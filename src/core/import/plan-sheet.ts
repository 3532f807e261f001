import type { Dossier, PlacedAnnotation } from '../dossier/dossier';
import { checksumOf, plainText, sheetCells, sheetColumns } from '../export/sheet-cells';
import { plainCell } from '../export/write-csv';
import { localize } from '../text/localize';
import { planCells } from './plan-cells';
import type { Bringer, PlannedChange, SheetPlan, SheetQuestion } from './sheet-plan';

/**
 * Compares the rows of a sheet (`readCsv`) with what the claims are now. Only what was changed in the sheet changes the claim; an
 * empty cell and a row that isn't there change nothing, and what is made once is not made again.
 */
export function planSheet(rows: readonly (readonly string[])[], dossier: Dossier, who: Bringer): SheetPlan {
  const [head = [], ...others] = rows;
  const names = head.map((name) => plainText(name).toLowerCase());
  const changes: PlannedChange[] = [];
  const questions: SheetQuestion[] = [];
  if (!names.includes('id') && !names.includes('quote')) {
    return { changes, questions: [{ row: 1, message: localize('There is neither a column “id” nor one “quote”.') }] };
  }
  for (const [i, cells] of others.entries()) {
    const cellOf = (name: string) => plainText(plainCell(cells[names.indexOf(name)] ?? ''));
    const ask = (message: string, planned?: PlannedChange) =>
      questions.push({ row: i + 2, message, ...(planned && { planned }) });
    const found = claimOf(dossier, cellOf('id'), cellOf('quote'));
    if (typeof found === 'string') {
      ask(found);
      continue;
    }
    const bases = /^b[0-9a-z]+(?:-[0-9a-z]+)*$/.test(cellOf('base')) ? cellOf('base').slice(1).split('-') : [];
    const planned = planCells(
      found,
      {
        now: sheetCells(found.annotation),
        cells: Object.fromEntries(sheetColumns.map((column) => [column, cellOf(column)])),
        was: (column, text) => {
          const base = bases[sheetColumns.indexOf(column)];
          return base === undefined ? undefined : checksumOf(text) === base;
        },
      },
      dossier,
      who,
    );
    changes.push(...planned.changes);
    for (const { message, planned: change } of planned.questions) ask(message, change);
  }
  return { changes, questions };
}

/** The claim of a row: by id, else by quote; why there is none. */
function claimOf({ annotations }: Dossier, id: string, quote: string): PlacedAnnotation | string {
  const own = annotations.filter(({ annotation }) => annotation.id === id);
  if (own[0]) return own[0];
  if (id !== '') return localize('No claim has the id “{0}” any more.', id);
  const words = (text: string) => text.replace(/\s+/g, '');
  const same = annotations.filter(({ annotation }) => quote !== '' && words(annotation.quote.exact) === words(quote));
  if (same.length === 1) return same[0]!;
  return localize('The row has no id, and its quote is that of {0} claims.', same.length);
}
