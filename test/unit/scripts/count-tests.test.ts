import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Counts = { passed: number; failed: number; skipped: number };

describe('counting tests in mocha’s report', () => {
  let countTests: (report: string) => Counts | undefined;

  before(async () => {
    ({ countTests } = await import(pathToFileURL(join(process.cwd(), 'scripts/support/count-tests.mjs')).href));
  });

  it('reads the closing lines', () => {
    const report = '\n  ..!,\n\n  2 passing (1m)\n  1 pending\n  1 failing\n\n  1) a test:\n     Error: no\n';
    assert.deepEqual(countTests(report), { passed: 2, failed: 1, skipped: 1 });
  });

  it('what is not said is none', () => {
    assert.deepEqual(countTests('  0 passing (3ms)\n'), { passed: 0, failed: 0, skipped: 0 });
  });

  it('believes the last ones, as a test may print such a line too', () => {
    assert.equal(countTests('  7 passing (1ms)\n  ..\n  2 passing (1s)\n')?.passed, 2);
  });

  it('a report that was broken off counts nothing', () => {
    assert.equal(countTests('  ....'), undefined);
    assert.equal(countTests(''), undefined);
  });
});
