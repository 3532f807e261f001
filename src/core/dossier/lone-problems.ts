import { checkSidecar } from '../sidecar/check-sidecar';
import type { Sidecar } from '../sidecar/sidecar';
import { transcriptMissing } from '../sidecar/transcript-missing';
import type { Problem } from '../text/problem';
import { breachesOf, talkOf } from './rules/breaches-of';
import type { TeamFile } from './team-file';

/**
 * What can be told of a sidecar whose transcript is not at hand. `name` is its file's if the transcript is not there;
 * undefined if it may be.
 */
export function loneProblems(sidecar: Sidecar, team: TeamFile, name: string | undefined): Problem[] {
  const { vocabulary } = team;
  const { text, entries, about = {} } = sidecar;
  const talk = talkOf(about);
  const breaches = entries.flatMap(({ annotation, ...entry }) =>
    annotation
      ? breachesOf({ annotation, talk }, team, () => [{ file: '', text, entry: { ...entry, annotation } }])
      : [],
  );
  return [
    ...(name === undefined ? [] : [transcriptMissing(sidecar, name)]),
    ...sidecar.problems,
    ...checkSidecar(sidecar, { vocabulary }),
    ...breaches.map(({ file: _, ...problem }) => problem),
  ].sort((a, b) => a.span.start - b.span.start);
}
