// All cards of a folder of 500 transcripts with 50 claims each, against reading the same files and JSON.parse of the same data, and
// the longest time in which nobody else has a turn, with how long the longest collection of garbage took meanwhile: on a busy machine
// that, and other programs, is most of it.
//
//   npx esbuild test/bench/shelf.bench.ts --bundle --platform=node --outfile=out/bench/shelf.bench.js && node out/bench/shelf.bench.js
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import type { Card } from '../../src/core/dossier/card';
import { findClaims, wantedBy } from '../../src/core/dossier/find-claims';
import { Shelf } from '../../src/core/dossier/shelf';
import type { Annotation } from '../../src/core/sidecar/annotation';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { renderEntry } from '../../src/core/sidecar/render';
import { nodeFolder } from '../../src/files/node-folder';

const transcripts = 500;
const claims = 50;

function annotationOf(talk: number, i: number): Annotation {
  const exact = `In district ${talk} the waiting list fell from ${i * 70 + 4200} families to fewer than ${i * 9 + 90}.`;
  return {
    id: `k${(talk * claims + i).toString(36).padStart(11, '0')}`,
    tag: 'claim',
    speaker: 'THE MAYOR',
    turn: i,
    quote: { exact, prefix: 'numbers speak for themselves. ', suffix: ' And we did it without' },
    position: { start: i * 100, end: i * 100 + exact.length },
    numbers: [{ text: `${i * 70 + 4200} families`, kind: 'count', value: i * 70 + 4200, unit: 'families' }],
    ...(i % 2 && { status: 'checked', verdict: 'half-true', assignee: 'desk-b' }),
    by: 'desk-a',
    at: '2026-03-04T19:22:10Z',
    ...(i % 4 === 0 && {
      sources: [{ title: `Report ${i}`, url: `https://example.org/${i}`, accessed: '2026-03-05' }],
    }),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'shelf-bench-'));
const files: string[] = [];
const json: string[] = [];
for (let talk = 0; talk < transcripts; talk++) {
  const name = `talk-${talk}.txt`;
  const all = Array.from({ length: claims }, (_, i) => annotationOf(talk, i));
  const text = `version: 1\ntranscript: "${name}"\n\nannotations:\n${all.map((one) => renderEntry(one, 2)).join('\n')}`;
  writeFileSync(join(folder, name), 'THE MAYOR: words.\n');
  files.push(join(folder, `${name}.annotations.yaml`));
  writeFileSync(files.at(-1)!, text);
  json.push(
    JSON.stringify({
      version: 1,
      transcript: name,
      annotations: readSidecar(text).entries.map((one) => one.annotation),
    }),
  );
}

/** Milliseconds of processor time, which other programs on the machine bear on least, and of the clock. */
async function measure(work: () => Promise<unknown>): Promise<{ cpu: number; clock: number }> {
  let best = { cpu: Infinity, clock: Infinity };
  for (let run = 0; run < 7; run++) {
    const [before, start] = [process.cpuUsage(), performance.now()];
    await work();
    const { user, system } = process.cpuUsage(before);
    const now = { cpu: (user + system) / 1000, clock: performance.now() - start };
    best = { cpu: Math.min(best.cpu, now.cpu), clock: Math.min(best.clock, now.clock) };
  }
  return best;
}

const host = {
  now: () => performance.now(),
  pause: async () => {
    await new Promise((resolve) => setImmediate(resolve));
  },
};

async function allCards(shelf: Shelf, use: (card: Card) => number): Promise<number> {
  let count = 0;
  for await (const card of shelf.cards()) count += use(card);
  return count;
}

/** Milliseconds. */
interface Turn {
  readonly clock: number;
  readonly cpu: number;
  /** The longest collection of garbage. */
  readonly garbage: number;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The longest time in which nobody else had a turn while the work was done. */
async function longestTurn(work: () => Promise<unknown>): Promise<Turn> {
  let [clock, cpu, garbage] = [0, 0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) garbage = Math.max(garbage, duration);
  });
  observer.observe({ entryTypes: ['gc'] });
  let [since, start] = [performance.now(), processorTime()];
  let isOver = false;
  const takeTurn = () => {
    clock = Math.max(clock, performance.now() - since);
    cpu = Math.max(cpu, processorTime() - start);
    [since, start] = [performance.now(), processorTime()];
    if (!isOver) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  await work();
  isOver = true;
  // The observer is told a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  observer.disconnect();
  return { clock, cpu, garbage };
}

const wanted = wantedBy(['4270']);
const countClaims = (card: Card) => card.annotations.length;
const search = (card: Card) => findClaims(card, wanted).length;

async function main(): Promise<void> {
  const fresh = () => new Shelf(nodeFolder, folder, host);
  const first = await longestTurn(() => allCards(fresh(), search));
  const least = await measure(async () => {
    for (const [i, file] of files.entries()) {
      await readFile(file, 'utf8');
      JSON.parse(json[i]!);
    }
  });
  const cards = await measure(() => allCards(fresh(), countClaims));
  const shelf = fresh();
  await allCards(shelf, countClaims);
  const again = await measure(() => allCards(shelf, countClaims));
  const searched = await measure(() => allCards(fresh(), search));
  const row = (name: string, { cpu, clock }: { cpu: number; clock: number }) =>
    console.log(
      `${name.padEnd(34)} ${clock.toFixed(0).padStart(6)} ms ${(clock / least.clock).toFixed(1).padStart(5)}×   processor ${cpu.toFixed(0).padStart(6)} ms ${(cpu / least.cpu).toFixed(1).padStart(5)}×`,
    );
  row('read and JSON.parse', least);
  row('all cards', cards);
  row('all cards again', again);
  row('all cards, a figure sought in them', searched);
  const turns: Turn[] = [];
  for (let run = 0; run < 7; run++) turns.push(await longestTurn(() => allCards(fresh(), search)));
  const spread = (key: keyof Turn) => {
    const times = turns.map((one) => one[key]).sort((a, b) => a - b);
    return `${times[3]!.toFixed(1)} ms (${times[0]!.toFixed(1)}–${times[6]!.toFixed(1)})`;
  };
  console.log(
    `longest turn, median of seven runs: ${spread('clock')}, of the processor ${spread('cpu')}, longest collection of garbage ${spread('garbage')}`,
  );
  console.log(`in a fresh process: ${first.clock.toFixed(1)} ms, of the processor ${first.cpu.toFixed(1)} ms`);
  rmSync(folder, { recursive: true });
}

void main();
