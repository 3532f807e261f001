import { isWholeFile } from '../core/text/is-whole-file';
import type { LocatedProblem } from './located-problem';

/** Where a problem begins and ends, counted from 1; undefined if it is about its file as a whole, or the text is unknown. */
export function regionOf({ problem: { file, span }, linesOf }: LocatedProblem) {
  const lines = linesOf(file);
  if (!lines || isWholeFile(span)) return undefined;
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
