// A debate night at full length in the served VS Code: another program appends captions, one to ten a second, and corrects some of
// the last in place, while a person tags, takes, dismisses, goes to the newest and types into another file beside it.
//
//   npm run endure -- --only night [--captions 2000]
//
// Printed at the end: how soon each new claim was lit, against how soon VS Code itself showed its words; how often view or cursor
// moved without the person; what became of each tag; whether what was typed is there. Ends with 1 if a promise wasn't held.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { installHost } from '../support/host/install-host.mjs';
import { launchBrowser } from '../support/host/launch-browser.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { until } from '../support/window/until.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../support/window/workbench.mjs';
import { correctedOf, cueOf, numberOf, pauseAfter, wordsOf } from './night-captions.mjs';
import { recordLit } from './record-lit.mjs';
import { showQuantiles } from './show-quantiles.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { captions: { type: 'string', default: '2000' }, only: { type: 'string' } } });
const captions = Number(values.captions);
/** A claim that is lit later than after this many times what VS Code takes to show its words is late; `--only lit` tells how many must be. */
const promised = 1.5;
const folder = mkdtempSync(join(tmpdir(), 'transcript-night-'));
const file = join(folder, 'night.vtt');
const sidecarFile = `${file}.annotations.yaml`;
const read = (name) => {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return '';
  }
};

