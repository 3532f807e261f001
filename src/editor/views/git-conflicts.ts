import {
  CodeLens,
  commands,
  Disposable,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { resolveConflictMarkers } from '../../core/sidecar/merge/resolve-conflict-markers';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';
import { rangesIn } from '../ranges';
import { tellFailure } from '../tell-failure';
import type { RegisterView } from './view';

const marker = /^<{7}(?= |\r?$)/m;
const openConflicts = /^[ ]*conflicts[ ]*:/m;

/** Sidecars with git's conflict markers, or with what a merge left open: a lens at the place, and one notification. */
export const registerGitConflicts: RegisterView = (desk) => {
  const told = new Set<string>();
  const look = (uri: Uri, text: string) => {
    const key = uri.toString();
    if (!marker.test(text)) told.delete(key);
    else if (!told.has(key)) {
      told.add(key);
      tellFailure(offer(uri, text));
    }
  };
  const lookAt = (document: TextDocument) => {
    const { uri } = document;
    if (isSidecar(fileName(uri)) && uri.scheme !== 'git') look(uri, document.getText());
  };
  const lookBeside = (open: OpenTranscript) => {
    for (const { uri, text } of open.sidecars.values()) if (text !== undefined) look(uri, text);
  };
  for (const document of workspace.textDocuments) lookAt(document);
  for (const open of desk.all) lookBeside(open);
  return Disposable.from(
    desk.onDidChange(lookBeside),
    workspace.onDidOpenTextDocument(lookAt),
    workspace.onDidChangeTextDocument(({ document }) => lookAt(document)),
    registerLenses(),
  );
};

function registerLenses(): Disposable {
  return languages.registerCodeLensProvider(
    { pattern: '**/*.annotations.yaml' },
    {
      provideCodeLenses: (document) => {
        const text = document.getText();
        const [marked, open] = [marker.exec(text), openConflicts.exec(text)];
        const rangeOf = marked || open ? rangesIn(text) : undefined;
        const lens = (at: RegExpExecArray, title: string, command: string) =>
          new CodeLens(rangeOf!({ start: at.index, end: at.index + at[0].length }), {
            title,
            command,
            arguments: [document.uri],
          });
        return [
          ...(marked ? [lens(marked, titleOf(text), 'transcript.settleMarkers')] : []),
          ...(open && !marked ? [lens(open, l10n.t('Settle Conflicts…'), 'transcript.settleConflicts')] : []),
        ];
      },
    },
  );
}

async function offer(uri: Uri, text: string): Promise<void> {
  const settle = titleOf(text);
  const show = l10n.t('Show');
  const question = l10n.t('Git left conflicts in {0}.', fileName(uri));
  const answer = await window.showWarningMessage(question, settle, show);
  if (answer === settle) await commands.executeCommand('transcript.settleMarkers', uri);
  if (answer === show) await window.showTextDocument(uri);
}

function titleOf(text: string): string {
  const { marked, markedSettled, text: merged } = resolveConflictMarkers(text);
  if (merged === undefined) return l10n.t('Why can’t these conflicts be settled?');
  if (markedSettled === 0) return l10n.t('Settle by choosing what holds…');
  if (markedSettled === marked) return l10n.t('Settle {0} of {1} automatically', markedSettled, marked);
  return l10n.t('Settle {0} of {1} automatically, choose the rest…', markedSettled, marked);
}
