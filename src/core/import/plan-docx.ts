import type { Dossier } from '../dossier/dossier';
import { localize } from '../text/localize';
import type { Bringer, PlannedChange, SheetPlan, SheetQuestion } from './plan-sheet';
import type { DocxComment } from './read-docx-comments';

/**
 * What the comments of a Word document add to the claims. A comment of ours begins with the claim's id in brackets, which other
 * programs keep however they number comments. Every other comment on the same words, whether it is a reply or was made one of
 * its own by another program, becomes a note of its author's. Nothing is added twice.
 */
export function planDocx(comments: readonly DocxComment[], { annotations }: Dossier, { at }: Bringer): SheetPlan {
  const changes: PlannedChange[] = [];
  const questions: SheetQuestion[] = [];
  const known = new Map(annotations.map(({ annotation }) => [annotation.id, annotation]));
  const idOf = ({ text }: DocxComment) => /^\s*\[([^\]\n]+)\]/.exec(text)?.[1];
  const own = comments.filter((one) => idOf(one) !== undefined);
  for (const [i, comment] of comments.entries()) {
    if (own.includes(comment) || comment.text === '') continue;
    const around = own
      .filter(({ start, end }) => start <= comment.end && end >= comment.start)
      .sort(
        (a, b) =>
          a.end - a.start - (b.end - b.start) || Math.abs(a.start - comment.start) - Math.abs(b.start - comment.start),
      );
    const annotation = around.map((one) => known.get(idOf(one)!)).find((one) => one !== undefined);
    if (!annotation) {
      questions.push({
        row: i + 1,
        message: localize('The comment “{0}” stands on the words of no claim.', comment.text),
      });
      continue;
    }
    const { id, notes = [] } = annotation;
    const isKnown = notes.some(({ by = '', text }) => text.trim() === comment.text && by === comment.author);
    if (isKnown || changes.some((one) => one.id === id && one.after === comment.text)) continue;
    const note = { ...(comment.author && { by: comment.author }), at, text: comment.text };
    changes.push({
      id,
      column: 'notes',
      before: '',
      after: comment.text,
      change: { kind: 'edit', id, append: { notes: [note] } },
    });
  }
  return { changes, questions };
}
