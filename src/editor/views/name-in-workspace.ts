import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { RegisterView } from './view';

/** Says that a name in the settings of a workspace isn't used, and offers to keep it in one's own. */
export const registerNameInWorkspace: RegisterView = () => {
  let told: string | undefined;
  const look = async () => {
    const own = workspace.getConfiguration('transcript');
    const { globalValue, workspaceValue, workspaceFolderValue } = own.inspect<string>('me') ?? {};
    const name = (workspaceFolderValue ?? workspaceValue)?.trim() ?? '';
    if (name === '' || name === globalValue?.trim() || name === told) return;
    told = name;
    const keep = l10n.t('That Is My Name');
    const message = l10n.t(
      'The name “{0}” in the settings of this workspace isn’t used: all who open it would be one person. Your own name belongs in your user settings.',
      name,
    );
    if ((await window.showWarningMessage(message, keep)) !== keep) return;
    await own.update('me', name, ConfigurationTarget.Global);
  };
  void look();
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('transcript.me')) void look();
  });
};
