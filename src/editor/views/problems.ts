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
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { loneProblems } from '../../core/dossier/lone-problems';
import { type DossierProblem, problemsOf } from '../../core/dossier/problems-of';
import { preparedEnding } from '../../core/sidecar/prepared-claim';
import { readPrepared } from '../../core/sidecar/read-prepared';
import { readSidecar } from '../../core/sidecar/read-sidecar';
import { isSidecar, orphansAmong } from '../../core/sidecar/sidecar-names';
import { isWholeFile } from '../../core/text/is-whole-file';
import type { Severity } from '../../core/text/problem';
import type { Span } from '../../core/text/span';
import type { Desk } from '../desk';
import { fileName, filesIn } from '../find-sidecars';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf, rangesIn } from '../ranges';
import type { RegisterView } from './view';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Milliseconds. */
const typingPause = 300;

/** A problem where it is shown, with the remedy that is offered as a quick fix. */
interface Shown {
  readonly file: string;
  readonly diagnostic: Diagnostic;
  readonly fix?: { readonly title: string; readonly edit: WorkspaceEdit };
}

/**
 * What a person should know of open transcripts and of the files beside them, in the Problems panel. A problem of a claim
 * stands at its words, and leads to its entry; while the annotations file is open too it also stands at the entry. All
 * others stand in their files.
 */
