import type { CheckUnit } from '../claims/check-unit';
import type { Annotation } from '../sidecar/annotation';
import type { Team } from '../sidecar/team';
import { addAll } from '../text/add-all';
import { finish } from '../text/finish';
import { groupBy } from '../text/group-by';
import { inSteps } from '../text/in-steps';
import { partitionPoint } from '../text/partition-point';
import type { Transcript } from '../transcript/transcript';
import type { Card } from './card';
import { checkUnitsOf } from './check-units';
import type { Dossier, PlacedAnnotation, UnreadableEntry } from './dossier';
import { figuresOf, unitAt } from './figures-of';
import { shownSpeaker } from './shown-speaker';
import { type ClaimState, type StateKind, stateKinds, stateOf, stateOfClaim } from './state-of';
import { turnAt } from './turn-at';
import { personOf } from './turns-of-speaker';
import { type BareUnit, changedUnits, keepingUnits, keptUnitsOf, type Units } from './units-of';

/** One claim, or quote that nobody tagged, among those of all transcripts. */
export interface DeskRow {
  /** Stays the same while the text and the annotations around it change. */
  readonly key: string;
  /** The transcript's file. */
  readonly transcript: string;
  readonly state: ClaimState;
  /** As printed. */
  readonly figures: readonly string[];
  readonly words: string;
  /** Who speaks: the person, not the label. */
  readonly person?: string;
  readonly annotation?: Annotation;
  /** Of a transcript that is open; not where its lines stand, which changes with every line above them. */
  readonly placed?: Omit<PlacedAnnotation, 'entry' | 'additions'>;
  readonly untagged?: CheckUnit;
  readonly unreadable?: UnreadableEntry;
  /** Where a walk stops at it, in an open transcript. */
  readonly at?: number;
}

/** The key of the row of a claim. */
export function keyOfClaim(transcript: string, id: string): string {
  return `${transcript} ${id}`;
}

const known = new WeakMap<Dossier, readonly DeskRow[]>();

/** The rows of an open transcript, in text order; what can't be read first. */
export function rowsOfDossier(transcript: string, dossier: Dossier): readonly DeskRow[] {
  const rows = known.get(dossier) ?? listRows(transcript, dossier);
  known.set(dossier, rows);
  return rows;
}

/** The same in steps that each take little time. */
export function* listingRows(transcript: string, dossier: Dossier): Generator<undefined, readonly DeskRow[]> {
  const units = yield* keepingUnits(dossier);
  const isFirst = latest.get(dossier.transcript)?.file !== transcript;
  if (isFirst) {
    yield* findingOrdinals(dossier);
    const rows = yield* puttingInOrder(transcript, dossier, units);
    latest.set(dossier.transcript, { file: transcript, team: dossier.team.team, units, rows });
  }
  return rowsOfDossier(transcript, dossier);
}

function listRows(transcript: string, dossier: Dossier): readonly DeskRow[] {
  const unreadable = dossier.unreadable.map((one): DeskRow => {
    const words = one.entry.remains.quote?.exact ?? one.entry.remains.id ?? '';
    const key = `${transcript} ${one.file}@${one.entry.span.start}`;
    return { key, transcript, state: { kind: 'attention' }, figures: [], words, unreadable: one };
  });
  const rows = rowsOfUnits(transcript, dossier);
  return unreadable.length > 0 ? [...unreadable, ...rows] : rows;
}

/** The rows of a dossier's units, with what else they were made of. */
interface KeptRows {
  readonly file: string;
  readonly team: Team;
  readonly units: Units;
  readonly rows: readonly DeskRow[];
}

const latest = new WeakMap<Transcript, KeptRows>();

/** In text order; from one press of a key to the next only what changed is put in its place. */
function rowsOfUnits(file: string, dossier: Dossier): readonly DeskRow[] {
  const { transcript } = dossier;
  const { team } = dossier.team;
  const units = keptUnitsOf(dossier);
  const before = latest.get(transcript);
  const patched = before?.file === file && before.team === team ? patchRows(before, dossier, units) : undefined;
  const kept = patched ?? { file, team, units, rows: finish(puttingInOrder(file, dossier, units)) };
  latest.set(transcript, kept);
  return kept.rows;
}

function* puttingInOrder(
  file: string,
  dossier: Dossier,
  { tagged, untagged }: Units,
): Generator<undefined, readonly DeskRow[]> {
  const keys = new Set<string>();
  const rows = yield* inSteps(tagged, (unit): DeskRow => {
    const row = rowOfUnit(file, dossier, unit);
    // The same id may stand in a file twice by mistake.
    let { key } = row;
    for (let count = 2; keys.has(key); count++) key = `${row.key} ${count}`;
    keys.add(key);
    return key === row.key ? row : { ...row, key };
  });
  const others = yield* inSteps(untagged, (unit) => rowOfUnit(file, dossier, unit));
  yield;
  const sorted = [sortRows(rows), sortRows(others)] as const;
  yield;
  return yield* merging(...sorted);
}

