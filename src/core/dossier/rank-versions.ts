import { placeTargets } from '../anchors/place-targets';
import { readTogether } from '../sidecar/read-together';
import type { Sidecar } from '../sidecar/sidecar';

/** A text that may be another version of a transcript, and how much of what is annotated it has. */
export interface RankedVersion<T> {
  readonly version: T;
  /** Of so many of the annotations that were looked for the words stand there, be it that they were edited. */
  readonly found: number;
  readonly total: number;
}

/** So many annotations, from all over the transcript, tell a version from another talk. */
const mostSought = 40;

/** The texts that may be other versions of what some sidecars annotate, the likeliest first; equal ones stay in their order. */
export function rankVersions<T>(
  texts: readonly { readonly version: T; readonly text: string }[],
  sidecars: readonly Sidecar[],
): RankedVersion<T>[] {
  const claims = readTogether(sidecars.map((sidecar, i) => ({ file: String(i), sidecar })));
  const step = Math.max(1, claims.length / mostSought);
  const sought = Array.from({ length: Math.min(claims.length, mostSought) }, (_, i) => claims[Math.floor(i * step)]!);
  const targets = sought.map(({ annotation: { quote, position } }) => ({ quote, ...(position && { position }) }));
  return texts
    .map(({ version, text }) => {
      const found = placeTargets(text, targets).filter(({ placement }) => placement !== 'lost').length;
      return { version, found, total: targets.length };
    })
    .sort((a, b) => b.found - a.found);
}
