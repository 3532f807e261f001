import type { DeskRow } from '../dossier/desk-rows';
import type { Dossier } from '../dossier/dossier';
import type { ClaimState, StateKind } from '../dossier/state-of';
import { sureSpan } from '../dossier/sure-span';
import { timeOfClaim } from '../dossier/time-of-claim';
import { turnAt, turnNumber } from '../dossier/turn-at';
import type { Annotation, Source } from '../sidecar/annotation';
import type { IsKept } from '../sidecar/keep-confidential';
import { omitInternal } from '../sidecar/omit-internal';
import { shorten } from '../text/shorten';

/** A claim as a language model is told of it. */
export interface ToldClaim {
  /** Absent for words that nobody has tagged. */
  readonly id?: string;
  readonly words: string;
  /** Further words of the same claim. */
  readonly parts?: readonly string[];
  readonly speaker?: string;
  readonly turn?: number;
  /** `HH:MM:SS` within the recording. */
  readonly time?: string;
  readonly tag?: string;
  readonly state: StateKind;
  readonly verdict?: string;
  /** The checkable statement. */
  readonly claim?: string;
  readonly claimant?: string;
  readonly sources?: readonly ToldSource[];
}

interface ToldSource {
  readonly title?: string;
  readonly url?: string;
}

/** Longest texts, in characters; what is longer ends with `…`. */
const longestWords = 1000;
const longestTitle = 200;
const longestAddress = 500;
const mostSources = 10;
const mostParts = 10;

/**
 * What a model may know of a claim: what may leave the team, and how far the work on it is. No source that must stay (`isKept`), and no
 * verdict on which people differ. `dossier`: of an open transcript, to tell where words stand now, and when they are said.
 */
export function tellClaim(row: DeskRow, isKept: IsKept, dossier?: Dossier): ToldClaim {
  const { annotation, state, words, person } = row;
  const open: Partial<Annotation> = annotation ? omitInternal(annotation, isKept) : {};
  const { tag, claim, claimant, parts } = open;
  const time = timeOf(row, dossier);
  const turn = turnOf(row, dossier) ?? open.turn;
  const speaker = person ?? open.speaker;
  const verdict = toldVerdict(state);
  const sources = toldSources(open.sources);
  return {
    ...(annotation && { id: annotation.id }),
    words: shorten(words, longestWords),
    ...(parts && { parts: parts.slice(0, mostParts).map(({ quote }) => shorten(quote.exact, longestWords)) }),
    ...(speaker !== undefined && { speaker: shorten(speaker, longestTitle) }),
    ...(turn !== undefined && { turn }),
    ...(time !== undefined && { time: shorten(time, 20) }),
    ...(tag !== undefined && { tag: shorten(tag, longestTitle) }),
    state: state.kind,
    ...(verdict !== undefined && { verdict: shorten(verdict, longestTitle) }),
    ...(claim !== undefined && { claim: shorten(claim, longestWords) }),
    ...(claimant !== undefined && { claimant: shorten(claimant, longestTitle) }),
    ...(sources.length > 0 && { sources }),
  };
}

/** The verdict that a model may know: the one that holds, or held before the words changed; undefined while people differ on it. */
export function toldVerdict({ kind, verdict, weighed }: ClaimState): string | undefined {
  return (kind === 'judged' || kind === 'attention') && !weighed?.isDisputed ? verdict : undefined;
}

/** As exports tell it; of a transcript that isn't open what was written down when it was tagged. */
function timeOf({ annotation, placed }: DeskRow, dossier: Dossier | undefined): string | undefined {
  if (!annotation || !placed || !dossier) return annotation?.time;
  return timeOfClaim(dossier.transcript, annotation, sureSpan(placed));
}

function turnOf({ at, placed }: DeskRow, dossier: Dossier | undefined): number | undefined {
  const offset = placed?.span?.start ?? at;
  const turn = dossier && offset !== undefined ? turnAt(dossier.transcript, offset) : undefined;
  return turn && turnNumber(dossier!.transcript, turn);
}

function toldSources(sources: readonly Source[] = []): ToldSource[] {
  return sources.slice(0, mostSources).map(({ title, url }) => ({
    ...(title !== undefined && { title: shorten(title, longestTitle) }),
    ...(url !== undefined && { url: shorten(url, longestAddress) }),
  }));
}