/** Rows in the order of their places; those that are in it already, as nearly always, as they are. */
function sortRows(rows: readonly DeskRow[]): readonly DeskRow[] {
  const isSorted = rows.every((row, i) => i === 0 || placeOf(rows[i - 1]!) <= placeOf(row));
  return isSorted ? rows : rows.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
}

/** Two lists in order as one, in steps; of rows at one place those of the first come first. */
function* merging(some: readonly DeskRow[], others: readonly DeskRow[]): Generator<undefined, DeskRow[]> {
  const all: DeskRow[] = [];
  let next = 0;
  yield* inSteps(others, (other) => {
    const place = placeOf(other);
    while (next < some.length && placeOf(some[next]!) <= place) all.push(some[next++]!);
    all.push(other);
  });
  addAll(all, some.slice(next));
  return all;
}

/** So many units may be others: of more, all are put in order anew. */
const few = 64;

/** The rows of a dossier, if few of its units differ from those before and each has a place of its own. */
function patchRows(before: KeptRows, dossier: Dossier, units: Units): KeptRows | undefined {
  const { file, team } = before;
  const { gone, fresh } = changedUnits(before.units, units);
  if (gone.length + fresh.length > few) return undefined;
  const rows = [...before.rows];
  for (const unit of gone) {
    const row = knownOfUnit.get(subjectOf(unit))?.row;
    const at = row ? indexOf(rows, row) : -1;
    if (at < 0) return undefined;
    rows.splice(at, 1);
  }
  if (fresh.some(({ annotation }) => annotation && units.doubled.has(annotation.annotation.id))) return undefined;
  for (const unit of fresh) {
    const row = rowOfUnit(file, dossier, unit);
    const place = placeOf(row);
    const at = partitionPoint(rows, (other) => placeOf(other) < place);
    if (place === Infinity || (rows[at] && placeOf(rows[at]) === place)) return undefined;
    rows.splice(at, 0, row);
  }
  return { file, team, units, rows };
}

/** Where a row stands among rows in the order of their places; -1 if it doesn't. */
function indexOf(rows: readonly DeskRow[], row: DeskRow): number {
  const place = placeOf(row);
  const at = partitionPoint(rows, (other) => placeOf(other) < place);
  return rows[at] === row ? at : rows.indexOf(row);
}

function placeOf({ at, placed }: DeskRow): number {
  return at ?? placed?.span?.start ?? Infinity;
}

/** Rows by what they are of, with all else that they were made of. */
const knownOfUnit = new WeakMap<
  Annotation | CheckUnit,
  { readonly file: string; readonly transcript: Transcript; readonly team: Team; readonly row: DeskRow }
>();

/** The row of a unit; of one that is as it was, the same object. */
function rowOfUnit(file: string, dossier: Dossier, unit: BareUnit): DeskRow {
  const { transcript, team } = dossier;
  const of = subjectOf(unit);
  const before = knownOfUnit.get(of);
  const isSame = before?.transcript === transcript && before.team === team.team && before.file === file;
  if (isSame && isPlacedSo(before.row.placed, unit.annotation)) return before.row;
  const row = makeRow(file, dossier, unit);
  knownOfUnit.set(of, { file, transcript, team: team.team, row });
  return row;
}

function subjectOf({ annotation, untagged }: BareUnit): Annotation | CheckUnit {
  return annotation?.annotation ?? untagged!;
}

/** True if an annotation stands where a row has it, and as much is to be asked of it. */
function isPlacedSo(row: DeskRow['placed'], now: PlacedAnnotation | undefined): boolean {
  return (
    row === now ||
    (row !== undefined &&
      row.annotation === now?.annotation &&
      row.file === now.file &&
      row.spans === now.spans &&
      row.own === now.own &&
      row.change === now.change &&
      row.attention === now.attention &&
      row.needsPerson === now.needsPerson)
  );
}

function makeRow(transcript: string, dossier: Dossier, unit: BareUnit): DeskRow {
  const { annotation: placed, untagged, stops } = unit;
  const span = placed ? placed.span : untagged;
  const claims = untagged?.claims ?? (span ? figuresOf(dossier, span) : []);
  const turn = placed ? placed.turn : turnAt(dossier.transcript, untagged!.start);
  const person = turn && (turn.name ?? personOf(dossier.transcript, turn)?.name ?? shownSpeaker(turn));
  const words = placed ? placed.annotation.quote.exact : dossier.transcript.read.slice(untagged!);
  const at = stops[0] ?? span?.start;
  return {
    key: placed ? keyOfClaim(transcript, placed.annotation.id) : keyOfQuote(transcript, dossier, untagged!),
    transcript,
    state: stateOf({ dossier, ...unit }),
    figures: claims.length > 0 ? claims.map(({ text }) => text) : figuresIn(placed?.annotation),
    words,
    ...(person !== undefined && { person }),
    ...(placed && { annotation: placed.annotation, placed }),
    ...(untagged && { untagged }),
    ...(at !== undefined && { at }),
  };
}

