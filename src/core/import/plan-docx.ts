import type { Dossier } from '../dossier/dossier';
import { type DocxCells, docxCells, wasInDocx } from '../export/docx-cells';
import { exporter } from '../export/exporter';
import { fileLanguages, phrasesFor } from '../export/phrases/phrases-for';
import { type SheetColumn, sheetCells } from '../export/sheet-cells';
import type { Annotation } from '../sidecar/annotation';
import type { Term } from '../sidecar/vocabulary';
import { localize } from '../text/localize';
import { oneLine } from '../text/one-line';
import { planCells } from './plan-cells';
import type { DocxComment } from './read-docx-comments';
import type { Bringer, PlannedChange, SheetPlan, SheetQuestion } from './sheet-plan';
import { withPlainMark } from './source-of-line';
import { termInFile } from './term-in-file';

/**
 * What the comments of a Word document change of the claims. A comment of ours begins with the claim's id in brackets, which other
 * programs keep however they number comments; what was changed in it is changed of the claim. Every other comment on the same
 * words, whether it is a reply or was made one of its own by another program, becomes a note of its author's. Nothing is added twice.
 */
export function planDocx(comments: readonly DocxComment[], dossier: Dossier, who: Bringer): SheetPlan {
  const changes: PlannedChange[] = [];
  const questions: SheetQuestion[] = [];
  const known = new Map(dossier.annotations.map((one) => [one.annotation.id, one]));
  const own = comments.flatMap((comment) => {
    const head = headOf(comment);
    return head ? [{ ...head, comment }] : [];
  });
  const add = (change: PlannedChange) => {
    const isPlanned = changes.some(
      ({ id, column, after }) => id === change.id && column === change.column && after === change.after,
    );
    if (!isPlanned) changes.push(change);
  };
  for (const [i, comment] of comments.entries()) {
    const ask = (message: string, planned?: PlannedChange) =>
      questions.push({ row: i + 1, message, ...(planned && { planned }) });
    const head = own.find((one) => one.comment === comment);
    if (head) {
      const found = known.get(head.id);
      if (!found) {
        ask(localize('No claim has the id “{0}” any more.', head.id));
        continue;
      }
      const planned = planComment(head, found.annotation, dossier, who);
      planned.changes.forEach(add);
      for (const { message, planned: change } of planned.questions) ask(message, change);
      continue;
    }
    if (comment.text === '') continue;
    if (comment.author === exporter) {
      ask(localize('The comment “{0}” no longer says which claim it is of.', comment.text));
      continue;
    }
    const around = own
      .filter(({ comment: { start, end } }) => start <= comment.end && end >= comment.start)
      .sort(
        ({ comment: a }, { comment: b }) =>
          a.end - a.start - (b.end - b.start) || Math.abs(a.start - comment.start) - Math.abs(b.start - comment.start),
      );
    const annotation = around.map(({ id }) => known.get(id)?.annotation).find((one) => one !== undefined);
    if (!annotation) {
      ask(localize('The comment “{0}” stands on the words of no claim.', comment.text));
      continue;
    }
    const { id, notes = [] } = annotation;
    if (notes.some(({ by = '', text }) => text.trim() === comment.text && by === comment.author)) continue;
    const note = { ...(comment.author && { by: comment.author }), at: who.at, text: comment.text };
    const change = { kind: 'edit', id, append: { notes: [note] } } as const;
    add({ id, column: 'notes', before: '', after: comment.text, change });
  }
  return { changes, questions, notes: [], prepared: [] };
}

interface Head {
  readonly id: string;
  /** What the comment was made of (`docxSum`). */
  readonly sum: string | undefined;
  /** The lines below. */
  readonly lines: readonly string[];
}

function headOf({ text }: DocxComment): Head | undefined {
  const [, id, sum, rest = ''] = /^\s*\[([^\]\n]+)\](?:[^\S\n]*([0-9a-z]{28})(?![^\s]))?([\s\S]*)$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { id, sum, lines: rest.split('\n').map(oneLine).filter(Boolean) };
}

/** What was changed in a comment of ours. */
function planComment({ sum, lines }: Head, annotation: Annotation, dossier: Dossier, who: Bringer) {
  const { vocabulary } = dossier.team;
  const now = docxCells(annotation);
  const said = readLines(lines, now);
  const ids = (terms: readonly Term[], cell: readonly string[]) =>
    cell.map((label) => termInFile(label, terms) ?? label);
  const cells: DocxCells = {
    ...said,
    verdict: ids(vocabulary.verdicts, said.verdict),
    status: ids(vocabulary.statuses, said.status),
    sources: said.sources.map(withPlainMark),
  };
  const fresh = (column: 'sources' | 'notes') => cells[column].filter((line) => !now[column].includes(line));
  const isAsItWas = (column: 'sources' | 'notes') => wasInDocx(sum, column, cells[column]) === true;
  const planned = planCells(
    annotation,
    {
      now: { ...sheetCells(annotation), claim: now.claim.join(' ') },
      cells: {
        claim: cells.claim.join(' '),
        verdict: cells.verdict.join(' '),
        status: cells.status.join(' '),
        assignee: cells.assignee.join(' '),
        sources: isAsItWas('sources') ? '' : fresh('sources').join('\n'),
        notes: isAsItWas('notes') ? '' : fresh('notes').join('\n'),
      },
      was: (column: SheetColumn, text: string) => {
        const isUnsaid = text === '' || (column === 'status' && text === 'unchecked');
        return wasInDocx(sum, column, isUnsaid ? [] : [text]);
      },
    },
    dossier,
    who,
  );
  const isLineChanged =
    cells.line.length > 0 && !sameLines(cells.line, now.line) && wasInDocx(sum, 'line', cells.line) === false;
  if (!isLineChanged) return planned;
  const message = localize(
    'The line to publish of {0} is changed in VS Code, not in a document: “{1}”',
    annotation.id,
    cells.line.join(' '),
  );
  return { ...planned, questions: [...planned.questions, { message }] };
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n');
}

/** A column of a comment, or what stands in it but isn't brought back. */
type Kind = Exclude<keyof DocxCells, 'claim'> | (typeof unread)[number];

/** Lines of which nothing is brought back. */
const unread = ['figures', 'reviews', 'lookAgain'] as const;

/** The names of lines in the languages of files. */
const kinds: ReadonlyMap<string, Kind> = new Map(
  fileLanguages.flatMap((language): [string, Kind][] => {
    const words = phrasesFor(language);
    const names = ['verdict', 'line', 'sources', 'status', 'assignee', 'notes', ...unread] as const;
    return names.map((kind) => [fold(words[kind]), kind]);
  }),
);

/** Lines of a comment by what they are of. The wording comes first and has no name; what stands behind named lines is a note. */
function readLines(lines: readonly string[], now: DocxCells): DocxCells {
  const cells: Record<keyof DocxCells, string[]> = {
    claim: [],
    verdict: [],
    line: [],
    sources: [],
    status: [],
    assignee: [],
    notes: [],
  };
  let isBegun = false;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:：]{1,40})[:：]\s*(.*)$/.exec(line) ?? [];
    // A wording may itself begin with such a name.
    const kind: Kind | undefined = !isBegun && now.claim[0] === line ? undefined : kinds.get(fold(name));
    if (kind === undefined) (isBegun ? cells.notes : cells.claim).push(line);
    else if (!isUnread(kind) && value !== '') cells[kind].push(value);
    isBegun ||= kind !== undefined;
  }
  return cells;
}

function isUnread(kind: Kind): kind is (typeof unread)[number] {
  return (unread as readonly Kind[]).includes(kind);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
