import { quoteSpan } from '../anchors/quote-span';
import type { Annotation } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { dismissedStatus } from '../sidecar/dismissed-status';
import type { Team } from '../sidecar/team';
import type { Span } from '../text/span';
import type { Dossier, PlacedAnnotation } from './dossier';
import { giveOpinions } from './give-opinions';
import { lfOf } from './lf-of';
import { factsOf } from './tag-span';

/** Who says so, and when; `id` for an entry that is made. */
export interface Saying {
  readonly id: string;
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Says that words which nobody has tagged are no claim: an entry that holds just that. */
export function dismissWords({ transcript }: Dossier, words: Span, { id, by, at }: Saying): Change {
  const annotation: Annotation = {
    id,
    tag: 'claim',
    ...quoteSpan(transcript.read, words, lfOf(transcript)),
    status: dismissedStatus,
    ...(by !== undefined && { by }),
    at,
  };
  return { kind: 'add', annotation };
}

/** Says that what is tagged is no claim: an opinion like any other, so that where others think otherwise nothing is gone. */
export function dismissAnnotation({ annotation }: PlacedAnnotation, team: Team, { by, at }: Saying): Change {
  return giveOpinions(annotation, team, { ...(by !== undefined && { by }), at, status: dismissedStatus });
}

/** Makes a claim again of what was dismissed, with all that the tool sees of it. */
export function revive(dossier: Dossier, { annotation, span }: PlacedAnnotation, { by, at }: Saying): Change {
  const isBare = holdsJustDismissal(annotation);
  return {
    kind: 'edit',
    id: annotation.id,
    set: { status: undefined, ...(isBare && span && factsOf(dossier, span)) },
    ...(!(isBare && annotation.by === by) && {
      append: { reviews: [{ ...(by !== undefined && { by }), at, status: 'unchecked' }] },
    }),
  };
}

/** Takes back that something was dismissed: what I dismissed myself without a tag is as if nothing had been said of it. */
export function takeBackDismissal(dossier: Dossier, placed: PlacedAnnotation, saying: Saying): Change {
  const { annotation } = placed;
  return holdsJustDismissal(annotation) && annotation.by === saying.by
    ? { kind: 'remove', id: annotation.id }
    : revive(dossier, placed, saying);
}

const bareKeys: ReadonlySet<string> = new Set(['id', 'tag', 'quote', 'position', 'status', 'by', 'at']);

function holdsJustDismissal(annotation: Annotation): boolean {
  return Object.keys(annotation).every((key) => bareKeys.has(key));
}
