// Makes small changes of meaning in the sources, one at a time, and runs the tests that reach each: a change that no test
// notices shows what the tests don't hold. Prints those, and the share that was noticed.
//
//   npm run mutate                                     1,000 of all changes in core/anchors, core/sidecar and files
//   npm run mutate -- files --sample 200 --seed 7      others, of some rooms only
//   --go-on         what earlier runs tried counts as it came out; only the others are tried
//   --survivors     only what no test noticed in earlier runs is tried again
//   --budget 3      seconds of tests a change is tried on, those most likely to notice first (default 3)
//   --minutes 20    no change is begun after that, the time of the first step not counted (default: no end)
//   --tests unit/files,unit/anchors/lf-text     the tests that are tried (default: those that can reach the three rooms); with
//                   --survivors new ones alone are enough
//
// One process has all tests loaded; each change is made in one module, which is put in the place of the one that is loaded. What
// each test reaches V8 tells; it is kept in `out/mutate-baseline` until the test or the sources change. Changes that were read and
// change nothing are listed, with the reason, in `scripts/support/equal-changes.json`.
//
// Why not Stryker (10.1): it knows no sample of single changes, only whole ranges, tries each change on all tests that reach it,
// and brings 254 packages of 77 MB.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
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
    'go-on': { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
    budget: { type: 'string', default: '3' },
    minutes: { type: 'string', default: 'Infinity' },
    tests: {
      type: 'string',
      default:
        'unit/anchors,unit/sidecar,unit/files,unit/dossier,unit/cli,property/anchors,property/sidecar,property/dossier',
    },
  },
});
const rooms = positionals.length > 0 ? positionals : ['core/anchors', 'core/sidecar', 'files'];
const budget = Number(options.budget) * 1000;

process.chdir(join(import.meta.dirname, '..'));
const out = resolve('out/mutate');
const keptIn = resolve('out/mutate-baseline');
const equal = JSON.parse(readFileSync('scripts/support/equal-changes.json', 'utf8'));
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
cpSync('test/support', join(out, 'test/support'), {
  recursive: true,
  filter: (file) => !extname(file) || file.endsWith('.json'),
});

const sources = rooms
  .flatMap((room) => scriptsIn(join('src', room)))
  .map((file) => join(out, file.replace(/\.ts$/, '.js')));
const codes = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
const all = sources.flatMap((file) =>
  findMutants(codes.get(file))
    .sort((a, b) => a.at - b.at)
    .map((mutant) => ({ file, ...mutant })),
);
for (const mutant of all) Object.assign(mutant, linesOf(mutant));
const places = sources.map((file) => ({
  file,
  starts: all.filter((one) => one.file === file).map(({ at }) => at),
}));
for (const { file } of places)
  for (const [index, one] of all.filter((one) => one.file === file).entries()) one.index = index;

const testFiles = options.tests
  .split(',')
  .flatMap((kind) => {
    const file = join('test', `${kind}.test.ts`);
    return existsSync(file) ? [file] : scriptsIn(join('test', kind));
  })
  // Programs that are killed are built from the sources as they are.
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('crash.test.ts'))
  .map((file) => join(out, file.replace(/\.ts$/, '.js')));

mkdirSync(keptIn, { recursive: true });
const triedIn = join(keptIn, 'tried.json');
const goesOn = options['go-on'] || options.survivors;
/** What came of each change in earlier runs, by its name. */
const tried = new Map(goesOn && existsSync(triedIn) ? JSON.parse(readFileSync(triedIn, 'utf8')) : []);
const sample = pick(all, Number(options.sample), Number(options.seed));
console.log(
  `${all.length} changes can be made in ${rooms.join(', ')}; ${sample.length} of them are tried (seed ${options.seed})`,
);
let began = performance.now();
const scripts = new Map();
const imports = new Map();
const base = await measureTests();
console.log(`${base.tests.length} tests in ${seconds(began)} s`);

began = performance.now();
const tryUntil = began + Number(options.minutes) * 60_000;
const isLeft = (mutant) => {
  const came = tried.get(nameOf(mutant));
  return options.survivors ? came !== undefined && !isNoticed({ came }) : came === undefined;
};
const results = sample.flatMap((mutant) => {
  const came = tried.get(nameOf(mutant));
  return came !== undefined && !isLeft(mutant) ? [{ mutant, came }] : [];
});
const left = sample.filter(isLeft);
if (goesOn) console.log(`${left.length} of them are left`);
let worker;
for (const mutant of left) {
  if (performance.now() > tryUntil) {
    const came = tried.get(nameOf(mutant));
    if (came) results.push({ mutant, came });
    continue;
  }
  const result = { mutant, ...(reasonOf(mutant) ? { came: 'not noticed' } : await tryMutant(mutant)) };
  results.push(result);
  tried.set(nameOf(mutant), result.came);
  writeFileSync(triedIn, JSON.stringify([...tried]));
  if (!isNoticed(result) && !reasonOf(mutant)) console.log(describe(result));
  if (results.length % 50 === 0)
    console.log(`  ${results.length} tried in ${seconds(began)} s, ${share(results)} noticed`);
}
worker?.end();
report();

