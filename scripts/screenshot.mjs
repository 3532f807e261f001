// Saves a picture of what a person sees: a file open in VS Code with the extension running.
//
//   node scripts/screenshot.mjs FILE [--with SIDECAR]… [--run "Transcript: Tag Claim"]… [--at 12:5] [--press Escape]…
//     [--theme dark|light|dark-hc|light-hc|"Any Theme's Name"] [--size 1280x800] [--zoom 1] [--language zh-tw] [--out shot.png] [--settings '{…}']
//
// FILE and its sidecar are copied, so nothing here is changed. --run, --press and --at happen in the order given;
// --at is line:column, a full-width character takes two columns. A .txt file is a transcript only after
// --run "Transcript: Open as Transcript", as it is for a person.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { installChineseFont, installHost } from '../test/support/host/install-host.mjs';
import { launchBrowser } from '../test/support/host/launch-browser.mjs';
import { startServer } from '../test/support/host/start-server.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../test/support/window/workbench.mjs';
import { installDependencies } from './support/install-dependencies.mjs';
import { runCommand } from './support/run-command.mjs';

const root = join(import.meta.dirname, '..');
const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'dark-hc': 'Default High Contrast',
  'light-hc': 'Default High Contrast Light',
};
const several = { type: 'string', multiple: true, default: [] };
const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    with: several,
    run: several,
    press: several,
    at: several,
    theme: { type: 'string', default: 'dark' },
    size: { type: 'string', default: '1280x800' },
    zoom: { type: 'string', default: '1' },
    language: { type: 'string' },
    settings: { type: 'string', default: '{}' },
    out: { type: 'string', default: 'test-artifacts/screenshot.png' },
  },
});
const file = positionals[0];
if (!file || !existsSync(file)) {
  console.error('usage: node scripts/screenshot.mjs FILE [options]; the head of the script lists them');
  process.exit(2);
}
const [width, height] = values.size.split('x').map(Number);

await installDependencies();
await installHost();
await installChineseFont();
await runCommand(process.execPath, ['scripts/build.mjs'], { cwd: root });

const server = await startServer({ extension: root });
const browser = await launchBrowser();
try {
  openWorkbenchesOn(server, browser);
  const beside = [file, `${file}.annotations.yaml`, ...values.with].filter((path) => existsSync(path));
  const workbench = await openWorkbench({
    files: Object.fromEntries(beside.map((path) => [basename(path), readFileSync(path)])),
    settings: {
      'workbench.colorTheme': themes[values.theme] ?? values.theme,
      'editor.minimap.enabled': false,
      ...JSON.parse(values.settings),
    },
    width,
    height,
    scale: Number(values.zoom),
    language: values.language,
  });
  await workbench.openFile(basename(file));
  await sleep(2500); // semantic tokens, marks and views come after the text, and nothing tells when all of them have
  for (const { name, value } of tokens.filter((token) => token.kind === 'option')) {
    if (name === 'run') await workbench.run(value);
    else if (name === 'press') await workbench.press(value);
    else if (name === 'at') await workbench.goTo(...value.split(':').map(Number));
    else continue;
    await sleep(700);
  }
  const out = resolve(values.out);
  await workbench.screenshot(out);
  console.log(out);
} finally {
  await closeWorkbenches();
  await browser.close();
  await server.stop();
}
