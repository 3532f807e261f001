/** The second side, whose verb is left out: `, Trump 312`; `and in Texas 40`; `and the Conservatives 121`. */
const isGapped =
  /(?:[,;]|[ ,](?:and|but|while|whereas|versus|vs\.?|against|to|or))(?: (?:then|only))?(?: (?:in|at|from|for|by|of|on|with))?(?: the)?(?: \p{Lu}[\p{L}.’'-]*| (?:of|de|the)){0,3} \p{Lu}[\p{L}.’'-]* (?:(?:got|had|has|have|won|built|only|just|at|with) )?$/u;
/** How far back the first side may stand. */
const GAP = 90;
const endsSentence = /[.?!][”"’)]?\s|\n/u;

/**
 * Michigan has 15 electoral votes and Georgia 16: true where an English figure at `at` is behind the name of a second side whose verb is
 * left out, so that it counts what the figure before it does, which ends at `counted`.
 */
export function isSecondSide(text: string, counted: number, at: number): boolean {
  if (at - counted > GAP) return false;
  const between = text.slice(counted, at);
  return isGapped.test(between) && !endsSentence.test(between);
}
