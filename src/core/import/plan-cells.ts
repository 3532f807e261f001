import type { Dossier, PlacedAnnotation } from '../dossier/dossier';
import { giveOpinions } from '../dossier/give-opinions';
import { rewordClaim } from '../dossier/reword-claim';
import { safeUrl } from '../export/safe-url';
import { plainText, type SheetColumn, sheetCells, sheetColumns } from '../export/sheet-cells';
import type { Source } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import type { Term } from '../sidecar/vocabulary';
import { isSideStatus, memberOf, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { oneLine } from '../text/one-line';
import type { Bringer, PlannedChange, SheetQuestion } from './sheet-plan';

/** What a program gives back of a claim. */
export interface BroughtCells {
  /** What the cells would say of the claim as it is now. */
  readonly now: Readonly<Record<SheetColumn, string>>;
  /** What they say; one that isn't there or is empty says nothing. */
  readonly cells: { readonly [column in SheetColumn]?: string };
  /** True if a cell said this when it left; undefined if that isn't known. */
  was(column: SheetColumn, text: string): boolean | undefined;
}

/**
 * What was changed of a claim in another program. Only that changes the claim; what is made once is not made again, and where
 * somebody else said something else meanwhile it is a question.
 */
export function planCells(
  found: PlacedAnnotation,
  { now, cells, was }: BroughtCells,
  dossier: Dossier,
  who: Bringer,
): { readonly changes: readonly PlannedChange[]; readonly questions: readonly Omit<SheetQuestion, 'row'>[] } {
  const { id } = found.annotation;
  const changes: PlannedChange[] = [];
  const questions: Omit<SheetQuestion, 'row'>[] = [];
  let isJudged = false;
  for (const column of sheetColumns) {
    const cell = cells[column] ?? '';
    if (cell === '' || cell === plainText(now[column]) || was(column, cell)) continue;
    // A verdict says itself how far the work is then.
    if (column === 'status' && isJudged) continue;
    const change = changeOf(found, column, cell, dossier, who);
    if (change === undefined) continue;
    if (typeof change === 'string') {
      questions.push({ message: change });
      continue;
    }
    const planned = { id, column, before: now[column], after: cell, change };
    isJudged ||= column === 'verdict';
    // Without a checksum only what was empty is surely as it was.
    const isAsItWas = was(column, now[column]) ?? (now[column] === '' || now[column] === 'unchecked');
    if (isAsItWas || column === 'sources' || column === 'notes') changes.push(planned);
    else {
      const message = localize(
        '{0} of {1} changed on both sides: here “{2}”, in the sheet “{3}”.',
        column,
        id,
        now[column],
        cell,
      );
      questions.push({ message, planned });
    }
  }
  return { changes, questions };
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
