// Makes small changes of meaning in the sources, one at a time, and runs the tests that reach each: a change that no test
// notices shows what the tests don't hold. Prints those, and the share that was noticed.
//
//   npm run mutate                                     1,000 of all changes in core/anchors, core/sidecar and files
//   npm run mutate -- files --sample 200 --seed 7      others, of some rooms only
//   --budget 20     seconds of tests a change is tried on, the quickest first (default 20)
//   --minutes 20    no change is begun after that, the time of the first step not counted (default: no end)
//   --tests unit/files,unit/cli     the tests that are tried (default: the unit tests that can reach the three rooms)
//   --jobs 2        at once (default: half of the processors)
//
// Why not Stryker (10.1): it has no sample, runs mocha only with a loader where our tests are bundles, and brings some 200
// packages. What each test reaches is kept in `out/mutate-baseline` until the test or the sources change. The changes are made in each module as esbuild writes it; which tests reach a place V8 tells.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { findMutants } from './support/find-mutants.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    budget: { type: 'string', default: '20' },
    minutes: { type: 'string', default: 'Infinity' },
    tests: { type: 'string', default: 'unit/anchors,unit/sidecar,unit/files,unit/dossier,unit/cli' },
    jobs: { type: 'string', default: String(Math.max(1, availableParallelism() >> 1)) },
  },
});
const rooms = positionals.length > 0 ? positionals : ['core/anchors', 'core/sidecar', 'files'];
const budget = Number(options.budget) * 1000;

process.chdir(join(import.meta.dirname, '..'));
const out = resolve('out/mutate');
const keptIn = resolve('out/mutate-baseline');
rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: [
    ...scriptsIn('src'),
    ...scriptsIn('test/unit'),
    ...scriptsIn('test/property'),
    ...scriptsIn('test/support'),
  ],
  outdir: out,
  outbase: '.',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'external',
  charset: 'utf8',
  logLevel: 'error',
});
cpSync('package.json', join(out, 'package.json'));
cpSync('test/fixtures', join(out, 'test/fixtures'), { recursive: true });

const sources = rooms
  .flatMap((room) => scriptsIn(join('src', room)))
  .map((file) => join(out, file.replace(/\.ts$/, '.js')));
const codes = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
const all = sources.flatMap((file) => findMutants(codes.get(file)).map((mutant) => ({ file, ...mutant })));
const sample = pick(all, Number(options.sample), Number(options.seed));

const testFiles = options.tests
  .split(',')
  .flatMap((kind) => scriptsIn(join('test', kind)))
  // Programs that are killed are built from the sources as they are.
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('crash.test.ts'))
  .map((file) => join(out, file.replace(/\.ts$/, '.js')));
console.log(
  `${all.length} changes can be made in ${rooms.join(', ')}; ${sample.length} of them are tried (seed ${options.seed})`,
);
const began = performance.now();
const base = { tests: [] };
const sourcesHash = hashOf(...scriptsIn('src').concat(scriptsIn('test/support')).map(codeOf), ...sources);
mkdirSync(keptIn, { recursive: true });
await each(testFiles, async (file) => base.tests.push(...(await reachOf(file)).map((test) => ({ ...test, file }))));
console.log(`${base.tests.length} tests in ${seconds(began)} s`);
const tryUntil = performance.now() + Number(options.minutes) * 60_000;

const results = [];
await each(sample, async (mutant) => {
  if (performance.now() > tryUntil) return;
  const result = { mutant, ...(await tryMutant(mutant)) };
  results.push(result);
  if (!isNoticed(result)) console.log(describe(result));
  if (results.length % 50 === 0)
    console.log(`  ${results.length} tried in ${seconds(began)} s, ${share(results)} noticed`);
});
report();

/** The tests of a file, with what each reaches; as it was found last time if nothing has changed since. */
async function reachOf(file) {
  const kept = join(keptIn, hashOf(sourcesHash, codeOf(relative(out, file))));
  if (existsSync(kept)) return deserialize(readFileSync(kept));
  const { failed, tests = [] } = await runTask({ files: [file], covered: sources }, 600_000);
  // What fails without a change, for want of a built program or a display, says nothing about one.
  if (failed !== undefined) console.log(`  without any change: ${failed.split('\n')[0]}`);
  else writeFileSync(kept, serialize(tests));
  return tests;
}

function codeOf(script) {
  return readFileSync(join(out, script.replace(/\.ts$/, '.js')), 'utf8');
}

function hashOf(...texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Works on all of a list, on so many at once as there are jobs. */
async function each(list, work) {
  const queue = [...list];
  const next = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, next));
}

