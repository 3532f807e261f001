import { l10n, type QuickPickItem, window } from 'vscode';
import { type RowKey, rowKeys } from '../../core/dossier/desk-rows';
import { askChoice, showBox } from '../ask';
import { treeChoice } from '../tree/tree-choice';
import type { Command } from './command';

/** Asks by what the claims in the view belong together. */
export const groupClaims: Command = async (desk) => {
  const choice = treeChoice(desk.context.workspaceState);
  const items = rowKeys.map((by): QuickPickItem & { by: RowKey } => ({
    label: nameKey(by),
    ...(by === choice.now.by && { description: l10n.t('now') }),
    by,
  }));
  const picked = await askChoice(items, { placeHolder: l10n.t('Group claims by') });
  if (picked) choice.choose({ by: picked.by });
};

/** Asks for words that the claims in the view have to hold, or for those that are one's own; nothing shows all. */
export const filterClaims: Command = async (desk) => {
  const choice = treeChoice(desk.context.workspaceState);
  const pick = window.createQuickPick<QuickPickItem & { part?: { words: string; isMine: boolean } }>();
  pick.placeholder = l10n.t('Words, a figure, a name');
  pick.value = choice.now.words;
  const show = () => {
    const words = pick.value.trim();
    const of = (label: string, isMine: boolean, its = words) => ({
      label,
      alwaysShow: true,
      part: { words: its, isMine },
    });
    pick.items = [
      ...(words === '' ? [] : [of(l10n.t('Claims with “{0}”', words), false)]),
      of(words === '' ? l10n.t('Only mine') : l10n.t('Only mine, with “{0}”', words), true),
      of(l10n.t('All claims'), false, ''),
    ];
  };
  show();
  pick.onDidChangeValue(show);
  pick.onDidAccept(() => {
    const part = pick.selectedItems[0]?.part;
    if (part) choice.choose(part);
    pick.hide();
  });
  pick.onDidHide(() => pick.dispose());
  showBox(pick);
};

function nameKey(by: RowKey): string {
  switch (by) {
    case 'state':
      return l10n.t('State');
    case 'person':
      return l10n.t('Speaker');
    case 'tag':
      return l10n.t('Tag');
    case 'verdict':
      return l10n.t('Verdict');
    case 'assignee':
      return l10n.t('Who was asked to check it');
    case 'transcript':
      return l10n.t('Transcript');
    case 'text':
      return l10n.t('In text order');
  }
}
