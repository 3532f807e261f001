import type { DossierProblem } from '../core/dossier/problems-of';
import type { LineIndex } from '../core/text/line-index';
import type { Span } from '../core/text/span';

/**
 * A problem as JSON has it: `start`, `end`, `line` and `column` are a place in `file`, those of `at` one in the transcript.
 * Lines and columns count from 1. `transcript`: as it was named on the command line.
 */
export function problemRow(
  { code, severity, message, span, file, id, at }: Omit<DossierProblem, 'code'> & { readonly code: string },
  transcript: string,
  linesOf: (file: string | undefined) => LineIndex | undefined,
) {
  const place = (one: Span, of: string | undefined) => {
    const { line, column } = linesOf(of)?.positionAt(one.start) ?? { line: 0, column: 0 };
    return { start: one.start, end: one.end, line: line + 1, column: column + 1 };
  };
  return {
    file: file ?? transcript,
    code,
    severity,
    message,
    ...place(span, file),
    ...(id !== undefined && { id }),
    ...(at && { at: place(at, undefined) }),
  };
}
