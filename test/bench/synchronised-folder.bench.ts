// A folder that two or three computers share by a program that synchronises late: where two changed a file, it keeps one under
// its name and leaves the other as a conflicted copy. Each computer works, synchronises and runs `transcript resolve
// --remove-copies` now and then. How many copies came about, and is anything lost or doubled in the end?
//
//   npx esbuild test/bench/synchronised-folder.bench.ts --bundle --platform=node --external:yaml --outfile=out/bench/synchronised-folder.bench.js && node out/bench/synchronised-folder.bench.js [ROUNDS]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../src/core/sidecar/change';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { sidecarName } from '../../src/core/sidecar/sidecar-names';
import { findLost, type Random, RandomDesk, seededRandom, work } from '../support/random-desk';
import { runCli } from '../support/run-cli';

const rounds = Number(process.argv[2] ?? 60);
const shared = sidecarName('talk.txt');
const root = mkdtempSync(join(tmpdir(), 'transcript-synchronised-'));

/** How a program marks a conflicted copy; `count`: of the copies so far. */
type Marker = (computer: string, count: number) => string;

const programs: Readonly<Record<string, Marker>> = {
  Dropbox: (computer, n) => ` (${computer}'s conflicted copy 2026-03-04${n > 0 ? ` (${n})` : ''})`,
  'Dropbox in German': (computer, n) => ` (Konfliktkopie von ${computer} 2026-03-04${n > 0 ? ` (${n})` : ''})`,
  'Dropbox in Chinese': (computer, n) => ` (${computer} 的冲突副本 2026-03-04${n > 0 ? ` (${n})` : ''})`,
  OneDrive: (computer, n) => `-${computer.toUpperCase()}-PC${n > 0 ? `-${n + 1}` : ''}`,
  'Google Drive': (_, n) => ` (${n + 1})`,
  iCloud: (_, n) => ` ${n + 2}`,
  Syncthing: (_, n) => `.sync-conflict-20260304-${String(101_112 + n)}-ABCDEFG`,
  Nextcloud: (computer, n) => ` (conflicted copy ${computer} 2026-03-04 ${101_112 + n})`,
};

type Files = Map<string, string>;

/** A computer's folder on the disk, and what it had in common with the others when it last synchronised. */
class Computer {
  readonly folder: string;
  readonly changes: Change[] = [];
  readonly desk: RandomDesk;
  common: Files = new Map();

  constructor(
    readonly name: string,
    random: Random,
  ) {
    this.folder = join(root, name);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    this.desk = new RandomDesk(name, random);
  }

  get files(): Files {
    return new Map(readdirSync(this.folder).map((name) => [name, readFileSync(join(this.folder, name), 'utf8')]));
  }

  set files(files: Files) {
    for (const name of this.files.keys()) if (!files.has(name)) rmSync(join(this.folder, name));
    for (const [name, text] of files) writeFileSync(join(this.folder, name), text);
  }

  work(count: number): void {
    const done = work(this.desk, this.files.get(shared) ?? '', count);
    this.files = new Map(this.files).set(shared, done.text);
    this.changes.push(...done.changes);
  }

  async resolve(): Promise<void> {
    const { code, err } = await runCli(['resolve', join(this.folder, shared), '--remove-copies']);
    if (code === 2) throw new Error(err);
  }
}

/** Where all computers meet. */
class Exchange {
  files: Files;
  copies = 0;

  constructor(
    readonly marker: Marker,
    base: string,
  ) {
    this.files = new Map([[shared, base]]);
  }

  /** Both ways; true where anything changed here or there. */
  synchronise(computer: Computer): boolean {
    const [before, local] = [this.files, computer.files];
    const next = new Map(before);
    for (const name of new Set([...local.keys(), ...computer.common.keys()])) {
      const [old, own, remote] = [computer.common, local, before].map((files) => files.get(name));
      if (own === old || own === remote) continue;
      if (remote === old && own !== undefined) next.set(name, own);
      else if (remote === old) next.delete(name);
      else if (own !== undefined && remote !== undefined) next.set(this.#copyName(computer, next), own);
      else if (own !== undefined) next.set(name, own);
    }
    const isNews = !isSame(next, before) || !isSame(next, local);
    this.files = next;
    computer.files = next;
    computer.common = next;
    return isNews;
  }

  #copyName(computer: Computer, taken: Files): string {
    this.copies++;
    for (let n = 0; ; n++) {
      const name = shared.replace(/\.yaml$/, `${this.marker(computer.name, n)}.yaml`);
      if (!taken.has(name)) return name;
    }
  }
}

