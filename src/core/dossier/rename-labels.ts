import type { About, LabelNote } from '../sidecar/sidecar';
import { labelKey, speakerIn } from '../transcript/candidate';

/** A note to a label, before the label is renamed and afterwards. */
export interface RenamedNote {
  readonly old: LabelNote;
  readonly new: LabelNote;
}

/**
 * What a sidecar says of labels that are renamed (old → new), as it is to be said of the new ones. What is said of a new label
 * already stays, and then the old one's note too.
 */
export function renameLabels({ speakers = [] }: About, labels: ReadonlyMap<string, string>): RenamedNote[] {
  const byKey = new Map([...labels].map(([label, name]) => [labelKey(label), name]));
  const known = new Set(speakers.map(({ label }) => keyOf(label)));
  const renamed: RenamedNote[] = [];
  for (const note of speakers) {
    const label = byKey.get(keyOf(note.label));
    if (label === undefined || known.has(keyOf(label))) continue;
    known.add(keyOf(label));
    renamed.push({ old: note, new: { ...note, label } });
  }
  return renamed;
}

function keyOf(label: string): string {
  return labelKey(speakerIn(label));
}
