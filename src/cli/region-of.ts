import type { LocatedProblem } from './located-problem';

/** Where a problem begins and ends, counted from 1; absent if it is about its file as a whole. */
export function regionOf({ problem: { file, span }, linesOf }: LocatedProblem) {
  const lines = linesOf(file);
  // An empty span at the very beginning means the file as a whole.
  if (!lines || span.end === 0) return undefined;
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
