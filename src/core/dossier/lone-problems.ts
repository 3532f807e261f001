import { checkSidecar } from '../sidecar/check-sidecar';
import type { Sidecar } from '../sidecar/sidecar';
import { transcriptMissing } from '../sidecar/transcript-missing';
import type { Problem } from '../text/problem';
import type { TeamFile } from './team-file';

/**
 * What can be told of a sidecar whose transcript is not at hand. `name` is its file's if the transcript is not there;
 * undefined if it may be.
 */
export function loneProblems(sidecar: Sidecar, { vocabulary }: TeamFile, name: string | undefined): Problem[] {
  return [
    ...(name === undefined ? [] : [transcriptMissing(sidecar, name)]),
    ...sidecar.problems,
    ...checkSidecar(sidecar, { vocabulary }),
  ].sort((a, b) => a.span.start - b.span.start);
}
