// An old VS Code runs another mocha than the project's.
const { Base } = require(process.env.TEST_MOCHA ?? 'mocha').reporters;

/**
 * Prints a line for each group of tests when it is through, and a failed test at once with why, so that a long run is never silent;
 * then mocha's own closing lines. It prints the way mocha's reporters do, also into the file of the editor tests.
 */
module.exports = class ProgressReporter extends Base {
  constructor(runner, options) {
    super(runner, options);
    let start = Date.now();
    let counts = { passed: 0, failed: 0, skipped: 0 };
    const print = (title) => {
      const told = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? `${count} ${what}` : []));
      if (told.length > 0) Base.consoleLog(`  ${title}: ${told.join(', ')} (${seconds(start)} s)`);
      counts = { passed: 0, failed: 0, skipped: 0 };
      start = Date.now();
    };
    // Groups within a group are told with it; tests of a file that has no group, each by itself.
    const isGroup = (suite) => suite.parent?.root === true;
    const count = (what) => (test, error) => {
      counts[what]++;
      if (what === 'failed') Base.consoleLog(`  FAILED: ${test.fullTitle()}: ${error?.message?.split('\n')[0]}`);
      if (test.parent?.root) print(test.title);
    };
    runner.on('pass', count('passed'));
    runner.on('fail', count('failed'));
    runner.on('pending', count('skipped'));
    runner.on('suite', (suite) => {
      if (isGroup(suite)) start = Date.now();
    });
    runner.on('suite end', (suite) => {
      if (isGroup(suite)) print(suite.title);
    });
    runner.once('end', () => this.epilogue());
  }
};

function seconds(start) {
  return ((Date.now() - start) / 1000).toFixed(1);
}
