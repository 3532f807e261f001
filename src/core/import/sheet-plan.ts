import type { SheetColumn } from '../export/sheet-cells';
import type { Change } from '../sidecar/change';
import type { PreparedClaim } from '../sidecar/prepared-claim';

/** Who brings a sheet back, and when. */
export interface Bringer {
  readonly by?: string;
  readonly at: string;
  /** A new id at each call. */
  newId(): string;
}

/** What a sheet that came back would change. */
export interface SheetPlan {
  readonly changes: readonly PlannedChange[];
  readonly questions: readonly SheetQuestion[];
  /** What was left aside, each a sentence; it asks nothing. */
  readonly notes: readonly string[];
  /** Rows whose words stand nowhere in the transcript: claims that wait in a file of prepared ones. */
  readonly prepared: readonly PreparedClaim[];
}

export interface PlannedChange {
  readonly id: string;
  /** `quote`: the claim is new. */
  readonly column: SheetColumn | 'quote';
  readonly before: string;
  readonly after: string;
  readonly change: Change;
  /** What comes of it besides that, in words: an opinion with which the claim is disputed. */
  readonly effect?: string;
}

/** What a person has to decide: a row that belongs to no claim, a word nobody knows, a cell that changed on both sides. */
export interface SheetQuestion {
  /** Number of the row, the head counted as 1; of a Word document that of the comment. */
  readonly row: number;
  readonly message: string;
  /** What the sheet says, where somebody else said something else meanwhile. */
  readonly planned?: PlannedChange;
}
