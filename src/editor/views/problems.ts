import { Diagnostic, DiagnosticSeverity, Disposable, languages, type Uri } from 'vscode';
import type { Severity } from '../../core/text/problem';
import type { OpenTranscript } from '../desk';
import { rangeOf, rangesIn } from '../ranges';
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
  const show = (open: OpenTranscript) => {
    const before = shown.get(open) ?? [];
    const files = [...open.sidecars.values()];
    const now = [open.document.uri, ...files.map((one) => one.uri)];
    for (const uri of before) if (!now.some((one) => one.toString() === uri.toString())) all.delete(uri);
    shown.set(open, now);

    const { problems } = open.review;
    const of = (file: string | undefined) => problems.filter((problem) => problem.file === file);
    const diagnose = ({ message, severity, code }: (typeof problems)[number], range: Diagnostic['range']) => {
      const diagnostic = new Diagnostic(range, message, severities[severity]);
      diagnostic.source = 'transcript';
      diagnostic.code = code;
      return diagnostic;
    };
    all.set(
      open.document.uri,
      of(undefined).map((problem) => diagnose(problem, rangeOf(open.document, problem.span))),
    );
    for (const one of files) {
      const found = of(one.uri.toString());
      const toRange = found.length > 0 ? rangesIn(one.text ?? '') : undefined;
      all.set(
        one.uri,
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
