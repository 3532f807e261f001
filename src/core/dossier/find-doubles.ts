import { groupBy } from '../text/group-by';
import { KeptChoice } from '../text/kept-choice';
import type { Transcript } from '../transcript/transcript';
import type { PlacedAnnotation } from './dossier';

/** Of each transcript the annotations that begin where another begins: those stand side by side. */
const sideBySide = new WeakMap<Transcript, KeptChoice<PlacedAnnotation>>();

function beginsBeside({ span }: PlacedAnnotation, i: number, all: readonly PlacedAnnotation[]): boolean {
  return span !== undefined && (all[i - 1]?.span?.start === span.start || all[i + 1]?.span?.start === span.start);
}

/**
 * The annotations that several people made for the same words at the same place, in text order; in each group the oldest
 * comes first. Annotations that overlap, or whose words are lost or ambiguous, are no doubles.
 */
export function findDoubles(transcript: Transcript, annotations: readonly PlacedAnnotation[]): PlacedAnnotation[][] {
  const choice = sideBySide.get(transcript) ?? new KeptChoice(beginsBeside, 1);
  sideBySide.set(transcript, choice);
  const beside = choice.of(annotations).filter(isPlaced);
  if (beside.length === 0) return [];
  const groups = groupBy(beside, (one) =>
    [one, ...one.parts].map((part) => `${part.span?.start}-${part.span?.end}`).join(),
  );
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(byAge));
}

function isPlaced({ span, placement }: PlacedAnnotation): boolean {
  return span !== undefined && placement !== 'lost' && placement !== 'ambiguous';
}

/** One that doesn't say when it was made comes after those that do. */
function byAge({ annotation: a }: PlacedAnnotation, { annotation: b }: PlacedAnnotation): number {
  const [first, second] = [a.at ?? '~', b.at ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
}
