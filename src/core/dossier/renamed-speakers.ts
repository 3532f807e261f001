import type { Change } from '../sidecar/change';
import { groupBy } from '../text/group-by';
import { KeptChoice } from '../text/kept-choice';
import type { Transcript } from '../transcript/transcript';
import type { Dossier, PlacedAnnotation } from './dossier';
import { labelsOf } from './labels-of';

/** A speaker whose label was corrected in all of the text, or is read otherwise now. */
export interface RenamedSpeaker {
  /** The label that annotations hold and nobody speaks under any more. */
  readonly from: string;
  /** The label that their words stand under now. */
  readonly to: string;
  readonly annotations: readonly PlacedAnnotation[];
}

/**
 * The speakers who were renamed in all of the text: their old label is gone, and the words that were quoted under it stand where
 * they stood, under one new label. Most annotations first.
 */
export function renamedSpeakers({ transcript, annotations }: Dossier): RenamedSpeaker[] {
  const stranded = strandedIn.get(transcript) ?? new KeptChoice(isStrandedIn(labelsOf(transcript)));
  strandedIn.set(transcript, stranded);
  return [...groupBy(stranded.of(annotations), ({ annotation }) => annotation.speaker!)]
    .flatMap(([from, of]) => {
      const [to, ...others] = new Set(of.map(({ turn }) => turn!.speaker!));
      return to !== undefined && others.length === 0 ? [{ from, to, annotations: of }] : [];
    })
    .sort((a, b) => b.annotations.length - a.annotations.length);
}

const strandedIn = new WeakMap<Transcript, KeptChoice<PlacedAnnotation>>();

/** True of an annotation whose label nobody speaks under any more, while its words stand where they stood, under another. */
function isStrandedIn(labels: ReadonlySet<string | null>): (one: PlacedAnnotation) => boolean {
  return ({ annotation: { speaker }, placement, turn }) =>
    speaker !== undefined && !labels.has(speaker) && placement === 'exact' && Boolean(turn?.speaker);
}

/** What is written so that the annotations of a renamed speaker have the new label. */
export function renameInAnnotations({ to, annotations }: RenamedSpeaker): (Change & { readonly kind: 'edit' })[] {
  return annotations.map(({ annotation: { id } }) => ({ kind: 'edit', id, set: { speaker: to } }));
}
