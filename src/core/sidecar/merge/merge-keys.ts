import { sameData } from '../same-data';
import type { MergeData } from './merge-data';

/** Whose value of a key holds, where one side left it alone or both agree; undefined where both changed it. */
export type Side = 'ours' | 'theirs';

/** What a merge makes of one key: a side's value, or a value of its own; a record's with what became of its keys. */
export type KeyChoice = { readonly side: Side } | { readonly value: unknown; readonly fields?: MergedFields };

/** A record of three versions, merged key by key. */
export interface MergedFields {
  /** For every key that any version has. */
  readonly choices: ReadonlyMap<string, KeyChoice>;
  /** The merged record. */
  readonly data: MergeData;
}

/** Undefined values stand for keys that aren't there. */
export function sideOf(base: unknown, ours: unknown, theirs: unknown): Side | undefined {
  if (sameData(ours, theirs) || sameData(theirs, base)) return 'ours';
  return sameData(ours, base) ? 'theirs' : undefined;
}

/**
 * Three versions of a record, key by key; where both sides changed a key it keeps ours, and is named. `held`: whose value
 * of a key holds whatever became of it.
 */
export function mergeKeys(
  base: MergeData,
  ours: MergeData,
  theirs: MergeData,
  held: (key: string) => Side | undefined = () => undefined,
): MergedFields & { readonly contradictions: readonly string[] } {
  const contradictions: string[] = [];
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs), ...Object.keys(base)]);
  const choices = new Map<string, KeyChoice>();
  for (const key of keys) {
    const side = held(key) ?? sideOf(valueAtKey(base, key), valueAtKey(ours, key), valueAtKey(theirs, key));
    if (side === undefined) contradictions.push(key);
    choices.set(key, { side: side ?? 'ours' });
  }
  return { choices, data: chosenData(choices, ours, theirs), contradictions };
}

/** The record that the choices make. */
export function chosenData(choices: ReadonlyMap<string, KeyChoice>, ours: MergeData, theirs: MergeData): MergeData {
  const data = [...choices].map(([key, choice]): [string, unknown] => [
    key,
    'value' in choice ? choice.value : valueAtKey(choice.side === 'ours' ? ours : theirs, key),
  ]);
  // Not by assignment: a key may be called `__proto__`.
  return Object.fromEntries(data.filter(([, value]) => value !== undefined));
}

/** A key's value; undefined where the record doesn't have it (`__proto__` is a key like others). */
export function valueAtKey(data: MergeData, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
