import { localize } from '../../text/localize';
import type { Span } from '../../text/span';
import { parseSimple } from './parse-simple';
import { type ParsedYaml, parseYaml } from './parse-yaml';
import { affords, ReadBudget } from './read-budget';

/** Reads a piece of YAML that begins at the start of a line: quickly where it is simple, else by the `yaml` library. */
export function readPiece(text: string, { start, end }: Span, budget = new ReadBudget()): ParsedYaml {
  const node = parseSimple(text, start, end);
  if (node !== undefined) return { ...(node && { node }), errors: [], anchored: false };
  if (affords(budget, text, start, end)) return parseYaml(text, start, end);
  const message = localize(
    'There is more in this file than can be read unless it is written the way this program writes it',
  );
  return { errors: [{ code: 'TOO_LARGE', message, start, end: start }], anchored: false };
}
