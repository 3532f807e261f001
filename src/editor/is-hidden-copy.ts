import type { ConflictedCopy } from './find-sidecars';
import type { OpenTranscript } from './open-transcript';

/** True for a copy of what others did, if who looks at the transcript reads blind: not even how much is in it is told then. */
export function isHiddenCopy({ isBlind, viewer }: OpenTranscript, { sidecar }: ConflictedCopy): boolean {
  return isBlind && sidecar.toString() !== viewer?.home;
}
