// How long a key of checking mode takes, from the key to what it leaves at hand, by how much is tagged already in one and the same
// talk: in two windows of the served VS Code side by side, in turn, with the view of all claims open.
//
//   node scripts/build.mjs && node test/bench/key.bench.mjs [ROUNDS]
import { installHost } from '../support/host/install-host.mjs';
import { launchBrowser } from '../support/host/launch-browser.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { until } from '../support/window/until.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../support/window/workbench.mjs';

const [rounds = '21'] = process.argv.slice(2);
const sentences = 4000;
const sentenceOf = (i) => `In year ${i} the town built ${i * 7 + 3} homes.`;
const speakers = ['ANN LEE', 'THE CHAIR', 'BOB'];
const talk = Array.from({ length: sentences }, (_, i) => `${speakers[i % 3]}: ${sentenceOf(i)}\n\n`).join('');

/** A sidecar in which the first so many sentences are tagged, but for those in the middle, which the keys tag. */
function sidecarWith(tagged) {
  const first = sentences / 2 - tagged / 2 - 100;
  const entries = Array.from({ length: tagged }, (_, n) => {
    const i = n < tagged / 2 ? first + n : first + n + 200;
    const start = talk.indexOf(sentenceOf(i));
    const quote = {
      exact: sentenceOf(i),
      prefix: talk.slice(Math.max(0, start - 32), start),
      suffix: talk.slice(start + sentenceOf(i).length, start + sentenceOf(i).length + 32),
    };
    const end = start + quote.exact.length;
    return `  - id: k${String(i).padStart(11, '0')}\n    tag: claim\n    quote: ${JSON.stringify(quote)}\n    position: {start: ${start}, end: ${end}}\n`;
  });
  return `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;
}

await installHost();
const server = await startServer({ extension: process.cwd(), settings: { 'transcript.me': 'Ann Editor' } });
const browser = await launchBrowser();
const windows = [];
try {
  openWorkbenchesOn(server, browser);
  for (const tagged of [20, 2000]) {
    const files = { 'talk.txt': talk, 'talk.txt.annotations.yaml': sidecarWith(tagged) };
    const workbench = await openWorkbench({ files, fresh: true });
    await workbench.openFile('talk.txt');
    await workbench.page.locator('.statusbar-item', { hasText: `${tagged} tagged` }).waitFor();
    await workbench.run('Transcript: Focus on Annotations View');
    await workbench.goToWords('talk.txt', sentenceOf(sentences / 2 - 90));
    await workbench.run('Transcript: Start Checking');
    await leftIn(workbench);
    windows.push({ tagged, workbench, times: [] });
  }
  // The first keys load what they need.
  for (let round = -3; round < Number(rounds); round++) {
    for (const { workbench, times } of windows) {
      const time = await press(workbench);
      if (round >= 0) times.push(time);
    }
  }
} finally {
  await closeWorkbenches();
  await browser.close();
  await server.stop();
}
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const [least] = windows.map(({ times }) => median(times));
for (const { tagged, times } of windows) {
  const ratio = median(times) / least;
  console.log(
    `${String(tagged).padStart(6)} tagged ${median(times).toFixed(0)} ms ${ratio.toFixed(2)} times   ${times.map(Math.round)}`,
  );
}

/** What the status bar says is left, once it says so. */
function leftIn({ page }) {
  return until('how much is left', () => page.evaluate(readLeft));
}

function readLeft() {
  const item = [...document.querySelectorAll('.statusbar-item')].find((one) => one.textContent.includes('CHECKING'));
  return item && /(\d+) left/.exec(item.textContent)?.[1];
}

/** Tags what is at hand, and resolves to the milliseconds until the next claim is and fewer are left. */
async function press(workbench) {
  const { page } = workbench;
  const before = await leftIn(workbench);
  const place = await workbench.position();
  await page.evaluate(watch, { before, place, read: String(readLeft) });
  await page.keyboard.press('a');
  const time = await until('the next is at hand', () => page.evaluate(() => window.handAfter), 30_000);
  // What is behind the key, as writing and drawing, is no part of the next one.
  await page.waitForTimeout(500);
  return time;
}

/** Runs in the page: notes when less is left than before, and the cursor is elsewhere. */
function watch({ before, place, read }) {
  window.handAfter = undefined;
  const leftNow = new Function(`return (${read})()`);
  const placeNow = () =>
    [...document.querySelectorAll('.statusbar-item')].find((one) => /^Ln \d/.test(one.textContent))?.textContent;
  let start;
  const look = () => {
    if (leftNow() !== before && placeNow() !== place) window.handAfter = performance.now() - start;
    else requestAnimationFrame(look);
  };
  const begin = () => {
    start = performance.now();
    requestAnimationFrame(look);
  };
  addEventListener('keydown', begin, { capture: true, once: true });
}
