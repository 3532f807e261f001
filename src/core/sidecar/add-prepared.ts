import type { Refusal } from '../text/problem';
import { notWritten } from './apply-change';
import { isSamePrepared, type PreparedClaim } from './prepared-claim';
import { readPrepared } from './read-prepared';
import { renderItem } from './render';
import { preparedShape } from './shape';

/** What came of adding to a file of prepared claims. */
export interface AddedPrepared {
  readonly text: string;
  /** Those that weren't there. */
  readonly added: readonly PreparedClaim[];
  /** Why nothing was added. */
  readonly problem?: Refusal;
}

/** Adds claims at the end of a file of prepared claims, which is made if there is none. What is there already isn't added again. */
export function addPrepared(text: string | undefined, claims: readonly PreparedClaim[]): AddedPrepared {
  const before = text ?? '';
  const { claims: there, problems } = readPrepared(before);
  const added: PreparedClaim[] = [];
  for (const one of claims) if (![...there, ...added].some((other) => isSamePrepared(other, one))) added.push(one);
  if (added.length === 0) return { text: before, added };
  const refused = { text: before, added: [], problem: notWritten() };
  if (problems.some(({ severity }) => severity === 'error')) return refused;
  const entries = added.map((one) => renderItem(one, shapeOfClaims(), 2)).join('\n');
  const head = `${headOf(before, there.length > 0)}${entries}`;
  const written = before.includes('\r\n') ? head.replace(/\r?\n/g, '\r\n') : head;
  // An empty list, or one that is written otherwise: what was added must be what is read.
  const read = readPrepared(written);
  const isRead = read.problems.length === problems.length && read.claims.length === there.length + added.length;
  return isRead ? { text: written, added } : refused;
}

/** What stands before the entries that are added. */
function headOf(before: string, hasClaims: boolean): string {
  if (before.trim() === '') return 'version: 1\n\nclaims:\n';
  const end = before.replace(/\s*$/, '\n');
  return hasClaims ? `${end}\n` : `${end.replace(/^claims:[ ]*(?:\[[ ]*\])?[ ]*\r?\n/m, '')}claims:\n`;
}

function shapeOfClaims() {
  const { claims } = preparedShape.keys;
  return claims!.kind === 'list' ? claims!.item : claims!;
}
