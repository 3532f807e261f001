import { checksum } from '../text/checksum';
import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { explainErrors } from './explain-errors';
import { guardText } from './guard';
import type { PreparedClaim } from './prepared-claim';
import { readRecord, readValue } from './read-node';
import { withoutBom } from './read-sidecar';
import { preparedShape } from './shape';
import { type Node, valueAt } from './yaml/node';
import { readPiece } from './yaml/read-piece';

/** A file of prepared claims as read; `places`: where the entry of each stands. */
export interface ReadPrepared {
  readonly claims: readonly PreparedClaim[];
  readonly places: readonly Span[];
  readonly problems: readonly Problem[];
}

/**
 * A file of prepared claims (`NAME.prepared.yaml`) as read. Never throws; an entry that can't be read is left out and told. One that a
 * hand wrote without an id has one of who says what.
 */
export function readPrepared(text: string): ReadPrepared {
  const source = withoutBom(text);
  const nothing = { claims: [], places: [] };
  const guard = guardText(source);
  if (guard) return { ...nothing, problems: [guard] };
  const whole = { start: 0, end: source.length };
  const { node, errors } = readPiece(source, whole);
  if (errors.length > 0) return { ...nothing, problems: explainErrors(source, whole, errors) };
  if (!node) return { ...nothing, problems: [] };
  const problems: Problem[] = [];
  const reading = { text: source, problems };
  const { claims: list, ...head } = preparedShape.keys;
  const item = list!.kind === 'list' ? list!.item : list!;
  readRecord(withoutClaims(node), { ...preparedShape, keys: { ...head, claims: { kind: 'any', help: '' } } }, reading);
  const all = valueAt(node, 'claims');
  if (all?.kind !== 'list') {
    if (all && !(all.kind === 'scalar' && all.value === null)) readValue(all, list!, reading);
    return { ...nothing, problems };
  }
  const claims: PreparedClaim[] = [];
  const places: Span[] = [];
  const ids = new Set<string>();
  for (const { value } of all.items) {
    const data = readValue(value, item, reading) as Partial<PreparedClaim> | undefined;
    if (!data) continue;
    const words = data.claim ?? data.quote?.exact;
    if (words === undefined) {
      const message = localize('“{0}” is missing here.', 'claim');
      problems.push({ code: 'missing-key', severity: 'error', message, span: { start: value.start, end: value.end } });
      continue;
    }
    const id = data.id ?? `p${checksum(`${words}\n${data.speaker ?? ''}`)}`;
    if (ids.has(id)) {
      const message = localize('Another entry has the same id or says the same: only the first counts.');
      const span = { start: value.start, end: value.end };
      problems.push({ code: 'duplicate-id', severity: 'warning', message, span });
      continue;
    }
    ids.add(id);
    claims.push({ tag: 'claim', ...data, id });
    places.push({ start: value.start, end: value.end });
  }
  return { claims, places, problems };
}

/** The head alone: entries are read one by one. */
function withoutClaims(node: Node): Node {
  return node.kind === 'map' ? { ...node, pairs: node.pairs.filter(({ key }) => key !== 'claims') } : node;
}
