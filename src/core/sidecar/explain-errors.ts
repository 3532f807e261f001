import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { YamlError } from './parse-yaml';

/** What is wrong with a piece of a sidecar that is no YAML, for people who know little of it. */
export function explainErrors(text: string, piece: Span, errors: readonly YamlError[]): Problem[] {
  return errors.slice(0, 1).map((error) => ({
    code: 'broken-yaml',
    severity: 'error',
    message: `This can’t be read: ${error.message}.`,
    span: { start: Math.min(error.start, text.length, piece.end), end: Math.min(error.end, piece.end) },
  }));
}
