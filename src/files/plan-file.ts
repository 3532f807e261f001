import type { Dossier } from '../core/dossier/dossier';
import type { FileProblem } from '../core/folder/file-problem';
import { fitOfSheet } from '../core/import/fit-of-sheet';
import { planDocx } from '../core/import/plan-docx';
import { planPrepared } from '../core/import/plan-prepared';
import { planSheet } from '../core/import/plan-sheet';
import { readCsv } from '../core/import/read-csv';
import { readDocxComments } from '../core/import/read-docx-comments';
import { isZip } from '../core/import/read-zip';
import type { Bringer, SheetPlan } from '../core/import/sheet-plan';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import { localize } from '../core/text/localize';
import { decodeSheet } from './decode-sheet';

/**
 * What a file that came back would change: a Word document with comments, else a table; or why it can't be read. A table without a
 * transcript is of claims that wait for one.
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
      : refuse(localize('Comments are of a transcript. Say which (--into TRANSCRIPT).'));
  }
  const rows = readCsv(decodeSheet(bytes, fitOfSheet(dossier)));
  if (dossier) return planSheet(rows, dossier, who);
  return { changes: [], ...planPrepared(rows, into as Vocabulary, who) };
}
