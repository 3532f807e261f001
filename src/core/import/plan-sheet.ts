import type { Dossier, PlacedAnnotation } from '../dossier/dossier';
import { giveOpinions } from '../dossier/give-opinions';
import { rewordClaim } from '../dossier/reword-claim';
import { safeUrl } from '../export/safe-url';
import { checksumOf, plainText, type SheetColumn, sheetCells, sheetColumns } from '../export/sheet-cells';
import { plainCell } from '../export/write-csv';
import type { Source } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import type { Term } from '../sidecar/vocabulary';
import { isSideStatus, memberOf, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { oneLine } from '../text/one-line';

/** Who brings a sheet back, and when. */
export interface Bringer {
  readonly by?: string;
  readonly at: string;
}

/** What a sheet that came back would change. */
export interface SheetPlan {
  readonly changes: readonly PlannedChange[];
  readonly questions: readonly SheetQuestion[];
}

export interface PlannedChange {
  readonly id: string;
  readonly column: SheetColumn;
  readonly before: string;
  readonly after: string;
  readonly change: Change;
}

/** What a person has to decide: a row that belongs to no claim, a word nobody knows, a cell that changed on both sides. */
export interface SheetQuestion {
  /** Number of the row, the head counted as 1; of a Word document that of the comment. */
  readonly row: number;
  readonly message: string;
  /** What the sheet says, where somebody else said something else meanwhile. */
  readonly planned?: PlannedChange;
}

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
    const now = sheetCells(found.annotation);
    const bases = /^b[0-9a-z]+(?:-[0-9a-z]+)*$/.test(cellOf('base')) ? cellOf('base').slice(1).split('-') : [];
    let isJudged = false;
    for (const [at, column] of sheetColumns.entries()) {
      const cell = cellOf(column);
      if (cell === '' || cell === plainText(now[column]) || checksumOf(cell) === bases[at]) continue;
      // A verdict says itself how far the work is then.
      if (column === 'status' && isJudged) continue;
      const change = changeOf(found, column, cell, dossier, who);
      if (change === undefined) continue;
      if (typeof change === 'string') {
        ask(change);
        continue;
      }
      const planned = { id: found.annotation.id, column, before: now[column], after: cell, change };
      isJudged ||= column === 'verdict';
      if (grows(column) || !hasMovedOn(now[column], bases[at])) changes.push(planned);
      else {
        const { id } = found.annotation;
        const message = localize(
          '{0} of {1} changed on both sides: here “{2}”, in the sheet “{3}”.',
          column,
          id,
          now[column],
          cell,
        );
        ask(message, planned);
      }
    }
  }
  return { changes, questions };
}

function grows(column: SheetColumn): boolean {
  return column === 'sources' || column === 'notes';
}

/** Without a checksum only what was empty is surely as it was. */
function hasMovedOn(now: string, base: string | undefined): boolean {
  return base === undefined ? now !== '' && now !== 'unchecked' : checksumOf(now) !== base;
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

/** What a changed cell makes of its claim; undefined if it is made already; a text if it can't be. */
function changeOf(
  { annotation }: PlacedAnnotation,
  column: SheetColumn,
  cell: string,
  { team }: Dossier,
  { by, at }: Bringer,
): Change | string | undefined {
  const { id } = annotation;
  const signed = { ...(by !== undefined && { by }), at };
  const edit = (change: Omit<Change & { readonly kind: 'edit' }, 'kind' | 'id'>): Change => ({
    kind: 'edit',
    id,
    ...change,
  });
  switch (column) {
    case 'claim':
      return { ...rewordClaim(annotation, cell, signed), expect: { claim: annotation.claim } };
    case 'assignee':
      return edit({ set: { assignee: cell }, expect: { assignee: annotation.assignee } });
    case 'verdict': {
      const verdict = idOf(cell, team.vocabulary.verdicts);
      if (verdict === undefined) return localize('“{0}” is no verdict of the team’s scale.', cell);
      const { opinions } = weighOpinions(annotation, team.team);
      const own = opinions.find(({ decision }) => memberOf(decision.by, team.team) === memberOf(by, team.team));
      const isSaid = annotation.verdict === verdict || own?.value === verdict;
      return isSaid ? undefined : giveOpinions(annotation, team.team, { ...signed, verdict });
    }
    case 'status': {
      const status = idOf(cell, team.vocabulary.statuses);
      if (status === undefined) return localize('“{0}” is no status.', cell);
      if (status === (annotation.status ?? 'unchecked')) return undefined;
      // What is published has its own way: a sheet is no place to let something go out.
      if (status === 'published') return localize('“{0}” is published in VS Code, not in a sheet.', id);
      if (isSideStatus(status)) return giveOpinions(annotation, team.team, { ...signed, status });
      const set = { status: status === 'unchecked' ? undefined : status };
      return edit({ set, append: { reviews: [{ ...signed, status }] }, expect: { status: annotation.status } });
    }
    case 'sources': {
      const known = linesOf(sheetCells(annotation).sources);
      const sources = linesOf(cell)
        .filter((line) => !known.includes(line))
        .map(sourceOf);
      return sources.length > 0 ? edit({ append: { sources } }) : undefined;
    }
    case 'notes': {
      const known = [
        ...linesOf(sheetCells(annotation).notes),
        ...(annotation.notes ?? []).map(({ text }) => oneLine(plainText(text))),
      ];
      const notes = linesOf(cell)
        .filter((line) => !known.includes(line))
        .map((text) => ({ ...signed, text }));
      return notes.length > 0 ? edit({ append: { notes } }) : undefined;
    }
  }
}

function linesOf(cell: string): string[] {
  return [...new Set(plainText(cell).split('\n').map(oneLine))].filter((line) => line !== '');
}

/** A title, an address, or a title with an address behind it. */
function sourceOf(line: string): Source {
  const [, title = '', last = ''] = /^(.*?)\s*(\S+)$/.exec(line) ?? [];
  const url = safeUrl(last);
  if (!url) return { title: line };
  return { ...(title && { title }), url };
}

/** The id of a term by id or label, in any language and case; spreadsheets write `true` and `false` in their own language. */
function idOf(cell: string, terms: readonly Term[]): string | undefined {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const wanted = fold(cell);
  const isTerm = ({ id, label }: Term) => [id, ...Object.values(label)].some((name) => fold(name) === wanted);
  const own = terms.find(isTerm)?.id;
  if (own !== undefined) return own;
  const truth = truths.find((names) => names.includes(wanted))?.[0];
  return terms.find(({ id }) => id === truth)?.id;
}

/** What stands for true and for false, the id first. */
const truths: readonly (readonly string[])[] = [
  ['true', 'wahr', 'vrai', 'verdadero', 'vero', 'verdadeiro', '真', 'истина', 'waar'],
  ['false', 'falsch', 'faux', 'falso', '假', '偽', 'ложь', 'onwaar'],
];
