// How well `worthOf` sorts sentences by whether they are worth a check, beside “holds a numeric claim”: average precision on the
// debate sentences of the shared corpora. Run: npx esbuild test/bench/worth.bench.ts --bundle --platform=node | node -
import { existsSync, readFileSync } from 'node:fs';
import { findWordedClaim } from '../../src/core/claims/find-worded-claim';
import { worthOf } from '../../src/core/claims/worth-of';
import { findNumbers } from '../../src/core/numbers/find-numbers';

const file = '../shared/corpora/claims/checkworthy.jsonl';
if (!existsSync(file)) console.log('skipped: the shared corpora are not here');
else {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; checkworthy: number })
    .map(({ text, checkworthy }) => {
      const all = { start: 0, end: text.length };
      const numbers = findNumbers(text, { within: all, language: 'en' });
      const claims = numbers.filter((number) => number.claim);
      const worded = findWordedClaim({ text, sentence: all, numbers, language: 'en' }) !== undefined;
      return { good: checkworthy === 1, worth: worthOf(text, claims, 'en'), claim: claims.length > 0, worded };
    });
  const precision = (score: (row: (typeof rows)[number]) => number) => {
    // Ties count as their mean: each row of a tie has the tie's share of good ones.
    const sorted = [...rows].sort((a, b) => score(b) - score(a));
    let seen = 0;
    let good = 0;
    let sum = 0;
    for (let i = 0; i < sorted.length; ) {
      let end = i;
      while (end < sorted.length && score(sorted[end]!) === score(sorted[i]!)) end++;
      const inTie = sorted.slice(i, end).filter((row) => row.good).length;
      for (let k = 1; k <= end - i; k++) {
        const expected = good + (inTie * k) / (end - i);
        sum += (inTie / (end - i)) * (expected / (seen + k));
      }
      good += inTie;
      seen = end;
      i = end;
    }
    return sum / Math.max(1, good);
  };
  const base = rows.filter((row) => row.good).length / rows.length;
  console.log(`average precision  chance ${base.toFixed(3)}`);
  console.log(`  has a numeric claim           ${precision((row) => Number(row.claim)).toFixed(3)}`);
  console.log(`  numeric or worded claim       ${precision((row) => Number(row.claim || row.worded)).toFixed(3)}`);
  console.log(`  worth                         ${precision((row) => row.worth).toFixed(3)}`);
}
