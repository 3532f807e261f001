import search from 'approx-string-match';

/**
 * Hypothesis' way to find a quote again, written after hypothesis/client's `match-quote.ts` (BSD-2-Clause): exact matches,
 * else approximate ones with up to half of the quote wrong; the best by quote, prefix, suffix and position, in its weights.
 */
export function matchQuote(text, quote, context) {
  const matches = searchText(text, quote, Math.min(256, quote.length / 2));
  if (matches.length === 0) return undefined;
  const scored = matches.map((match) => ({
    start: match.start,
    end: match.end,
    score: scoreMatch(text, quote, context, match),
  }));
  return scored.sort((a, b) => b.score - a.score)[0];
}

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

function scoreMatch(text, quote, { prefix, suffix, hint }, { start, end, errors }) {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const score =
    weights.quote * (1 - errors / quote.length) +
    weights.prefix * (prefix ? likeness(before, prefix) : 1) +
    weights.suffix * (suffix ? likeness(after, suffix) : 1) +
    weights.position * (1 - Math.abs(start - hint) / text.length);
  return score / (weights.quote + weights.prefix + weights.suffix + weights.position);
}

function likeness(text, wanted) {
  if (text === '' || wanted === '') return 0;
  return 1 - searchText(text, wanted, wanted.length)[0].errors / wanted.length;
}

function searchText(text, wanted, mostErrors) {
  const exact = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, wanted, mostErrors);
}
