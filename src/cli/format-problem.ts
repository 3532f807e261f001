import { isWholeFile } from '../core/text/is-whole-file';
import type { LineIndex } from '../core/text/line-index';
import type { Problem } from '../core/text/problem';
import { columns, printable } from './printable';

/** How much of a long line is shown before and after the place, in UTF-16 units. */
const before = 40;
const after = 60;

/**
 * `file:line:column: code: message`, and below it the line with a caret under the place. Line and column are 1-based,
 * the column in UTF-16 units, as editors count. `lines`: of the file's text; undefined if the text is unknown.
 */
export function formatProblem(
  file: string,
  problem: Omit<Problem<string>, 'span'> & Partial<Pick<Problem, 'span'>>,
  lines?: LineIndex,
): string {
  const { span = { start: 0, end: 0 }, severity, code, message } = problem;
  const { line, column } = lines?.positionAt(span.start) ?? { line: 0, column: 0 };
  const kind = severity === 'error' ? '' : `${severity}: `;
  const head = `${printable(file)}:${line + 1}:${column + 1}: ${kind}${code}: ${printable(message)}\n`;
  const whole = lines?.lineText(line) ?? '';
  if (whole.trim() === '' || isWholeFile(span)) return head;
  const from = Math.max(0, column - before);
  const shown = `${from > 0 ? '…' : ''}${printable(whole.slice(from, column))}`;
  const rest = whole.slice(column, column + after);
  const cut = column + after < whole.length ? '…' : '';
  const marked = whole.slice(column, Math.min(column + after, column + Math.max(1, span.end - span.start)));
  return `${head}  ${shown}${printable(rest)}${cut}\n  ${' '.repeat(columns(shown))}${'^'.repeat(Math.max(1, columns(printable(marked))))}\n`;
}
