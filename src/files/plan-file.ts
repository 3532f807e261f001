import type { Dossier } from '../core/dossier/dossier';
import { fitOfSheet } from '../core/import/fit-of-sheet';
import { planDocx } from '../core/import/plan-docx';
import { planPrepared } from '../core/import/plan-prepared';
import { planSheet } from '../core/import/plan-sheet';
import { readCsv } from '../core/import/read-csv';
import { readDocxComments } from '../core/import/read-docx-comments';
import type { Bringer, SheetPlan } from '../core/import/sheet-plan';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import { decodeSheet } from './decode-sheet';

/**
 * What a file that came back would change: a Word document with comments, else a table. A table without a transcript is of claims
 * that wait for one; a document without one is undefined.
 */
export function planFile(bytes: Uint8Array, into: Dossier | Vocabulary, who: Bringer): SheetPlan | undefined {
  const dossier = 'transcript' in into ? into : undefined;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const comments = isZip ? readDocxComments(bytes) : undefined;
  if (comments) return dossier && planDocx(comments, dossier, who);
  const rows = readCsv(decodeSheet(bytes, fitOfSheet(dossier)));
  if (dossier) return planSheet(rows, dossier, who);
  return { changes: [], ...planPrepared(rows, into as Vocabulary, who) };
}
