import type { Dossier } from '../dossier/dossier';
import { tagSpan } from '../dossier/tag-span';
import { quotesOf } from '../export/claim-facts';
import { personAt } from '../export/person-named';
import { plainText, type SheetColumn, sheetCells, sheetColumns, wasInSheet } from '../export/sheet-cells';
import type { Annotation } from '../sidecar/annotation';
import type { PreparedClaim } from '../sidecar/prepared-claim';
import { sameData } from '../sidecar/same-data';
import { addAll } from '../text/add-all';
import { findWords } from '../text/find-words';
import { groupBy } from '../text/group-by';
import { localize } from '../text/localize';
import { shorten } from '../text/shorten';
import { withoutBlanks } from '../text/without-blanks';
import { planCells } from './plan-cells';
import { prepareRow } from './prepare-row';
import type { Bringer, PlannedChange, SheetPlan, SheetQuestion } from './sheet-plan';
import { type TableRow, tableRows } from './table-rows';
import { tellColumns } from './tell-columns';
import { termNamed } from './term-named';
import { withChange } from './with-change';

/**
 * Compares the rows of a sheet (`readCsv`) with what the claims are now. Only what was changed in the sheet changes the claim; an
 * empty cell and a row that isn't there change nothing, and what is made once is not made again. A row without an id whose words
 * are no claim yet becomes one; if they stand nowhere, it is a prepared claim.
 */
export function planSheet(rows: readonly (readonly string[])[], dossier: Dossier, who: Bringer): SheetPlan {
  const questions: SheetQuestion[] = [];
  const prepared: PreparedClaim[] = [];
  const table = tableRows(rows, ['id', 'quote', 'claim']);
  if (!table) {
    const message = localize('There is neither a column “id” nor one “quote”.');
    return { changes: [], questions: [{ row: 1, message }], notes: [], prepared };
  }
  const columns = tellColumns(table);
  for (const message of columns.questions) questions.push({ row: 1, message });
  const notes = [...columns.notes];
  const planned: RowChange[] = [];
  /** Claims of rows above, with what those add to their lists, so that nothing is added twice. */
  const above = new Map<string, Annotation>();
  const fresh = new Map<string, Annotation>();
  for (const row of table.rows) {
    const ask = (message: string, change?: PlannedChange) =>
      questions.push({ row: row.number, message, ...(change && { planned: change }) });
    const words = withoutBlanks(row.cell('quote'));
    const known = row.cell('id') === '' ? fresh.get(words) : undefined;
    const found = known ? { annotation: known, isNew: true } : claimOf(dossier, row, who);
    if (typeof found === 'string') ask(found);
    else if (found) {
      const { isNew } = found;
      const annotation = above.get(found.annotation.id) ?? found.annotation;
      const own = planRow(row, annotation, dossier, who);
      for (const { message, planned: change } of own.questions) ask(message, change);
      const added = own.changes.filter(({ column }) => isNew || isList(column));
      const now = added.reduce((made, { change }) => withChange(made, change), annotation);
      above.set(annotation.id, now);
      if (!isNew) addAll(notes, tellKept(row, found.annotation, dossier));
      if (isNew) fresh.set(words, now);
      else for (const change of own.changes) planned.push({ row: row.number, change });
    } else {
      const made = prepareRow(row.cell, dossier.team.vocabulary, who);
      if (made.claim) prepared.push(made.claim);
      for (const message of made.questions) ask(message);
    }
  }
  const several = differingIn(planned);
  for (const { row, change } of several) {
    const { id, column, after } = change;
    const message = localize('Several rows are of {0}, and their “{1}” differs: here “{2}”.', id, column, after);
    questions.push({ row, message, planned: change });
  }
  const changes = withoutDoubles(planned.filter((one) => !several.has(one)).map(({ change }) => change));
  const tagged = [...fresh.values()].map((annotation): PlannedChange => {
    const { id, quote } = annotation;
    return { id, column: 'quote', before: '', after: quote.exact, change: { kind: 'add', annotation } };
  });
  questions.sort((a, b) => a.row - b.row);
  return { changes: [...changes, ...tagged], questions, notes, prepared };
}