export const registerProblems: RegisterView = (desk) => {
  const all = languages.createDiagnosticCollection('transcript');
  /** By who put them there: an open transcript, a sidecar that is open without one, a team's file. */
  const boards = new Map<string, readonly Shown[]>();

  const put = (owner: string, shown: readonly Shown[]) => {
    const files = new Set([...(boards.get(owner) ?? []), ...shown].map(({ file }) => file));
    if (shown.length > 0) boards.set(owner, shown);
    else boards.delete(owner);
    for (const file of files) {
      // Several transcripts have one vocabulary.
      const own = new Map<string, Diagnostic>();
      for (const { file: of, diagnostic } of [...boards.values()].flat()) {
        const { range, code, message } = diagnostic;
        if (of === file) own.set(JSON.stringify([range, code, message]), diagnostic);
      }
      all.set(Uri.parse(file, true), [...own.values()]);
    }
  };

  const show = (open: OpenTranscript) => {
    const { team } = open.dossier;
    const shown = showDossier(open);
    // The vocabulary's problems stay when the transcript is closed: they are those of the whole team.
    if (team.file !== undefined) {
      put(
        `team ${team.file}`,
        shown.filter(({ file }) => file === team.file),
      );
    }
    put(
      open.document.uri.toString(),
      shown.filter(({ file }) => file !== team.file),
    );
  };

  const preparedRead = new WeakMap<TextDocument, { readonly version: number; readonly isClosed: boolean }>();

  /** A file of prepared claims that is open: read whole, so once typing pauses. */
  const showPrepared = (document: TextDocument, key: string) => {
    const { version, isClosed } = document;
    const known = preparedRead.get(document);
    if (known?.version === version && known.isClosed === isClosed) return;
    preparedRead.set(document, { version, isClosed });
    const show = () => {
      if (document.version !== version || document.isClosed !== isClosed) return;
      const file = document.uri.toString();
      const { problems } = isClosed ? { problems: [] } : readPrepared(document.getText());
      const toRange = rangesIn(isClosed ? '' : document.getText());
      put(
        key,
        problems.map((problem) => showAt(file, toRange(problem.span), problem, file, toRange)),
      );
    };
    if (known && !isClosed) setTimeout(show, typingPause);
    else show();
  };

  /** A sidecar that is open while its transcript is not, or is in an editor alone: its file is gone. */
  const showAlone = async (document: TextDocument) => {
    const { uri } = document;
    const key = `alone ${uri.toString()}`;
    // Of one side of a comparison nothing is told: the file itself has it.
    if (uri.scheme === 'git' || workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return;
    if (fileName(uri).endsWith(preparedEnding)) return showPrepared(document, key);
    if (!isSidecar(fileName(uri))) return;
    const team = await desk.vocabulary.find(uri);
    const names = await filesIn(Uri.joinPath(uri, '..'));
    const isOrphan = orphansAmong(names).some(({ sidecar }) => sidecar === fileName(uri));
    const isTold = ownerOf(desk, uri) !== undefined;
    if (document.isClosed || (isTold && !isOrphan)) return put(key, []);
    const problems = loneProblems(readSidecar(document.getText()), team, isOrphan ? fileName(uri) : undefined).filter(
      ({ code }) => !isTold || code === 'transcript-missing',
    );
    const toRange = rangesIn(document.getText());
    put(
      key,
      problems.map((problem) => showAt(uri.toString(), toRange(problem.span), problem, uri.toString(), toRange)),
    );
  };

  /** Of a document that may be a sidecar: an editor that follows the disk only now has moved what was put there before. */
  const look = (document: TextDocument) => {
    const open = ownerOf(desk, document.uri);
    if (open) show(open);
    void showAlone(document);
  };
  const lookAtAll = () => {
    for (const document of workspace.textDocuments) void showAlone(document);
  };
  for (const open of desk.all) show(open);
  lookAtAll();

  const actions = languages.registerCodeActionsProvider(
    [{ language: languageId }, { pattern: '**/*.{annotations,prepared}.yaml' }],
    {
      provideCodeActions: ({ uri }, range) =>
        [...boards.values()].flat().flatMap(({ file, diagnostic, fix }) => {
          if (!fix || file !== uri.toString() || !diagnostic.range.intersection(range)) return [];
          const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
          action.edit = fix.edit;
          action.isPreferred = true;
          return [action];
        }),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

  return Disposable.from(
    all,
    actions,
    desk.onDidChange((open) => {
      show(open);
      for (const document of workspace.textDocuments) {
        if (open.sidecars.has(document.uri.toString())) void showAlone(document);
      }
    }),
    desk.onDidClose(({ document }) => {
      put(document.uri.toString(), []);
      lookAtAll();
    }),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidCloseTextDocument(look),
    // A transcript may come or go by any program.
    window.onDidChangeVisibleTextEditors(lookAtAll),
    window.onDidChangeWindowState(lookAtAll),
    workspace.onDidCreateFiles(lookAtAll),
    workspace.onDidRenameFiles(lookAtAll),
    workspace.onDidDeleteFiles(lookAtAll),
  );
};

/** The open transcript that a sidecar lies beside. */
function ownerOf(desk: Desk, sidecar: Uri): OpenTranscript | undefined {
  const file = sidecar.toString();
  return desk.all.find((open) => open.sidecars.has(file));
}

function showDossier(open: OpenTranscript): Shown[] {
  const { document, dossier } = open;
  const own = document.uri.toString();
  const problems = problemsOf(dossier);
  if (problems.length === 0) return [];
  const ranges = new Map<string, (span: Span) => Range>([[own, (span) => rangeOf(document, span)]]);
  const textOf = (file: string) =>
    file === dossier.team.file ? dossier.team.text : dossier.sidecars.find((one) => one.file === file)?.sidecar.text;
  const rangesOf = (file: string) => {
    const known = ranges.get(file) ?? rangesIn(textOf(file) ?? '');
    ranges.set(file, known);
    return known;
  };
  const openFiles = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
  return problems.flatMap((problem): Shown[] => {
    const { file = own, at, span, related = [] } = problem;
    const toRange = rangesOf(file);
    const range = isWholeFile(span) ? new Range(0, 0, 0, Number.MAX_SAFE_INTEGER) : toRange(span);
    const inFile = showAt(file, range, problem, file, toRange);
    if (!at || file === own) return [inFile];
    const inText = showAt(own, rangeOf(document, at), problem, file, toRange);
    const entries = related.length > 0 ? related : [{ file, span, message: l10n.t('The entry') }];
    inText.diagnostic.relatedInformation = entries.map(
      (one) =>
        new DiagnosticRelatedInformation(
          new Location(Uri.parse(one.file, true), rangesOf(one.file)(one.span)),
          one.message,
        ),
    );
    return openFiles.has(file) ? [inText, inFile] : [inText];
  });
}

/** A problem at a range of one file; its remedy is an edit of the file that it is in. */
function showAt(
  file: string,
  range: Range,
  { message, severity, code, fix }: DossierProblem,
  holder: string,
  toRange: (span: Span) => Range,
): Shown {
  const diagnostic = new Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'transcript';
  diagnostic.code = code;
  if (!fix) return { file, diagnostic };
  const edit = new WorkspaceEdit();
  edit.replace(Uri.parse(holder, true), toRange(fix.span), fix.replacement);
  return { file, diagnostic, fix: { title: fix.title, edit } };
}
