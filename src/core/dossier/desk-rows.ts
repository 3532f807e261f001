import type { CheckUnit } from '../claims/check-unit';
import type { Annotation } from '../sidecar/annotation';
import type { Team } from '../sidecar/team';
import { groupBy } from '../text/group-by';
import type { Transcript } from '../transcript/transcript';
import type { Card } from './card';
import type { Dossier, PlacedAnnotation, UnreadableEntry } from './dossier';
import { figuresOf } from './figures-of';
import { shownSpeaker } from './shown-speaker';
import { type ClaimState, type StateKind, stateKinds, stateOf, stateOfClaim } from './state-of';
import { turnAt } from './turn-at';
import { personOf } from './turns-of-speaker';
import { unitsOf, type WorkUnit } from './units-of';

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

function listRows(transcript: string, dossier: Dossier): DeskRow[] {
  const unreadable = dossier.unreadable.map((one): DeskRow => {
    const words = one.entry.remains.quote?.exact ?? one.entry.remains.id ?? '';
    const key = `${transcript} ${one.file}@${one.entry.span.start}`;
    return { key, transcript, state: { kind: 'attention' }, figures: [], words, unreadable: one };
  });
  const seen = new Map<string, number>();
  const rows = unitsOf(dossier).map((unit): DeskRow => {
    const row = rowOfUnit(transcript, unit);
    // The same id may stand in a file twice by mistake, and untagged quotes are told by their words.
    const count = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, count);
    return count > 1 ? { ...row, key: `${row.key} ${count}` } : row;
  });
  const place = ({ at, placed }: DeskRow) => at ?? placed?.span?.start ?? Infinity;
  return [...unreadable, ...rows.sort((a, b) => place(a) - place(b) || 0)];
}

/** Rows by what they are of, with all else that they were made of. */
const knownOfUnit = new WeakMap<
  Annotation | CheckUnit,
  { readonly file: string; readonly transcript: Transcript; readonly team: Team; readonly row: DeskRow }
>();

/** The row of a unit; of one that is as it was, the same object. */
function rowOfUnit(file: string, unit: WorkUnit): DeskRow {
  const { transcript, team } = unit.dossier;
  const of = unit.annotation?.annotation ?? unit.untagged!;
  const before = knownOfUnit.get(of);
  const isSame = before?.transcript === transcript && before.team === team.team && before.file === file;
  if (isSame && isPlacedSo(before.row.placed, unit.annotation)) return before.row;
  const row = makeRow(file, unit);
  knownOfUnit.set(of, { file, transcript, team: team.team, row });
  return row;
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

function makeRow(transcript: string, unit: WorkUnit): DeskRow {
  const { dossier, annotation: placed, untagged, stops } = unit;
  const span = placed ? placed.span : untagged;
  const claims = untagged?.claims ?? (span ? figuresOf(dossier, span) : []);
  const turn = placed ? placed.turn : turnAt(dossier.transcript, untagged!.start);
  const person = turn && (turn.name ?? personOf(dossier.transcript, turn)?.name ?? shownSpeaker(turn));
  const words = placed ? placed.annotation.quote.exact : dossier.transcript.read.slice(untagged!);
  const at = stops[0] ?? span?.start;
  return {
    key: placed ? keyOfClaim(transcript, placed.annotation.id) : `${transcript} “${words}”`,
    transcript,
    state: stateOf(unit),
    figures: claims.length > 0 ? claims.map(({ text }) => text) : figuresIn(placed?.annotation),
    words,
    ...(person !== undefined && { person }),
    ...(placed && { annotation: placed.annotation, placed }),
    ...(untagged && { untagged }),
    ...(at !== undefined && { at }),
  };
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
