/** What a file for readers says in the language of its transcript: headings, names of fields, sentences with `{0}`. */
export interface Phrases {
  /** BCP 47. */
  readonly language: string;
  readonly factCheck: string;
  readonly claim: string;
  readonly claims: string;
  readonly quote: string;
  readonly figures: string;
  readonly speaker: string;
  readonly speakers: string;
  readonly nobody: string;
  /** Between somebody who speaks and whose claim it is. */
  readonly claimant: string;
  readonly time: string;
  readonly date: string;
  readonly place: string;
  readonly verdict: string;
  readonly noVerdict: string;
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
  readonly asked: string;
  readonly answered: string;
  readonly draft: string;
  readonly internal: string;
  readonly none: string;
  readonly contents: string;
  readonly summary: string;
  /** `{0}` claims of `{1}` speakers. */
  readonly summaryLine: string;
  readonly verdictsBySpeaker: string;
  readonly shareBySpeaker: string;
  readonly shareOfSpeech: string;
  readonly shareOfClaims: string;
  /** `{0}`: share of speech, `{1}`: share of claims. */
  readonly shareLine: string;
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
  readonly dismissed: string;
  readonly open: string;
  readonly coverage: string;
  readonly sentences: string;
  readonly withClaims: string;
  readonly nothingToCheck: string;
  readonly notRead: string;
  readonly notExported: string;
  readonly total: string;
  readonly original: string;
  readonly published: string;
  readonly made: string;
  readonly by: string;
  /** How marks of a sentence are joined: `{0}: {1}`. */
  readonly pair: string;
  /** Names of terms that a vocabulary has in other languages only, by id. */
  readonly terms: Readonly<Record<string, string>>;
}
