// How long VS Code takes from showing a text to its first line drawn, as plain text, and to the first mark in it as a transcript with
// a hundred tags, in one window of the served VS Code.
//
//   node scripts/build.mjs && node test/bench/first-mark.bench.mjs FILE [ROUNDS]
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installHost } from '../support/host/install-host.mjs';
import { launchBrowser } from '../support/host/launch-browser.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { until } from '../support/window/until.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../support/window/workbench.mjs';

const [file, rounds = '10'] = process.argv.slice(2);
const tags = 100;
const scratch = mkdtempSync(join(tmpdir(), 'transcript-marks-'));
const text = readFileSync(file, 'utf8');
const talk = join(scratch, 'talk.txt');
copyFileSync(file, talk);
const { numbers } = JSON.parse(
  execFileSync(process.execPath, ['dist/cli.js', 'inspect', '--json', talk], { encoding: 'utf8' }),
);
// Each figure by itself: more tags than the talk has claims.
const entries = numbers.slice(0, tags).map(({ start, end }, i) => {
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(start - 32, start),
    suffix: text.slice(end, end + 32),
  };
  return `  - id: k${i}\n    tag: claim\n    quote: ${JSON.stringify(quote)}\n    position: {start: ${start}, end: ${end}}\n`;
});

await installHost();
const server = await startServer({ extension: process.cwd() });
const browser = await launchBrowser();
const times = { plain: [], marked: [] };
try {
  openWorkbenchesOn(server, browser);
  const sidecar = `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;
  const workbench = await openWorkbench({
    files: { 'talk.txt': text, 'plain.xyz': text, 'talk.txt.annotations.yaml': sidecar },
    fresh: true,
  });
  const { page } = workbench;
  // Once, so that everything is loaded.
  for (const name of ['plain.xyz', 'talk.txt']) await show(workbench, name, name === 'talk.txt');
  for (let round = 0; round < Number(rounds); round++) {
    times.plain.push(await show(workbench, 'plain.xyz', false));
    times.marked.push(await show(workbench, 'talk.txt', true));
  }
  await page.close();
} finally {
  await closeWorkbenches();
  await browser.close();
  await server.stop();
  rmSync(scratch, { recursive: true });
}
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const [plain, marked] = [median(times.plain), median(times.marked)];
console.log(
  `first line as plain text ${plain.toFixed(0)} ms, first mark ${marked.toFixed(0)} ms: ${(marked / plain).toFixed(2)} times`,
);
console.log(`plain ${times.plain.map(Math.round)}   marked ${times.marked.map(Math.round)}`);

/** Opens a file by its name with the keys, and resolves to the milliseconds from the last key to what is waited for. */
async function show(workbench, name, isMarked) {
  const { page } = workbench;
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await page.locator('.tabs-container .tab').waitFor({ state: 'detached' });
  await page.evaluate(watch, isMarked);
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget:visible input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  return until('it is drawn', () => page.evaluate(() => window.drawnAfter), 20_000);
}

/** Runs in the page: notes when the first line, or the first mark, is drawn. */
function watch(isMarked) {
  window.drawnAfter = undefined;
  let start;
  const isThere = () =>
    [...document.querySelectorAll('.editor-instance .view-line span span')].some((one) =>
      isMarked ? getComputedStyle(one).textDecorationLine === 'underline' : one.textContent !== '',
    );
  const look = () => {
    if (start === undefined) return;
    if (isThere()) window.drawnAfter = performance.now() - start;
    else requestAnimationFrame(look);
  };
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Enter') return;
      start = performance.now();
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}
