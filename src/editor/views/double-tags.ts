import { CodeAction, CodeActionKind, type Diagnostic, l10n, languages } from 'vscode';
import type { ProblemCode } from '../../core/text/problem';
import { claimsOfProblem } from '../claims-of-problem';
import type { AnnotationHandle } from '../commands/target';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import type { RegisterView } from './view';

const code: ProblemCode = 'tagged-twice';

/** At words that several people tagged: the offer to join the annotations. */
export const registerDoubleTags: RegisterView = (desk) =>
  languages.registerCodeActionsProvider(
    { language: languageId },
    {
      provideCodeActions: (document, _, { diagnostics }) => {
        const open = desk.of(document);
        return diagnostics.flatMap((one) => (open && one.code === code ? joinAction(open, one) : []));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

function joinAction(open: OpenTranscript, diagnostic: Diagnostic): CodeAction[] {
  const [claim] = claimsOfProblem(open, diagnostic);
  const group = claim && open.dossier.doubles.find(([first]) => first === claim);
  if (!group) return [];
  const title = l10n.t('Join these {0} annotations…', group.length);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  const handle: AnnotationHandle = { transcript: open.document.uri.toString(), id: group[0]!.annotation.id };
  action.command = { title, command: 'transcript.joinAnnotations', arguments: [handle] };
  action.diagnostics = [diagnostic];
  return [action];
}
