import {
  CodeAction,
  CodeActionKind,
  Disposable,
  l10n,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isFit } from '../../core/dossier/fit-of';
import { readSidecar } from '../../core/sidecar/read-sidecar';
import { isSidecar, orphansAmong } from '../../core/sidecar/sidecar-names';
import { transcriptMissing } from '../../core/sidecar/transcript-missing';
import { fileName, filesIn } from '../find-sidecars';
import { findOrphans, fitOfOrphan } from '../orphans';
import { mayHoldTranscript } from '../pick-text-file';
import { rangesIn } from '../ranges';
import { sidecarStore } from '../sidecar-store';
import { diagnose } from './problems';
import type { RegisterView } from './view';

/** Of so many text files beside an annotations file it is looked up whether it fits them. */
const mostFiles = 20;

/** An open annotations file whose transcript is not there: a Problem, with the transcripts that it fits as quick fixes. */
export const registerOrphanProblems: RegisterView = () => {
  const all = languages.createDiagnosticCollection('transcript-orphans');
  const look = async (document: TextDocument) => {
    const { uri } = document;
    if (!isSidecar(fileName(uri)) || workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return;
    const names = await filesIn(Uri.joinPath(uri, '..'));
    const isOrphan = orphansAmong(names).some(({ sidecar }) => sidecar === fileName(uri));
    if (document.isClosed || !isOrphan) return all.delete(uri);
    const problem = transcriptMissing(readSidecar(document.getText()), fileName(uri));
    all.set(uri, [diagnose(problem, rangesIn(document.getText())(problem.span))]);
  };
  const lookAtAll = () => {
    for (const document of workspace.textDocuments) void look(document);
  };
  lookAtAll();
  return Disposable.from(
    all,
    registerFixes(),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidCloseTextDocument(({ uri }) => all.delete(uri)),
    // A transcript may come or go by any program.
    window.onDidChangeVisibleTextEditors(lookAtAll),
    window.onDidChangeWindowState(lookAtAll),
    workspace.onDidCreateFiles(lookAtAll),
    workspace.onDidRenameFiles(lookAtAll),
    workspace.onDidDeleteFiles(lookAtAll),
  );
};

function registerFixes(): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: '**/*.annotations.yaml' },
    {
      async provideCodeActions({ uri }, _range, { diagnostics }) {
        const problem = diagnostics.find((one) => one.code === 'transcript-missing');
        if (!problem) return [];
        const action = (title: string, ...args: Uri[]) => {
          const one = new CodeAction(title, CodeActionKind.QuickFix);
          one.diagnostics = [problem];
          one.command = { command: 'transcript.takeOverAnnotations', title, arguments: args };
          return one;
        };
        const fitting = (await findFitting(uri)).map(({ to, found, total }) =>
          action(l10n.t('They are those of {0} ({1} of {2} stand there)', fileName(to), found, total), uri, to),
        );
        return [...fitting, action(l10n.t('Choose their transcript…'), uri)];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

/** The text files beside an orphaned sidecar in which most of its words stand, the best first. */
async function findFitting(
  sidecar: Uri,
): Promise<{ readonly to: Uri; readonly found: number; readonly total: number }[]> {
  const folder = Uri.joinPath(sidecar, '..');
  const orphan = (await findOrphans(folder)).find(({ sidecars }) =>
    sidecars.some(({ uri }) => uri.toString() === sidecar.toString()),
  );
  if (!orphan) return [];
  const names = (await filesIn(folder)).filter(mayHoldTranscript).slice(0, mostFiles);
  const fits = await Promise.all(
    names.map(async (name) => {
      const to = Uri.joinPath(folder, name);
      const { text = '' } = await sidecarStore.read(to);
      return { to, ...fitOfOrphan(text, orphan) };
    }),
  );
  return fits.filter(isFit).sort((a, b) => b.found - a.found);
}
