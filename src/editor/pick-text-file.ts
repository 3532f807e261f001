import { l10n, type QuickPickItem, QuickPickItemKind, TabInputText, Uri, window, workspace } from 'vscode';
import { type RankedVersion, rankVersions } from '../core/dossier/rank-versions';
import type { Sidecar } from '../core/sidecar/sidecar';
import { isSidecar } from '../core/sidecar/sidecar-names';
import { askChoice } from './ask';
import { fileName, filesIn } from './find-sidecars';
import { sidecarStore } from './sidecar-store';

/** True for the name of a file that may hold a transcript, by its ending. */
export function mayHoldTranscript(name: string): boolean {
  return /\.(?:transcript|txt|text|md|markdown|vtt|srt|cha)$/i.test(name);
}

interface FileItem extends QuickPickItem {
  readonly uri?: Uri;
}

/** Of so many files it is looked up how likely they are. */
const mostRanked = 20;

/**
 * Asks for a text file other than `but`: an open one, one of its folder, or any by a dialog. Undefined if none is chosen.
 * `sidecars`: what annotates the words of another version of the text that is asked for: then the likeliest comes first.
 */
export async function pickTextFile(
  but: Uri,
  placeHolder: string,
  sidecars: readonly Sidecar[] = [],
): Promise<Uri | undefined> {
  const any: FileItem = { label: l10n.t('Choose a File…'), alwaysShow: true };
  const item = await askChoice(itemsFor(but, any, sidecars), { placeHolder, matchOnDescription: true });
  if (item !== any) return item?.uri;
  const chosen = await window.showOpenDialog({ defaultUri: Uri.joinPath(but, '..'), title: placeHolder });
  return chosen?.[0];
}

async function itemsFor(but: Uri, any: FileItem, sidecars: readonly Sidecar[]): Promise<FileItem[]> {
  const folder = Uri.joinPath(but, '..');
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const open = tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri] : []));
  const beside = (await filesIn(folder)).filter(mayHoldTranscript).map((name) => Uri.joinPath(folder, name));
  const told = new Set([but.toString()]);
  const freshOf = (uris: readonly Uri[]) =>
    uris.filter((uri) => {
      if (told.has(uri.toString()) || isSidecar(fileName(uri)) || uri.scheme === 'untitled') return false;
      told.add(uri.toString());
      return true;
    });
  const itemOf = (uri: Uri, fit?: string): FileItem => {
    const home = Uri.joinPath(uri, '..');
    const elsewhere = home.toString() === folder.toString() ? undefined : workspace.asRelativePath(home);
    const description = [fit, elsewhere].filter(Boolean).join(' · ');
    return { label: fileName(uri), ...(description !== '' && { description }), uri };
  };
  const group = (heading: string, items: readonly FileItem[]): FileItem[] =>
    items.length === 0 ? [] : [{ label: heading, kind: QuickPickItemKind.Separator }, ...items];
  const groups = [freshOf(open), freshOf(beside)] as const;
  const ranked = sidecars.length > 0 ? await likeliest(groups.flat(), sidecars) : [];
  const isRanked = new Set(ranked.map(({ version }) => version));
  const rest = groups.map((uris) => uris.filter((uri) => !isRanked.has(uri)).map((uri) => itemOf(uri)));
  return [
    ...group(
      l10n.t('likely versions'),
      ranked.map(({ version, found, total }) => itemOf(version, l10n.t('{0} of {1} stand there', found, total))),
    ),
    ...group(l10n.t('open'), rest[0]!),
    ...group(l10n.t('in this folder'), rest[1]!),
    { label: '', kind: QuickPickItemKind.Separator },
    any,
  ];
}

/** The files that hold some of the annotated words, the likeliest first. */
async function likeliest(uris: readonly Uri[], sidecars: readonly Sidecar[]): Promise<RankedVersion<Uri>[]> {
  const texts = await Promise.all(
    uris.slice(0, mostRanked).map(async (version) => {
      const { text = '' } = await sidecarStore.read(version);
      return { version, text };
    }),
  );
  return rankVersions(texts, sidecars).filter(({ found }) => found > 0);
}
