import { CodeAction, CodeActionKind, l10n, languages, Uri } from 'vscode';
import { isFit } from '../../core/dossier/fit-of';
import type { ProblemCode } from '../../core/text/problem';
import { fileName, filesIn } from '../find-sidecars';
import { findOrphans, fitOfOrphan } from '../orphans';
import { mayHoldTranscript } from '../pick-text-file';
import { sidecarStore } from '../sidecar-store';
import type { RegisterView } from './view';

/** Of so many text files beside an annotations file it is looked up whether it fits them. */
const mostFiles = 20;

/** At an annotations file whose transcript is not there: the transcripts that it fits, as quick fixes. */
export const registerOrphanFixes: RegisterView = () =>
  languages.registerCodeActionsProvider(
    { pattern: '**/*.annotations.yaml' },
    {
      async provideCodeActions({ uri }, _range, { diagnostics }) {
        const code: ProblemCode = 'transcript-missing';
        const problem = diagnostics.find((one) => one.code === code);
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
