import { confidentialIn } from '../dossier/confidential-in';
import type { Dossier } from '../dossier/dossier';
import { giveOpinions } from '../dossier/give-opinions';
import { rewordClaim } from '../dossier/reword-claim';
import { plainText, type SheetColumn, sheetCells, sheetColumns } from '../export/sheet-cells';
import type { Annotation, Decision } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { isSideStatus, memberOf, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { oneLine } from '../text/one-line';
import { linesOfCell } from './lines-of-cell';
import { planSources } from './plan-sources';
import type { Bringer, PlannedChange, SheetQuestion } from './sheet-plan';
import { termNamed } from './term-named';
import { withChange } from './with-change';

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
  annotation: Annotation,
  { now, cells, was }: BroughtCells,
  dossier: Dossier,
  who: Bringer,
): { readonly changes: readonly PlannedChange[]; readonly questions: readonly Omit<SheetQuestion, 'row'>[] } {
  const { id } = annotation;
  const changes: PlannedChange[] = [];
  const questions: Omit<SheetQuestion, 'row'>[] = [];
  let isJudged = false;
  for (const column of sheetColumns) {
    const cell = cells[column] ?? '';
    if (cell === '' || cell === plainText(now[column]) || was(column, cell)) continue;
    if (column === 'sources') {
      for (const { change, lines, effect } of planSources(annotation, cell, confidentialIn(dossier))) {
        const told = {
          before: now[column],
          after: lines.length === linesOfCell(cell).length ? cell : lines.join('\n'),
        };
        changes.push({ id, column, ...told, change, ...(effect && { effect }) });
      }
      continue;
    }
    const made = changeOf(annotation, column, cell, dossier, who);
    if (made === undefined) continue;
    if (typeof made === 'string') {
      questions.push({ message: made });
      continue;
    }
    // It went with the verdict.
    if (column === 'status' && isJudged) continue;
    const { status = '' } = cells;
    const isStatusToo = column === 'verdict' && status !== '' && status !== now.status && !was('status', status);
    const staged = isStatusToo ? withStatus(made, annotation, status, dossier, who) : undefined;
    const change = staged ?? made;
    const effect = effectOf(annotation, column, change, dossier);
    const after = staged ? `${cell} · ${status}` : cell;
    const planned = { id, column, before: now[column], after, change, ...(effect && { effect }) };
    isJudged ||= column === 'verdict';
    // Without a checksum only what was empty is surely as it was.
    const isAsItWas = (one: SheetColumn) => was(one, now[one]) ?? (now[one] === '' || now[one] === 'unchecked');
    if ((isAsItWas(column) && (!staged || isAsItWas('status'))) || column === 'notes') changes.push(planned);
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

/** A verdict with the status that stands beside it, where that was changed too and isn't what comes of the verdict by itself. */
function withStatus(change: Change, annotation: Annotation, cell: string, { team }: Dossier, { by, at }: Bringer) {
  const status = termNamed(cell, team.vocabulary.statuses);
  const comes = withChange(annotation, change).status ?? 'unchecked';
  if (change.kind !== 'edit' || !status || status === comes || status === 'published' || isSideStatus(status))
    return undefined;
  const staged = { ...(by !== undefined && { by }), at, status };
  return {
    ...change,
    set: { ...change.set, status: status === 'unchecked' ? undefined : status },
    append: { ...change.append, reviews: [...(change.append?.reviews ?? []), staged] },
  };
}

/** What comes of an opinion that doesn't decide by itself; undefined if it does, or is none. */
function effectOf(annotation: Annotation, column: SheetColumn, change: Change, { team }: Dossier): string | undefined {
  const opinions = change.kind === 'edit' ? change.append?.reviews : undefined;
  if (!opinions || (column !== 'verdict' && column !== 'status')) return undefined;
  const reviews = [...(annotation.reviews ?? []), ...(opinions as readonly Decision[])];
  const { isDisputed, isPending } = weighOpinions(
    { ...annotation, ...(change as { set?: object }).set, reviews },
    team.team,
  );
  if (isDisputed) return localize('added as your opinion; the claim is disputed then');
  return isPending ? localize('added as your vote') : undefined;
}

/** What a changed cell makes of its claim; undefined if it is made already; a text if it can't be. */
function changeOf(
  annotation: Annotation,
  column: Exclude<SheetColumn, 'sources'>,
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
      const verdict = termNamed(cell, team.vocabulary.verdicts);
      if (verdict === undefined) return localize('“{0}” is no verdict of the team’s scale.', cell);
      const { opinions } = weighOpinions(annotation, team.team);
      const own = opinions.find(({ decision }) => memberOf(decision.by, team.team) === memberOf(by, team.team));
      const isSaid = annotation.verdict === verdict || own?.value === verdict;
      return isSaid ? undefined : giveOpinions(annotation, team.team, { ...signed, verdict });
    }
    case 'status': {
      const status = termNamed(cell, team.vocabulary.statuses);
      if (status === undefined) return localize('“{0}” is no status.', cell);
      if (status === (annotation.status ?? 'unchecked')) return undefined;
      // What is published has its own way: a sheet is no place to let something go out.
      if (status === 'published') return localize('“{0}” is published in VS Code, not in a sheet.', id);
      if (isSideStatus(status)) return giveOpinions(annotation, team.team, { ...signed, status });
      const set = { status: status === 'unchecked' ? undefined : status };
      return edit({ set, append: { reviews: [{ ...signed, status }] }, expect: { status: annotation.status } });
    }
    case 'notes': {
      const known = [
        ...linesOfCell(sheetCells(annotation).notes),
        ...(annotation.notes ?? []).map(({ text }) => oneLine(plainText(text))),
      ];
      const notes = linesOfCell(cell)
        .filter((line) => !known.includes(line))
        .map((text) => ({ ...signed, text }));
      return notes.length > 0 ? edit({ append: { notes } }) : undefined;
    }
  }
}
