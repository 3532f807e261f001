import { l10n, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { cleanPastedText } from '../../core/import/clean-pasted-text';
import { toLf } from '../../core/text/to-lf';
import { withPatience } from './with-patience';

/** Shows what would be left of a text that was pasted from a PDF without its pages; the person applies it there. One step of undo. */
export async function cleanPasted(document: TextDocument): Promise<void> {
  const { version } = document;
  const cleaned = await withPatience(l10n.t('Clean Pasted Text'), cleanPastedText(toLf(document.getText())));
  // What was typed meanwhile isn't in it.
  if (!cleaned || document.version !== version) return;
  const { text, removed, joined } = cleaned;
  if (removed.length === 0 && joined === 0) {
    void window.showInformationMessage(l10n.t('No heads, feet or numbers of pages and no wrapped lines were found.'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text, {
    needsConfirmation: true,
    label: l10n.t('Clean Pasted Text'),
    description: l10n.t('{0} lines of pages go, {1} lines are joined', removed.length, joined),
  });
  await workspace.applyEdit(edit, { isRefactoring: true });
}
