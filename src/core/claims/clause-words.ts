/**
 * What a language says of its clauses. Every pattern is tested against a segment's words from their beginning (joint words
 * taken off), but for `joint`, which is looked for anywhere in a sentence.
 */
export interface ClauseWords {
  /** Words at which a sentence may be cut though no mark stands there: `and`, `но`, `以及`. Case doesn't matter. */
  readonly joint: RegExp;
  /** What follows a joint if a clause of its own begins there: `they said`. Without it a joint cuts only between figures. */
  readonly opensClause: RegExp;
  /**
   * Where a clause opens in talk that has no marks: `so`, `we had`, `然後`. Found anywhere, and looked for only in what is longer than
   * the longest sentence.
   */
  readonly opensUnmarked: RegExp;
  /** A segment that says nothing without the one before it: `up from`, `17 of them`, `同比增長`. */
  readonly leans: RegExp;
  /** A segment that leans so if it has no predicate: `in Norway 3 percent`. One that begins with a figure does anyway. */
  readonly leansVerbless: RegExp;
  /** What stands right before a segment that leans for it, since its subject is the one before: `，並`. Absent if nothing does. */
  readonly leansBehind?: RegExp;
  /** A clause that says nothing without its answer, whatever figures it holds: `無論是三天還是五天`, `開了三天以後`. Absent if the language marks none. */
  readonly waitsForAnswer?: RegExp;
  /** The answer to a clause that waits or leads, without a subject of its own: `都要付錢`, `就不用付`. */
  readonly answers?: RegExp;
  /** An answer that tells by itself that the clause before it is its condition: `滿三百人，就會開班`. */
  readonly answersUntold?: RegExp;
  /** A predicate whose subject is what the nearest phrase before it is about: `把三條路封了`, `讓村民多走兩公里`. */
  readonly continues?: RegExp;
  /** A phrase that tells of whom or what the clause behind it is: `對於工廠來說`. */
  readonly topic?: RegExp;
  /** In a clause, the verb of later items that only name and count: `擁有教授三十人，技師四人`. */
  readonly governsItems?: RegExp;
  /** In a clause, that it is a plan, and so is a `bareVerb` behind it: `力爭收入達五億元，新增職缺三百個`. */
  readonly plans?: RegExp;
  /** A verb at the very beginning, which is a plan behind `plans` and a fact elsewhere. */
  readonly bareVerb?: RegExp;
  /** A relative clause: it explains what is before it, and is never a quote's beginning. */
  readonly relative: RegExp;
  /** A phrase of time, place, condition or set, which belongs to the clause after it: `In 2030`, `Of the 500`, `近三年來`. */
  readonly leads: RegExp;
  /** A phrase or clause that leads to the next one even if it holds a figure: `Of the 500 asked`, `如果每戶三百元`. */
  readonly leadsAlways: RegExp;
  /** Who says so (`according to`): left out if it holds a figure of its own. */
  readonly attribution: RegExp;
  /** A predicate somewhere in the segment. */
  readonly predicate: RegExp;
  /** A predicate at the very beginning, so that the subject is missing: `costs $4`. */
  readonly predicateFirst: RegExp;
  /** What makes a claim without a figure: superlatives and firsts, comparisons, past acts with a date. */
  readonly worded: RegExp;
  /** What the speaker lived or wishes, and what is yet to come: such claims can hardly be checked. */
  readonly personalOrFuture: RegExp;
  /** Whether a clause that lacks its subject can be quoted without it, as in languages that leave it out. */
  readonly dropsSubject: boolean;
  /** A sentence longer than this is cut even if it holds one claim: words, or characters if the language has no spaces. */
  readonly longest: number;
}
