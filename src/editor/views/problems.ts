import { Diagnostic, DiagnosticSeverity, Disposable, languages, type Range, Uri } from 'vscode';
import { checkSidecar } from '../../core/review/check-sidecar';
import type { Problem, Severity } from '../../core/text/problem';
import type { OpenTranscript } from '../desk';
import { fileName } from '../find-sidecars';
import { rangeOf, rangesIn } from '../ranges';
import { vocabularyOf } from '../vocabulary-of';
import type { RegisterView } from './view';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What a person should know of a transcript and its sidecars, each at its place in the Problems panel. */
export const registerProblems: RegisterView = (desk) => {
  const all = languages.createDiagnosticCollection('transcript');
  const shown = new WeakMap<OpenTranscript, readonly Uri[]>();
  const show = async (open: OpenTranscript) => {
    const vocabulary = await vocabularyOf(open.document.uri);
    if (desk.of(open.document) !== open) return;
    const before = shown.get(open) ?? [];
    const sidecars = open.filedSidecars;
    const now = [open.document.uri, ...sidecars.map(({ file }) => Uri.parse(file, true))];
    for (const uri of before) if (!now.some((one) => one.toString() === uri.toString())) all.delete(uri);
    shown.set(open, now);

    const { problems } = open.review;
    const of = (file: string | undefined) => problems.filter((problem) => problem.file === file);
    all.set(
      open.document.uri,
      of(undefined).map((problem) => diagnose(problem, rangeOf(open.document, problem.span))),
    );
    for (const { file, sidecar } of sidecars) {
      const found = [...of(file), ...checkSidecar(sidecar, vocabulary, fileName(open.document.uri))];
      const toRange = found.length > 0 ? rangesIn(sidecar.text) : undefined;
      all.set(
        Uri.parse(file, true),
        found.map((problem) => diagnose(problem, toRange!(problem.span))),
      );
    }
  };
  const changed = desk.onDidChange(show);
  const closed = desk.onDidClose((open) => {
    for (const uri of shown.get(open) ?? []) all.delete(uri);
  });
  return Disposable.from(changed, closed, all);
};

function diagnose({ message, severity, code }: Problem, range: Range): Diagnostic {
  const diagnostic = new Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'transcript';
  diagnostic.code = code;
  return diagnostic;
}