/** What each test takes and reaches; as it was found last time for files of tests if nothing they load has changed since. */
async function measureTests() {
  const tool = ['find-mutants.mjs', 'run-mutants.cjs'].map((file) =>
    readFileSync(join('scripts/support', file), 'utf8'),
  );
  const keptAs = new Map(testFiles.map((file) => [file, join(keptIn, hashOf(...tool, ...loadedBy(file).map(codeOf)))]));
  const missing = testFiles.filter((file) => !existsSync(keptAs.get(file)));
  if (missing.length > 0) {
    const measuring = await startWorker({ load: missing, sources, measured: true });
    const { tests, loading, failed } = await measuring.ask({ measure: places }, 3_600_000);
    measuring.end();
    // What fails without a change, for want of a built program or a display, says nothing about one.
    for (const one of failed) console.log(`  without any change: ${one}`);
    for (const file of missing)
      writeFileSync(keptAs.get(file), serialize({ tests: tests.filter((test) => test.file === file), loading }));
  }
  const kept = testFiles.map((file) => deserialize(readFileSync(keptAs.get(file))));
  return { tests: kept.flatMap(({ tests }) => tests), loadings: kept.map(({ loading }) => loading) };
}

/** A file of tests and all that it loads of ours, one through the other. */
function loadedBy(file) {
  const found = new Set([file]);
  for (const one of found) {
    for (const [, path] of codeOf(one).matchAll(/\brequire\("(\.[^"]*)"\)/g)) {
      const needed = [`${path}.js`, path].map((name) => join(dirname(one), name)).find((name) => existsSync(name));
      if (needed) found.add(needed);
    }
  }
  return [...found].sort();
}

