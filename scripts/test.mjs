// Installs what is missing, checks, builds and runs the tests.
//
//   npm test                                        all kinds, but of the window tests only the main flow
//   npm run test:all                                those too that take long (`inAll` in test/support/window)
//   npm test -- unit property grammar editor window web [--grep text]   some kinds only, without the checks
//   npm run test:web [-- --grep text]               window tests on the entry for browsers, in a worker without Node
//   npm run test:oldest [-- --grep text]            editor and window tests on the oldest VS Code that is promised
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countTests } from './support/count-tests.mjs';
import { installDependencies } from './support/install-dependencies.mjs';
import { runCommand } from './support/run-command.mjs';

const root = join(import.meta.dirname, '..');
/** Each kind of test, how it is run, and after which others. */
const kinds = {
  unit: { run: runInNode },
  grammar: { run: runInNode },
  // Of two cores one is for what runs in Node alone, and takes most of the time there…
  property: { run: runInNode, after: ['unit'] },
  // …and the other for the tests in the editor, which need no keys; VS Code for them is being fetched meanwhile.
  editor: { run: runInEditor, after: ['grammar'] },
  // By itself: beside others on two cores, keys came late or went elsewhere.
  window: { run: runInWindows, after: ['property', 'editor'] },
  // Window tests on the entry for browsers: all if they are asked for, else a person's main job.
  web: { run: runInBrowser, after: ['window'] },
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    grep: { type: 'string' },
    oldest: { type: 'boolean' },
  },
});
const unknown = positionals.filter((kind) => !(kind in kinds));
if (unknown.length > 0) {
  console.error(`unknown kind of test: ${unknown.join(', ')}; there are ${Object.keys(kinds).join(', ')}`);
  process.exit(2);
}

// Read by `test/support`, here and in the processes of the tests.
if (options.all || options.grep) process.env.TEST_ALL = '1';
if (options.oldest) process.env.TEST_VSCODE = 'oldest';

const reporter = 'test/support/progress-reporter.cjs';

/** Far more than any kind takes, on a machine that others keep busy too; only what hangs is ended by it. */
const mochaMilliseconds = 2_400_000;

const total = { passed: 0, failed: 0, skipped: 0 };
const log = (text) => console.log(`              ${text}`);

const asked = positionals.length > 0 ? positionals : Object.keys(kinds);

await stage('install', installDependencies);
// What the windows need comes over the network while the processor is busy with building and with the tests in Node.
if (asked.some((kind) => kinds[kind].run !== runInNode)) fetchHost();
const checks = positionals.length === 0 ? [stage('types', checkTypes), stage('style', checkStyle)] : [];
const isBuilt = await stage('build', () =>
  runCommand(process.execPath, ['scripts/build.mjs', '--tests'], { cwd: root }),
);
await Promise.all(checks);
if (isBuilt) {
  const done = {};
  for (const [kind, { run, after = [] }] of Object.entries(kinds)) {
    const before = Promise.all(after.map((one) => done[one]));
    done[kind] = before.then(() => asked.includes(kind) && stage(kind, () => run(kind)));
  }
  await Promise.all(Object.values(done));
}

if (total.passed + total.failed === 0) {
  console.log('no test ran');
  process.exitCode = 1;
}
if (total.failed > 0) process.exitCode = 1;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(
  `${total.passed} passed, ${total.failed} failed${skipped}${process.env.TEST_ALL ? '' : '; what takes long: npm run test:all'}`,
);

/** Runs one stage, prints its line and, when it failed, its output in full. Resolves to whether it went well. */
async function stage(name, work) {
  const start = performance.now();
  const print = (result) =>
    console.log(`${name.padEnd(10)}${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${result}`);
  try {
    const counts = await work();
    if (typeof counts !== 'object') print('ok');
    else {
      for (const key of Object.keys(total)) total[key] += counts[key];
      print(counts.note ?? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
      if (counts.failed > 0) console.log(counts.report);
    }
    return true;
  } catch (error) {
    total.failed++;
    print('failed');
    console.log(error.output === undefined ? error.stack : error.message);
    return false;
  }
}

async function checkTypes() {
  await runTool('typescript/bin/tsc', '--noEmit');
  await runTool('typescript/bin/tsc', '-p', 'tsconfig.core.json');
}

function checkStyle() {
  return runTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings');
}

function runTool(tool, ...args) {
  return runCommand(process.execPath, [join('node_modules', tool), ...args], { cwd: root }).then(() => {});
}

/** Runs mocha on files in a process of its own, so that a test that ends the process is a failure and no more. */
async function runMocha(kind, files, args, env = {}) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, note: 'no tests yet' };
  const grep = options.grep ? ['--grep', options.grep] : [];
  let problem;
  const report = await runCommand(
    process.execPath,
    ['node_modules/mocha/bin/mocha.js', '--reporter', reporter, '--no-color', ...grep, ...args, ...files],
    { cwd: root, timeout: mochaMilliseconds, onOutput: progressOf(kind), env: { ...process.env, ...env } },
  ).catch((error) => {
    if (error.output === undefined) throw error;
    problem = error.message.split('\n')[0];
    return error.output;
  });
  return judge(kind, report, problem);
}

/** Prints the lines of a report as they come, up to mocha's closing ones, which are told with the stage. */
function progressOf(kind) {
  let line = '';
  let isClosing = false;
  return (text) => {
    const lines = (line + text).split('\n');
    line = lines.pop();
    for (const one of lines) {
      isClosing ||= /^ *\d+ passing \(/.test(one);
      if (!isClosing && one.trim() !== '') console.log(`${kind.padEnd(10)}          ${one.trim()}`);
    }
  };
}

/** A report without mocha's closing lines, or a bad end without a failed test, is itself a failure. */
function judge(kind, report, problem) {
  const counts = countTests(report);
  if (counts && (counts.failed > 0 || !problem)) return { ...counts, report };
  const reason = problem ?? `the ${kind} tests ended before mocha was done`;
  return { passed: 0, skipped: 0, ...counts, failed: 1, report: `${report}\n${reason}\n` };
}

function filesIn(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}

function runInNode(kind) {
  // A property has a budget of processor time instead of a limit by the clock.
  const args = kind === 'property' ? ['--timeout', '0'] : [];
  return runMocha(kind, filesIn(`out/test/${kind}`, '.test.mjs'), args);
}

/** Installs the served VS Code early where it will be needed; what goes wrong is said by the stage that needs it. */
async function fetchHost() {
  const { installHost, whyNoHost } = await import('../test/support/host/install-host.mjs');
  if (!whyNoHost()) await installHost(log).catch(() => {});
}

async function runInEditor(kind) {
  const { runEditorTests } = await import('../test/support/host/run-editor-tests.mjs');
  const { report, problem } = await runEditorTests({ grep: options.grep, log, onOutput: progressOf(kind) });
  return judge(kind, report, problem);
}

function runInBrowser(kind) {
  const files = positionals.includes(kind) ? undefined : ['test/window/main-job.test.mjs'];
  return runInWindows(kind, files, { TEST_ENTRY: 'browser' });
}

async function runInWindows(kind, files = filesIn('test/window', '.test.mjs'), env = {}) {
  const { installHost, whyNoHost } = await import('../test/support/host/install-host.mjs');
  if (whyNoHost()) return { passed: 0, failed: 0, skipped: 1, note: `skipped: ${whyNoHost()}` };
  await installHost(log);
  return runMocha(kind, files, ['--timeout', '300000', '--require', 'test/support/window/hooks.mjs'], env);
}
