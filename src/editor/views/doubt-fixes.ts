import { CodeAction, CodeActionKind, l10n, languages } from 'vscode';
import { doubtOf, sharersOf } from '../../core/dossier/doubt-of';
import { renamedSpeakers } from '../../core/dossier/renamed-speakers';
import type { ProblemCode } from '../../core/text/problem';
import { claimsOfProblem } from '../claims-of-problem';
import { describeAlike } from '../commands/confirm-alike';
import { languageId } from '../is-transcript';
import type { RegisterView } from './view';

/** At Problems that many annotations share: one answer for all of them, as a quick fix. */
export const registerDoubtFixes: RegisterView = (desk) =>
  languages.registerCodeActionsProvider(
    { language: languageId },
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const open = desk.of(document);
        if (!open) return [];
        const { dossier } = open;
        return diagnostics.flatMap((problem) => {
          const action = (title: string, command: string, ...args: unknown[]) => {
            const one = new CodeAction(title, CodeActionKind.QuickFix);
            one.diagnostics = [problem];
            one.command = { command, title, arguments: args };
            return one;
          };
          const code = problem.code as ProblemCode;
          if (code === 'speaker-renamed') {
            return renamedSpeakers(dossier)
              .filter(({ annotations: [first] }) => first && claimsOfProblem(open, problem).includes(first))
              .map(({ from, to, annotations }) =>
                action(
                  l10n.t('Rename {0} to {1} in {2} annotations', from, to, annotations.length),
                  'transcript.renameSpeakerInAnnotations',
                  undefined,
                  from,
                ),
              );
          }
          if (code !== 'quote-changed' && code !== 'quote-moved') return [];
          return claimsOfProblem(open, problem).flatMap((one) => {
            const doubt = doubtOf(one);
            const count = doubt ? sharersOf(dossier.annotations, doubt).length : 0;
            if (!doubt || count < 2) return [];
            return [action(describeAlike(doubt, count), 'transcript.confirmAllOfThisKind', one.annotation.id)];
          });
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
