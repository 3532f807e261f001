import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { codersIn } from '../../core/agreement/coder-sources';
import { askChoice } from '../ask';
import { showComparison } from '../comparing/comparison-panel';
import { type CompareScope, cardsIn, folderScope } from '../comparing/gather-open';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { tell } from '../tell';
import type { Command } from './command';
import type { CommandTarget } from './target';

/** Compares what several people read: asks of which transcripts and whose readings, and shows the figures; from there they are settled. */
export const compareOpenReadings: Command = async (desk, target) => {
  const scope = await pickScope(target);
  if (!scope) return;
  const { found, hidden } = await codersOf(desk, scope);
  const coders = found.length < 3 ? found : await pickCoders(found);
  if (coders && coders.length > 1) return showComparison(desk, scope, coders);
  if (scope.kind === 'folder') scope.shelf.dispose();
  if (!coders) return;
  if (hidden > 0) return tell(l10n.t('You read blind here: finish that before you compare.'));
  tell(
    l10n.t('There are no two readings to compare: each reader needs a file of their own, or claims in the shared one.'),
  );
};

/** The transcript at hand, or a folder of transcripts: asked if there is a choice. */
async function pickScope(target: CommandTarget): Promise<CompareScope | undefined> {
  const at = 'open' in target && target.open.document.uri.scheme !== 'untitled' ? target.open.document.uri : undefined;
  const folders = new Map((workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), uri]));
  const own = at && Uri.joinPath(at, '..');
  if (own) folders.set(own.toString(), own);
  const items: (QuickPickItem & { scope: () => CompareScope })[] = [
    ...(at
      ? [
          {
            label: fileName(at),
            description: l10n.t('this transcript'),
            scope: () => ({ kind: 'transcript' as const, uri: at }),
          },
        ]
      : []),
    ...[...folders.values()].map((uri) => ({
      label: fileName(uri),
      description: l10n.t('all transcripts of this folder and those below'),
      scope: () => folderScope(uri),
    })),
  ];
  const picked =
    items.length < 2
      ? items[0]
      : await askChoice(items, { placeHolder: l10n.t('Which readings are compared?'), matchOnDescription: true });
  return picked?.scope();
}

async function codersOf(desk: Desk, scope: CompareScope): Promise<{ found: string[]; hidden: number }> {
  const { cards, hidden } = await cardsIn(desk, scope);
  const nameOf = (file: string) => fileName(Uri.parse(file, true));
  const found = new Set<string>();
  for (const { transcript, sidecars } of cards) {
    const { team } = await desk.vocabulary.find(Uri.parse(transcript, true));
    for (const coder of codersIn({ name: nameOf(transcript), sidecars, nameOf }, team)) found.add(coder);
  }
  // In one order, whichever file was read first: the keys of the settle list count the readers.
  return { found: [...found].sort(), hidden };
}

/** All are chosen at first. */
async function pickCoders(coders: readonly string[]): Promise<readonly string[] | undefined> {
  const picked = await window.showQuickPick(
    coders.map((label): QuickPickItem => ({ label, picked: true })),
    { canPickMany: true, ignoreFocusOut: true, placeHolder: l10n.t('Whose readings are compared? Two or more') },
  );
  return picked?.map(({ label }) => label);
}
