import { checksum } from '../text/checksum';
import { oneLine } from '../text/one-line';
import { dayOf, wordingOf } from './claim-facts';
import type { ClaimFields } from './exported-talk';
import { sourceLine } from './source-line';
import { visibleText } from './visible-text';

/** What of a comment in a Word document may be changed there, in its order. */
const docxColumns = ['claim', 'verdict', 'line', 'sources', 'status', 'assignee', 'notes'] as const;

export type DocxColumn = (typeof docxColumns)[number];

export type DocxCells = Readonly<Record<DocxColumn, readonly string[]>>;

/** A claim as its comment tells it: lines of text, of terms their ids. `confidential`: the word that marks sources, else an English one. */
export function docxCells(fields: ClaimFields, confidential?: string): DocxCells {
  const { verdict, publish, sources = [], status, assignee, notes = [] } = fields;
  const lines = (...texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text?.trim() ? [oneLine(visibleText(text))] : []));
  return {
    claim: lines(wordingOf(fields)),
    verdict: lines(verdict),
    line: lines(publish?.text),
    sources: lines(...sources.map((source) => sourceLine(source, confidential))),
    status: lines(status),
    assignee: lines(assignee),
    notes: lines(...notes.map(({ by, at, text }) => [by, dayOf(at), text].filter(Boolean).join(' · '))),
  };
}

/** How many characters of a sum stand for a column. */
const size = 4;

/**
 * What a comment was made of, in letters and digits: it stands beside the claim's id in the comment's text, the one thing that every
 * program keeps, and tells when it comes back what was changed in it and what somebody else changed meanwhile.
 */
export function docxSum(cells: DocxCells): string {
  return docxColumns.map((column) => sumOf(cells[column])).join('');
}

/** True if these lines of a column are those that the comment was made of; undefined if it doesn't say. */
export function wasInDocx(sum: string | undefined, column: DocxColumn, lines: readonly string[]): boolean | undefined {
  if (sum?.length !== size * docxColumns.length) return undefined;
  const at = docxColumns.indexOf(column) * size;
  return sum.slice(at, at + size) === sumOf(lines);
}

function sumOf(lines: readonly string[]): string {
  return checksum(lines.join('\n')).padStart(size, '0').slice(-size);
}
