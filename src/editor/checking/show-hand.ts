import { l10n, Range, Selection, TextEditorRevealType } from 'vscode';
import type { Hand } from '../../core/dossier/hand';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import { editorOf } from '../show-place';
import { tell } from '../tell';

/** Takes something to hand and shows it in the text: selected, which is what a screen reader reads. */
export async function showHand(
  desk: Desk,
  open: OpenTranscript,
  hand: Hand & { readonly index?: number; readonly count?: number },
): Promise<void> {
  desk.checking.take(open, hand);
  const editor = await editorOf(open);
  const range = rangeOf(editor.document, hand);
  desk.checking.select(editor, new Selection(range.start, range.end));
  // The words before it are in view too: a claim is read in what is said around it.
  const lines = new Range(range.start.translate(-Math.min(range.start.line, 1)), range.end);
  editor.revealRange(lines, TextEditorRevealType.InCenterIfOutsideViewport);
  if (hand.index !== undefined) tell(l10n.t('Claim {0} of {1}', hand.index + 1, hand.count!), open.document);
}
