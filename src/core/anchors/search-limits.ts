/**
 * How much of a text a search looks at before it takes what it has. Without bounds a text that says the same over and over
 * would take forever; with them every quote costs about the same, however long it and the text are.
 */
export const searchLimits = {
  /** Characters of a gram: enough to be rare in English, few enough to stand between two edits in Chinese. */
  gramSize: 6,
  /** Of so many grams of a text one is indexed: quotes with their context have enough of those. */
  oneGramOf: 4,
  /** Quotes shorter than a gram are looked up by grams of this size. */
  shortGramSize: 2,
  /** So many quotes that have no indexed gram are looked for by reading the text; for more an index is made. */
  scans: 32,

  /** Of unchanged words: so many grams are looked at to find the rarest, or one that is at no more places than `fewPlaces`. */
  exactGrams: 256,
  fewPlaces: 4,
  /** Of their rarest gram so many places are compared, and of those at which the words do stand so many are weighed. */
  exactPlaces: 4096,
  exactCandidates: 16,

  /** To prove that words are nowhere: so many of their grams are tried for one at no more places than are then compared. */
  proofGrams: 12,
  proofPlaces: 64,

  /** Of changed words: the quote with its context is cut into so many parts, each of which may vote (a bit each: at most 32). */
  voters: 16,
  /** Of each part so many grams are looked at to find a rare one. */
  voterGrams: 24,
  /** Quotes of which fewer parts have an indexed gram vote by all grams. */
  fewestVoters: 4,
  /** A gram at no more places than this is rare, and when so many rare ones have voted, more would say nothing new. */
  rarePlaces: 3,
  enoughRare: 10,
  /** The rarest vote first, and common ones no more when so many have voted and so many votes are cast. */
  enoughVoters: 8,
  enoughVotes: 32,
  /** A quote of which so many parts voted at all of their places has been looked for in all of the text. */
  thoroughVoters: 4,
  /** Of a gram that is everywhere, as many places vote as are nearest to each place where the quote is expected. */
  voterPlaces: 12,
  guesses: 8,
} as const;
