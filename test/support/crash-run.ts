import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { dotNames } from '../../src/files/dot-names';
import { updateTextFile } from '../../src/files/update-text-file';
import { addMarked, readMarked } from './marked-changes';

/** What came of programs that were killed while they wrote one file together. */
export interface CrashReport {
  readonly kills: number;
  /** How many of them hit the program that had the lock a moment before. */
  readonly whileHolding: number;
  readonly acknowledged: number;
  /** Ids that were acknowledged and are not in the file. */
  readonly missing: readonly string[];
  /** Ids that are in the file more than once. */
  readonly doubled: readonly string[];
  /** How often the file was read while they wrote, and how often it was not whole. */
  readonly reads: number;
  readonly broken: number;
  /** What lies in the folder besides the file, after one more change by a program that wasn't killed. */
  readonly leftovers: readonly string[];
  /** What writers complained of. */
  readonly complaints: readonly string[];
}

/**
 * Lets programs write one file at once and kills them (SIGKILL) at random moments, half of the times the
 * one that holds the lock; each is replaced by a new one.
 */
export async function runCrashes(options: { writers: number; kills: number }): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-crash-'));
  const inner = join(folder, 'shared');
  const file = join(inner, 'talk.txt.annotations.yaml');
  const program = join(folder, 'crash-writer.cjs');
  await build({
    entryPoints: ['test/support/crash-writer.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'error',
  });
  const acknowledged = new Set<string>();
  const complaints: string[] = [];
  const running = new Set<ChildProcess>();
  const ended: Promise<void>[] = [];
  let started = 0;

  const start = () => {
    const child = spawn(process.execPath, [program, file, `w${(started++).toString(36)}x`]);
    running.add(child);
    createInterface({ input: child.stdout }).on('line', (id) => acknowledged.add(id));
    createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
    ended.push(
      new Promise((done) => {
        child.on('close', (_code, signal) => {
          running.delete(child);
          if (signal !== 'SIGKILL') complaints.push(`a writer ended by itself (${signal ?? 'no signal'})`);
          done();
        });
      }),
    );
  };

  try {
    mkdirSync(inner);
    await updateTextFile(file, (text) => addMarked(text, 'first'));
    for (let i = 0; i < options.writers; i++) start();
    let kills = 0;
    let reads = 0;
    let broken = 0;
    let whileHolding = 0;
    // The first writers get the time to start up, so that kills fall into writing and not into loading.
    while (acknowledged.size < options.writers && complaints.length === 0) await sleep(10);
    while (kills < options.kills && complaints.length === 0) {
      await sleep(Math.random() * 120);
      reads++;
      if (!readMarked(readFileSync(file, 'utf8'))) broken++;
      const victims = [...running];
      const holder = await readFile(dotNames(file).lock, 'utf8').catch(() => '');
      const victim =
        Math.random() < 0.5
          ? victims.find((child) => holder.startsWith(`${child.pid}-`))
          : victims[Math.floor(Math.random() * victims.length)];
      if (victim?.kill('SIGKILL')) {
        kills++;
        if (victim.pid !== undefined && holder.startsWith(`${victim.pid}-`)) whileHolding++;
        if (running.size <= options.writers) start();
      }
    }
    for (const child of running) child.kill('SIGKILL');
    await Promise.all(ended);
    await updateTextFile(file, (text) => addMarked(text, 'last'));
    const ids = readMarked(readFileSync(file, 'utf8')) ?? [];
    const present = new Set(ids);
    return {
      kills,
      whileHolding,
      acknowledged: acknowledged.size,
      missing: [...acknowledged, 'first', 'last'].filter((id) => !present.has(id)),
      doubled: ids.filter((id, i) => ids.indexOf(id) !== i),
      reads,
      broken,
      leftovers: readdirSync(inner).filter((name) => join(inner, name) !== file),
      complaints,
    };
  } finally {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
