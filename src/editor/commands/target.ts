import { l10n, type TextEditor, window } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { annotationsAt } from '../../core/dossier/tag-span';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';
import { tell } from '../tell';

/** The transcript in the active editor; says so where there is none. */
export function activeTranscript(desk: Desk): { open: OpenTranscript; editor: TextEditor } | undefined {
  const editor = window.activeTextEditor;
  const open = desk.of(editor?.document);
  if (editor && open) return { open, editor };
  tell(l10n.t('Open a transcript first, or use “Transcript: Open as Transcript”.'));
  return undefined;
}

/** The transcript in the active editor, or the one that the sidecar there belongs to; says so where there is none. */
export async function transcriptMeant(desk: Desk): Promise<OpenTranscript | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const open = uri && isSidecar(fileName(uri)) ? await desk.ofSidecar(uri) : undefined;
  return open ?? activeTranscript(desk)?.open;
}

/** An annotation and the transcript that it belongs to. */
export interface Aim {
  readonly open: OpenTranscript;
  readonly one: PlacedAnnotation;
}

/** What a view passes to a command to say which annotation is meant. */
export interface AnnotationHandle {
  readonly transcript: string;
  readonly id: string;
}

/** The annotation that a command means: the one a view passed, else each under a cursor (the shortest where they overlap). */
export function aimedAt(desk: Desk, argument: unknown): Aim[] {
  if (isHandle(argument)) {
    const open = desk.all.find((one) => one.document.uri.toString() === argument.transcript);
    const one = open?.dossier.annotations.find(({ annotation }) => annotation.id === argument.id);
    return open && one ? [{ open, one }] : [];
  }
  const active = activeTranscript(desk);
  if (!active) return [];
  const { open, editor } = active;
  const found = editor.selections.flatMap((selection) => {
    const offset = editor.document.offsetAt(selection.active);
    return annotationsAt(open.dossier, offset).slice(0, 1);
  });
  return [...new Set(found)].map((one) => ({ open, one }));
}

function isHandle(argument: unknown): argument is AnnotationHandle {
  return typeof argument === 'object' && argument !== null && 'transcript' in argument && 'id' in argument;
}
