import type { Span } from '../text/span';
import { parseSimple } from './parse-simple';
import { type ParsedYaml, parseYaml } from './parse-yaml';

/** Longer pieces are not given to the `yaml` library, which takes a second for some 2 million characters. */
const maxSlowLength = 8 * 1024 * 1024;

/** Reads a piece of YAML that begins at the start of a line: quickly where it is simple, else by the `yaml` library. */
export function readPiece(text: string, { start, end }: Span): ParsedYaml {
  const node = parseSimple(text, start, end);
  if (node) return { node, errors: [], anchored: false };
  if (end - start > maxSlowLength) {
    return { errors: [{ code: 'TOO_LARGE', message: 'Too large to read', start, end: start }], anchored: false };
  }
  return parseYaml(text, start, end);
}
