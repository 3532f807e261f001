import type { OpenVotes } from '../dossier/votes-of';
import type { Annotation } from '../sidecar/annotation';
import { dismissedStatus } from '../sidecar/dismissed-status';
import type { About } from '../sidecar/sidecar';
import type { Team } from '../sidecar/team';
import type { Vocabulary } from '../sidecar/vocabulary';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import type { Balance, CountedAs } from './balance-of';
import type { LeftOutCode, Phrases } from './phrases/phrases';
import type { Standing } from './standing-of';

/** What leaves of one transcript. Formats see nothing else, so that none can let out what must stay. */
export interface ExportedTalk {
  /** The name of the transcript's file; undefined for standard input. */
  readonly name: string | undefined;
  /** The talk's title as the team or the text itself has it, else the file's name. */
  readonly title: string;
  readonly about: Pick<About, 'title' | 'date' | 'place' | 'url'>;
  readonly transcript: Transcript;
  /** In text order. */
  readonly claims: readonly ExportedClaim[];
  /** How many claims of each standing there are besides those in `leftOut`: told to the person who exports; of the unpublished only the number of disputed ones is written, with the balance. */
  readonly standings: ReadonlyMap<Standing, number>;
  /** Claims that can't leave as they are, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** Only if it was asked for. */
  readonly balance?: Balance;
  /** Only if that was asked for, and where somebody kept it. */
  readonly coverage?: CoverageCounts;
  /** Stretches of the file with nothing to check; only if they were asked for. */
  readonly negatives?: readonly Negative[];
  /** With `negatives`: the words of claims that don't leave. */
  readonly kept?: readonly Span[];
  readonly vocabulary: Vocabulary;
  readonly publisher?: Team['publisher'];
  readonly words: Phrases;
}

/** Of how many sentences the claims are checked, how many hold nothing to check, and how many wait; numbers without words. */
export interface CoverageCounts {
  readonly checked: number;
  readonly nothing: number;
  readonly open: number;
  /** Of a hundred. */
  readonly percent: number;
}

export interface ExportedClaim {
  /** Public fields, or all if internal ones were asked for. */
  readonly fields: ClaimFields;
  /** What nobody outside the team is told: how far it is, and whether the words in the transcript are still those that were checked. */
  readonly state?: { readonly standing: Standing; readonly isChanged: boolean };
  /** As what it is counted, the same as in the balance. */
  readonly counted: CountedAs;
  /** Who speaks, by name where it is known. */
  readonly speaker: string | undefined;
  /** Where the words and their parts stand in the file; empty where that isn't sure. */
  readonly spans: readonly Span[];
  /** Where the claim is said again. */
  readonly repeats: readonly Span[];
  /** How the votes of readers stand; only for the team. */
  readonly votes?: OpenVotes;
}

/** Those that are claims, and those of which somebody said that they are none: only the team sees these, and they are counted apart. */
export function partDismissed<T extends ExportedClaim>(
  all: readonly T[],
): { readonly claims: T[]; readonly dismissed: T[] } {
  const isDismissed = ({ fields, state }: T) => state?.standing === 'dismissed' && fields.status === dismissedStatus;
  return { claims: all.filter((one) => !isDismissed(one)), dismissed: all.filter(isDismissed) };
}

/** An annotation of which some fields may have stayed behind. */
export type ClaimFields = Partial<Annotation> & Pick<Annotation, 'id' | 'tag' | 'quote'>;

export interface LeftOut {
  /** `file` of the sidecar that holds it. */
  readonly file: string;
  /** Its place in that file. */
  readonly span: Span;
  readonly id: string | undefined;
  readonly code: LeftOutCode;
  /** Without words of the claim. */
  readonly reason: string;
}

/** `dismissed`: somebody said that it is no claim; `nothing`: it was read and holds nothing to check. */
export interface Negative extends Span {
  readonly kind: 'dismissed' | 'nothing';
}
