import type { PreparedClaim } from '../sidecar/prepared-claim';
import type { Vocabulary } from '../sidecar/vocabulary';
import { localize } from '../text/localize';
import { prepareRow } from './prepare-row';
import type { Bringer, SheetQuestion } from './sheet-plan';
import { tableRows } from './table-rows';
import { tellColumns } from './tell-columns';

/** The rows of a table (`readCsv`) as claims that wait for a transcript. */
export function planPrepared(
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  who: Bringer,
): {
  readonly prepared: readonly PreparedClaim[];
  readonly questions: readonly SheetQuestion[];
  readonly notes: readonly string[];
} {
  const prepared: PreparedClaim[] = [];
  const questions: SheetQuestion[] = [];
  const table = tableRows(rows, ['claim', 'quote']);
  if (!table) {
    return {
      prepared,
      notes: [],
      questions: [{ row: 1, message: localize('There is neither a column “claim” nor one “quote”.') }],
    };
  }
  const columns = tellColumns(table);
  for (const message of columns.questions) questions.push({ row: 1, message });
  for (const { number, cell } of table.rows) {
    const made = prepareRow(cell, vocabulary, who);
    if (made.claim) prepared.push(made.claim);
    for (const message of made.questions) questions.push({ row: number, message });
  }
  return { prepared, questions, notes: columns.notes };
}
