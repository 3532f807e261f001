import { CodeAction, CodeActionKind, Diagnostic, DiagnosticSeverity, Disposable, l10n, languages } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

const code = 'no-source';

/** At the words of a claim that counts as checked and names no source a warning, with the fix to add one. */
export const registerUnsourced: RegisterView = (desk) => {
  const all = languages.createDiagnosticCollection('transcript.sources');
  const show = ({ document, dossier }: OpenTranscript) => {
    const warnings = dossier.annotations.filter(isUnsourced).map(({ span }) => {
      const message = l10n.t('Checked, and no source says so.');
      const warning = new Diagnostic(rangeOf(document, span!), message, DiagnosticSeverity.Warning);
      warning.code = code;
      warning.source = 'transcript.sources';
      return warning;
    });
    all.set(document.uri, warnings);
  };
  for (const open of desk.all) show(open);
  const fixes = languages.registerCodeActionsProvider(
    { language: languageId },
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const open = desk.of(document);
        return diagnostics.flatMap((problem) => {
          if (problem.code !== code || !open) return [];
          const [one] = open.dossier.annotations.filter(
            (other) => isUnsourced(other) && rangeOf(document, other.span!).isEqual(problem.range),
          );
          if (!one) return [];
          const fix = new CodeAction(l10n.t('Add Source…'), CodeActionKind.QuickFix);
          fix.diagnostics = [problem];
          fix.isPreferred = true;
          fix.command = { command: 'transcript.addSource', title: fix.title, arguments: [one.annotation.id] };
          return [fix];
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(
    all,
    fixes,
    desk.onDidChange(show),
    desk.onDidClose(({ document }) => all.delete(document.uri)),
  );
};

function isUnsourced({ annotation, span }: PlacedAnnotation): boolean {
  const { status, verdict, sources = [] } = annotation;
  return span !== undefined && verdict !== undefined && status === 'checked' && sources.length === 0;
}
