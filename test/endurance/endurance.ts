import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { dotNames } from '../../src/files/dot-names';
import { updateTextFile } from '../../src/files/update-text-file';
import { runCrashes } from '../support/crash-run';
import { addMarked, readMarked } from '../support/marked-changes';

// Writes one file from many sides under conditions that go wrong in the field, and counts what was acknowledged and is lost.
//
//   npm run endure [-- --seconds 20] [--kills 66] [--only NAME]
const argument = (name: string, usual: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : (process.argv[at + 1] ?? usual);
};
const seconds = Number(argument('seconds', '20'));
const only = argument('only', '');

/** What came of one run. */
interface Report {
  readonly acknowledged: number;
  /** Ids that were acknowledged and are not in the file, or there twice. */
  readonly lost: readonly string[];
  /** What happened besides, in a few words. */
  readonly also: string;
}

const runs: Readonly<Record<string, () => Promise<Report | string>>> = {
  '16 writers with kills': async () => {
    const { acknowledged, missing, doubled, kills, whileHolding, broken, leftovers } = await runCrashes({
      writers: 16,
      kills: Number(argument('kills', '66')),
    });
    const also = `${kills} kills, ${whileHolding} of them of the one with the lock; ${broken} times not whole; ${leftovers.length} files left over`;
    return { acknowledged, lost: [...missing, ...doubled], also };
  },

  'a stopped lock holder': () =>
    together(async ({ file, start, running }) => {
      for (let i = 0; i < 8; i++) start();
      let stops = 0;
      await forSeconds(async () => {
        const holder = running.find(({ pid }) => textOf(dotNames(file).lock).startsWith(`${pid}-`));
        if (!holder?.kill('SIGSTOP')) return sleep(1);
        stops++;
        await sleep(Math.random() * 2000);
        // Every third stays stopped until it is killed, as one whose laptop was shut.
        if (stops % 3 === 0) holder.kill('SIGKILL');
        else holder.kill('SIGCONT');
        if (stops % 3 === 0) start();
      });
      return `${stops} stops`;
    }),

  'late renames': () =>
    together(async ({ start }) => {
      for (let i = 0; i < 8; i++) start({ late: i % 2 ? 300 : 0 });
      await sleep(seconds * 1000);
      return 'half of the writers';
    }),

  'a full disk': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-full-'));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', folder]).status !== 0) {
      rmSync(folder, { recursive: true });
      return 'skipped: a disk can be mounted only as root';
    }
    try {
      return await together(async ({ start, file }) => {
        const writers = [start({ count: 150 }), start({ count: 150 })];
        await Promise.all(writers.map(({ ended }) => ended));
        const said = writers.flatMap((one) => one.said);
        const held = readMarked(readFileSync(file, 'utf8'));
        if (!held) throw new Error('the file is not whole');
        if (said.length === 0) throw new Error('the disk never was full');
        return `${said.length} refused (${[...new Set(said)].join(', ')})`;
      }, folder);
    } finally {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },

  'no file handles': () =>
    together(async ({ start }) => {
      // With so few Node itself may not start; with some more it starts, and opens nothing more.
      const writers = Array.from({ length: 24 }, (_, i) => start({ count: 20, handles: 17 + i }));
      await Promise.all(writers.map(({ ended }) => ended));
      return `${writers.flatMap(({ said }) => said).length} lines of complaint`;
    }),
};

interface Writers {
  readonly file: string;
  readonly running: readonly ChildProcess[];
  readonly start: (options?: { count?: number; late?: number; handles?: number }) => Started;
}

interface Started {
  readonly said: readonly string[];
  readonly ended: Promise<void>;
}

/** Lets writers write one file as `work` has it; then all are killed, and what they acknowledged is looked for. */
async function together(work: (writers: Writers) => Promise<string>, within?: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-endurance-'));
  const program = join(folder, 'writer.cjs');
  const shared = join(within ?? folder, 'shared');
  mkdirSync(shared);
  const file = join(shared, 'talk.txt.annotations.yaml');
  await build({
    entryPoints: ['test/endurance/endurance-writer.ts'],
    bundle: true,
    platform: 'node',
    outfile: program,
  });
  const acknowledged: string[] = [];
  const running: ChildProcess[] = [];
  const all: Promise<void>[] = [];
  let started = 0;
  const start: Writers['start'] = ({ count = Number.POSITIVE_INFINITY, late = 0, handles } = {}) => {
    const argv = [program, file, `w${(started++).toString(36)}x`, String(count), String(late)];
    const limited = ['-c', `ulimit -n ${handles}; exec "$0" "$@"`, process.execPath, ...argv];
    const child = handles === undefined ? spawn(process.execPath, argv) : spawn('sh', limited);
    const said: string[] = [];
    running.push(child);
    createInterface({ input: child.stdout }).on('line', (id) => acknowledged.push(id));
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    const ended = new Promise<void>((done) => {
      child.on('close', () => {
        running.splice(running.indexOf(child), 1);
        done();
      });
    });
    all.push(ended);
    return { said, ended };
  };
  try {
    writeFileSync(file, addMarked(undefined, 'first'));
    const also = await work({ file, running, start });
    for (const child of [...running]) child.kill('SIGKILL');
    await Promise.all(all);
    const ids = readMarked(readFileSync(file, 'utf8')) ?? [];
    const lost = [...acknowledged, 'first'].filter((id) => ids.filter((one) => one === id).length !== 1);
    // The next one who writes finds nothing in the way, and clears away what the killed ones left.
    const last = within === undefined ? await updateTextFile(file, (text) => addMarked(text, 'last')) : undefined;
    if (last && 'problem' in last) throw new Error(last.problem.message);
    const left = readdirSync(shared).length - 1;
    return {
      acknowledged: acknowledged.length,
      lost,
      also: `${also}; ${within === undefined ? left : 'some'} files left over`,
    };
  } finally {
    for (const child of [...running]) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function forSeconds(act: () => Promise<void>): Promise<void> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) await act();
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function main(): Promise<void> {
  for (const [name, run] of Object.entries(runs)) {
    if (!name.includes(only)) continue;
    const began = Date.now();
    const report = await run();
    const took = `${((Date.now() - began) / 1000).toFixed(0)} s`;
    if (typeof report === 'string') console.log(`${name}: ${report}`);
    else {
      console.log(`${name}: ${report.acknowledged} acknowledged, ${report.lost.length} lost (${took}; ${report.also})`);
      if (report.lost.length > 0 || report.acknowledged === 0) process.exitCode = 1;
    }
  }
}

void main();
