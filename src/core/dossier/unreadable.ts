import type { FileProblem } from '../folder/file-problem';
import type { Problem } from '../text/problem';

/** `unreadable`: a file beside a transcript can't be read; at its beginning. */
export function unreadable({ message }: FileProblem): Problem {
  return { code: 'unreadable', severity: 'error', message, span: { start: 0, end: 0 } };
}
