import type { Conflict } from './annotation';
import type { MergeData } from './merge-data';
import { mergeKeys, type Side, sideOf, valueAtKey } from './merge-keys';
import { mergeLists } from './merge-lists';
import { sameData } from './same-data';

/** What a merge makes of one key: a side's value, or a value of its own. */
export type Choice = { readonly side: Side } | { readonly value: unknown };

/** A record of three versions, merged key by key. */
export interface MergedFields {
  /** For every key that any version has. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** The merged record, `conflicts` included. */
  readonly data: MergeData;
  /** What these versions left open; a subset of `data.conflicts`. */
  readonly conflicts: readonly Conflict[];
}

/** What the tool saw or where it saw it last: where both sides rewrote it, ours is as good as theirs. */
const hints = new Set(['position', 'turn', 'time']);

/**
 * Merges one record three ways: a key that one side changed is that side's, lists are sets, records are merged by their
 * keys, and what can't be settled keeps ours and goes to `conflicts`. Without a base (`{}`) a missing key is no deletion.
 */
export function mergeFields(base: MergeData, ours: MergeData, theirs: MergeData): MergedFields {
  const choices = new Map<string, Choice>();
  const conflicts: Conflict[] = [];
  const versions = (key: string) => ({
    b: valueAtKey(base, key),
    o: valueAtKey(ours, key),
    t: valueAtKey(theirs, key),
  });
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs), ...Object.keys(base)]);
  const disputes = [base, ours, theirs].map((one) => valueAtKey(one, 'conflicts') ?? []);
  if (disputes.every(Array.isArray)) keys.delete('conflicts');

  const quoteSide = sideOfQuote(base.quote, ours.quote, theirs.quote);
  for (const key of keys) {
    const { b, o, t } = versions(key);
    // Where the words are goes with the words.
    const side = (key === 'position' || key === 'quote') && quoteSide ? quoteSide : sideOf(b, o, t);
    if (side) choices.set(key, { side });
    else if (hints.has(key)) choices.set(key, { side: 'ours' });
    else choices.set(key, settle(key, b, o, t, conflicts));
  }

  if (!keys.has('conflicts')) {
    const [b, o, t] = disputes.map(listOf);
    const left = [...mergeLists('conflicts', b!, o!, t!), ...conflicts].filter(
      (one, index, all) => !all.slice(0, index).some((other) => isSameDispute(one, other)),
    );
    const value = left.length > 0 ? left : undefined;
    choices.set('conflicts', sameData(left, o) ? { side: 'ours' } : { value });
  }

  const data = [...choices].map(([key, choice]): [string, unknown] => [key, chosen(choice, ours, theirs, key)]);
  return { choices, data: Object.fromEntries(data.filter(([, value]) => value !== undefined)), conflicts };
}

function chosen(choice: Choice, ours: MergeData, theirs: MergeData, key: string): unknown {
  return 'value' in choice ? choice.value : valueAtKey(choice.side === 'ours' ? ours : theirs, key);
}

/** Both sides changed the value, each in its own way. */
function settle(key: string, b: unknown, o: unknown, t: unknown, conflicts: Conflict[]): Choice {
  if (Array.isArray(o) && Array.isArray(t) && key !== 'numbers') {
    return { value: mergeLists(key, listOf(b), o, t) };
  }
  if (key === 'numbers' && Array.isArray(o) && Array.isArray(t)) {
    const value = mergeLists(key, listOf(b), o, t);
    // Two readings of the same figure contradict each other.
    const texts = value.map((one) => (isRecord(one) ? one.text : one));
    if (new Set(texts).size === texts.length) return { value };
  }
  if (key === 'version' && typeof o === 'number' && typeof t === 'number') return { value: Math.max(o, t) };
  if (key === 'about' && isRecord(o) && isRecord(t)) {
    const before = isRecord(b) ? b : {};
    const { data, contradictions } = mergeKeys(before, o, t);
    for (const name of contradictions) {
      conflicts.push(conflictOf(`${key}.${name}`, valueAtKey(before, name), valueAtKey(o, name), valueAtKey(t, name)));
    }
    return { value: data };
  }
  conflicts.push(conflictOf(key, b, o, t));
  return { side: 'ours' };
}

/** Whose words hold where the two sides' words differ; undefined where they are the same, or both sides changed them. */
function sideOfQuote(base: unknown, ours: unknown, theirs: unknown): Side | undefined {
  const [b, o, t] = [base, ours, theirs].map((one) => (isRecord(one) ? one.exact : undefined));
  if (o === undefined || t === undefined) return undefined;
  if (o !== t) return sideOf(b, o, t);
  // The same words in other surroundings: a hint.
  return sideOf(base, ours, theirs) === undefined ? 'ours' : undefined;
}

function conflictOf(field: string, base: unknown, ours: unknown, theirs: unknown): Conflict {
  return {
    field,
    ...(base !== undefined && { base }),
    ...(ours !== undefined && { ours }),
    ...(theirs !== undefined && { theirs }),
  };
}

/** The same two values in dispute, whoever calls which of them his. */
function isSameDispute(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b) || a.field !== b.field) return sameData(a, b);
  const same = sameData(a.ours, b.ours) && sameData(a.theirs, b.theirs);
  return same || (sameData(a.ours, b.theirs) && sameData(a.theirs, b.ours));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is MergeData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
