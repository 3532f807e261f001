/** Why a claim can't leave as it is. */
export type LeftOutCode = 'conflict' | 'quote-lost' | 'quote-changed' | 'stale-approval' | 'broken-entry';

/** What a file for readers says in the language of its transcript: headings, names of fields, sentences with `{0}`. */
export interface Phrases {
  /** BCP 47. */
  readonly language: string;
  readonly factCheck: string;
  readonly claim: string;
  readonly claims: string;
  readonly figures: string;
  readonly speaker: string;
  readonly nobody: string;
  readonly verdict: string;
  readonly noVerdict: string;
  /** What is published of a claim's check. */
  readonly line: string;
  readonly sources: string;
  readonly accessed: string;
  readonly archived: string;
  readonly confidential: string;
  readonly corrections: string;
  /** `{0}` stood before, `{1}` holds now. */
  readonly corrected: string;
  readonly status: string;
  readonly assignee: string;
  readonly taggedBy: string;
  readonly notes: string;
  readonly reviews: string;
  /** Before why a claim has to be looked at again. */
  readonly lookAgain: string;
  readonly votes: string;
  readonly votesOf: string;
  readonly tied: string;
  readonly waitingFor: string;
  readonly votedBefore: string;
  readonly asked: string;
  readonly answered: string;
  readonly draft: string;
  readonly internal: string;
  readonly none: string;
  readonly contents: string;
  /** `{0}` claims of `{1}` speakers. */
  readonly summaryLine: string;
  readonly verdictsBySpeaker: string;
  readonly shareBySpeaker: string;
  /** `{0}` percent. */
  readonly shareOfSpeech: string;
  readonly shareOfClaims: string;
  readonly strip: string;
  readonly stripHelp: string;
  readonly transcript: string;
  readonly balance: string;
  readonly balanceHelp: string;
  readonly words: string;
  readonly checkable: string;
  readonly perThousand: string;
  readonly checked: string;
  readonly leftOut: string;
  readonly withoutVerdict: string;
  readonly disputed: string;
  readonly open: string;
  readonly coverage: string;
  /** `{0}` percent of `{1}` sentences. */
  readonly coverageLine: string;
  readonly sentencesChecked: string;
  readonly sentencesNothing: string;
  readonly sentencesOpen: string;
  readonly notExported: string;
  /** `{0}` claims. */
  readonly disputedLeft: string;
  readonly total: string;
  readonly original: string;
  readonly published: string;
  readonly made: string;
  readonly by: string;
  /** How marks of a sentence are joined: `{0}: {1}`. */
  readonly pair: string;
  /** Why a claim is not in a file, by code; without words of the claim. */
  readonly reasons: Readonly<Record<LeftOutCode, string>>;
  /** Names of terms that a vocabulary has in other languages only, by id. */
  readonly terms: Readonly<Record<string, string>>;
}
