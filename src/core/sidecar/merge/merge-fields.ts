import type { Conflict, Mark } from '../annotation';
import { compareMarks } from '../compare-marks';
import { sameData } from '../same-data';
import type { RecordShape, Shape } from '../shape';
import { furtherSide } from './further-side';
import type { MergeData } from './merge-data';
import { chosenData, type KeyChoice, type MergedFields, mergeKeys, type Side, sideOf, valueAtKey } from './merge-keys';
import { mergeLists } from './merge-lists';
import { unseenDissent } from './unseen-dissent';

/**
 * Merges one record three ways: a key that one side changed is that side's, lists are sets, records are merged by their
 * keys, and what can't be settled keeps ours and goes to `conflicts`. Without a base (`{}`) a missing key is no deletion.
 */
export function mergeFields(
  base: MergeData,
  ours: MergeData,
  theirs: MergeData,
  { keys: known, required }: RecordShape,
): MergedFields {
  const choices = new Map<string, KeyChoice>();
  const conflicts: Conflict[] = [];
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs), ...Object.keys(base)]);
  const disputes = [base, ours, theirs].map((one) => valueAtKey(one, 'conflicts') ?? []);
  if (disputes.every(Array.isArray)) keys.delete('conflicts');

  const hasBase = Object.keys(base).length > 0;
  const quoteSide = sideOfQuote(base.quote, ours.quote, theirs.quote);
  for (const key of keys) {
    const versions = { b: valueAtKey(base, key), o: valueAtKey(ours, key), t: valueAtKey(theirs, key), hasBase };
    const shape = Object.hasOwn(known, key) ? known[key] : undefined;
    // Nobody takes out what has to be there: where it's missing, a file was cut off.
    const isLeft = required.includes(key) && (versions.o === undefined) !== (versions.t === undefined);
    const side = isLeft ? (versions.o === undefined ? 'theirs' : 'ours') : sideOf(versions.b, versions.o, versions.t);
    // Where the words are goes with the words.
    const held = key === 'position' || key === 'quote' ? quoteSide : undefined;
    const rule = shape?.merge;
    const newer = rule === 'highest' ? newerSide(versions) : undefined;
    if (newer) choices.set(key, { side: newer });
    else if (side && (held ?? side) === side) choices.set(key, { side });
    else if (held || rule === 'hint') choices.set(key, holdSide(held ?? 'ours', key, versions, shape, conflicts));
    else choices.set(key, settle(key, versions, shape, conflicts));
  }

  const dissent = Object.hasOwn(known, 'reviews') ? unseenDissent(base, ours, theirs) : undefined;
  if (dissent && !conflicts.some(({ field }) => field === 'verdict')) conflicts.push(dissent);

  if (!keys.has('conflicts')) {
    const [b, o, t] = disputes.map(listOf);
    const isIn = (list: readonly unknown[], one: unknown) => list.some((other) => isSameDispute(one, other));
    // Of one question that both sides noted each by itself ours stays; two that one side has beside each other are its own.
    const noted = mergeLists(undefined, b!, o!, t!).filter((one) => o!.includes(one) || !isIn(o!, one));
    const left = [...noted, ...conflicts.filter((one) => !isIn(noted, one))];
    const value = left.length > 0 ? left : undefined;
    choices.set('conflicts', sameData(left, o) ? { side: 'ours' } : { value });
  }
  return { choices, data: chosenData(choices, ours, theirs) };
}

interface Versions {
  readonly b: unknown;
  readonly o: unknown;
  readonly t: unknown;
  /** False if nobody knows what the record was before. */
  readonly hasBase: boolean;
}

/** One side's value as it is; what a person added to it under a key that the program doesn't know is kept of both. */
function holdSide(
  side: Side,
  key: string,
  versions: Versions,
  shape: Shape | undefined,
  conflicts: Conflict[],
): KeyChoice {
  const { o, t } = versions;
  if (shape?.kind !== 'record' || !isRecord(o) || !isRecord(t)) return { side };
  const isKnown = (name: string) => Object.hasOwn(shape.keys, name);
  if ([...Object.keys(o), ...Object.keys(t)].every(isKnown)) return { side };
  return mergeRecord(key, versions, conflicts, (name) => (isKnown(name) ? side : undefined));
}

