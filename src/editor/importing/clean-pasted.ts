import {
  commands,
  l10n,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type CleanedText, tellUnsureFigures, tellWoven } from '../../core/import/clean-pasted-text';
import { toLf } from '../../core/text/to-lf';
import { fileName } from '../find-sidecars';
import { withPatience } from './with-patience';

/** Shows beside a text that was pasted from a PDF what is left of it without its pages; the person applies it. One step of undo. */
export async function cleanPasted(document: TextDocument): Promise<void> {
  const before = toLf(document.getText());
  const cleaned = await withPatience(l10n.t('Clean Pasted Text'), { kind: 'clean', text: before });
  if (!cleaned) return;
  if (cleaned.removed.length === 0 && cleaned.joined === 0 && cleaned.columns === 0) {
    void window.showInformationMessage(l10n.t('No heads, feet or numbers of pages and no wrapped lines were found.'));
    return;
  }
  if (!(await isWanted(document, cleaned))) return;
  // What was typed meanwhile isn't in it.
  if (document.isClosed || toLf(document.getText()) !== before) {
    void window.showWarningMessage(l10n.t('{0} was changed meanwhile and is left as it is.', fileName(document.uri)));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), cleaned.text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document, { preview: false });
}

const scheme = 'transcript-cleaned';

/** Compares a text with what would be left of it, and asks; the comparison goes when the question is answered. */
async function isWanted(
  { uri }: TextDocument,
  { text, removed, joined, columns, woven, unsure }: CleanedText,
): Promise<boolean> {
  // A plain text, whatever the document is: nobody annotates what isn't there yet.
  const preview = Uri.from({ scheme, path: `${uri.path}.txt`, query: uri.toString() });
  const provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => text });
  try {
    const title = l10n.t('Clean Pasted Text');
    await commands.executeCommand('vscode.diff', uri, preview, `${fileName(uri)} ↔ ${title}`, { preview: true });
    const apply = l10n.t('Apply');
    const question = [
      l10n.t('{0} lines of pages go, {1} lines are joined.', removed.length, joined),
      ...(columns > 0 ? [l10n.t('Pages in two columns, set one below the other: {0}.', columns)] : []),
      ...(woven > 0 ? [tellWoven(woven)] : []),
      ...(unsure.length > 0 ? [tellUnsureFigures(unsure)] : []),
    ].join(' ');
    return (await window.showInformationMessage(question, apply, l10n.t('Discard'))) === apply;
  } finally {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.filter(
      ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === preview.toString(),
    );
    await window.tabGroups.close(shown);
    provider.dispose();
  }
}
