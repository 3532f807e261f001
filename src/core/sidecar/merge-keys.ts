import type { MergeData } from './merge-data';
import { sameData } from './same-data';

/** Whose value of a key holds, where one side left it alone or both agree; undefined where both changed it. */
export type Side = 'ours' | 'theirs';

/** Undefined values stand for keys that aren't there. */
export function sideOf(base: unknown, ours: unknown, theirs: unknown): Side | undefined {
  if (sameData(ours, theirs) || sameData(theirs, base)) return 'ours';
  return sameData(ours, base) ? 'theirs' : undefined;
}

/** Three versions of a record, key by key; where both sides changed a key it keeps ours, and is named. */
export function mergeKeys(
  base: MergeData,
  ours: MergeData,
  theirs: MergeData,
): { data: MergeData; contradictions: string[] } {
  const contradictions: string[] = [];
  const data = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((key): [string, unknown] => {
    const side = sideOf(valueAtKey(base, key), valueAtKey(ours, key), valueAtKey(theirs, key));
    if (side === undefined) contradictions.push(key);
    return [key, valueAtKey(side === 'theirs' ? theirs : ours, key)];
  });
  return { data: Object.fromEntries(data.filter(([, value]) => value !== undefined)), contradictions };
}

/** A key's value; undefined where the record doesn't have it (`__proto__` is a key like others). */
export function valueAtKey(data: MergeData, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