/** The scripts that one names itself: a test may ask only for what they made as they were loaded. */
function importsOf(script) {
  if (!imports.has(script)) {
    const paths = [...codeOf(script).matchAll(/\brequire\("(\.[^"]*)"\)/g)].map(([, path]) => path);
    imports.set(script, new Set(paths.map((path) => `${join(dirname(script), path)}.js`)));
  }
  return imports.get(script);
}

function codeOf(script) {
  if (!scripts.has(script)) scripts.set(script, readFileSync(script, 'utf8'));
  return scripts.get(script);
}

function hashOf(...texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

function has(reached, { file, index }) {
  const bits = reached[file];
  return bits !== undefined && (bits[index >> 3] & (1 << (index & 7))) !== 0;
}

async function tryMutant(mutant) {
  const { file, start, end, text } = mutant;
  const reaching = sort(
    base.tests.filter(({ reached }) => has(reached, mutant)),
    file,
  );
  const atLoading = base.loadings.some((loading) => has(loading, mutant));
  const code = codes.get(file).slice(0, start) + text + codes.get(file).slice(end);
  const tests = within(budget, reaching);
  const tried = { tests: tests.length, of: reaching.length };
  for (const some of inSteps(tests)) {
    const answer = await tryWarm(some, file, code);
    if (answer.came) return answer;
  }
  if (!atLoading) return { came: tests.length > 0 ? 'not noticed' : 'not reached', ...tried };
  // What was made of it as the modules were loaded is made anew only in a new process.
  const touching = base.tests.filter((test) => test.reached[file] || importsOf(test.file).has(file));
  const chosen = within(budget, sort(touching, file));
  if (chosen.length === 0) return { came: 'not reached' };
  const answer = await tryFresh(chosen, file, code);
  return answer.came ? answer : { came: 'not noticed', tests: chosen.length, of: touching.length };
}

/** Tries a changed module in the process that has the tests loaded. */
async function tryWarm(tests, file, code) {
  const run = tests.map(({ key }) => key);
  const { answer, late } = await askWorker({ run, file, code, ...limitsOf(tests) });
  if (late) return { came: 'hangs' };
  if (answer.failed === undefined) return {};
  if (answer.ended) return { came: 'noticed' };
  // What a test that came too late goes on doing would disturb the next.
  if (answer.late) endWorker();
  // It fails only because of the change, not because the module was made anew, an earlier change left something behind, or
  // the machine is busy.
  const failing = answer.test ? [answer.test] : run;
  const again = await askWorker({ run: failing, file, code: codes.get(file), ...limitsOf(tests) });
  if (!again.late && again.answer.failed === undefined) return { came: answer.late ? 'hangs' : 'noticed' };
  if (worker) endWorker();
  return tryFresh(tests, file, code);
}

/** Tries a changed module in a process of its own. */
async function tryFresh(tests, file, code) {
  const fresh = await startWorker({
    load: [...new Set(tests.map((test) => test.file))],
    sources,
    replaced: { file, code },
  });
  if (fresh.failed) return { came: 'noticed' };
  const { failed, late } = await fresh.ask({ run: tests.map(({ key }) => key), ...limitsOf(tests) }, patience(tests));
  fresh.end();
  return failed === undefined ? {} : { came: late ? 'hangs' : 'noticed' };
}

async function askWorker(task) {
  // A change may end the process after its tests have passed.
  if (!worker || worker.isOver()) worker = await startWorker({ load: testFiles, sources });
  const answer = await worker.ask(task, task.patience);
  if (answer.ended) worker = undefined;
  return { answer, late: answer.ended && answer.late };
}

function endWorker() {
  worker.end();
  worker = undefined;
}

/** By the clock, where other programs may keep the machine busy: how long a test may take, and all of them. */
function limitsOf(tests) {
  return { milliseconds: Math.ceil(15_000 + 20 * Math.max(...tests.map(({ ms }) => ms))), patience: patience(tests) };
}

function patience(tests) {
  return 30_000 + 20 * tests.reduce((sum, { ms }) => sum + ms, 0);
}

/** Those most likely to notice first: the quick ones, and the tests of the same room before others. */
function sort(tests, file) {
  const [room] = relative(join(out, 'src'), file)
    .replace(/^core\W/, '')
    .split(sep);
  const cost = ({ file: test, ms }) => (test.includes(`${sep}${room}${sep}`) ? ms / 10 : ms);
  return [...tests].sort((a, b) => cost(a) - cost(b));
}

/** The first of the tests that take so many milliseconds together, but three at least. */
function within(milliseconds, tests) {
  let used = 0;
  return tests.filter(({ ms }, i) => {
    used += ms;
    return i < 3 || used <= milliseconds;
  });
}

/** Tests in portions, each longer than the one before: most changes are noticed by the first. */
function inSteps(tests) {
  const steps = [];
  let limit = 100;
  let used = Number.POSITIVE_INFINITY;
  for (const test of tests) {
    if (used >= limit) {
      steps.push([]);
      limit *= steps.length > 1 ? 4 : 1;
      used = 0;
    }
    steps.at(-1).push(test);
    used += test.ms;
  }
  return steps;
}

/** A process with tests loaded, that is asked one thing at a time. */
async function startWorker(task) {
  const child = fork('scripts/support/run-mutants.cjs', {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // Random cases are fewer, and the same each time.
    env: { ...process.env, CI: 'true', RUNS: '0.5' },
  });
  let answer;
  let late = false;
  child.on('message', (message) => answer?.(message));
  let isOver = false;
  child.on('error', () => {});
  child.on('exit', () => {
    isOver = true;
    answer?.({ failed: 'the process ended', ended: true, late });
  });
  const ask = (question, milliseconds) =>
    new Promise((done) => {
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, milliseconds);
      answer = (message) => {
        clearTimeout(timer);
        answer = undefined;
        done(message);
      };
      child.send(question, (error) => error && answer?.({ failed: 'the process ended', ended: true, late }));
    });
  const { failed } = await ask(task, 600_000);
  if (failed && !task.replaced) throw new Error(failed);
  if (failed) child.kill('SIGKILL');
  return { failed, ask, isOver: () => isOver, end: () => child.kill('SIGKILL') };
}

/** The line a change is made in, as it is and as it becomes. */
function linesOf({ file, start, end, text }) {
  const code = codes.get(file);
  const before = code.slice(code.lastIndexOf('\n', start - 1) + 1, start);
  const restOf = (at) => code.slice(at).split('\n', 1)[0];
  return { line: `${before}${restOf(start)}`.trim(), made: `${before}${text}${restOf(end)}`.trim() };
}

/** What a change is told by as long as nobody edits its line, and which of several alike it is. */
function nameOf({ file, line, made, start }) {
  return JSON.stringify([relative(out, file), line, made, start - codes.get(file).lastIndexOf('\n', start - 1)]);
}

/** Why a change that somebody read changes nothing that could be noticed; undefined for all others. */
function reasonOf({ file, line, made }) {
  const source = relative(out, file).replace(/\.js$/, '.ts');
  return equal.find((one) => one.file === source && one.line === line && one.made === made)?.why;
}

/** A change that no test noticed: its place in the source, how many tests it was tried on, the line before and after. */
function describe({ mutant: { file, start, line, made }, came, tests, of }) {
  const code = codes.get(file);
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const before = code.slice(0, start).split('\n');
  const { originalLine = -1 } = map.findEntry(before.length - 1, before.at(-1).length);
  const place = `${relative(out, file).replace(/\.js$/, '.ts')}:${originalLine + 1}`;
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
  const meaningful = results.filter((one) => isNoticed(one) || !reasonOf(one.mutant));
  console.log(
    `of those ${results.length - meaningful.length} change nothing, as somebody read: without them ${share(meaningful)} noticed`,
  );
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

/** So many changes, chosen by chance that a seed decides, and for each by itself: an edit of one line leaves the others in. */
function pick(mutants, count, seed) {
  const drawn = mutants.map((mutant) => ({ mutant, lot: hashOf(String(seed), nameOf(mutant)) }));
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const picked = [];
  for (const { mutant } of drawn) {
    if (picked.length === count) break;
    if (isScript(mutant)) picked.push(mutant);
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
