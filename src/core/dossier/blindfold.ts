import type { Annotation } from '../sidecar/annotation';
import type { FiledSidecar } from '../sidecar/read-together';
import type { Entry, Sidecar } from '../sidecar/sidecar';
import type { Team } from '../sidecar/team';
import { memberOf } from '../sidecar/weigh-opinions';
import { isDismissed } from './is-dismissed';

/** Whose eyes see a transcript. */
export interface Viewer {
  readonly name: string;
  /** `file` of the sidecar that is the viewer's own, or would be. */
  readonly home: string;
  /** `file` of the shared sidecar. */
  readonly shared: string;
  /** Blind, whatever the files say. */
  readonly isBlind?: boolean;
}

/** What a blind viewer doesn't see of the others: all they did, or what they think of the claims. */
export type Blindness = 'all' | 'verdicts';

/**
 * Whether a viewer is blind: the own sidecar says that a blind reading began and doesn't say that it is finished, or the team's
 * file has the viewer read blind and nothing says that it is finished.
 */
export function blindnessOf(
  sidecars: readonly FiledSidecar[],
  viewer: Viewer | undefined,
  team: Team,
): Blindness | undefined {
  if (!viewer) return undefined;
  const mark = sidecars.find(({ file }) => file === viewer.home)?.sidecar.blind;
  const me = memberOf(viewer.name, team);
  const isMeant = viewer.isBlind || (team.blind ?? []).some((one) => memberOf(one, team) === me);
  if (!viewer.isBlind && (mark?.finished !== undefined || !(mark || isMeant))) return undefined;
  return mark?.verdicts ? 'verdicts' : 'all';
}

/**
 * The sidecars as a blind viewer sees them: the own one whole; of the others what they say of the talk and of labels, and if only
 * opinions are hidden, the claims of the shared one without them.
 */
export function blindfold(
  sidecars: readonly FiledSidecar[],
  blindness: Blindness,
  { name, home, shared }: Viewer,
  team: Team,
): FiledSidecar[] {
  const me = memberOf(name, team);
  return sidecars.map(({ file, sidecar }) => {
    if (file === home) return { file, sidecar };
    const isShown = blindness === 'verdicts' && file === shared;
    return { file, sidecar: isShown ? withoutOpinions(sidecar, me, team) : withoutWork(sidecar) };
  });
}

const emptied = new WeakMap<Sidecar, Sidecar>();

function withoutWork(sidecar: Sidecar): Sidecar {
  const known = emptied.get(sidecar);
  if (known) return known;
  const { covered: _, conflicts: __, ...rest } = sidecar;
  const empty: Sidecar = { ...rest, entries: [], problems: [] };
  emptied.set(sidecar, empty);
  return empty;
}

const stripped = new WeakMap<Annotation, { readonly me: string; readonly annotation: Annotation }>();

function withoutOpinions(sidecar: Sidecar, me: string, team: Team): Sidecar {
  const { covered: _, ...rest } = sidecar;
  const entries = sidecar.entries.map((entry): Entry => {
    const { annotation } = entry;
    return annotation ? { ...entry, annotation: strip(annotation, me, team) } : entry;
  });
  return { ...rest, entries };
}

/** A claim without what people think of it, but for the viewer's own opinion; the same object as long as the claim is. */
function strip(annotation: Annotation, me: string, team: Team): Annotation {
  const before = stripped.get(annotation);
  if (before?.me === me) return before.annotation;
  const { verdict, status, reviews, notes, sources, publish, corrections, conflicts, resolved, asked, ...rest } =
    annotation;
  const mine = (reviews ?? []).filter(({ by }) => by !== undefined && memberOf(by, team) === me);
  const fresh: Annotation = {
    ...rest,
    // What is no claim stays none.
    ...(status !== undefined && isDismissed({ annotation }) && { status }),
    ...(mine.length > 0 && { reviews: mine }),
  };
  stripped.set(annotation, { me, annotation: fresh });
  return fresh;
}
