// Makes all pictures of the README and the documentation anew, from the real thing: `npm run pictures [-- NAME…]`, such as
// `npm run pictures -- tour window-light`.
//
// A tour is played in a window of VS Code by keys, as a person would press them. Each step is a frame of a moving picture
// (APNG), with the key that was pressed below. The talks are samples/lakeport-debate.txt and
// scripts/pictures/haiping-council.txt.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installChineseFont, installHost } from '../test/support/host/install-host.mjs';
import { launchBrowser } from '../test/support/host/launch-browser.mjs';
import { startServer } from '../test/support/host/start-server.mjs';
import { until } from '../test/support/window/until.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../test/support/window/workbench.mjs';
import { tours } from './pictures/tours.mjs';
import { installDependencies } from './support/install-dependencies.mjs';
import { runCommand } from './support/run-command.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
/** Bytes above which a moving picture is too slow to load. */
const largest = 2_000_000;
const size = { width: 1120, height: 680 };
const look = {
  'transcript.me': 'Desk A',
  'chat.disableAIFeatures': true,
  'editor.fontSize': 14,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
};

/** The debate with annotations of a desk that has nearly done. */
const checkedDebate = {
  'lakeport-debate.txt': readFileSync(join(root, 'samples/lakeport-debate.txt')),
  'lakeport-debate.txt.annotations.yaml': readFileSync(
    join(root, 'scripts/pictures/lakeport-debate.txt.annotations.yaml'),
  ),
};

const pictures = {
  ...Object.fromEntries(Object.entries(tours).map(([name, tour]) => [name, () => playTour(name, tour)])),
  'window-dark': () => showWindow('window-dark', 'Default Dark Modern'),
  'window-light': () => showWindow('window-light', 'Default Light Modern'),
  report: showReport,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(pictures, name));
if (unknown.length > 0) {
  console.error(`no picture ${unknown.join(', ')}; there are ${Object.keys(pictures).join(', ')}`);
  process.exit(2);
}

await installDependencies();
await installHost();
await installChineseFont();
await runCommand(process.execPath, ['scripts/build.mjs'], { cwd: root });
mkdirSync(folder, { recursive: true });
mkdirSync(join(root, 'test-artifacts'), { recursive: true });
const { default: UPNG } = await import('upng-js');
const server = await startServer({ extension: root, settings: look });
const browser = await launchBrowser();
try {
  openWorkbenchesOn(server, browser);
  for (const name of wanted.length > 0 ? wanted : Object.keys(pictures)) await pictures[name]();
} catch (error) {
  // What it looked like when it failed.
  await closeWorkbenches(join(root, 'test-artifacts/pictures'));
  throw error;
} finally {
  await closeWorkbenches();
  await browser.close();
  await server.stop();
}

/** Plays a tour and writes it as a moving picture; if it names one, a still of its end too. */
async function playTour(name, { file, language, still, view, open, steps }) {
  const workbench = await openWorkbench({
    files: { [file.split('/').at(-1)]: readFileSync(join(root, file)) },
    language,
    ...size,
  });
  await workbench.openFile(file.split('/').at(-1));
  await workbench.run(open);
  await workbench.page.locator('.statusbar-item', { hasText: / tagged, \d+ left|尚餘/ }).waitFor();
  await workbench.run(view);
  await workbench.page.locator('.pane-body .monaco-list').first().waitFor();
  const frames = [];
  for (const { key, act, shown = key, words, milliseconds = 1600 } of steps) {
    await (act ? act(workbench) : workbench.press(key));
    await isStill(workbench.page);
    // A step without words is none to look at.
    if (!words) continue;
    await tell(workbench.page, shown, words);
    frames.push({ picture: await workbench.page.screenshot(), milliseconds });
    await tell(workbench.page);
  }
  if (still) writePalette(still, await workbench.page.screenshot());
  write(
    name,
    Buffer.from(
      UPNG.encode(
        frames.map(({ picture }) => UPNG.toRGBA8(UPNG.decode(picture))[0]),
        size.width,
        size.height,
        256,
        frames.map(({ milliseconds }) => milliseconds),
      ),
    ),
  );
  await closeWorkbenches();
}

