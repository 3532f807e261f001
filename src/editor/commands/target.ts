import { l10n, Uri, window, workspace } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { type Hand, handAt } from '../../core/dossier/hand';
import { annotationsAt } from '../../core/dossier/tag-span';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { groupBy } from '../../core/text/group-by';
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

/** Annotations of one transcript. */
interface Named {
  readonly open: OpenTranscript;
  readonly ids: readonly string[];
}

/** What a command works on, as a value: only `targetOf` asks the window. */
export type CommandTarget = Meant & {
  /** Lets the next key of checking mode come: the next thing is at hand, while what was decided is being written. */
  readonly passOn?: () => void;
};

type Meant =
  /** Cursors and selections in a transcript, the main one first. */
  | { readonly kind: 'places'; readonly open: OpenTranscript; readonly places: readonly [Place, ...Place[]] }
  /** Annotations by their ids: rows of the tree, or what a view or a caller names; `further`: those in other transcripts. */
  | (Named & { readonly kind: 'annotations'; readonly further?: readonly Named[] })
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
  const rows = rowsMeant(args);
  const [first] = rows.length > 0 ? rows : args;
  if (isHandle(first)) {
    const named = [...groupBy(rows.filter(isHandle), ({ transcript }) => transcript)].flatMap(([transcript, own]) => {
      const open = openAt(desk, transcript);
      return open ? [{ open, ids: own.map(({ id }) => id) }] : [];
    });
    const [main, ...further] = named;
    return main ? { kind: 'annotations', ...main, ...(further.length > 0 && { further }) } : { kind: 'nothing' };
  }
  if (isPlaceHandle(first)) {
    const open = openAt(desk, first.transcript);
    const own = rows.filter(isPlaceHandle).filter(({ transcript }) => transcript === first.transcript);
    const placeOf = ({ offset }: PlaceHandle) => placeAtHand(handAt(open!.dossier, offset), offset);
    const [main, ...others] = open ? own.map(placeOf) : [];
    return open && main ? { kind: 'places', open, places: [main, ...others] } : { kind: 'nothing' };
  }
  if (typeof first === 'string') {
    const open = desk.all.find((one) => one.dossier.annotations.some(({ annotation }) => annotation.id === first));
    return open ? { kind: 'annotations', open, ids: [first] } : { kind: 'nothing' };
  }
  // A button over a text names its file, and means what is at hand there.
  const isAtHand = first instanceof Uri && first.toString() === desk.active?.document.uri.toString();
  if (first instanceof Uri && !isAtHand) return { kind: 'file', uri: first };
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

function openAt(desk: Desk, transcript: string): OpenTranscript | undefined {
  return desk.all.find(({ document }) => document.uri.toString() === transcript);
}

/** The same for each transcript of which words are meant that nobody has tagged: cursors are those of one transcript. */
export function targetsOf(desk: Desk, args: readonly unknown[]): readonly CommandTarget[] {
  const [first] = args;
  if (!isPlaceHandle(first)) return [targetOf(desk, args)];
  const byTranscript = groupBy(rowsMeant(args).filter(isPlaceHandle), ({ transcript }) => transcript);
  return [...byTranscript.values()].map((rows) => targetOf(desk, [rows[0], rows]));
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

/** The annotations of a target in its (first) transcript: those that are named, else each under a cursor (the shortest if they overlap). */
export function annotationsOf(target: CommandTarget): PlacedAnnotation[] {
  if (target.kind === 'annotations') return namedIn(target);
  if (target.kind !== 'places') return [];
  const { dossier } = target.open;
  return [...new Set(target.places.flatMap(({ cursor }) => annotationsAt(dossier, cursor).slice(0, 1)))];
}

/** The annotations of a target in every transcript. */
export function allAnnotationsOf(
  target: CommandTarget,
): { readonly open: OpenTranscript; readonly annotations: readonly PlacedAnnotation[] }[] {
  if (!('open' in target)) return [];
  const further = target.kind === 'annotations' ? (target.further ?? []) : [];
  return [
    { open: target.open, annotations: annotationsOf(target) },
    ...further.map((one) => ({ open: one.open, annotations: namedIn(one) })),
  ].filter(({ annotations }) => annotations.length > 0);
}

function namedIn({ open, ids }: Named): PlacedAnnotation[] {
  return open.dossier.annotations.filter(({ annotation }) => ids.includes(annotation.id));
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

/** The rows that a view passes: the one that was pointed at, then those that are selected with it, if it is one of them. */
function rowsMeant([first, selected]: readonly unknown[]): readonly Row[] {
  if (!isRow(first)) return [];
  const rows = Array.isArray(selected) ? selected.filter(isRow) : [];
  const isFirst = (one: Row) => keyOf(one) === keyOf(first);
  return [first, ...(rows.some(isFirst) ? rows.filter((one) => !isFirst(one)) : [])];
}

type Row = AnnotationHandle | PlaceHandle;

const isRow = (value: unknown): value is Row => isHandle(value) || isPlaceHandle(value);

const keyOf = (row: Row) => `${row.transcript} ${isHandle(row) ? row.id : row.offset}`;

/** Opens the transcripts that rows stand for, in the background: the tree also shows those that nobody has opened. */
export async function openMeant(desk: Desk, args: readonly unknown[]): Promise<void> {
  for (const transcript of new Set(rowsMeant(args).map((one) => one.transcript))) {
    if (openAt(desk, transcript)) continue;
    try {
      await desk.opened(await workspace.openTextDocument(Uri.parse(transcript, true)));
    } catch {
      // It isn't there any more; then the command says that there is nothing to work on.
    }
  }
}
