// A process that has the tests loaded once and tries one change after the other on them: a module that is changed is made
// anew from its changed code, and what it exports is put in the place of what it exported. Messages say what to do; each is
// answered by one:
//
//   { load: files, sources, replaced?: { file, code }, measured? }   first of all: {} or { failed }
//   { measure: places }           every test once: { tests: [{ key, file, ms, reached }], loading, failed: sentences }
//   { run: keys, file, code, milliseconds }                 those tests up to the first that fails: {} or { failed, late, test? }
//
// `places` are the offsets of all changes, file by file: [{ file, starts }]. `reached` has, for each file of which
// something ran, a bit for each of its places, in that order.
const { readFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { compileFunction, Script } = require('node:vm');

/** Of each source that is loaded: what its importers hold, how it is made from code, and what it exported as it is. */
const loaded = new Map();
let mocha;
let root;
/** Tests and suites as they were loaded, since each run leaves out the others. */
const own = new Map();
const tests = new Map();
let coverage;

process.on('message', async (task) => {
  try {
    if (task.load) await load(task);
    else if (task.measure) return process.send(await measure(task.measure));
    else return process.send(await tryOut(task));
    process.send({});
  } catch (error) {
    process.send({ failed: `does not load: ${error}` });
  }
});
process.on('disconnect', () => process.exit());
/** What a change does after its tests is nobody's fault any more. */
process.on('uncaughtException', () => {});

async function load({ load: files, sources, replaced, measured }) {
  const wanted = new Set(sources);
  const loadScript = require.extensions['.js'];
  require.extensions['.js'] = (module, name) => {
    if (!wanted.has(name)) return loadScript(module, name);
    const held = {};
    const make = (code) => {
      const made = { exports: {} };
      const run = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], {
        filename: name,
      });
      run(made.exports, createRequire(name), made, name, dirname(name));
      return made.exports;
    };
    module.exports = held;
    const code = replaced?.file === name ? replaced.code : readFileSync(name, 'utf8');
    const exported = make(code);
    put(held, exported);
    loaded.set(name, { held, make, exported });
  };
  if (measured) coverage = startCoverage(sources);
  await require(resolve('test/support/fixed-seed.cjs')).mochaGlobalSetup();
  const { default: Mocha } = await import('mocha');
  mocha = new Mocha({ ui: 'bdd', reporter: function Silent() {} });
  mocha.cleanReferencesAfterRun(false);
  for (const file of files) mocha.addFile(file);
  mocha.loadFiles();
  mocha.lazyLoadFiles(true);
  root = mocha.suite;
  remember(root);
}

function put(held, exported) {
  for (const name of Object.keys(exported)) held[name] = exported[name];
}

function remember(suite) {
  own.set(suite, { tests: suite.tests, suites: suite.suites });
  for (const test of suite.tests) {
    tests.set(keyOf(test), test);
    limit(test);
  }
  for (const inner of suite.suites) remember(inner);
}

function keyOf(test) {
  return `${test.file}\0${test.fullTitle()}`;
}

const call = new Script('globalThis.callTest()');

/** Ends a test that doesn't come back by itself; what it does after its first `await` is ended from outside. */
function limit(test) {
  const { fn } = test;
  if (!fn || fn.length > 0) return;
  test.fn = function () {
    globalThis.callTest = () => fn.call(this);
    return call.runInThisContext({ timeout: this.test.timeout() || 60_000 });
  };
}

async function measure(places) {
  const loading = coverage(places);
  const measured = [];
  let used = process.cpuUsage();
  const failed = [];
  await new Promise((done) => {
    for (const test of tests.values()) test.timeout(120_000);
    const runner = mocha.run(done);
    runner.on('test', () => (used = process.cpuUsage()));
    const end = () => {
      const { user, system } = process.cpuUsage(used);
      return (user + system) / 1000;
    };
    runner.on('pass', (test) => {
      const ms = end();
      measured.push({ key: keyOf(test), file: test.file, ms, reached: coverage(places) });
    });
    runner.on('fail', (test, error) => {
      failed.push(`${test.fullTitle()}: ${String(error?.message).split('\n')[0]}`);
      coverage(places);
    });
  });
  return { tests: measured, loading, failed };
}

async function tryOut({ run, file, code, milliseconds }) {
  const module = file && loaded.get(file);
  try {
    if (module) put(module.held, module.make(code));
  } catch (error) {
    put(module.held, module.exported);
    return { failed: `does not load: ${error}` };
  }
  const wanted = new Set(run.filter((key) => tests.has(key)));
  keep(root, wanted, milliseconds);
  let failed;
  await new Promise((done) => {
    mocha.suite.bail(true);
    const runner = mocha.run(done);
    runner.on('fail', (test, error) => {
      failed ??= {
        failed: `${test.fullTitle()}: ${error?.message}`,
        late: error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || error?.code === 'ERR_MOCHA_TIMEOUT',
        test: test.type === 'test' ? keyOf(test) : undefined,
      };
    });
  });
  if (module) put(module.held, module.exported);
  return failed ?? {};
}

/** Leaves out the other tests; false if none is left. */
function keep(suite, wanted, milliseconds) {
  const { tests: all, suites } = own.get(suite);
  suite.tests = all.filter((test) => wanted.has(keyOf(test)));
  for (const test of suite.tests) test.timeout(milliseconds);
  suite.bail(true);
  suite.suites = suites.filter((inner) => keep(inner, wanted, milliseconds));
  return suite.tests.length + suite.suites.length > 0;
}

/** Gives, each time it is called, for each file of which something ran since, a bit for each of its places. */
function startCoverage(files) {
  const session = new Session();
  session.connect();
  const post = (method, params) => {
    let result;
    session.post(method, params, (error, answer) => {
      if (error) throw error;
      result = answer;
    });
    return result;
  };
  const wanted = new Set(files.map((file) => pathToFileURL(file).href));
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return (places) => {
    const reached = {};
    for (const { url, functions } of post('Profiler.takePreciseCoverage').result) {
      if (!wanted.has(url)) continue;
      const place = places.find(({ file }) => file === fileURLToPath(url));
      if (!place) continue;
      const ranges = functions
        .flatMap(({ ranges }) => ranges)
        .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
      if (!ranges.some(({ count }) => count > 0)) continue;
      const ran = new Uint8Array(place.starts.length);
      // Outer ranges come before those within them: the innermost decides.
      for (const { startOffset, endOffset, count } of ranges)
        ran.fill(count > 0 ? 1 : 0, lowerBound(place.starts, startOffset), lowerBound(place.starts, endOffset));
      if (!ran.includes(1)) continue;
      const bits = new Uint8Array((ran.length + 7) >> 3);
      for (const [i, one] of ran.entries()) bits[i >> 3] |= one << (i & 7);
      reached[place.file] = bits;
    }
    return reached;
  };
}

/** The index of the first number of a sorted list that is no less. */
function lowerBound(sorted, least) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
