import { l10n, Selection } from 'vscode';
import { sentenceOf } from '../../core/dossier/claim-at';
import type { Dossier, PlacedAnnotation } from '../../core/dossier/dossier';
import { stepQuote } from '../../core/dossier/step-quote';
import { factsOf } from '../../core/dossier/tag-span';
import type { Span } from '../../core/text/span';
import { showHand } from '../checking/show-hand';
import type { Desk, Outcome } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import { editorOf } from '../show-place';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { wordsOf } from './tag';
import { annotationsOf, type CommandTarget, transcriptOf } from './target';

/** Makes each annotation that is meant cover its whole sentence. */
export const widenToSentence: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const placed = annotationsOf(target).filter(({ span }) => span);
  if (placed.length === 0) return tell(l10n.t('There is no annotation here.'));
  const outcome = await requote(desk, open, placed, ({ span }) => sentencesOf(open.dossier, span!));
  if (!outcome) return tell(l10n.t('It covers its whole sentence already.'));
  await tellOutcome(desk, open, outcome, l10n.t('Widened to the sentence.'));
};

/** Takes a clause away from each annotation that is meant; where there is none, from the words at hand, and selects them. */
export const narrow: Command = (desk, target) => step(desk, target, 'narrower');

/** Adds a clause to each annotation that is meant; where there is none, to the words at hand, and selects them. */
export const widen: Command = (desk, target) => step(desk, target, 'wider');

async function step(desk: Desk, target: CommandTarget, way: 'narrower' | 'wider'): Promise<void> {
  const open = transcriptOf(target);
  if (!open) return;
  const none =
    way === 'narrower'
      ? l10n.t('There is nothing left to narrow: the quote is one clause.')
      : l10n.t('There is nothing left to widen: the quote is the whole sentence.');
  const placed = annotationsOf(target).filter(({ span }) => span);
  if (placed.length === 0) return stepSelection(target, way, none);
  const cursors = target.kind === 'places' ? target.places.map(({ cursor }) => cursor) : [];
  const cursorIn = ({ spans }: PlacedAnnotation) =>
    cursors.find((cursor) => spans.some(({ start, end }) => start <= cursor && cursor <= end));
  const outcome = await requote(desk, open, placed, (one) => stepQuote(open.dossier, one.span!, way, cursorIn(one)));
  if (!outcome) return tell(none);
  const hand = desk.checking.handOf(open);
  if (hand) await showHand(desk, open, hand);
  await tellOutcome(desk, open, outcome, way === 'narrower' ? l10n.t('Narrowed.') : l10n.t('Widened.'));
}

/** Selects what would be tagged at each cursor, or what is selected, by one clause narrower or wider. */
async function stepSelection(target: CommandTarget, way: 'narrower' | 'wider', none: string): Promise<void> {
  if (target.kind !== 'places') return tell(l10n.t('There is no annotation here.'));
  const words = wordsOf(target);
  if (words.length === 0) return tell(l10n.t('Nobody speaks here: put the cursor into a turn, or select the words.'));
  const { open } = target;
  const stepped = words.map((span) => stepQuote(open.dossier, span, way, span.pointedAt));
  if (stepped.every((span) => span === undefined)) return tell(none);
  const editor = await editorOf(open);
  editor.selections = words.map((span, i) => {
    const { start, end } = rangeOf(editor.document, stepped[i] ?? span);
    return new Selection(start, end);
  });
}

/** Gives annotations other words; undefined if none of them gets any. One undo takes all back. */
async function requote(
  desk: Desk,
  open: OpenTranscript,
  placed: readonly PlacedAnnotation[],
  spanFor: (one: PlacedAnnotation) => Span | undefined,
): Promise<Outcome | undefined> {
  const edits = placed.flatMap((one) => {
    const span = spanFor(one);
    if (!span || (span.start === one.span!.start && span.end === one.span!.end)) return [];
    return [{ kind: 'edit', id: one.annotation.id, set: factsOf(open.dossier, span) } as const];
  });
  return edits.length === 0 ? undefined : desk.make(open, ...edits);
}

/** A span with all of the sentences that it begins and ends in. */
function sentencesOf({ transcript }: Dossier, span: Span): Span {
  const first = sentenceOf(transcript, span.start);
  const last = sentenceOf(transcript, Math.max(span.start, span.end - 1));
  return first && last ? { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) } : span;
}