const isSame = (a: Files, b: Files) => a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

interface Tally {
  copies: number;
  lost: number;
  doubled: number;
  asked: number;
  left: number;
}

async function play(program: string, seed: number, tally: Tally): Promise<void> {
  const random = seededRandom(seed);
  const base = work(new RandomDesk('base', random), '', 10 + random(30)).text;
  const exchange = new Exchange(programs[program]!, base);
  const computers = ['anna', 'theo', 'mei'].slice(0, 2 + random(2)).map((name) => new Computer(name, random));
  for (const one of computers) exchange.synchronise(one);
  for (let step = 0; step < 24; step++) {
    const computer = computers[random(computers.length)]!;
    const act = random(6);
    if (act === 0) exchange.synchronise(computer);
    else if (act === 1) await computer.resolve();
    else computer.work(1 + random(3));
  }
  // Everybody goes on synchronising and merging until nothing new comes.
  for (let isNews = true, turn = 0; isNews && turn < 50; turn++) {
    isNews = false;
    for (const computer of computers) {
      isNews = exchange.synchronise(computer) || isNews;
      await computer.resolve();
      isNews = exchange.synchronise(computer) || isNews;
    }
  }
  const text = exchange.files.get(shared)!;
  tally.copies += exchange.copies;
  tally.left += exchange.files.size - 1;
  tally.lost += countLost(text, computers);
  tally.doubled += countDoubled(text);
  if (readSidecar(text).entries.some(({ annotation }) => annotation?.conflicts)) tally.asked++;
}

/** What one person set or added, nobody removed, and nobody wrote over. */
function countLost(text: string, computers: readonly Computer[]): number {
  const all = computers.flatMap(({ changes }) => changes);
  const idOf = (one: Change) => (one.kind === 'add' ? one.annotation.id : 'id' in one ? one.id : '');
  const removed = new Set(all.flatMap((one) => (one.kind === 'remove' ? one.id : [])));
  return computers.flatMap(({ changes }) => {
    const mine = new Set(changes);
    const others = all.filter((one) => !mine.has(one));
    const lasting = changes
      .filter((one) => !removed.has(idOf(one)))
      .map((one): Change => {
        if (one.kind !== 'edit') return one;
        const isTheirs = (key: string) =>
          others.some((two) => two.kind === 'edit' && two.id === one.id && key in (two.set ?? {}));
        return { ...one, set: Object.fromEntries(Object.entries(one.set ?? {}).filter(([key]) => !isTheirs(key))) };
      });
    return findLost(text, lasting);
  }).length;
}

/** Entries of one id, and items of a list that are there twice. */
function countDoubled(text: string): number {
  const annotations = readSidecar(text).entries.map(({ annotation }) => annotation!);
  const doubles = (items: readonly unknown[]) => items.length - new Set(items.map((one) => JSON.stringify(one))).size;
  return (
    doubles(annotations.map(({ id }) => id)) +
    annotations
      .map(({ notes = [], reviews = [], sources = [] }) => doubles(notes) + doubles(reviews) + doubles(sources))
      .reduce((sum, n) => sum + n, 0)
  );
}

async function main(): Promise<void> {
  console.log(`${rounds} rounds a program, two or three computers, 24 turns of work, synchronising and merging each\n`);
  for (const [index, program] of Object.keys(programs).entries()) {
    const tally: Tally = { copies: 0, lost: 0, doubled: 0, asked: 0, left: 0 };
    for (let seed = 0; seed < rounds; seed++) await play(program, index * rounds + seed, tally);
    const { copies, lost, doubled, asked, left } = tally;
    console.log(
      `${program.padEnd(20)} ${String(copies).padStart(5)} conflicted copies, ${left} left; ${lost} changes lost, ${doubled} doubled; a person is asked in ${((100 * asked) / rounds).toFixed(1)} %`,
    );
  }
}

main().finally(() => rmSync(root, { recursive: true, force: true }));
