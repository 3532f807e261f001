// Runs tests against the sources as they are, or with one of them replaced; a process of its own for each, so that one that
// hangs can be ended. Told what to do, and telling what came of it, by messages.
//
//   { folder, files, replaced?: { file, code }, titles?: string[], covered?: string[] }
const { Session } = require('node:inspector');
const { resolve } = require('node:path');

process.once('message', async (task) => {
  const load = require.extensions['.js'];
  if (task.replaced) {
    require.extensions['.js'] = (module, name) =>
      name === task.replaced.file ? module._compile(task.replaced.code, name) : load(module, name);
  }
  await require(resolve('test/support/fixed-seed.cjs')).mochaGlobalSetup();
  try {
    run(task, (await import('mocha')).default);
  } catch (error) {
    finish({ failed: `does not load: ${error}` });
  }
});

/** What a mutant does after its tests is nobody's fault any more. */
process.on('uncaughtException', (error) => finish({ failed: String(error) }));

function finish(result) {
  process.send(result, () => process.exit());
}

function run({ files, titles, covered }, Mocha) {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: function Silent() {}, bail: titles !== undefined });
  for (const file of files) mocha.addFile(file);
  const coverage = covered && startCoverage(covered);
  mocha.loadFiles();
  const wanted = titles && new Set(titles);
  if (wanted) keep(mocha.suite, (test) => wanted.has(test.fullTitle()));
  const tests = [];
  let failed;
  const runner = mocha.run(() => finish({ failed, tests }));
  runner.on('pass', (test) =>
    tests.push({ title: test.fullTitle(), file: test.file, ms: test.duration, reached: coverage?.() }),
  );
  runner.on('fail', (test, error) => {
    failed ??= `${test.fullTitle()}: ${error?.message}`;
    coverage?.();
  });
}

function keep(suite, isWanted) {
  suite.tests = suite.tests.filter(isWanted);
  for (const inner of suite.suites) keep(inner, isWanted);
}

/** Gives, each time it is called, the ranges of the files that ran since: `{ [file]: [[start, end, count], …] }`. */
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
  const wanted = new Set(files.map((file) => `file://${file}`));
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return () => {
    const reached = {};
    for (const { url, functions } of post('Profiler.takePreciseCoverage').result) {
      if (!wanted.has(url)) continue;
      const ranges = functions
        .filter(({ ranges: [whole] }) => whole.count > 0)
        .flatMap(({ ranges }) => ranges.map(({ startOffset, endOffset, count }) => [startOffset, endOffset, count]));
      if (ranges.length > 0) reached[url.slice('file://'.length)] = ranges;
    }
    return reached;
  };
}
