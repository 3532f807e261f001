// Real git, real merges: how many of them ask a person, and whether anything is lost. With the merge program, with git
// alone, with a file for each checker, and with the program gone.
//
//   node scripts/build.mjs && npx esbuild test/bench/merge-git.bench.ts --bundle --platform=node --outfile=out/bench/merge-git.bench.js && node out/bench/merge-git.bench.js [ROUNDS]
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Change } from '../../src/core/sidecar/change';
import { resolveConflictMarkers } from '../../src/core/sidecar/merge/resolve-conflict-markers';
import { readSidecar } from '../../src/core/sidecar/read-sidecar';
import { sidecarName } from '../../src/core/sidecar/sidecar-names';
import { configureGitMerging } from '../../src/git/git-merging';
import { GitRepository } from '../support/git-repository';
import { findLost, RandomDesk, seededRandom, work } from '../support/random-desk';

const count = Number(process.argv[2] ?? 500);
const transcript = 'talk.txt';
const shared = sidecarName(transcript);
const folder = mkdtempSync(join(tmpdir(), 'transcript-merge-'));
const shim = join(folder, 'data', 'merge.sh');

interface Tally {
  readonly conflicts: number;
  readonly lost: number;
}

interface Round {
  readonly base: string;
  readonly ours: { readonly text: string; readonly changes: readonly Change[] };
  readonly theirs: { readonly text: string; readonly changes: readonly Change[] };
}

function roundOf(seed: number): Round {
  const random = seededRandom(seed);
  const base = work(new RandomDesk('base', random), '', 40 + random(60)).text;
  const each = 1 + random(10);
  const [ours, theirs] = ['anna', 'theo'].map((name) => work(new RandomDesk(name, random), base, each));
  return { base, ours: ours!, theirs: theirs! };
}

const rounds = Array.from({ length: count }, (_, seed) => roundOf(seed));

/** Commits each round and merges it; `look` says how many changes are lost. */
function mergeAll(repository: GitRepository, look: (round: Round, clean: boolean) => number): Tally {
  let [conflicts, lost] = [0, 0];
  for (const [index, round] of rounds.entries()) {
    if (index > 0) repository.git('reset', '--quiet', '--hard');
    repository.commit({ [shared]: round.base }, ...(index > 0 ? (['main'] as const) : []));
    repository.commit({ [shared]: round.theirs.text }, 'theirs', 'main');
    repository.commit({ [shared]: round.ours.text }, 'main');
    const clean = repository.merge('theirs');
    if (!clean) conflicts++;
    lost += look(round, clean);
  }
  return { conflicts, lost };
}

const lostIn = (text: string, { ours, theirs }: Round) =>
  findLost(text, ours.changes).length + findLost(text, theirs.changes).length;

/** Changes whose words stand nowhere in a text that may hold git's markers: new entries are looked for. */
function missingIn(text: string, { ours, theirs }: Round): number {
  return [ours, theirs].flatMap((side) => {
    const left = new Set(readSidecar(side.text).entries.map(({ annotation }) => annotation?.id));
    return side.changes.filter(
      (change) => change.kind === 'add' && left.has(change.annotation.id) && !text.includes(change.annotation.id),
    );
  }).length;
}

function report(name: string, { conflicts, lost }: Tally, more = ''): void {
  const share = ((100 * conflicts) / count).toFixed(1);
  console.log(`${name.padEnd(62)} ${share.padStart(5)} % ask a person, ${lost} changes lost${more}`);
}

async function newRepository(name: string, isSetUp = true): Promise<GitRepository> {
  const repository = new GitRepository(join(folder, name));
  const program = { program: resolve('dist/cli.js'), engine: process.execPath };
  if (isSetUp) await configureGitMerging(repository.folder, shim, program);
  return repository;
}

async function main(): Promise<void> {
  console.log(`${count} merges of two branches, 40 to 100 changes before, 1 to 10 changes a side\n`);

  const driven = await newRepository('driven');
  let marked = 0;
  let left = 0;
  const tally = mergeAll(driven, (round) => {
    const text = driven.read(shared);
    if (/^<{7}/m.test(text)) marked++;
    left += readSidecar(text).entries.flatMap(({ annotation }) => annotation?.conflicts ?? []).length;
    return lostIn(text, round);
  });
  report('merge program', tally, `; ${marked} files with markers, ${left} values in dispute`);

  for (const style of ['merge', 'diff3', 'zdiff3']) {
    const plain = await newRepository(style, false);
    plain.git('config', 'merge.conflictStyle', style);
    let settled = 0;
    let lostSettling = 0;
    const alone = mergeAll(plain, (round, clean) => {
      const text = plain.read(shared);
      if (!clean) {
        const resolved = resolveConflictMarkers(text);
        if (resolved.text !== undefined && resolved.conflicts.length === 0) settled++;
        lostSettling += resolved.text === undefined ? 0 : lostIn(resolved.text, round);
      }
      return missingIn(text, round);
    });
    const more = `; of ${alone.conflicts} settled by “resolve” alone: ${settled}, with ${lostSettling} changes lost`;
    report(`git alone, style ${style}`, alone, more);
  }

  const own = await newRepository('own', false);
  let [ownConflicts, ownLost] = [0, 0];
  for (const [index, { base }] of rounds.entries()) {
    const random = seededRandom(index);
    if (index > 0) own.git('reset', '--quiet', '--hard');
    own.commit({ [shared]: base }, ...(index > 0 ? (['main'] as const) : []));
    const files = ['anna', 'theo'].map((name) => {
      const file = sidecarName(transcript, name);
      return { file, ...work(new RandomDesk(`${name}${index.toString(36)}`, random), '', 1 + random(10)) };
    });
    own.commit({ [files[1]!.file]: files[1]!.text }, 'theirs', 'main');
    own.commit({ [files[0]!.file]: files[0]!.text }, 'main');
    if (!own.merge('theirs')) ownConflicts++;
    for (const { file, changes } of files) ownLost += findLost(own.read(file), changes).length;
  }
  report('git alone, a file for each checker', { conflicts: ownConflicts, lost: ownLost });

  const program = join(shim, '..', 'transcript.cjs');
  const gone = await newRepository('gone');
  let turn = 0;
  report(
    'merge program updated, half written, removed, shim removed in turn',
    mergeAll(gone, (round, clean) => {
      const text = gone.read(shared);
      const lost = clean || !/^<{7}/m.test(text) ? lostIn(text, round) : missingIn(text, round);
      const next = turn++ % 4;
      if (next === 0) writeFileSync(program, 'const half = {');
      else if (next === 1) rmSync(program);
      else if (next === 2) renameSync(shim, `${shim}.gone`);
      else {
        renameSync(`${shim}.gone`, shim);
        writeFileSync(program, readFileSync(resolve('dist/cli.js')));
      }
      return lost;
    }),
  );
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
