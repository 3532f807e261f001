import type { PreparedClaim } from '../sidecar/prepared-claim';
import type { Vocabulary } from '../sidecar/vocabulary';
import { localize } from '../text/localize';
import { prepareRow } from './prepare-row';
import type { Bringer, SheetQuestion } from './sheet-plan';
import { tableRows } from './table-rows';

/** The rows of a table (`readCsv`) as claims that wait for a transcript. */
export function planPrepared(
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  who: Bringer,
): { readonly prepared: readonly PreparedClaim[]; readonly questions: readonly SheetQuestion[] } {
  const prepared: PreparedClaim[] = [];
  const questions: SheetQuestion[] = [];
  const table = tableRows(rows, ['claim', 'quote']);
  if (!table) {
    return {
      prepared,
      questions: [{ row: 1, message: localize('There is neither a column “claim” nor one “quote”.') }],
    };
  }
  for (const { number, cell } of table) {
    const made = prepareRow(cell, vocabulary, who);
    if (made.claim) prepared.push(made.claim);
    for (const message of made.questions) questions.push({ row: number, message });
  }
  return { prepared, questions };
}
