import { commands, Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { countsOf } from '../../core/dossier/counts-of';
import { isPlainText } from '../is-transcript';
import { forgetTold } from '../tell';
import { whyUnsaved } from '../why-unsaved';
import type { RegisterView } from './view';

/** How far the active transcript is, in the status bar; also keeps the context key for menus. */
export const registerStatus: RegisterView = (desk) => {
  const item = window.createStatusBarItem('transcript.status', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Transcript');
  const show = () => {
    const open = desk.active;
    void commands.executeCommand('setContext', 'transcript.active', open !== undefined);
    const document = window.activeTextEditor?.document;
    void commands.executeCommand(
      'setContext',
      'transcript.isPlainText',
      document !== undefined && isPlainText(document),
    );
    if (!open) return item.hide();
    const { left, tagged, checked, disputed, dismissed, attention } = countsOf(open.dossier);
    const unsaved = open.troubleCount;
    // While it is checked what is left stands beside it.
    const count = tagged - open.beingTagged;
    const progress = desk.checking.isOn(open)
      ? l10n.t('{0} tagged', count)
      : l10n.t('{0} tagged, {1} left', count, left);
    const parts = [
      `$(comment-discussion) ${progress}`,
      ...(open.dossier.blind ? [`$(eye-closed) ${l10n.t('blind')}`] : []),
      ...(disputed > 0 ? [`$(comment-unresolved) ${disputed}`] : []),
      ...(attention > 0 ? [`$(warning) ${attention}`] : []),
      ...(unsaved > 0 ? [`$(circle-filled) ${l10n.t('{0} not saved', unsaved)}`] : []),
    ];
    item.text = parts.join('  ');
    const counts = l10n.t(
      'Left to tag: {0} · tagged: {1} · checked: {2} · disputed: {3} · dismissed: {4} · need attention: {5}',
      left,
      tagged,
      checked,
      disputed,
      dismissed,
      attention,
    );
    item.tooltip = unsaved > 0 ? whyUnsaved(open) : counts;
    item.command = unsaved > 0 ? 'transcript.saveUnsaved' : 'transcript.annotations.focus';
    item.backgroundColor = unsaved > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  show();
  const changed = desk.onDidChange((open) => open === desk.active && show());
  const began = desk.checking.onDidChange((open) => open === desk.active && show());
  const moved = window.onDidChangeActiveTextEditor((editor) => {
    forgetTold(editor);
    show();
  });
  return Disposable.from(changed, began, moved, item);
};