async function tryMutant({ file, start, end, text }) {
  const reaching = base.tests.filter((test) => isReached(test.reached?.[file], start)).sort((a, b) => a.ms - b.ms);
  // What runs as a module loads is reached by every test of the module.
  const tests =
    reaching.length > 0 ? reaching : base.tests.filter((test) => test.reached?.[file]).sort((a, b) => a.ms - b.ms);
  const chosen = within(budget, tests);
  if (chosen.length === 0) return { came: 'not reached' };
  const code = codes.get(file);
  const task = {
    files: [...new Set(chosen.map((test) => test.file))],
    replaced: { file, code: code.slice(0, start) + text + code.slice(end) },
    titles: chosen.map(({ title }) => title),
  };
  const took = chosen.reduce((sum, { ms }) => sum + ms, 0);
  const { failed, late } = await runTask(task, took * 4 + 30_000);
  return late
    ? { came: 'hangs' }
    : failed === undefined
      ? { came: 'not noticed', tests: chosen.length, of: tests.length }
      : { came: 'noticed' };
}

/** The first of the tests that take so many milliseconds together, but three at least. */
function within(milliseconds, tests) {
  let used = 0;
  return tests.filter(({ ms }, i) => {
    used += ms;
    return i < 3 || used <= milliseconds;
  });
}

/** The innermost range around a place says whether it ran. */
function isReached(ranges, at) {
  let inner;
  for (const range of ranges ?? []) {
    if (range[0] <= at && at < range[1] && (!inner || range[1] - range[0] <= inner[1] - inner[0])) inner = range;
  }
  return inner !== undefined && inner[2] > 0;
}

/** Runs tests in a process of their own, and ends it after so many milliseconds. */
function runTask(task, milliseconds) {
  return new Promise((done) => {
    const child = fork('scripts/support/run-mutant.cjs', {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const timer = setTimeout(() => {
      done({ failed: 'out of time', late: true });
      child.kill('SIGKILL');
    }, milliseconds);
    child.on('message', (result) => done(result));
    child.on('exit', () => {
      clearTimeout(timer);
      done({ failed: 'the process ended' });
    });
    child.send(task);
  });
}

/** A change that no test noticed: its place in the source, how many tests it was tried on, the line before and after. */
function describe({ mutant: { file, start, end, text }, came, tests, of }) {
  const code = codes.get(file);
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const before = code.slice(0, start).split('\n');
  const { originalLine = -1 } = map.findEntry(before.length - 1, before.at(-1).length);
  const place = `${relative(out, file).replace(/\.js$/, '.ts')}:${originalLine + 1}`;
  const line = `${before.at(-1)}${code.slice(start).split('\n')[0]}`.trim();
  const made = `${before.at(-1)}${text}${code.slice(end).split('\n')[0]}`.trim();
  return `${place}: (${came === 'not reached' ? 'no test reaches it' : `${tests} of ${of} tests`})\n    ${line}\n    ${made}`;
}

function report() {
  console.log(`\n${results.length} of ${sample.length} changes in ${seconds(began)} s`);
  for (const room of rooms) {
    const own = results.filter(({ mutant }) => relative(out, mutant.file).startsWith(join('src', room)));
    const count = (came) => own.filter((one) => one.came === came).length;
    console.log(
      `${room.padEnd(14)}${String(own.length).padStart(5)} tried, ${share(own)} noticed (${count('noticed')} by a test, ${count('hangs')} hang), ${count('not noticed')} not noticed, ${count('not reached')} not reached`,
    );
  }
  console.log(`${'all'.padEnd(14)}${String(results.length).padStart(5)} tried, ${share(results)} noticed`);
}

function isNoticed({ came }) {
  return came === 'noticed' || came === 'hangs';
}

function share(some) {
  const noticed = some.filter(isNoticed).length;
  return some.length === 0 ? '–' : `${((100 * noticed) / some.length).toFixed(1)} %`;
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(0);
}

function scriptsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .sort();
}

/** So many of a list, chosen by chance that a seed decides (mulberry32, Fisher–Yates). */
function pick(list, count, seed) {
  const items = [...list];
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [items[i], items[other]] = [items[other], items[i]];
  }
  const picked = [];
  for (const item of items) {
    if (picked.length === count) break;
    if (isScript(item)) picked.push(item);
  }
  return picked;
}

/** False where a change, made without knowing the language's grammar, left no script: nothing to run. */
function isScript({ file, start, end, text }) {
  const code = codes.get(file);
  try {
    new Script(`(function () {${code.slice(0, start)}${text}${code.slice(end)}\n})`);
    return true;
  } catch {
    return false;
  }
}