/** Whose record was made first, or last, as the shape asks; the one that is still there if the other side took it away. */
function sideByTime(shape: Shape, { o, t }: Versions): Side | undefined {
  if (!isRecord(o) || !isRecord(t)) return isRecord(o) ? 'ours' : isRecord(t) ? 'theirs' : undefined;
  const agree = shape.kind === 'record' ? (shape.agree ?? []) : [];
  if (!agree.every((key) => sameData(valueAtKey(o, key), valueAtKey(t, key)))) return undefined;
  const order = compareMarks(markOf(t), markOf(o));
  return (shape.merge === 'latest' ? -order : order) < 0 ? 'theirs' : 'ours';
}

function markOf({ at, by }: MergeData): Mark {
  return { ...(typeof at === 'string' && { at }), ...(typeof by === 'string' && { by }) };
}

/** A merged file is of no lower version than any side. */
function newerSide({ o, t }: Versions): Side | undefined {
  return typeof o === 'number' && typeof t === 'number' && o !== t ? (o > t ? 'ours' : 'theirs') : undefined;
}

/** Both sides changed the value, each in its own way. */
function settle(key: string, versions: Versions, shape: Shape | undefined, conflicts: Conflict[]): KeyChoice {
  const { b, o, t, hasBase } = versions;
  // A list that one side took away as a whole is an empty one.
  if (isList(o) && isList(t) && (shape === undefined || shape.kind === 'list' || shape.kind === 'any')) {
    const list = shape?.kind === 'list' ? shape : undefined;
    const value = mergeLists(list, hasBase ? listOf(b) : undefined, listOf(o), listOf(t));
    // Two readings of the same figure contradict each other.
    const names = list?.unique === undefined ? [] : value.map((one) => (isRecord(one) ? one[list.unique!] : one));
    if (new Set(names).size === names.length) return { value: value.length > 0 ? value : undefined };
  }
  if (shape?.merge === 'earliest' || shape?.merge === 'latest') {
    const side = sideByTime(shape, versions);
    if (side) return { side };
  }
  if (shape?.merge === 'furthest') {
    const side = furtherSide(versions);
    if (side) return { side };
  }
  if ((shape?.merge === 'keys' || !shape) && isRecord(o) && isRecord(t)) {
    return mergeRecord(key, versions, conflicts, undefined, shape?.kind === 'record' ? shape : undefined);
  }
  conflicts.push(conflictOf(key, versions));
  return { side: 'ours' };
}

/** A record key by key; a dispute about one of its keys goes by `about.title`. */
function mergeRecord(
  key: string,
  { b, o, t, hasBase }: Versions,
  conflicts: Conflict[],
  held?: (name: string) => Side | undefined,
  shape?: RecordShape,
): KeyChoice {
  const [base, ours, theirs] = [b, o, t].map((one) => (isRecord(one) ? one : {})) as [MergeData, MergeData, MergeData];
  const merged = mergeKeys(base, ours, theirs, held);
  const choices = new Map(merged.choices);
  for (const name of merged.contradictions) {
    const values = { b: valueAtKey(base, name), o: valueAtKey(ours, name), t: valueAtKey(theirs, name), hasBase };
    const its = shape && Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
    const choice = its?.kind === 'list' ? settle(`${key}.${name}`, values, its, conflicts) : undefined;
    if (choice) choices.set(name, choice);
    else conflicts.push(conflictOf(`${key}.${name}`, values));
  }
  const data = chosenData(choices, ours, theirs);
  return { value: data, fields: { choices, data } };
}

/** Whose words hold where the two sides' words differ; undefined where they are the same, or both sides changed them. */
function sideOfQuote(base: unknown, ours: unknown, theirs: unknown): Side | undefined {
  const [b, o, t] = [base, ours, theirs].map((one) => (isRecord(one) ? one.exact : undefined));
  if (o === undefined || t === undefined) return undefined;
  if (o !== t) return sideOf(b, o, t);
  // The same words in other surroundings: a hint.
  return sideOf(base, ours, theirs) === undefined ? 'ours' : undefined;
}

function conflictOf(field: string, { b: base, o: ours, t: theirs }: Versions): Conflict {
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

function isList(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is MergeData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
