import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { type VerdictMark, verdictMark } from './verdict-marks';

/** A claim with its number in the report, and the names of the places that lead to it. */
export interface NumberedClaim extends ExportedClaim {
  readonly number: number;
  readonly mark: VerdictMark;
  /** Of its part of the list. */
  readonly anchor: string;
  /** Of its words in the transcript; undefined where they have no sure place. */
  readonly place: string | undefined;
}

/** The claims of the talk with an index among those of a report. */
export function numberClaims({ claims, vocabulary, words }: ExportedTalk, talk: number): NumberedClaim[] {
  return claims.map((claim, i) => ({
    ...claim,
    number: i + 1,
    mark: verdictMark(vocabulary.verdicts, claim.fields.verdict, words),
    anchor: `claim-${talk + 1}-${i + 1}`,
    place: claim.spans.length > 0 ? `words-${talk + 1}-${i + 1}` : undefined,
  }));
}
