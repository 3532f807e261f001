import type { Refusal } from '../text/problem';
import { notWritten } from './apply-change';
import { isSamePrepared, type PreparedClaim } from './prepared-claim';
import { readPrepared } from './read-prepared';
import { renderItem } from './render';
import { sameData } from './same-data';
import { preparedShape } from './shape';
import { readPiece } from './yaml/read-piece';

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
  const head = withEntries(before, added);
  const written = before.includes('\r\n') ? head.replace(/\r?\n/g, '\r\n') : head;
  // Whatever is wrong with the file: what stood there and what was added must be what is read.
  const read = readPrepared(written);
  const isRead = read.problems.length === problems.length && sameData(read.claims, [...there, ...added]);
  return isRead ? { text: written, added } : refused;
}

/** A file with entries at the end of its list, which is made where there is none; what stands elsewhere stays. */
function withEntries(before: string, added: readonly PreparedClaim[]): string {
  const entries = (indent: number) => added.map((one) => renderItem(one, shapeOfClaims(), indent)).join('\n');
  if (before.trim() === '') return `version: 1\n\nclaims:\n${entries(2)}`;
  const bom = before.startsWith('\uFEFF') ? 1 : 0;
  const text = before.slice(bom);
  const { node } = readPiece(text, { start: 0, end: text.length });
  const pair = node?.kind === 'map' ? node.pairs.find(({ key }) => key === 'claims') : undefined;
  if (!pair) return `${before.replace(/\s*$/, '\n')}claims:\n${entries(2)}`;
  const { value, keyEnd } = pair;
  const last = value.kind === 'list' ? value.items.at(-1)?.value : undefined;
  const put = (at: number, own: string, lines: string) => {
    const end = lineEnd(own, at);
    const rest = own.slice(end);
    return `${before.slice(0, bom)}${own.slice(0, end)}\n${lines}${rest.trim() === '' ? '' : rest.replace(/^\r?\n/, '')}`;
  };
  if (last) {
    const dash = /(?:^|\n)([ ]*)-[ \t]+[^\n]*$/.exec(text.slice(0, last.start + 1))?.[1] ?? '  ';
    return put(last.start + text.slice(last.start, last.end).trimEnd().length, text, `\n${entries(dash.length)}`);
  }
  // An empty list in brackets.
  const open = value.kind === 'list' ? text.slice(0, value.start).trimEnd() + text.slice(value.end) : text;
  return put(keyEnd, open, entries(2));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

function shapeOfClaims() {
  const { claims } = preparedShape.keys;
  return claims!.kind === 'list' ? claims!.item : claims!;
}
