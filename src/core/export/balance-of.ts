import type { Dossier, PlacedAnnotation } from '../dossier/dossier';
import type { Team } from '../sidecar/team';
import { groupBy } from '../text/group-by';
import { countWords } from './count-words';
import { personAt, personNamed } from './person-named';
import { type Standing, standingOf } from './standing-of';

/** How even-handed the work is: counts over all claims, unpublished ones too, without a word of them. */
export interface Balance {
  /** In the order in which they first speak. */
  readonly speakers: readonly SpeakerBalance[];
  /** Of all claims but the disputed ones and those whose verdict may not hold any more, by id of their status. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly disputed: number;
}

export interface SpeakerBalance {
  readonly speaker: string | undefined;
  readonly words: number;
  /** Claims that can be checked: without those that were dismissed. */
  readonly claims: number;
  /** Have a verdict that holds. */
  readonly checked: number;
  readonly published: number;
  /** People differ on it; counted as nothing else. */
  readonly disputed: number;
  /** Went out without a verdict, as a line that gives context does. */
  readonly withoutVerdict: number;
  /** None of these yet. */
  readonly open: number;
  /** What gets no verdict, by the reason: its status (no claim, not checkable), else its tag (an opinion, a question). */
  readonly leftOut: ReadonlyMap<string, number>;
  /** By id. */
  readonly verdicts: ReadonlyMap<string, number>;
}

/** Counts by speaker, within one printing of the talk. */
export function balanceOf({ transcript, annotations, team }: Dossier): Balance {
  const turns = groupBy(
    transcript.turns.filter(({ copy }) => copy === 1),
    (turn) => personNamed(transcript, turn),
  );
  const claims = groupBy(annotations, (one) => personAt(transcript, one));
  const speakers = [...new Set([...turns.keys(), ...claims.keys()])];
  const standing = (one: PlacedAnnotation) => standingOf(one.annotation, team.team);
  return {
    speakers: speakers.map((speaker) => {
      const spoken = (turns.get(speaker) ?? []).map(({ speech }) => transcript.read.slice(speech));
      const own = claims.get(speaker) ?? [];
      const counted = own.map((one) => countedAs(one, team.team));
      const idsOf = (kind: 'verdict' | 'leftOut') => counted.flatMap((one) => (one.kind === kind ? one.id : []));
      const count = (kind: CountedAs['kind']) => counted.filter((one) => one.kind === kind).length;
      const isPublished = (one: PlacedAnnotation, i: number) =>
        counted[i]!.kind !== 'leftOut' && standing(one) === 'published';
      return {
        speaker,
        words: spoken.reduce((sum, text) => sum + countWords(text), 0),
        claims: own.length - count('leftOut'),
        checked: count('verdict'),
        published: own.filter(isPublished).length,
        disputed: count('disputed'),
        withoutVerdict: count('withoutVerdict'),
        open: count('open'),
        leftOut: countBy(idsOf('leftOut')),
        verdicts: countBy(idsOf('verdict')),
      };
    }),
    statuses: countBy(
      annotations
        .filter((one) => standing(one) !== 'disputed' && holds(one))
        .map(({ annotation }) => annotation.status ?? 'unchecked'),
    ),
    disputed: annotations.filter((one) => standing(one) === 'disputed').length,
  };
}

/**
 * As what a claim is counted, in the balance and at the head of a report: by its verdict, if that holds and nobody disputes it.
 * `leftOut`: it gets no verdict, for the reason with the id.
 */
export type CountedAs =
  | { readonly kind: 'verdict' | 'leftOut'; readonly id: string }
  | { readonly kind: 'disputed' | 'withoutVerdict' | 'open' };

/** The one place that says as what a claim counts. */
export function countedAs(one: PlacedAnnotation, team: Team): CountedAs {
  const standing = standingOf(one.annotation, team);
  const reason = whyLeftOut(one, standing);
  if (reason !== undefined) return { kind: 'leftOut', id: reason };
  if (standing === 'disputed') return { kind: 'disputed' };
  const { verdict } = one.annotation;
  if (verdict !== undefined) return holds(one) ? { kind: 'verdict', id: verdict } : { kind: 'open' };
  return { kind: standing === 'published' ? 'withoutVerdict' : 'open' };
}

/** False for a claim whose words are others now than were judged: its verdict is no finding on what the transcript says. */
function holds({ annotation: { verdict }, needsPerson }: PlacedAnnotation): boolean {
  return verdict === undefined || !needsPerson;
}

/** Why a claim gets no verdict: an id of a status or of a tag; undefined for one that gets one. */
function whyLeftOut({ annotation: { status, tag } }: PlacedAnnotation, standing: Standing): string | undefined {
  if (standing === 'dismissed') return status;
  return uncheckedTags.has(tag) ? tag : undefined;
}

/** Tags of the usual vocabulary that no one checks for truth. */
const uncheckedTags: ReadonlySet<string> = new Set(['opinion', 'question', 'background']);

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));
}
