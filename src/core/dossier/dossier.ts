import type { Placement } from '../anchors/placement';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Annotation } from '../sidecar/annotation';
import type { Remains } from '../sidecar/read-remains';
import type { FiledEntry } from '../sidecar/read-together';
import type { About, Entry } from '../sidecar/sidecar';
import type { Span } from '../text/span';
import type { Transcript, Turn } from '../transcript/transcript';
import type { Beside } from './beside';
import type { Blindness } from './blindfold';
import type { TeamFile } from './team-file';

export type { FiledSidecar } from '../sidecar/read-together';

/** All that a reader may ask of one transcript: what every view and command reads, and nothing else. */
export interface Dossier extends Beside {
  /** The name of the transcript's file; undefined for standard input. */
  readonly name: string | undefined;
  readonly transcript: Transcript;
  /** Every numeric expression of the speech, in text order. */
  readonly numbers: readonly NumericExpression[];
  /** In text order; lost ones at the end, in file order. */
  readonly annotations: readonly PlacedAnnotation[];
  /** Entries of the sidecars that can't be read, in file order: they wait for a person too. */
  readonly unreadable: readonly UnreadableEntry[];
  /** What the talk is, as all sidecars together tell it. */
  readonly about: About;
  readonly team: TeamFile;
  /** True if claims without a figure are walked to and counted too. */
  readonly unnumbered: boolean;
  /** True while more of the text is coming: a last sentence that nothing ends yet is no unit then. */
  readonly isGrowing: boolean;
  /** What is hidden of others, if its reader reads blind. */
  readonly blind?: Blindness;
  /** Annotations that several people made for the same words at the same place. */
  readonly doubles: readonly (readonly PlacedAnnotation[])[];
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
  /** Why a person should look at it again; absent if nobody needs to. Derived, never stored. */
  readonly attention?: string;
  /** True if a person has to look at it: see `needsPerson`. */
  readonly needsPerson: boolean;
  /** Where its words, its parts and its repeats stand; none of what is lost. */
  readonly spans: readonly Span[];
}

/** An entry that can't be read, with what can be read of it (`entry.remains`: its id, its tag, its quote). */
export interface UnreadableEntry {
  /** `file` of the sidecar that holds it. */
  readonly file: string;
  readonly entry: Entry & { readonly remains: Remains };
  /** Where the words of its quote stand, if that much can be read. */
  readonly placement?: Placement;
}
