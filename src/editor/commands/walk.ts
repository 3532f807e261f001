import { l10n, Selection, TextEditorRevealType } from 'vscode';
import { claimsWithin } from '../../core/dossier/claim-at';
import type { Dossier } from '../../core/dossier/dossier';
import { turnAt } from '../../core/dossier/turn-at';
import { tell } from '../tell';
import type { Command } from './command';
import { activeTranscript } from './target';

export const nextClaim: Command = (desk) => walk(desk, 1);
export const previousClaim: Command = (desk) => walk(desk, -1);

/** Starts of what there is to walk, in text order: numeric claims and annotations of the first copy of the text. */
function stopsOf({ transcript, numbers, annotations }: Dossier): number[] {
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const tagged = annotations.flatMap((one) => one.span ?? []);
  const claims = numbers.filter((one) => one.claim);
  // An annotation that holds a numeric claim is stopped at there, not twice.
  const wordOnly = tagged.filter((span) => claimsWithin(numbers, span).length === 0);
  return [...claims, ...wordOnly]
    .map((one) => one.start)
    .filter((start) => !isRepeated(start))
    .sort((a, b) => a - b);
}

/** Moves the cursor to the next claim in a direction, around the end. */
async function walk(desk: Parameters<Command>[0], step: 1 | -1): Promise<void> {
  const active = activeTranscript(desk);
  if (!active) return;
  const { open, editor } = active;
  const stops = stopsOf(open.dossier);
  if (stops.length === 0) return tell(l10n.t('This transcript holds no numeric claims.'));
  const here = editor.document.offsetAt(editor.selection.active);
  const after = stops.findIndex((stop) => stop > here);
  const before = stops.findLastIndex((stop) => stop < here);
  // Not found is -1: forwards that means the first stop, backwards the last.
  const index = step > 0 ? Math.max(after, 0) : before < 0 ? stops.length - 1 : before;
  const position = editor.document.positionAt(stops[index]!);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  tell(l10n.t('Claim {0} of {1}', index + 1, stops.length));
}
