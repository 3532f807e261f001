/** Words that are mostly written with a hyphen before others, and ends of words that aren't parted from them so. */
const firstHalves =
  /^(?:anti|brand|broad|cross|double|ex|first|free|full|half|hard|heavy|high|ill|large|last|left|light|long|low|lower|middle|mid|multi|near|newly|non|quarter|right|self|semi|short|single|small|third|twice|vice|well|wide|year|zero)$/i;
const ends =
  /^(?:\p{L}{1,3}|cipat\p{L}*|sense|ness|ship|ware|wards?|ways?|lands?|light|like|less|able|ment|lihood|times?|town|level)$/iu;
/** Numerals that go on with a hyphen: `twenty-one`, `two-thirds`, `five-year`. */
const tens = /(?:^|-)(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;
const units = /(?:^|-)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;
const ofNumerals =
  /^(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|fold|year|month|week|day|hour|minute|mile|foot|point|member|party|time|way|story|storey|page|bedroom|seat|person|percent|million|billion)$/i;
/** Hyphens before these part words of a row: `Haupt- und Nebenfach`, `pre- and post-war`. */
const joint = /^(?:and|or|to|und|oder|bis|bzw|et|ou|y|e|o|en|of|og|och)$/i;

/**
 * How a word goes on over the end of a line that a hyphen ends: `break` where the hyphen stands there only because of the break
 * (`hun-⏎dred`), `word` where it belongs to the word (`twenty-⏎one`). Undefined where it does not go on. `before` ends with the
 * hyphen; `after` begins with what comes next in speech.
 */
export function readHyphen(before: string, after: string): 'break' | 'word' | undefined {
  const first = /([\p{L}\p{M}\p{N}’']+(?:-[\p{L}\p{M}\p{N}’']+)*)[-\u2010\u00ad]$/u.exec(before)?.[1];
  const [, second, more] = /^([\p{L}\p{M}\p{N}’']+)(-?)/u.exec(after) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (before.endsWith('\u00ad')) return 'break';
  if (!/^\p{Ll}/u.test(second) || joint.test(second) || first.toLowerCase() === second.toLowerCase()) return undefined;
  if (/\p{N}$/u.test(first) || first.includes('-') || tens.test(first)) return 'word';
  if (units.test(first) && (ofNumerals.test(second) || more !== '')) return 'word';
  return firstHalves.test(first) && !ends.test(second) ? 'word' : 'break';
}
