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

const cards = Array.from({ length: transcripts }, (_, talk) => ({
  transcript: `${talk}`,
  isMissing: false,
  sidecars: [],
  annotations: Array.from({ length: claims }, (_one, i) => ({
    annotation: annotationOf(talk, i),
    entries: [{ file: `${talk}` }],
  })) as never,
  about: {},
}));
const all = cards.flatMap(({ annotations }) =>
  (annotations as readonly { annotation: Annotation }[]).map(({ annotation }) => annotation),
);
const index = new EarlierClaims();
// Of a busy machine only what the program itself works tells: a step may stand while others have the processor.
const steps: { readonly clock: number; readonly worked: number }[] = [];
for (const card of cards) {
  const taking = index.taking(card);
  for (let done = false; !done; ) {
    const used = process.cpuUsage();
    const start = performance.now();
    done = taking.next().done === true;
    const { user, system } = process.cpuUsage(used);
    steps.push({ clock: performance.now() - start, worked: (user + system) / 1000 });
  }
}
const whole = steps.reduce((sum, { clock }) => sum + clock, 0);
const longest = (of: 'clock' | 'worked') => Math.max(...steps.map((step) => step[of]));

const queries = Array.from({ length: 200 }, (_, i) => {
  const { quote, numbers = [], speaker } = annotationOf((i * 37) % transcripts, (i * 13) % claims);
  return claimFacts(quote.exact, numbers, { person: speaker });
});
const of = (list: readonly number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]!;
/** Milliseconds by the clock, and of work. */
const time = (work: () => unknown): readonly [number, number] => {
  const used = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(used);
  return [performance.now() - start, (user + system) / 1000];
};
const show = (list: readonly number[]) => [0.5, 0.95, 1].map((share) => of(list, share).toFixed(2)).join(' / ');
for (const query of queries) index.find(query);
const found = queries.map((query) => time(() => index.find(query)));
const facts = all.map(factsOfClaim);
const linear = queries.slice(0, 20).map((query) => time(() => facts.filter((one) => compareClaims(query, one))));
const [clock, worked] = [0, 1].map((i) => found.map((one) => one[i]!));
const times =
  of(
    linear.map(([, one]) => one),
    0.5,
  ) / of(worked!, 0.5);

console.log(`${index.size} claims, made in ${whole.toFixed(0)} ms and ${steps.length} steps`);
console.log(
  `longest step: ${longest('clock').toFixed(1)} ms by the clock, ${longest('worked').toFixed(1)} ms of work; over 4 ms of work: ${steps.filter((one) => one.worked > 4).length}`,
);
console.log(`a query, median / 95 % / slowest: ${show(clock!)} ms by the clock, ${show(worked!)} ms of work`);
console.log(`comparing with each takes ${times.toFixed(0)} times as much work`);
