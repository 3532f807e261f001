import { CodeAction, CodeActionKind, commands, type Diagnostic, Disposable, l10n, languages, window } from 'vscode';
import type { ProblemCode } from '../../core/text/problem';
import type { Desk } from '../desk';
import { type ConflictedCopy, fileName } from '../find-sidecars';
import { isHiddenCopy } from '../is-hidden-copy';
import type { OpenTranscript } from '../open-transcript';
import { tellFailure } from '../tell-failure';
import type { RegisterView } from './view';

/** Copies that this person was told of once, by URI. */
const toldKey = 'transcript.copiesTold';
/** Of so many copies, the latest. */
const mostTold = 200;
const code: ProblemCode = 'conflicted-copy';

/** Conflicted copies beside open transcripts: a quick fix as long as one is there, and one notification ever. */
export const registerConflictedCopies: RegisterView = (desk) => {
  const tell = () => {
    for (const open of desk.all) for (const copy of open.copies) tellFailure(offer(desk, open, copy));
  };
  const actions = languages.registerCodeActionsProvider(
    { pattern: '**/*.annotations*' },
    {
      provideCodeActions: ({ uri }, _, { diagnostics }) =>
        diagnostics.filter((one) => one.code === code).map((one) => mergeAction(one, uri)),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  tell();
  return Disposable.from(actions, desk.onDidChange(tell));
};

function mergeAction(diagnostic: Diagnostic, ...args: unknown[]): CodeAction {
  const title = l10n.t('Merge this copy, then move it to the trash');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: 'transcript.mergeConflictedCopies', arguments: args };
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}

async function offer(desk: Desk, open: OpenTranscript, copy: ConflictedCopy): Promise<void> {
  const memory = desk.context.workspaceState;
  const key = copy.uri.toString();
  const told = memory.get<readonly string[]>(toldKey, []);
  if (told.includes(key)) return;
  await memory.update(toldKey, [...told, key].slice(-mostTold));
  const merge = l10n.t('Merge');
  const compare = l10n.t('Compare');
  const [name, target] = [fileName(copy.uri), fileName(copy.sidecar)];
  const question = l10n.t('{0} looks like a conflicted copy of {1}. Its annotations are not shown.', name, target);
  const choices = isHiddenCopy(open, copy) ? [merge] : [merge, compare];
  const answer = await window.showInformationMessage(question, ...choices);
  if (answer === merge) await commands.executeCommand('transcript.mergeConflictedCopies', copy.uri);
  if (answer === compare) {
    await commands.executeCommand('vscode.diff', copy.sidecar, copy.uri, `${target} ↔ ${name}`);
  }
}
