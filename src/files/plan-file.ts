import type { Dossier } from '../core/dossier/dossier';
import type { FileProblem } from '../core/folder/file-problem';
import { fitOfSheet } from '../core/import/fit-of-sheet';
import { parseJson } from '../core/import/json-value';
import { planAnnotations } from '../core/import/plan-annotations';
import { planDocx } from '../core/import/plan-docx';
import { planPrepared } from '../core/import/plan-prepared';
import { planSheet } from '../core/import/plan-sheet';
import { prepareAnnotations } from '../core/import/prepare-annotations';
import { readAnnotations } from '../core/import/read-annotations';
import { readCsv } from '../core/import/read-csv';
import { readDocxComments } from '../core/import/read-docx-comments';
import { readHypothesisTable } from '../core/import/read-hypothesis-table';
import { isZip } from '../core/import/read-zip';
import type { Bringer, SheetPlan } from '../core/import/sheet-plan';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import { localize } from '../core/text/localize';
import { decodeSheet } from './decode-sheet';

/**
 * What a file that came back would change: a Word document with comments, annotations of other programs, else a table; or why it can't
 * be read. What has no transcript is of claims that wait for one.
 */
export function planFile(
  bytes: Uint8Array,
  into: Dossier | Vocabulary,
  who: Bringer,
): SheetPlan | { readonly problem: FileProblem } {
  const dossier = 'transcript' in into ? into : undefined;
  const refuse = (message: string) => ({ problem: { code: 'failed', message } as const });
  if (isZip(bytes)) {
    const comments = readDocxComments(bytes);
    if ('problem' in comments) return refuse(comments.problem);
    return dossier
      ? planDocx(comments, dossier, who)
      : refuse(localize('Comments are of a transcript: open that first (on the command line: --into TRANSCRIPT).'));
  }
  const text = decodeSheet(bytes, fitOfSheet(dossier));
  const isJson = /^\s*[[{]/.test(text);
  const json = isJson ? parseJson(text) : undefined;
  if (isJson && json === undefined) return refuse(localize('The file is no whole JSON. Nothing of it was taken.'));
  const rows = isJson ? [] : readCsv(text);
  const annotations = isJson ? readAnnotations(json) : readHypothesisTable(rows);
  if (annotations) {
    return dossier
      ? planAnnotations(annotations, dossier, who)
      : { changes: [], notes: [], ...prepareAnnotations(annotations, into as Vocabulary, who) };
  }
  if (isJson) return refuse(localize('There are no annotations in this file (Web Annotation, Hypothesis).'));
  if (dossier) return planSheet(rows, dossier, who);
  return { changes: [], ...planPrepared(rows, into as Vocabulary, who) };
}
