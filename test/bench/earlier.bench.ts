// What finding an earlier claim that says the same costs among 25,000, against comparing with each of them; and the longest step
// of making the index:
//
//   npx esbuild test/bench/earlier.bench.ts --bundle --platform=node --outfile=out/bench/earlier.bench.js && node out/bench/earlier.bench.js
import { claimFacts, factsOfClaim } from '../../src/core/dossier/claim-facts';
import { compareClaims } from '../../src/core/dossier/compare-claims';
import { EarlierClaims } from '../../src/core/dossier/earlier-claims';
import type { Annotation } from '../../src/core/sidecar/annotation';

const transcripts = 500;
const claims = 50;
const things = 'families schools nurses buses clinics homes trees jobs roads teachers'.split(' ');
const acts = 'opened closed built counted promised hired planted moved lost repaired'.split(' ');
const places = 'north south harbour centre valley suburbs station market river hills'.split(' ');

function annotationOf(talk: number, i: number): Annotation {
  const n = talk * claims + i;
  const value = (n * 7919) % 10007;
  const of = (list: readonly string[], by: number) => list[Math.floor(n / by) % list.length]!;
  const exact = `Last spring the council ${of(acts, 3)} ${value} ${of(things, 1)} in the ${of(places, 7)} of the city, district ${talk}.`;
  return {
    id: `k${n.toString(36).padStart(11, '0')}`,
    tag: 'claim',
    speaker: `SPEAKER ${n % 40}`,
    quote: { exact },
    numbers: [{ text: `${value} ${of(things, 1)}`, kind: 'count', value, unit: of(things, 1) }],
    claim: `The council ${of(acts, 3)} ${value} ${of(things, 1)}.`,
    verdict: 'half-true',
    reviews: [{ by: 'ann', at: '2026-03-04T19:22:10Z', verdict: 'half-true' }],
  };
}

// What reads a language is made when it is first needed.
factsOfClaim(annotationOf(0, 0));
const index = new EarlierClaims();
let longest = 0;
let whole = 0;
const all: Annotation[] = [];
for (let talk = 0; talk < transcripts; talk++) {
  const annotations = Array.from({ length: claims }, (_, i) => annotationOf(talk, i));
  all.push(...annotations);
  const joined = annotations.map((annotation) => ({ annotation, entries: [{ file: `${talk}` }] }));
  const steps = index.taking({
    transcript: `${talk}`,
    isMissing: false,
    sidecars: [],
    annotations: joined as never,
    about: {},
  });
  for (let done = false; !done; ) {
    const start = performance.now();
    done = steps.next().done === true;
    const taken = performance.now() - start;
    whole += taken;
    longest = Math.max(longest, taken);
  }
}

const queries = Array.from({ length: 200 }, (_, i) => {
  const { quote, numbers = [], speaker } = annotationOf((i * 37) % transcripts, (i * 13) % claims);
  return claimFacts(quote.exact, numbers, { person: speaker });
});
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const time = (work: () => unknown) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
for (const query of queries) index.find(query);
const found = queries.map((query) => time(() => index.find(query)));
const facts = all.map(factsOfClaim);
const linear = queries.slice(0, 10).map((query) => time(() => facts.filter((one) => compareClaims(query, one))));

console.log(`${index.size} claims, made in ${whole.toFixed(0)} ms, longest step ${longest.toFixed(1)} ms`);
console.log(`a query: median ${median(found).toFixed(2)} ms, slowest ${Math.max(...found).toFixed(2)} ms`);
console.log(
  `comparing with each: median ${median(linear).toFixed(1)} ms, ${(median(linear) / median(found)).toFixed(0)}× as long`,
);
