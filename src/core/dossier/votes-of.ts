import type { Annotation } from '../sidecar/annotation';
import type { Team, TeamMember } from '../sidecar/team';
import { memberOf, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';

/** How far readers have voted on a claim that waits for them. */
export interface OpenVotes {
  /** Votes that count. */
  readonly cast: number;
  /** How many have to agree. */
  readonly needed: number;
  /** What was voted for and how many each, the most first. */
  readonly votes: readonly (readonly [value: string, count: number])[];
  /** As many have voted as are needed, and no majority of them agrees. */
  readonly isTied: boolean;
  /** Of the team's people those who could still vote, by the names that are shown. */
  readonly missing: readonly string[];
  /** Those who voted on another wording: their votes count no more. */
  readonly stale: readonly string[];
}

/** How the votes on a claim stand; undefined if nobody has to vote, nobody has begun, or it is decided. */
export function openVotesOf(annotation: Annotation, team: Team): OpenVotes | undefined {
  const needed = team['verdict-by'] ?? 1;
  if (needed < 2) return undefined;
  const { opinions, votes, agreed, isPending, isDisputed } = weighOpinions(annotation, team);
  if (agreed !== undefined || !(isPending || isDisputed)) return undefined;
  const people = team.people ?? [];
  const personOf = (by: string | undefined) => memberOf(by, team);
  const counts = opinions.filter((one) => !one.isStale && !one.isProposal && !one.isUnsigned);
  const done = new Set(
    [...counts, ...opinions.filter((one) => one.isProposal)].map(({ decision }) => personOf(decision.by)),
  );
  const cast = votes.reduce((sum, [, count]) => sum + count, 0);
  return {
    cast,
    needed,
    votes,
    isTied: cast >= needed,
    missing: people.filter(({ id }) => !done.has(id)).map(nameOf),
    stale: opinions
      .filter((one) => one.isStale && !one.isProposal)
      .map(({ decision: { by } }) => {
        const member = people.find(({ id }) => id === personOf(by));
        return member ? nameOf(member) : (by ?? '?');
      }),
  };
}

function nameOf({ id, name }: TeamMember): string {
  return name ?? id;
}

/** The same in a few words: `1 of 2 votes, waiting for Ben`. */
export function describeVotes({ cast, needed, votes, isTied, missing, stale }: OpenVotes): string {
  const names = missing.join(', ');
  const stand = isTied
    ? localize('tied {0}', votes.map(([, count]) => count).join(':'))
    : localize('{0} of {1} votes', cast, needed);
  return [
    stand,
    ...(missing.length > 0 ? [localize('waiting for {0}', names)] : []),
    ...(stale.length > 0 ? [localize('on another wording: {0}', stale.join(', '))] : []),
  ].join(', ');
}
