import { env, Uri, window, workspace } from 'vscode';
import { nextHand } from '../../core/dossier/hand';
import { isTraditional } from '../../core/text/is-traditional';
import { showPlace } from '../show-place';
import type { Command } from './command';
import { openAsTranscript } from './open';

/**
 * Opens a sample in the window's language, in which one claim is found false, one has changed since and one is disputed, at its first
 * claim. It is a copy: what a person does with it stays there.
 */
export const openSample: Command = async (desk) => {
  const { extensionUri, globalStorageUri } = desk.context;
  const name = sampleFor(env.language);
  const home = Uri.joinPath(globalStorageUri, 'samples');
  await workspace.fs.createDirectory(home);
  for (const file of [name, `${name}.annotations.yaml`]) {
    const copy = Uri.joinPath(home, file);
    if (await isThere(copy)) continue;
    await workspace.fs.writeFile(copy, await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', file)));
  }
  const uri = Uri.joinPath(home, name);
  await window.showTextDocument(await workspace.openTextDocument(uri));
  await openAsTranscript(desk, { kind: 'file', uri });
  const open = await desk.opened(await workspace.openTextDocument(uri));
  await open?.ready;
  const first = open && nextHand(open.dossier, { offset: -1, step: 1 });
  if (open && first) await showPlace(open, { start: first.offset, end: first.offset });
};

function sampleFor(language: string): string {
  if (!/^zh\b/i.test(language)) return 'lakeport-debate.txt';
  return isTraditional(language) ? 'riverside-interview.txt' : 'jiangwan-interview.txt';
}

async function isThere(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