const ordinals = new WeakMap<readonly CheckUnit[], readonly number[]>();

/** The key of a quote that nobody tagged: its words, and which it is of those in the same words, tagged or not. */
function keyOfQuote(file: string, dossier: Dossier, quote: CheckUnit): string {
  const at = unitAt(checkUnitsOf(dossier), quote);
  const ordinal = at === undefined ? 1 : finish(findingOrdinals(dossier))[at]!;
  const key = `${file} “${dossier.transcript.read.slice(quote)}”`;
  return ordinal > 1 ? `${key} ${ordinal}` : key;
}

/** Of each quote of a text which it is of those in the same words, from 1. */
function* findingOrdinals(dossier: Dossier): Generator<undefined, readonly number[]> {
  const among = checkUnitsOf(dossier);
  const known = ordinals.get(among);
  if (known) return known;
  const counts = new Map<string, number>();
  const found = yield* inSteps(among, (quote) => {
    const words = dossier.transcript.read.slice(quote);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return count;
  });
  ordinals.set(among, found);
  return found;
}

const knownOfCard = new WeakMap<Card, { readonly team: Team; readonly rows: readonly DeskRow[] }>();

/** The rows of a transcript that isn't open: what is tagged, in the order of its files. */
export function rowsOfCard(card: Card, team: Team): readonly DeskRow[] {
  const before = knownOfCard.get(card);
  if (before?.team === team) return before.rows;
  const rows = listCard(card, team);
  knownOfCard.set(card, { team, rows });
  return rows;
}

/** Who speaks is told by what a person told of the labels, as where the transcript is open. */
function listCard({ transcript, annotations, about }: Card, team: Team): DeskRow[] {
  const names = new Map((about.speakers ?? []).map(({ label, name }) => [label, name]));
  return annotations.map(({ annotation }) => ({
    key: keyOfClaim(transcript, annotation.id),
    transcript,
    state: stateOfClaim(annotation, team),
    figures: figuresIn(annotation),
    words: annotation.quote.exact,
    ...(annotation.speaker !== undefined && { person: names.get(annotation.speaker) ?? annotation.speaker }),
    annotation,
  }));
}

function figuresIn(annotation: Annotation | undefined): string[] {
  return (annotation?.numbers ?? []).map(({ text }) => text);
}

/** By what rows belong together. */
export const rowKeys = ['state', 'person', 'tag', 'verdict', 'assignee', 'transcript', 'text'] as const;
export type RowKey = (typeof rowKeys)[number];

export interface RowGroup {
  /**
   * `attention` and `dismissed` stand apart whatever the rest is grouped by; `published`: by state, what has a verdict and is out;
   * `rest` has what the key says nothing of.
   */
  readonly kind: StateKind | 'published' | 'value' | 'rest';
  /** What they have in common; empty for a state, and for the rest. */
  readonly value: string;
  readonly rows: readonly DeskRow[];
}

/** What belongs together: what waits for a person first, what was dismissed last, nothing twice. */
export function groupRows(rows: readonly DeskRow[], by: RowKey): RowGroup[] {
  const groups = [...groupBy(rows, (row) => groupOf(row, by)[0])].flatMap(([kind, ofKind]) =>
    [...groupBy(ofKind, (row) => groupOf(row, by)[1])].map(([value, own]): RowGroup => ({ kind, value, rows: own })),
  );
  const rank = ({ kind }: RowGroup) => {
    if (kind === 'dismissed') return stateKinds.length + 1;
    if (kind === 'rest') return stateKinds.length;
    if (kind === 'published') return stateKinds.indexOf('judged') + 0.5;
    return kind === 'value' ? 1 : stateKinds.indexOf(kind);
  };
  return groups.sort((a, b) => rank(a) - rank(b));
}

function groupOf(row: DeskRow, by: RowKey): readonly [kind: RowGroup['kind'], value: string] {
  const { state, annotation } = row;
  const value = commonTo(row, by);
  if (by === 'state' && state.kind === 'judged' && annotation?.status === 'published') return ['published', ''];
  if (by === 'state' || state.kind === 'attention' || state.kind === 'dismissed') return [state.kind, ''];
  // Who looks at verdicts or at who was asked wants to know what nobody has tagged apart from what was left open.
  if (!annotation && by !== 'person' && by !== 'transcript' && by !== 'text') return ['untagged', ''];
  return value === undefined ? ['rest', ''] : ['value', value];
}

function commonTo({ state, annotation, person, transcript }: DeskRow, by: RowKey): string | undefined {
  switch (by) {
    case 'person':
      return person;
    case 'verdict':
      return state.verdict;
    case 'transcript':
      return transcript;
    case 'text':
      return '';
    default:
      return by === 'state' ? undefined : annotation?.[by];
  }
}
