import { alphaOf } from './alpha-of';
import { alphaUnitized, type Continuum } from './alpha-unitized';
import type { CodedReading, CodedUnit } from './coded-reading';
import type { AgreementFigure, Comparison, Confusion, Difference, PairOfCoders } from './comparison';
import { kappaOf } from './kappa-of';
import { type Group, matchUnits } from './match-units';

/** The readings of one transcript, of the same coders in the same order. */
export interface ReadTranscript {
  readonly transcript: string;
  readonly length: number;
  readonly readings: readonly CodedReading[];
}

/** What the values are: in order from one end of a scale to the other if they have one. */
export interface CompareOptions {
  readonly order?: readonly string[];
}

interface Matched {
  readonly continuum: Continuum;
  readonly groups: readonly Group[];
  readonly leftOut: readonly number[];
}

/** How far some readings agree: each transcript by itself, and all of them together. Only the part counts that all have read. */
export function compareReadings(
  coders: readonly string[],
  talks: readonly ReadTranscript[],
  options: CompareOptions = {},
): { readonly each: readonly Comparison[]; readonly all: Comparison } {
  const matched = talks.map((talk) => ({ talk, ...match(talk) }));
  const each = matched.map((one) => comparisonOf(one.talk.transcript, coders, [one], options));
  const [only, ...others] = each;
  const isOne = only !== undefined && others.length === 0;
  return { each, all: isOne ? { ...only, transcript: undefined } : comparisonOf(undefined, coders, matched, options) };
}

function match({ length, readings }: ReadTranscript): Matched {
  const end = Math.min(length, ...readings.map((one) => one.end));
  const kept = readings.map(({ units }) => units.filter((unit) => unit.end <= end));
  return {
    continuum: { length: end, marked: kept },
    groups: matchUnits(kept),
    leftOut: readings.map(({ units, lost, broken }, i) => units.length - kept[i]!.length + lost.length + broken),
  };
}

function comparisonOf(
  transcript: string | undefined,
  coders: readonly string[],
  matched: readonly Matched[],
  { order }: CompareOptions,
): Comparison {
  const groups = matched.flatMap((one) => one.groups);
  const units = coders.map((_, i) => groups.filter((group) => group[i]).length);
  const pairs = pairsOf(coders).map(([i, j]) => pairOf(coders, i, j, groups));
  const valued = groups.map((group) => group.flatMap((unit) => unit?.value ?? []));
  const comparable = valued.filter((values) => values.length > 1);
  const ranked = comparable
    .map((values) => values.filter((value) => order?.includes(value)))
    .filter((all) => all.length > 1);
  const figures: AgreementFigure[] = [
    {
      kind: 'alpha-unitized',
      value: alphaUnitized(matched.map(({ continuum }) => continuum)),
      cases: units.reduce((sum, one) => sum + one, 0),
    },
    ...pairsOf(coders).flatMap(([i, j]) => f1Of(coders, i, j, groups)),
    { kind: 'alpha-nominal', value: alphaOf(comparable, { kind: 'nominal' }), cases: comparable.length },
    ...(order
      ? [{ kind: 'alpha-ordinal' as const, value: alphaOf(ranked, { kind: 'ordinal', order }), cases: ranked.length }]
      : []),
    ...pairsOf(coders).flatMap(([i, j]) => pairFigures(coders, i, j, groups)),
  ];
  return {
    transcript,
    coders,
    units,
    leftOut: coders.map((_, i) => matched.reduce((sum, one) => sum + one.leftOut[i]!, 0)),
    pairs,
    figures,
    differences: groups.flatMap(differenceOf),
  };
}

function pairsOf(coders: readonly string[]): [number, number][] {
  return coders.flatMap((_, i) => coders.slice(i + 1).map((__, k): [number, number] => [i, i + 1 + k]));
}

function pairOf(coders: readonly string[], i: number, j: number, groups: readonly Group[]): PairOfCoders {
  const counts = { same: 0, firstWider: 0, secondWider: 0, crossing: 0, onlyFirst: 0, onlySecond: 0 };
  for (const group of groups) {
    const relation = relationOf(group[i], group[j]);
    if (relation) counts[relation]++;
  }
  return { coders: [coders[i]!, coders[j]!], ...counts, confusion: confusionOf(i, j, groups) };
}

function relationOf(a: CodedUnit | undefined, b: CodedUnit | undefined) {
  if (!a || !b) return a ? 'onlyFirst' : b ? 'onlySecond' : undefined;
  if (a.start === b.start && a.end === b.end) return 'same';
  if (a.start <= b.start && a.end >= b.end) return 'firstWider';
  return b.start <= a.start && b.end >= a.end ? 'secondWider' : 'crossing';
}

function confusionOf(i: number, j: number, groups: readonly Group[]): Confusion {
  const said = new Set<string>();
  for (const group of groups) {
    for (const unit of [group[i], group[j]]) if (unit?.value !== undefined) said.add(unit.value);
  }
  const values = [...said].sort();
  const counts = Array.from({ length: values.length + 1 }, () => Array<number>(values.length + 1).fill(0));
  const indexOf = new Map(values.map((value, i) => [value, i]));
  const at = (unit: CodedUnit | undefined) => (unit?.value === undefined ? -1 : indexOf.get(unit.value)!);
  for (const group of groups) {
    const [row, column] = [at(group[i]), at(group[j])];
    // What both left open tells nothing.
    if (row < 0 && column < 0) continue;
    counts.at(row)![column < 0 ? values.length : column]!++;
  }
  return { values, counts };
}

function f1Of(coders: readonly string[], i: number, j: number, groups: readonly Group[]): AgreementFigure[] {
  const own = groups.filter((group) => group[i] || group[j]);
  const all = own.reduce((sum, group) => sum + (group[i] ? 1 : 0) + (group[j] ? 1 : 0), 0);
  const share = (isMatch: (group: Group) => boolean) =>
    all === 0 ? undefined : (2 * own.filter((group) => group[i] && group[j] && isMatch(group)).length) / all;
  const pair = { coders: [coders[i]!, coders[j]!] as const, cases: all };
  return [
    { kind: 'f1', ...pair, value: share(() => true) },
    { kind: 'f1-same', ...pair, value: share((group) => relationOf(group[i], group[j]) === 'same') },
  ];
}

function pairFigures(coders: readonly string[], i: number, j: number, groups: readonly Group[]): AgreementFigure[] {
  const both = groups.flatMap((group): [string, string][] => {
    const [a, b] = [group[i]?.value, group[j]?.value];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const pair = { coders: [coders[i]!, coders[j]!] as const, cases: both.length };
  const raw = both.length === 0 ? undefined : both.filter(([a, b]) => a === b).length / both.length;
  return [
    { kind: 'kappa', ...pair, value: kappaOf(both) },
    { kind: 'raw', ...pair, value: raw },
  ];
}

/** What a group of units differs in: in where it is, or in what was said. */
function differenceOf(group: Group): Difference[] {
  const present = group.filter((unit) => unit !== undefined);
  const [first] = present;
  if (!first) return [];
  const isSame =
    present.length === group.length &&
    present.every(({ start, end, value }) => start === first.start && end === first.end && value === first.value);
  if (isSame) return [];
  const longest = present.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  return [
    {
      of: group.map(
        (unit) =>
          unit && {
            id: unit.id,
            start: unit.start,
            end: unit.end,
            ...(unit.value !== undefined && { value: unit.value }),
          },
      ),
      words: longest.words,
    },
  ];
}
