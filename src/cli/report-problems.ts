import type { FileProblem } from '../core/folder/file-problem';
import type { Severity } from '../core/text/problem';
import type { ExitCode, Io } from './command';
import { formatProblem } from './format-problem';

/** Says on standard error why a file can't be read or written. */
export function reportUnusable(file: string, { code, message }: FileProblem, io: Io): ExitCode {
  io.writeError(formatProblem(file, { code, message, severity: 'error' }));
  return 2;
}

/** 1 if there is a problem of severity error, or with `strict` a warning. */
export function exitCodeFor(problems: readonly { readonly severity: Severity }[], strict = false): ExitCode {
  const counts = ({ severity }: { readonly severity: Severity }) =>
    severity === 'error' || (strict && severity === 'warning');
  return problems.some(counts) ? 1 : 0;
}

/** The gravest of several. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}
