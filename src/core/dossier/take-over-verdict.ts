import type { Annotation, ClaimReference, Decision } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { sameData } from '../sidecar/same-data';
import type { Team } from '../sidecar/team';
import { giveOpinions } from './give-opinions';

/**
 * Takes over what was found out of an earlier claim that says the same: its verdict with all opinions and whose they are, its sources,
 * and its wording where this one has none. `same` says where it is.
 */
export function takeOverVerdict(
  annotation: Annotation,
  earlier: Annotation & { readonly verdict: string },
  same: ClaimReference,
  team: Team = {},
): Change & { readonly kind: 'edit' } {
  const { reviews = [], sources = [], claim, verdict, by, at } = earlier;
  const unsigned: Decision[] = reviews.some((one) => one.verdict === verdict)
    ? []
    : [{ ...(by !== undefined && { by }), ...(at !== undefined && { at }), verdict }];
  const isNew =
    <T>(known: readonly T[] | undefined) =>
    (one: T) =>
      !known?.some((other) => sameData(one, other));
  const opinions = [...unsigned, ...reviews].filter(isNew(annotation.reviews));
  const opinion = giveOpinions(annotation, team, ...opinions);
  const more = sources.filter(isNew(annotation.sources));
  return {
    ...opinion,
    set: { ...opinion.set, ...(annotation.claim === undefined && claim !== undefined && { claim }), 'same-as': same },
    append: { ...opinion.append, ...(more.length > 0 && { sources: more }) },
  };
}
