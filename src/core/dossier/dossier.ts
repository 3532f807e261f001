import type { Placement } from '../anchors/placement';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Annotation } from '../sidecar/annotation';
import type { Remains } from '../sidecar/read-remains';
import type { FiledEntry } from '../sidecar/read-together';
import type { Entry } from '../sidecar/sidecar';
import type { Problem } from '../text/problem';
import type { Transcript, Turn } from '../transcript/transcript';

export type { FiledSidecar } from '../sidecar/read-together';

/** A transcript with all that is known of it: what every view reads. */
export interface Dossier {
  readonly transcript: Transcript;
  /** Every numeric expression of the speech, in text order. */
  readonly numbers: readonly NumericExpression[];
  /** In text order; lost ones at the end, in file order. */
  readonly annotations: readonly PlacedAnnotation[];
  /** Entries of the sidecars that can't be read, in file order: they wait for a person too. */
  readonly unreadable: readonly UnreadableEntry[];
  /** Each at its place, in the transcript or in one of the sidecars. */
  readonly problems: readonly FiledProblem[];
}

export interface PlacedAnnotation extends Placement {
  /** As all sidecars together tell it. */
  readonly annotation: Annotation;
  /** The turn that holds the start of the words. */
  readonly turn?: Turn;
  /** `file` of the sidecar that holds it. */
  readonly file: string;
  readonly entry: Entry;
  /** Entries of the same id in other sidecars, which add to it. */
  readonly additions?: readonly FiledEntry[];
  /** Where the quote itself stands, its parts left aside. */
  readonly own: Placement;
  /** Where each of `parts` and `repeats` stands, in their order. */
  readonly parts: readonly Placement[];
  readonly repeats: readonly Placement[];
  /** Words that differ from what was quoted, or from what the verdict was given on: those, and what stands there now. */
  readonly change?: { readonly old: string; readonly now: string };
  /** Why a person should look at it again; absent where nobody needs to. Derived, never stored. */
  readonly attention?: string;
}

/** An entry that can't be read, with what can be read of it (`entry.remains`: its id, its tag, its quote). */
export interface UnreadableEntry {
  /** `file` of the sidecar that holds it. */
  readonly file: string;
  readonly entry: Entry & { readonly remains: Remains };
  /** Where the words of its quote stand, if that much can be read. */
  readonly placement?: Placement;
}

/** A problem with the file that it is in; undefined: the transcript itself. */
export interface FiledProblem extends Problem {
  readonly file?: string;
}
