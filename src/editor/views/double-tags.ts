import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  l10n,
  languages,
  Uri,
} from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { findDoubles } from '../../core/dossier/find-doubles';
import type { AnnotationHandle } from '../commands/target';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf, rangesIn } from '../ranges';
import type { RegisterView } from './view';

const code = 'tagged-twice';

/** Words that several people tagged: a hint at the words, with the offer to join the annotations. */
export const registerDoubleTags: RegisterView = (desk) => {
  const all = languages.createDiagnosticCollection('transcript-doubles');
  const show = (open: OpenTranscript) => {
    const doubles = findDoubles(open.dossier.annotations);
    all.set(
      open.document.uri,
      doubles.map((group) => diagnose(open, group)),
    );
  };
  for (const open of desk.all) show(open);
  const actions = languages.registerCodeActionsProvider(
    { language: languageId },
    {
      provideCodeActions: (document, _, { diagnostics }) => {
        const open = desk.of(document);
        return diagnostics.flatMap((one) => (open && one.code === code ? joinAction(open, one) : []));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(
    all,
    actions,
    desk.onDidChange(show),
    desk.onDidClose(({ document }) => all.delete(document.uri)),
  );
};

function diagnose(open: OpenTranscript, group: readonly PlacedAnnotation[]): Diagnostic {
  const names = [...new Set(group.flatMap(({ annotation }) => annotation.by ?? []))].join(', ');
  const message =
    names === ''
      ? l10n.t('These words are tagged {0} times.', group.length)
      : l10n.t('These words are tagged {0} times, by {1}.', group.length, names);
  const diagnostic = new Diagnostic(rangeOf(open.document, group[0]!.span!), message, DiagnosticSeverity.Hint);
  diagnostic.source = 'transcript';
  diagnostic.code = code;
  diagnostic.relatedInformation = group.map(({ annotation, file, entry }) => {
    const text = open.sidecars.get(file)?.text ?? '';
    return new DiagnosticRelatedInformation(
      new Location(Uri.parse(file, true), rangesIn(text)(entry.span)),
      [annotation.by, annotation.tag, annotation.verdict].filter(Boolean).join(' · '),
    );
  });
  return diagnostic;
}

function joinAction(open: OpenTranscript, diagnostic: Diagnostic): CodeAction[] {
  const start = open.document.offsetAt(diagnostic.range.start);
  const group = findDoubles(open.dossier.annotations).find(([first]) => first?.span?.start === start);
  if (!group) return [];
  const title = l10n.t('Join these {0} annotations…', group.length);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  const handle: AnnotationHandle = { transcript: open.document.uri.toString(), id: group[0]!.annotation.id };
  action.command = { title, command: 'transcript.joinAnnotations', arguments: [handle] };
  action.diagnostics = [diagnostic];
  return [action];
}
