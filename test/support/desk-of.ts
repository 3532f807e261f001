import { extensions } from 'vscode';
import type { Desk } from '../../src/editor/desk';
import type { Editor } from '../../src/editor/editor';

/** The desk of the extension that runs in this window. */
export async function deskOf(): Promise<Desk> {
  const extension = extensions.getExtension<{ editor: () => Promise<Editor> }>(
    'transcript-annotator.transcript-annotator',
  );
  const { editor } = await extension!.activate();
  return (await editor()).desk;
}