interface RowChange {
  readonly row: number;
  readonly change: PlannedChange;
}

/** Lists of a claim grow by what each row adds; of anything else there is one. */
function isList(column: PlannedChange['column']): boolean {
  return column === 'sources' || column === 'notes';
}

/** Changes of the same field of the same claim that come from several rows and aren't the same: which one holds is for a person. */
function differingIn(all: readonly RowChange[]): Set<RowChange> {
  const single = all.filter(({ change }) => !isList(change.column));
  const groups = groupBy(single, ({ change: { id, column } }) => `${id} ${column}`);
  return new Set(
    [...groups.values()]
      .filter(([first, ...others]) => others.some((one) => !sameData(one.change.change, first!.change.change)))
      .flat(),
  );
}

function withoutDoubles(changes: readonly PlannedChange[]): PlannedChange[] {
  const seen = new Set<string>();
  return changes.filter(({ id, column }) => {
    const isFirst = isList(column) || !seen.has(`${id} ${column}`);
    seen.add(`${id} ${column}`);
    return isFirst;
  });
}

function planRow({ cell }: TableRow, annotation: Annotation, dossier: Dossier, who: Bringer) {
  const brought = {
    now: sheetCells(annotation),
    cells: Object.fromEntries(sheetColumns.map((column) => [column, cell(column)])),
    was: (column: SheetColumn, text: string) => wasInSheet(cell('base'), column, text),
  };
  return planCells(annotation, brought, dossier, who);
}

/** What a row says otherwise of a claim's words or speaker, which a sheet doesn't change: each a sentence. */
function tellKept({ cell, number }: TableRow, annotation: Annotation, { annotations, transcript }: Dossier): string[] {
  const placed = annotations.find((one) => one.annotation.id === annotation.id);
  const kept = {
    quote: quotesOf(annotation).join('\n'),
    speaker: (placed && personAt(transcript, placed)) ?? '',
  };
  return Object.entries(kept).flatMap(([column, now]) => {
    const said = cell(column);
    if (said === '' || withoutBlanks(said) === withoutBlanks(plainText(now))) return [];
    return localize(
      'Row {0} says “{1}” as “{2}”, which a sheet doesn’t change: that comes of the transcript.',
      number,
      shorten(said, 60),
      column,
    );
  });
}

/** The claim of a row: by id, else by quote; undefined if its words stand nowhere; a text that says why it can't be told. */
function claimOf(
  dossier: Dossier,
  { cell }: TableRow,
  who: Bringer,
): { readonly annotation: Annotation; readonly isNew?: boolean } | string | undefined {
  const { annotations, transcript, team } = dossier;
  const [id, quote] = [cell('id'), cell('quote')];
  const own = annotations.find(({ annotation }) => annotation.id === id);
  if (own && isOfAnother(quote, own.annotation, dossier))
    return localize(
      'The row has the id of “{0}”, but the quote of another claim.',
      shorten(own.annotation.quote.exact, 60),
    );
  if (own) return own;
  if (id !== '') return localize('No claim has the id “{0}” any more.', id);
  if (quote === '') return undefined;
  const same = annotations.filter(({ annotation }) => withoutBlanks(annotation.quote.exact) === withoutBlanks(quote));
  if (same.length > 1) return localize('The row has no id, and its quote is that of {0} claims.', same.length);
  const [span] = same.length === 0 ? findWords(transcript.read, quote) : [];
  if (!span) return same[0];
  const tag = termNamed(cell('tag'), team.vocabulary.tags) ?? 'claim';
  const { by, at } = who;
  const tagged = tagSpan(dossier, span, { id: who.newId(), tag, at, ...(by !== undefined && { by }) });
  if (!tagged) return undefined;
  return tagged.existing ?? { annotation: tagged.change.annotation, isNew: true };
}

/** True if a column was sorted without the others: an id that stands beside another claim's words changes nobody's work. */
function isOfAnother(quote: string, own: Annotation, { annotations }: Dossier): boolean {
  const isIts = ({ quote: { exact } }: Annotation) => withoutBlanks(exact) === withoutBlanks(quote);
  return !isIts(own) && annotations.some(({ annotation }) => isIts(annotation));
}