await installHost();
const server = await startServer({
  extension: root,
  settings: { 'transcript.me': 'Ann Editor', 'editor.minimap.enabled': false },
});
const browser = await launchBrowser();
const failures = [];
try {
  openWorkbenchesOn(server, browser);
  const written = new Map();
  const texts = [];
  const write = () => writeFileSync(file, `WEBVTT\n${texts.map((words, i) => cueOf(i, words)).join('')}`);
  for (let i = 0; i < 12; i++) texts.push(wordsOf(i));
  write();
  writeFileSync(join(folder, 'notes.md'), 'Notes of the night\n');
  const workbench = await openWorkbench({ folder, width: 1600, height: 2000 });
  const { page } = workbench;
  await workbench.openFile('night.vtt');
  await page.locator('.statusbar-item', { hasText: /\d+ tagged/ }).waitFor();
  await workbench.run('View: Split Editor Right');
  await workbench.openFile('notes.md');
  await workbench.press('Control+End');
  await workbench.press('Control+1');
  await workbench.run('Transcript: Start Checking');
  await page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
  await page.evaluate(recordLit);

  let isOver = false;
  let corrected = 0;
  /** Another program: appends with one write, corrects by writing the file anew. */
  const talk = (async () => {
    for (let i = 12; i < captions; i++) {
      texts.push(wordsOf(i));
      if (i % 9 === 4) {
        const which = i - 1 - (i % 3);
        texts[which] = correctedOf(which);
        corrected++;
        write();
      } else appendFileSync(file, cueOf(i, texts[i]));
      written.set(String(numberOf(i)), Date.now());
      await sleep(pauseAfter(i));
    }
    isOver = true;
  })();

  /** Stretches of time in which the person moves: only then view and cursor may. */
  const acts = [];
  let typed = '';
  const act = async (work) => {
    const start = Date.now();
    await work();
    // What came of it is drawn a moment after it is known here.
    await sleep(500);
    acts.push({ start: start - 20, end: Date.now() });
  };
  /**
   * Waits until what the keys before did is drawn, however long that takes: keys of checking work in turn, and the window shows what it is
   * told in order. So what is said of a key that is none is there after all of it; another each time, as it stays there for a while.
   */
  let fences = 0;
  const untilDrawn = async () => {
    const key = 'qz'[fences++ % 2];
    await workbench.press(key);
    await page.locator('.statusbar-item', { hasText: `${key} is no key of checking` }).waitFor({ timeout: 20_000 });
  };
  const counts = { f: 0 };
  /** Of all that was written at any time. */
  const ids = new Set();
  const idsIn = (text) => Array.from(text.matchAll(/^ {2}- id: (\S+)/gm), ([, id]) => id);
  const hasFocus = (name) =>
    page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
  for (let round = 0; !isOver; round++) {
    await act(async () => {
      const before = await workbench.position();
      await workbench.press('f');
      counts.f++;
      await until('the newest is at hand', async () => (await workbench.position()) !== before, 5000).catch(() => {});
      await untilDrawn();
      const press = async (key) => {
        const before = read(sidecarFile);
        await workbench.press(key);
        counts[key] = (counts[key] ?? 0) + 1;
        await until(`what ${key} says is written`, () => read(sidecarFile) !== before);
        for (const id of idsIn(read(sidecarFile))) ids.add(id);
        // The next may come to hand a moment later.
        await sleep(500);
      };
      await press('a');
      if (round % 2 === 0) await press('t');
      if (round % 3 === 0) {
        await workbench.press('p');
        await sleep(500);
        await press('x');
      }
      await untilDrawn();
    });
    await sleep(2500);
    await act(async () => {
      await workbench.press('Control+2');
      await hasFocus('notes.md');
    });
    const words = `${round}: they say so again. `;
    await workbench.type(words);
    typed += words;
    await sleep(2000);
    await act(async () => {
      await workbench.press('Control+1');
      await hasFocus('night.vtt');
    });
  }
  await talk;
  await act(async () => {
    await workbench.press('f');
    await untilDrawn();
    await sleep(6000);
  });
  await workbench.screenshot(join(root, 'test-artifacts/live-night.png'));

  const seen = new Map(await page.evaluate(() => [...globalThis.litSeen]));
  const scroll = await page.evaluate(() => globalThis.litScroll);
  const isAct = (at) => acts.some(({ start, end }) => start <= at && at <= end);
  const moves = scroll.slice(1).filter(({ at }) => !isAct(at));

  /** What a person's going there brought into view says nothing of how soon it came. */
  const measured = [...written].flatMap(([number, at]) => {
    const one = seen.get(number);
    return one && !acts.some(({ start, end }) => at < end + 300 && start < one.shown)
      ? [{ number, shown: one.shown - at, lit: one.lit === undefined ? Infinity : one.lit - at }]
      : [];
  });
  const ratios = measured.map(({ shown, lit }) => lit / shown);
  const late = ratios.filter((ratio) => ratio > promised).length;
  const unlit = measured.filter(({ lit }) => lit === Infinity).length;
  const all = read(file);
  const sidecar = read(sidecarFile);
  const inspected = JSON.parse(
    await runCommand(process.execPath, [join(root, 'dist/cli.js'), 'inspect', file, '--json']).catch(
      ({ output }) => output,
    ),
  );
  const placed = inspected.annotations;
  writeFileSync(
    join(root, 'test-artifacts/live-night.json'),
    JSON.stringify({ measured, moves, inspected, acts, scroll }),
  );
  const misplaced = [...sidecar.matchAll(/^ {2}- id: (\S+)[\s\S]*?exact: "(.*?)"/gm)].filter(([, id, exact]) => {
    const number = /\b\d{5}\b/.exec(exact)?.[0];
    const one = placed.find((each) => each.id === id);
    const { start, end } = one ?? {};
    return number === undefined || start === undefined || !all.slice(start, end).includes(number);
  });
  const entries = sidecar.match(/^ {2}- id:/gm)?.length ?? 0;
  const doubles = entries - new Set([...sidecar.matchAll(/exact: ".*?\b(\d{5})\b/g)].map(([, number]) => number)).size;
  const lost = [...ids].filter((id) => !sidecar.includes(id)).length;

  console.log(
    `${captions} captions, ${corrected} corrected; load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  console.log(
    `milliseconds (median / 95 % / worst) of ${measured.length} new claims that came into view by themselves:`,
  );
  console.log(`  shown by VS Code  ${showQuantiles(measured.map(({ shown }) => shown))}`);
  console.log(`  lit               ${showQuantiles(measured.map(({ lit }) => lit))}`);
  console.log(`  times as long     ${showQuantiles(ratios, 2)}; more than ${promised} times: ${late}; never: ${unlit}`);
  console.log(`view or cursor moved without the person: ${moves.length}`);
  console.log(
    `keys: ${JSON.stringify(counts)}; entries: ${entries}; lost: ${lost}; twice: ${doubles}; at other words: ${misplaced.length}`,
  );
  const notes = read(join(folder, 'notes.md')).length > 0 && (await typedText(page));
  console.log(
    `typed into the other file: ${typed.length} characters, ${notes === typed ? 'all there' : 'NOT as typed'}`,
  );
  if (moves.length > 0) failures.push('view or cursor moved');
  if (misplaced.length + doubles + lost > 0) failures.push('tags');
  if (notes !== typed) failures.push('typing');
} finally {
  await closeWorkbenches();
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
if (failures.length > 0) {
  console.log(`not held: ${failures.join(', ')}`);
  process.exitCode = 1;
}

/** What the person typed, as the editor shows it once it is saved. */
async function typedText(page) {
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+S');
  for (let i = 0; i < 50; i++) {
    const text = read(join(folder, 'notes.md')).replace('Notes of the night\n', '');
    if (text !== '') return text;
    await sleep(100);
  }
  return '';
}
