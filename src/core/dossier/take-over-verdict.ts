import type { Annotation, ClaimReference, Decision, Publication } from '../sidecar/annotation';
import type { Change, Fields } from '../sidecar/change';
import { isApproved, writerOf } from '../sidecar/is-approved';
import { sameData } from '../sidecar/same-data';
import type { Team } from '../sidecar/team';
import { giveOpinions } from './give-opinions';

type Edit = Change & { readonly kind: 'edit' };

/**
 * Takes over what was found out of an earlier claim that says the same: its verdict with all opinions and whose they are, its sources,
 * and its wording where this one has none. Of a prepared claim, which waited for its words, also the line that goes out, the notes and
 * whose work it is. `same` says where it is. A verdict that nobody has put a name to is from then on that of who takes it over (`taker`).
 */
export function takeOverVerdict(
  annotation: Annotation,
  earlier: Annotation & { readonly isPrepared?: true },
  same: ClaimReference,
  team: Team = {},
  taker: Pick<Decision, 'by' | 'at'> = {},
): Edit {
  const { reviews = [], sources = [], notes = [], claim, verdict, by, at, isPrepared } = earlier;
  const isSigned = verdict === undefined || reviews.some((one) => one.verdict === verdict);
  const signature = by === undefined ? taker : { by, ...(at !== undefined && { at }) };
  const unsigned: Decision[] = isSigned ? [] : [{ ...signature, verdict }];
  const isNew =
    <T>(known: readonly T[] | undefined) =>
    (one: T) =>
      !known?.some((other) => sameData(one, other));
  const opinions = [...unsigned, ...reviews].filter(isNew(annotation.reviews));
  const opinion: Edit =
    opinions.length > 0 ? giveOpinions(annotation, team, ...opinions) : { kind: 'edit', id: annotation.id };
  const more = sources.filter(isNew(annotation.sources));
  const moreNotes = isPrepared ? notes.filter(isNew(annotation.notes)) : [];
  const waiting = isPrepared ? waitingFields(annotation, earlier, team) : {};
  return {
    ...opinion,
    set: {
      ...waiting,
      ...opinion.set,
      ...(annotation.claim === undefined && claim !== undefined && { claim }),
      'same-as': same,
    },
    append: {
      ...opinion.append,
      ...(more.length > 0 && { sources: more }),
      ...(moreNotes.length > 0 && { notes: moreNotes }),
    },
  };
}

/** What a prepared claim says besides, where this one says nothing of it yet. */
function waitingFields(annotation: Annotation, prepared: Annotation, team: Team): Fields {
  const { publish, assignee, taken, claimant } = prepared;
  const waiting: Fields = { publish: publish && waitingLine(publish, prepared, team), assignee, taken, claimant };
  return Object.fromEntries(
    Object.entries(waiting).filter(
      ([key, value]) => value !== undefined && annotation[key as keyof Annotation] === undefined,
    ),
  );
}

/** The line with its writer, who goes on being that whoever takes it over, and with an approval only if that counted there. */
function waitingLine({ approved, ...line }: Publication, prepared: Annotation, team: Team): Publication {
  const by = writerOf(prepared);
  return {
    ...line,
    ...(line.text !== undefined && by !== undefined && { by }),
    ...(approved && isApproved(prepared, team) && { approved }),
  };
}
