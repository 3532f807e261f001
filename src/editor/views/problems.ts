import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { checkSidecar } from '../../core/sidecar/check-sidecar';
import { readSidecar } from '../../core/sidecar/read-sidecar';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import type { Fix, Problem, Severity } from '../../core/text/problem';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';
import { rangesIn } from '../ranges';
import type { RegisterView } from './view';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A remedy at its place in the file, offered as a quick fix. */
interface PlacedFix {
  readonly range: Range;
  readonly fix: Fix;
  readonly target: Range;
}

/** What a person should know of transcripts and sidecars, each at its place in the Problems panel, with quick fixes. */
export const registerProblems: RegisterView = (desk) => {
  const all = languages.createDiagnosticCollection('transcript');
  const fixes = new Map<string, readonly PlacedFix[]>();
  const shown = new WeakMap<OpenTranscript, readonly string[]>();

  const put = (file: string, text: string, problems: readonly Problem[]) => {
    const toRange = problems.length > 0 ? rangesIn(text) : undefined;
    const placed = problems.map((problem) => ({ problem, range: toRange!(problem.span) }));
    all.set(
      Uri.parse(file, true),
      placed.map(({ problem, range }) => diagnose(problem, range)),
    );
    fixes.set(
      file,
      placed.flatMap(({ problem: { fix }, range }) => (fix ? [{ range, fix, target: toRange!(fix.span) }] : [])),
    );
  };
  const drop = (file: string) => {
    all.delete(Uri.parse(file, true));
    fixes.delete(file);
  };

  const show = async (open: OpenTranscript) => {
    const { vocabulary, ...team } = await desk.vocabulary.find(open.document.uri);
    if (desk.of(open.document) !== open) return;
    const sidecars = open.filedSidecars;
    const own = open.document.uri.toString();
    const now = [own, ...sidecars.map(({ file }) => file)];
    // The vocabulary's problems stay when the transcript is closed: they are those of the whole team.
    if (team.file) put(team.file.toString(), team.text, team.problems);
    for (const file of shown.get(open) ?? []) if (!now.includes(file)) drop(file);
    shown.set(open, now);
    const { transcript, problems } = open.dossier;
    const of = (file: string | undefined) => problems.filter((problem) => problem.file === file);
    put(own, transcript.text, of(undefined));
    for (const { file, sidecar } of sidecars) {
      put(file, sidecar.text, [
        ...of(file),
        ...checkSidecar(sidecar, { vocabulary, transcriptName: fileName(open.document.uri) }),
      ]);
    }
  };

  /** A sidecar that is open while its transcript is not. */
  const showAlone = async (document: TextDocument) => {
    if (!isSidecar(fileName(document.uri)) || belongsToOpen(desk, document.uri)) return;
    const vocabulary = await desk.vocabulary.of(document.uri);
    if (document.isClosed || belongsToOpen(desk, document.uri)) return;
    const sidecar = readSidecar(document.getText());
    put(document.uri.toString(), sidecar.text, [...sidecar.problems, ...checkSidecar(sidecar, { vocabulary })]);
  };
  for (const document of workspace.textDocuments) void showAlone(document);

  const actions = languages.registerCodeActionsProvider(
    { pattern: '**/*.annotations.yaml' },
    {
      provideCodeActions: (document, range) =>
        (fixes.get(document.uri.toString()) ?? [])
          .filter((one) => one.range.intersection(range) !== undefined)
          .map(({ fix, target }) => {
            const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
            action.edit = new WorkspaceEdit();
            action.edit.replace(document.uri, target, fix.replacement);
            action.isPreferred = true;
            return action;
          }),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

  return Disposable.from(
    all,
    actions,
    desk.onDidChange(show),
    desk.onDidClose((open) => {
      for (const file of shown.get(open) ?? []) drop(file);
      for (const document of workspace.textDocuments) void showAlone(document);
    }),
    workspace.onDidOpenTextDocument(showAlone),
    workspace.onDidChangeTextDocument(({ document }) => {
      // An editor that follows the disk only now has moved what was put there before.
      const open = desk.all.find(({ sidecars }) => sidecars.has(document.uri.toString()));
      return open ? show(open) : showAlone(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (!belongsToOpen(desk, document.uri)) drop(document.uri.toString());
    }),
  );
};

function belongsToOpen(desk: Desk, sidecar: Uri): boolean {
  const file = sidecar.toString();
  return desk.all.some((open) => open.sidecars.has(file));
}

/** A problem as VS Code shows it. */
export function diagnose({ message, severity, code }: Problem, range: Range): Diagnostic {
  const diagnostic = new Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'transcript';
  diagnostic.code = code;
  return diagnostic;
}
