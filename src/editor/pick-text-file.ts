import { l10n, type QuickPickItem, QuickPickItemKind, TabInputText, Uri, window, workspace } from 'vscode';
import { isSidecar } from '../core/sidecar/sidecar-names';
import { fileName, filesIn } from './find-sidecars';

/** True for the name of a file that may hold a transcript, by its ending. */
export function mayHoldTranscript(name: string): boolean {
  return /\.(?:transcript|txt|text|md|markdown|vtt|srt|cha)$/i.test(name);
}

interface FileItem extends QuickPickItem {
  readonly uri?: Uri;
}

/** Asks for a text file other than `but`: an open one, one of its folder, or any by a dialog. Undefined where none is chosen. */
export async function pickTextFile(but: Uri, placeHolder: string): Promise<Uri | undefined> {
  const folder = Uri.joinPath(but, '..');
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const open = tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri] : []));
  const beside = (await filesIn(folder)).filter(mayHoldTranscript).map((name) => Uri.joinPath(folder, name));
  const told = new Set([but.toString()]);
  const itemsOf = (uris: readonly Uri[], heading: string): FileItem[] => {
    const items = uris.flatMap((uri): FileItem[] => {
      if (told.has(uri.toString()) || isSidecar(fileName(uri)) || uri.scheme === 'untitled') return [];
      told.add(uri.toString());
      const home = Uri.joinPath(uri, '..');
      const isBeside = home.toString() === folder.toString();
      return [{ label: fileName(uri), ...(!isBeside && { description: workspace.asRelativePath(home) }), uri }];
    });
    return items.length === 0 ? [] : [{ label: heading, kind: QuickPickItemKind.Separator }, ...items];
  };
  const any: FileItem = { label: l10n.t('Choose a File…'), alwaysShow: true };
  const items = [
    ...itemsOf(open, l10n.t('open')),
    ...itemsOf(beside, l10n.t('in this folder')),
    { label: '', kind: QuickPickItemKind.Separator },
    any,
  ];
  const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (item !== any) return item?.uri;
  const chosen = await window.showOpenDialog({ defaultUri: folder, title: placeHolder });
  return chosen?.[0];
}
