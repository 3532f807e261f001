// How long a report takes to open, against the bare text in the same browser.
//
//   node scripts/build.mjs && node test/bench/report.bench.mjs [CLAIMS]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../support/host/launch-browser.mjs';

const claims = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'transcript-report-'));
const words = (i) => `Last year we built ${i + 100} homes in district ${i}.`;
const verdicts = ['true', 'mostly-true', 'half-true', 'mostly-false', 'false', 'misleading'];
const numbers = Array.from({ length: claims }, (_, i) => i);
const talk = numbers
  .map((i) => `${i % 2 ? 'BOB ROY' : 'ANN LEE'}: ${words(i)} Then we spoke of other things.\n\n`)
  .join('');
const entries = numbers.map(
  (i) =>
    `  - id: k${i}\n    tag: claim\n    quote:\n      exact: "${words(i)}"\n    status: published\n    verdict: "${verdicts[i % 6]}"\n\n`,
);
writeFileSync(join(folder, 'talk.txt'), talk);
writeFileSync(
  join(folder, 'talk.txt.annotations.yaml'),
  `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('')}`,
);
writeFileSync(join(folder, 'bare.html'), `<!doctype html><meta charset="utf-8"><title>talk</title><pre>${talk}</pre>`);
execFileSync(process.execPath, ['dist/cli.js', 'report', join(folder, 'talk.txt'), '-o', join(folder, 'report.html')], {
  stdio: 'ignore',
});

const browser = await launchBrowser();
const session = await browser.newBrowserCDPSession();
/** Processor time of all pages so far, in milliseconds. */
async function spent() {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return 1000 * processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
const times = { bare: [], report: [] };
const costs = { bare: [], report: [] };
for (let round = 0; round < 5; round++) {
  for (const name of Object.keys(times)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto('about:blank');
    const before = await spent();
    await page.goto(`file://${join(folder, `${name}.html`)}`);
    times[name].push(
      await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now();
      }),
    );
    costs[name].push((await spent()) - before);
    await page.close();
  }
}
await browser.close();
rmSync(folder, { recursive: true });
const median = (all) => all.toSorted((a, b) => a - b)[2];
const tell = (what, { bare, report }) =>
  console.log(
    `${claims} claims, ${what}: bare text ${Math.round(median(bare))} ms, report ${Math.round(median(report))} ms, ${(median(report) / median(bare)).toFixed(1)} times`,
  );
tell('until drawn', times);
tell('processor time', costs);
