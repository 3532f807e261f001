// How soon new words of a growing file are lit in the served VS Code, beside an extension that only underlines what a regular expression
// finds: VS Code draws words and underlines in one frame or in two, whatever an extension does.
//
//   npm run endure -- --only lit [--rounds 4]
//
// Each round is a file of its own, short enough to be in view from first to last. Ends with 1 if more of ours are late by a tenth of all.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { installHost } from '../support/host/install-host.mjs';
import { launchBrowser } from '../support/host/launch-browser.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../support/window/workbench.mjs';
import { cueOf, numberOf, pauseAfter, wordsOf } from './night-captions.mjs';
import { recordLit } from './record-lit.mjs';
import { showQuantiles } from './show-quantiles.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '4' }, only: { type: 'string' } } });
const extensions = { ours: root, plain: join(import.meta.dirname, 'plain-underline') };
/** Captions of a round, of which the first are there before. */
const captions = 26;
const before = 2;
/** As in the night: later than this many times what VS Code takes to show the words is late. */
const promised = 1.5;

await installHost();
const browser = await launchBrowser();
const found = { plain: [], ours: [] };
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of ['plain', 'ours']) found[name].push(...(await measure(extensions[name], round)));
  }
} finally {
  await browser.close();
}
console.log(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}; milliseconds (median / 95 % / worst)`,
);
const late = {};
for (const [name, all] of Object.entries(found)) {
  const ratios = all.map(({ shown, lit }) => lit / shown);
  late[name] = ratios.filter((ratio) => ratio > promised).length / all.length;
  console.log(`${name}: ${all.length} claims`);
  console.log(`  shown by VS Code  ${showQuantiles(all.map(({ shown }) => shown))}`);
  console.log(`  lit after that    ${showQuantiles(all.map(({ shown, lit }) => lit - shown))}`);
  console.log(
    `  times as long     ${showQuantiles(ratios, 2)}; more than ${promised} times: ${(100 * late[name]).toFixed(0)} %`,
  );
}
if (late.ours > late.plain + 0.1) process.exitCode = 1;

/** Milliseconds from when each caption is written until its words are shown and lit. */
async function measure(extension, round) {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-lit-'));
  const file = join(folder, 'night.vtt');
  const server = await startServer({
    extension,
    settings: { 'transcript.me': 'Ann Editor', 'editor.minimap.enabled': false },
  });
  try {
    openWorkbenchesOn(server, browser);
    const first = Array.from({ length: before }, (_, i) => cueOf(i, wordsOf(i)));
    writeFileSync(file, `WEBVTT\n${first.join('')}`);
    const workbench = await openWorkbench({ folder, width: 1600, height: 2000 });
    await workbench.openFile('night.vtt');
    await sleep(4000);
    await workbench.page.evaluate(recordLit);
    const written = new Map();
    for (let i = before; i < captions; i++) {
      appendFileSync(file, cueOf(i, wordsOf(i)));
      written.set(String(numberOf(i)), Date.now());
      // Another pace each round.
      await sleep(pauseAfter(40 * round + i));
    }
    await sleep(3000);
    const seen = new Map(await workbench.page.evaluate(() => [...globalThis.litSeen]));
    return [...written].flatMap(([number, at]) => {
      const { shown, lit = Infinity } = seen.get(number) ?? {};
      return shown === undefined ? [] : [{ shown: shown - at, lit: lit - at }];
    });
  } finally {
    await closeWorkbenches();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
