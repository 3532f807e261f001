import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { findDesktop } from './find-desktop.mjs';
import { hostParts, isOldest } from './host-folder.mjs';
import { installHost, whyNoHost } from './install-host.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { openWindow } from './open-window.mjs';
import { startServer } from './start-server.mjs';

const root = join(import.meta.dirname, '../../..');
const suite = join(root, 'out/test/editor/suite');
const artifacts = join(root, 'test-artifacts/editor');
/** Far more than they take; only what hangs is ended by it. */
const timeoutMilliseconds = 2_400_000;

/** Editor tests look at no pixel, and drawing is most of what they cost: little is drawn, and that small. */
const scale = 0.25;
const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.activityBar.location': 'hidden',
};

/**
 * Runs the suite in `out/test/editor` inside a real VS Code: a desktop one if there is one, else the served one, as always the oldest. `onOutput`
 * hears what mocha prints as it goes. Resolves to all of that (without its closing lines when VS Code died before) and, when
 * it ended badly, how.
 */
export async function runEditorTests({ grep, log, onOutput }) {
  const temporary = mkdtempSync(join(tmpdir(), 'transcript-editor-tests-'));
  const folder = join(temporary, 'workspace');
  const report = join(temporary, 'report.txt');
  mkdirSync(folder);
  writeFileSync(report, '');
  const stopFollowing = followFile(report, onOutput);
  const env = {
    TEST_REPORT: report,
    ...(grep ? { TEST_GREP: grep } : {}),
    ...(isOldest ? { TEST_MOCHA: hostParts.mocha } : {}),
  };
  let problem;
  try {
    const desktop = isOldest ? undefined : await findDesktop(log);
    if (desktop) await runOnDesktop(desktop, { folder, temporary, env });
    else if (whyNoHost()) problem = `no desktop VS Code, and ${whyNoHost()}`;
    else problem = await runOnServer({ folder, env, log });
  } catch (error) {
    problem = error.message;
  }
  stopFollowing();
  const text = readFileSync(report, 'utf8');
  rmSync(temporary, { recursive: true, force: true });
  return { report: text, problem };
}

/** Hands on what is added to a file, until it is stopped. */
function followFile(file, onText) {
  let length = 0;
  const look = () => {
    const text = readFileSync(file, 'utf8');
    if (text.length > length) onText(text.slice(length));
    length = text.length;
  };
  const timer = setInterval(look, 1000);
  return () => {
    clearInterval(timer);
    look();
  };
}

async function runOnDesktop(executable, { folder, temporary, env }) {
  const { runTests } = await import('@vscode/test-electron');
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--user-data-dir',
      join(temporary, 'data'),
    ],
  });
}

/** Resolves to how it ended, when that was badly. */
async function runOnServer({ folder, env, log }) {
  await installHost(log);
  const server = await startServer({ env, settings });
  let browser;
  let page;
  let seen = '';
  const keepTraces = async () => {
    mkdirSync(artifacts, { recursive: true });
    await page?.screenshot({ path: join(artifacts, 'window.png') }).catch(() => {});
    writeFileSync(join(artifacts, 'server.log'), server.log());
    writeFileSync(join(artifacts, 'console.log'), seen);
  };
  try {
    browser = await launchBrowser();
    let timer;
    const ended = new Promise((resolve) => {
      timer = setTimeout(() => resolve('timeout'), timeoutMilliseconds);
      server.ended.then(() => resolve('the server ended'));
      openWindow(browser, server, {
        folder,
        scale,
        tests: { extension: root, module: suite },
        onLog: (type, values) => {
          seen += `${type}: ${format(...values)}\n`;
        },
        onExit: resolve,
      }).then((opened) => {
        page = opened;
      }, resolve);
    });
    const code = await ended;
    clearTimeout(timer);
    if (code === 0) return undefined;
    await keepTraces();
    return `VS Code ended with ${code}; see ${artifacts}`;
  } finally {
    await browser?.close();
    await server.stop();
  }
}
