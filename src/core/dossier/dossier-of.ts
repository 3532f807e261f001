import type { Target } from '../anchors/placement';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { FiledSidecar } from '../sidecar/read-together';
import type { About, Entry, LabelNote, TurnNote } from '../sidecar/sidecar';
import { turnKey } from '../sidecar/tell-speakers';
import { addAll } from '../text/add-all';
import { labelKey } from '../transcript/candidate';
import type { Transcript } from '../transcript/transcript';
import { type Beside, nothingBeside } from './beside';
import { blindfold, blindnessOf, type Viewer } from './blindfold';
import type { Dossier, UnreadableEntry } from './dossier';
import { findDoubles } from './find-doubles';
import { findNumbersIn } from './find-numbers-in';
import { nameTalk } from './name-talk';
import { type FindClaim, markOutdated, unmarked } from './outdated-copies';
import { type KnownPlaces, placeAnnotations } from './place-annotations';
import { placeQuotes } from './place-quotes';
import { defaultTeam, type TeamFile } from './team-file';
import { tellTurns } from './tell-turns';

/** Every numeric expression of the speech of a transcript, in text order. */
export function findSpokenNumbers(transcript: Transcript): NumericExpression[] {
  const numbers: NumericExpression[] = [];
  for (const { speech } of transcript.turns) addAll(numbers, findNumbersIn(transcript, speech));
  return numbers;
}

/** What else is known of a transcript. */
export interface Known extends Partial<Omit<Beside, 'sidecars'>>, KnownPlaces {
  readonly name?: string;
  readonly team?: TeamFile;
  readonly unnumbered?: boolean;
  readonly isGrowing?: boolean;
  /** Finds the claims of which verdicts were taken over. */
  readonly find?: FindClaim | undefined;
  /** Who reads it: one who reads blind sees nothing of the others'. */
  readonly viewer?: Viewer | undefined;
  /** What `findSpokenNumbers` gave for this transcript, if it is at hand. */
  readonly numbers?: readonly NumericExpression[];
}

/** Joins a transcript with its sidecars and places every annotation. */
export function dossierOf(text: Transcript, all: readonly FiledSidecar[], known: Known = {}): Dossier {
  const {
    name,
    viewer,
    team = defaultTeam,
    numbers = findSpokenNumbers(text),
    unnumbered = false,
    isGrowing = false,
  } = known;
  const blind = blindnessOf(all, viewer, team.team);
  const sidecars = blind ? blindfold(all, blind, viewer!, team.team) : all;
  const about = aboutOf(sidecars);
  const transcript = tellTurns(nameTalk(text, sidecars), about.turns, { before: known.before?.transcript });
  const { unreadableFiles, copies, waiting } = { ...nothingBeside, ...known };
  const before = known.before && {
    transcript: known.before.transcript,
    sidecars: known.before.sidecars,
    annotations: unmarked(known.before.annotations),
  };
  const annotations = markOutdated(placeAnnotations(transcript, sidecars, { ...known, before }), known.find);
  let doubles: Dossier['doubles'] | undefined;
  let unreadable: Dossier['unreadable'] | undefined;
  return {
    unreadableFiles,
    copies,
    waiting,
    name,
    sidecars,
    transcript,
    numbers,
    annotations,
    about,
    team,
    unnumbered,
    isGrowing,
    ...(blind && { blind }),
    get unreadable() {
      unreadable ??= placeUnreadable(transcript, sidecars);
      return unreadable;
    },
    get doubles() {
      doubles ??= findDoubles(transcript, annotations);
      return doubles;
    },
  };
}

/** Entries that can't be read; beside the others, that were read, their words tell nothing. */
function placeUnreadable(transcript: Transcript, sidecars: readonly FiledSidecar[]): UnreadableEntry[] {
  const isBroken = (entry: Entry): entry is UnreadableEntry['entry'] => entry.remains !== undefined;
  const entries = sidecars.flatMap(({ file, sidecar }) =>
    sidecar.entries.filter(isBroken).map((entry) => ({ file, entry })),
  );
  const quoted = entries.flatMap(({ entry: { remains } }) => (remains.quote ? [remains as Target] : []));
  const placed = placeQuotes(transcript, quoted).reverse();
  return entries.map((one): UnreadableEntry => {
    const placement = one.entry.remains.quote && placed.pop();
    return { ...one, ...(placement && { placement }) };
  });
}

/** What the talk is: of each key, of each label of a speaker, and of each place where somebody else speaks, what the first sidecar says that has it. */
export function aboutOf(sidecars: readonly FiledSidecar[]): About {
  const all = sidecars.map(({ sidecar }) => sidecar.about ?? {});
  const turns = notedTurns(sidecars);
  const notes = new Map<string, LabelNote>();
  for (const note of all.flatMap(({ speakers = [] }) => speakers)) {
    const key = labelKey(note.label);
    if (!notes.has(key)) notes.set(key, note);
  }
  const lists = {
    ...(notes.size > 0 && { speakers: [...notes.values()] }),
    ...(turns.length > 0 && { turns }),
  };
  return Object.assign({}, ...all.toReversed(), lists);
}

/** The lists of all files as one. One file: the same array, since caches are keyed by it. */
function notedTurns(sidecars: readonly FiledSidecar[]): readonly TurnNote[] {
  const [first = [], ...others] = sidecars.flatMap(({ sidecar }) =>
    sidecar.about?.turns ? [sidecar.about.turns] : [],
  );
  if (others.length === 0) return first;
  const all = new Map<string, TurnNote>();
  for (const one of [first, ...others].flat()) {
    const key = turnKey(one);
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()];
}