/** The debate when it is nearly checked, with the list at the side. */
async function showWindow(name, theme) {
  const talk = 'lakeport-debate.txt';
  const workbench = await openWorkbench({
    files: checkedDebate,
    settings: { 'workbench.colorTheme': theme },
    ...size,
  });
  await workbench.openFile(talk);
  await workbench.page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
  await workbench.run('Transcript: Focus on Annotations View');
  await workbench.page.locator('.pane-body .monaco-list').first().waitFor();
  // From below, so that a group that opens moves none that is still to be opened.
  for (const group of ['Published', 'Checked', 'In review']) {
    await workbench.page.locator('.pane-body .monaco-list-row', { hasText: group }).first().click();
  }
  await workbench.goToWords(talk, 'May I answer that');
  await isStill(workbench.page);
  writePalette(name, await workbench.page.screenshot());
  await closeWorkbenches();
}

/** The begin of the report of the debate. */
async function showReport() {
  const place = join(root, 'out/checked');
  mkdirSync(place, { recursive: true });
  for (const [file, content] of Object.entries(checkedDebate)) writeFileSync(join(place, file), content);
  const file = join(place, 'report.html');
  const program = join(root, 'dist/cli.js');
  await runCommand(process.execPath, [program, 'report', 'lakeport-debate.txt', '--claims', 'all', '-o', file], {
    cwd: place,
    env: { ...process.env, LC_ALL: 'C' },
  });
  const page = await browser.newPage({ viewport: { width: 960, height: 760 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(file).href);
  writePalette('report', await page.screenshot());
  await page.close();
  rmSync(place, { recursive: true });
}

/** Resolves once two looks, a moment apart, are the same but for the cursor. */
async function isStill(page) {
  let before;
  await until('the window is still', async () => {
    await page.waitForTimeout(250);
    const now = (await page.screenshot({ caret: 'hide' })).toString('base64');
    const same = now === before;
    before = now;
    return same;
  });
}

/** Shows a key and what it does over the foot of the window; nothing without words. */
function tell(page, key, words) {
  return page.evaluate(
    ([shownKey, told]) => {
      document.querySelector('#tour')?.remove();
      if (!told) return;
      const bar = document.createElement('div');
      bar.id = 'tour';
      bar.style.cssText =
        'position:fixed;left:50%;bottom:44px;transform:translateX(-50%);z-index:9999;display:flex;gap:12px;align-items:center;padding:10px 18px;border-radius:10px;background:#0f2747;color:#fff;font:500 19px system-ui,"Noto Sans CJK TC","Noto Sans TC",sans-serif;box-shadow:0 4px 18px #0009;white-space:nowrap';
      if (shownKey) {
        const cap = document.createElement('kbd');
        cap.textContent = shownKey;
        cap.style.cssText =
          'font:600 17px system-ui,sans-serif;padding:3px 11px;border-radius:6px;background:#fff;color:#0f2747;box-shadow:0 2px 0 #9fb4d3';
        bar.append(cap);
      }
      bar.append(told);
      document.body.append(bar);
    },
    [key, words],
  );
}

/** Writes a still with 256 colours, a third of its size. */
function writePalette(name, picture) {
  const { width, height } = UPNG.decode(picture);
  write(name, Buffer.from(UPNG.encode([UPNG.toRGBA8(UPNG.decode(picture))[0]], width, height, 256)));
}

function write(name, bytes) {
  if (bytes.length > largest) throw new Error(`${name} has ${bytes.length} bytes, more than ${largest}`);
  writeFileSync(join(folder, `${name}.png`), bytes);
  console.log(`docs/pictures/${name}.png ${Math.round(bytes.length / 1000)} kB`);
}
