import { commands, Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { unitsOf } from '../../core/dossier/units-of';
import { whyUnsaved } from '../why-unsaved';
import type { RegisterView } from './view';

/** How far the active transcript is, in the status bar; also keeps the context key for menus. */
export const registerStatus: RegisterView = (desk) => {
  const item = window.createStatusBarItem('transcript.status', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Transcript');
  const show = () => {
    const open = desk.active;
    void commands.executeCommand('setContext', 'transcript.active', open !== undefined);
    if (!open) return item.hide();
    const { annotations, unreadable } = open.dossier;
    const left = unitsOf(open.dossier).filter(({ untagged }) => untagged).length;
    const attention = annotations.filter((one) => one.needsPerson).length + unreadable.length;
    const unsaved = open.troubleCount;
    const parts = [
      `$(comment-discussion) ${l10n.t('{0} tagged, {1} left', open.settledCount, left)}`,
      ...(attention > 0 ? [`$(warning) ${attention}`] : []),
      ...(unsaved > 0 ? [`$(circle-filled) ${l10n.t('{0} not saved', unsaved)}`] : []),
    ];
    item.text = parts.join('  ');
    item.tooltip = unsaved > 0 ? whyUnsaved(open) : l10n.t('Show the annotations of this transcript');
    item.command = unsaved > 0 ? 'transcript.saveUnsaved' : 'transcript.annotations.focus';
    item.backgroundColor = unsaved > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  show();
  const changed = desk.onDidChange((open) => open === desk.active && show());
  const moved = window.onDidChangeActiveTextEditor(show);
  return Disposable.from(changed, moved, item);
};
