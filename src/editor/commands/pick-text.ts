import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { askChoice } from '../ask';
import { fileName } from '../find-sidecars';
import type { Command } from './command';
import { openAsTranscript } from './open';

/** Of so many texts of the workspace one is chosen by name; others by a dialog. */
const most = 500;

/** Asks for a text, of the workspace or any other, and opens it as a transcript. */
export const pickText: Command = async (desk) => {
  const uri = await askText();
  if (!uri) return;
  await window.showTextDocument(await workspace.openTextDocument(uri));
  await openAsTranscript(desk, { kind: 'file', uri });
};

async function askText(): Promise<Uri | undefined> {
  const found = await workspace.findFiles('**/*.{transcript,txt,text,md,markdown,vtt,srt,cha}', undefined, most);
  const texts = found.filter((uri) => !isSidecar(fileName(uri)));
  if (texts.length === 0) return askFile();
  const items = texts
    .map((uri) => ({ label: fileName(uri), description: workspace.asRelativePath(Uri.joinPath(uri, '..')), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const any: QuickPickItem & { uri?: Uri } = { label: l10n.t('Choose a File…'), alwaysShow: true };
  const placeHolder = l10n.t('Which text is the transcript?');
  const chosen = await askChoice([any, ...items], { placeHolder, matchOnDescription: true });
  return chosen === any ? askFile() : chosen?.uri;
}

async function askFile(): Promise<Uri | undefined> {
  return (await window.showOpenDialog({ title: l10n.t('Which text is the transcript?') }))?.[0];
}
