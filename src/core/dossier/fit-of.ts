import { placeTargets } from '../anchors/place-targets';
import { readTogether } from '../sidecar/read-together';
import type { Sidecar } from '../sidecar/sidecar';

/** Of how many annotations the words stand in a text. */
export interface Fit {
  readonly found: number;
  readonly total: number;
}

/** How well the annotations of some sidecars fit a text that may be their transcript under another name. */
export function fitOf(text: string, sidecars: readonly Sidecar[]): Fit {
  const claims = readTogether(sidecars.map((sidecar, i) => ({ file: String(i), sidecar })));
  const placed = placeTargets(
    text,
    claims.map(({ annotation: { quote, position } }) => ({ quote, ...(position && { position }) })),
  );
  const found = placed.filter(({ placement }) => placement === 'exact' || placement === 'moved');
  return { found: found.length, total: claims.length };
}

/** True where most of the annotations are found, word for word: another talk holds none, or a commonplace. */
export function isFit({ found, total }: Fit): boolean {
  return found * 2 > total;
}
