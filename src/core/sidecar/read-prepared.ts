import type { Problem } from '../text/problem';
import { explainErrors } from './explain-errors';
import { guardText } from './guard';
import type { PreparedClaim } from './prepared-claim';
import { readRecord } from './read-node';
import { withoutBom } from './read-sidecar';
import { preparedShape } from './shape';
import { readPiece } from './yaml/read-piece';

/** A file of prepared claims (`NAME.prepared.yaml`) as read. Never throws; an entry that can't be read is left out and told. */
export function readPrepared(text: string): {
  readonly claims: readonly PreparedClaim[];
  readonly problems: readonly Problem[];
} {
  const source = withoutBom(text);
  const guard = guardText(source);
  if (guard) return { claims: [], problems: [guard] };
  const whole = { start: 0, end: source.length };
  const { node, errors } = readPiece(source, whole);
  if (errors.length > 0) return { claims: [], problems: explainErrors(source, whole, errors) };
  if (!node) return { claims: [], problems: [] };
  const problems: Problem[] = [];
  const data = readRecord(node, preparedShape, { text: source, problems });
  return { claims: (data?.claims ?? []) as readonly PreparedClaim[], problems };
}
