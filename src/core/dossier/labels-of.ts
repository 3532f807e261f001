import type { Transcript } from '../transcript/transcript';

const known = new WeakMap<Transcript, ReadonlySet<string | null>>();

/** The labels that somebody speaks under in a transcript. */
export function labelsOf(transcript: Transcript): ReadonlySet<string | null> {
  const labels = known.get(transcript) ?? new Set(transcript.turns.map(({ speaker }) => speaker));
  known.set(transcript, labels);
  return labels;
}
