import assert from 'node:assert/strict';
import { runCrashes } from '../../support/crash-run';

/** `KILLS=500 npx mocha out/test/unit/files/crash.test.mjs` runs the long version and prints its figures. */
const kills = Number(process.env.KILLS ?? 30);

describe('programs killed while they write one file together', () => {
  it('lose nothing that they acknowledged, and leave nothing behind', async function () {
    this.timeout(20_000 + kills * 1000);
    const report = await runCrashes({ writers: 8, kills });
    if (process.env.KILLS) console.log(report);
    assert.equal(report.kills, kills);
    assert.ok(report.acknowledged > 0);
    const { missing, doubled, broken, leftovers, complaints } = report;
    assert.deepEqual(
      { missing, doubled, broken, leftovers, complaints },
      { missing: [], doubled: [], broken: 0, leftovers: [], complaints: [] },
    );
  });
});
