import type { Dossier } from '../core/dossier/dossier';
import { fitOfSheet } from '../core/import/fit-of-sheet';
import { planDocx } from '../core/import/plan-docx';
import { planSheet } from '../core/import/plan-sheet';
import { readCsv } from '../core/import/read-csv';
import { readDocxComments } from '../core/import/read-docx-comments';
import type { Bringer, SheetPlan } from '../core/import/sheet-plan';
import { decodeSheet } from './decode-sheet';

/** What a file that came back would change: a Word document with comments, else a table. */
export function planFile(bytes: Uint8Array, dossier: Dossier, who: Bringer): SheetPlan {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const comments = isZip ? readDocxComments(bytes) : undefined;
  if (comments) return planDocx(comments, dossier, who);
  return planSheet(readCsv(decodeSheet(bytes, fitOfSheet(dossier))), dossier, who);
}
