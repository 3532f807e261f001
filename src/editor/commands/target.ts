import { l10n, Uri, window, workspace } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { type Hand, handAt } from '../../core/dossier/hand';
import { annotationsAt } from '../../core/dossier/tag-span';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import type { Span } from '../../core/text/span';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';
import { spanOf } from '../ranges';
import { tell } from '../tell';

/** A selection, empty for a mere cursor, with the end at which the cursor is. */
interface Place extends Span {
  readonly cursor: number;
  /** Of a mere cursor in checking mode: the words that are at hand there. */
  readonly atHand?: Span;
}

/** What a command works on, as a value: only `targetOf` asks the window. */
export type CommandTarget =
  /** Cursors and selections in a transcript, the main one first. */
  | { readonly kind: 'places'; readonly open: OpenTranscript; readonly places: readonly [Place, ...Place[]] }
  /** Annotations by their ids: rows of the tree, or what a view or a caller names. */
  | { readonly kind: 'annotations'; readonly open: OpenTranscript; readonly ids: readonly string[] }
  /** A file that is no open transcript, such as a sidecar. */
  | { readonly kind: 'file'; readonly uri: Uri }
  | { readonly kind: 'nothing' };

/** What a view passes to a command to say which annotation is meant. */
export interface AnnotationHandle {
  /** URI. */
  readonly transcript: string;
  readonly id: string;
}

/** What a view passes to say which words are meant that nobody has tagged. */
export interface PlaceHandle {
  /** URI. */
  readonly transcript: string;
  readonly offset: number;
}

/**
 * What a command that is called with `args` works on: what a menu or a caller names (an annotation with all the rows that
 * are selected with it, an id, a file), else what is at hand in the active editor, else what stands at its cursors.
 */
export function targetOf(desk: Desk, args: readonly unknown[] = []): CommandTarget {
  const [first, selected] = args;
  if (isHandle(first)) {
    const rows = Array.isArray(selected) ? selected.filter(isHandle) : [];
    const handles = rows.some(({ id }) => id === first.id) ? rows : [first];
    const open = desk.all.find((one) => one.document.uri.toString() === first.transcript);
    const own = handles.filter(({ transcript }) => transcript === first.transcript);
    return open ? { kind: 'annotations', open, ids: own.map(({ id }) => id) } : { kind: 'nothing' };
  }
  if (isPlaceHandle(first)) {
    const rows = Array.isArray(selected) ? selected.filter(isPlaceHandle) : [];
    const open = desk.all.find((one) => one.document.uri.toString() === first.transcript);
    const own = [first, ...rows.filter((one) => one !== first && one.transcript === first.transcript)];
    if (!open) return { kind: 'nothing' };
    const [main, ...others] = own.map(({ offset }) => placeAtHand(handAt(open.dossier, offset), offset));
    return { kind: 'places', open, places: [main!, ...others] };
  }
  if (typeof first === 'string') {
    const open = desk.all.find((one) => one.dossier.annotations.some(({ annotation }) => annotation.id === first));
    return open ? { kind: 'annotations', open, ids: [first] } : { kind: 'nothing' };
  }
  if (first instanceof Uri) return { kind: 'file', uri: first };
  const editor = window.activeTextEditor;
  if (!editor) return { kind: 'nothing' };
  const open = desk.of(editor.document);
  if (!open) return { kind: 'file', uri: editor.document.uri };
  const { document } = editor;
  const hand = desk.checking.handOf(open);
  const chosen = hand && desk.checking.chosenIn(open);
  if (chosen) return { kind: 'places', open, places: [{ ...chosen, cursor: chosen.start }] };
  if (hand) return targetAtHand(open, hand);
  const [main, ...others] = editor.selections.map((one) => ({
    ...spanOf(document, one),
    cursor: document.offsetAt(one.active),
  }));
  return { kind: 'places', open, places: [main!, ...others] };
}

/** What is at hand in checking mode: an annotation, or a cursor at the words that would be tagged, or a sentence. */
function targetAtHand(open: OpenTranscript, hand: Hand): CommandTarget {
  const { start, end, offset, unit, dismissed } = hand;
  const annotation = unit?.annotation ?? dismissed;
  if (annotation) return { kind: 'annotations', open, ids: [annotation.annotation.id] };
  return { kind: 'places', open, places: [unit ? placeAtHand(hand, offset) : { start, end, cursor: start }] };
}

function placeAtHand(hand: Hand | undefined, offset: number): Place {
  const atHand = hand?.unit?.untagged && { start: hand.start, end: hand.end };
  return { start: offset, end: offset, cursor: offset, ...(atHand && { atHand }) };
}

/** The file of a target; undefined if it is nothing. */
export function fileOf(target: CommandTarget): Uri | undefined {
  if ('open' in target) return target.open.document.uri;
  return target.kind === 'file' ? target.uri : undefined;
}

/** The transcript of a target; says so if there is none. */
export function transcriptOf(target: CommandTarget): OpenTranscript | undefined {
  if ('open' in target) return target.open;
  tell(l10n.t('Open a transcript first, or use “Transcript: Open as Transcript”.'));
  return undefined;
}

/** The transcript of a target, or the one that the sidecar which is meant belongs to; says so if there is none. */
export async function transcriptBeside(desk: Desk, target: CommandTarget): Promise<OpenTranscript | undefined> {
  if (target.kind !== 'file' || !isSidecar(fileName(target.uri))) return transcriptOf(target);
  return (await desk.ofSidecar(target.uri)) ?? transcriptOf({ kind: 'nothing' });
}

/** The annotations of a target: those that are named, else each under a cursor (the shortest if they overlap). */
export function annotationsOf(target: CommandTarget): PlacedAnnotation[] {
  if (target.kind === 'annotations') {
    return target.open.dossier.annotations.filter(({ annotation }) => target.ids.includes(annotation.id));
  }
  if (target.kind !== 'places') return [];
  const { dossier } = target.open;
  return [...new Set(target.places.flatMap(({ cursor }) => annotationsAt(dossier, cursor).slice(0, 1)))];
}

/** Cursors and selections of a target; of annotations, their words as if they were selected. */
export function placesOf(target: CommandTarget): readonly Place[] {
  if (target.kind === 'places') return target.places;
  return annotationsOf(target).flatMap(({ span }) => (span ? { ...span, cursor: span.start } : []));
}

/** The offset of the main cursor, from which a walk begins. */
export function cursorOf(target: CommandTarget): number {
  return placesOf(target)[0]?.cursor ?? 0;
}

function isHandle(argument: unknown): argument is AnnotationHandle {
  return typeof argument === 'object' && argument !== null && 'transcript' in argument && 'id' in argument;
}

export function isPlaceHandle(value: unknown): value is PlaceHandle {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as PlaceHandle).transcript === 'string' &&
    typeof (value as PlaceHandle).offset === 'number'
  );
}

/** Opens the transcript that a row stands for, in the background: the tree also shows those that nobody has opened. */
export async function openMeant(desk: Desk, [first]: readonly unknown[]): Promise<void> {
  if (!isHandle(first) && !isPlaceHandle(first)) return;
  const uri = Uri.parse(first.transcript, true);
  if (desk.all.some(({ document }) => document.uri.toString() === uri.toString())) return;
  try {
    await desk.opened(await workspace.openTextDocument(uri));
  } catch {
    // It isn't there any more; then the command says that there is nothing to work on.
  }
}
