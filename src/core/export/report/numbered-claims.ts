import { type ExportedClaim, type ExportedTalk, partDismissed } from '../exported-talk';
import { countedMark, statusMark, type VerdictMark, verdictMark } from './verdict-marks';

/** A claim with its number in the report, and the names of the places that lead to it. */
export interface NumberedClaim extends ExportedClaim {
  readonly number: number;
  /** The verdict that somebody gave, as it stands in the list. */
  readonly mark: VerdictMark;
  /** As what the claim is counted and drawn among others: a verdict that is disputed or holds no more is none. */
  readonly countedMark: VerdictMark;
  /** Of its part of the list. */
  readonly anchor: string;
  /** Of its words in the transcript; undefined if they have no sure place. */
  readonly place: string | undefined;
}

/** The claims of the talk with an index among those of a report. */
export function numberClaims({ claims, vocabulary, words }: ExportedTalk, talk: number): NumberedClaim[] {
  const marks = new Map<string | undefined, VerdictMark>();
  const markOf = (verdict: string | undefined) => {
    const mark = marks.get(verdict) ?? verdictMark(vocabulary.verdicts, verdict, words);
    marks.set(verdict, mark);
    return mark;
  };
  const dismissed = ({ state, fields: { status } }: ExportedClaim) =>
    state?.standing === 'dismissed' && status !== undefined
      ? statusMark(vocabulary.statuses, status, words)
      : undefined;
  // What is no claim comes after all that are.
  const parts = partDismissed(claims);
  const numbers = new Map([...parts.claims, ...parts.dismissed].map((one, i) => [one, i + 1]));
  return claims.map((claim, i) => ({
    ...claim,
    number: numbers.get(claim)!,
    mark: dismissed(claim) ?? markOf(claim.fields.verdict),
    countedMark: countedMark(claim.counted, vocabulary, words),
    anchor: `claim-${talk + 1}-${i + 1}`,
    place: claim.spans.length > 0 ? `words-${talk + 1}-${i + 1}` : undefined,
  }));
}
