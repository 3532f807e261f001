import { windowAddress } from './start-server.mjs';

/**
 * Opens a window of VS Code on a folder, with an extension host of its own, and waits until the workbench is drawn.
 * Closing the page's context closes the window.
 *
 * `scale` is the number of picture points for each of the window's. `language` (`zh-tw`) is that of the extensions; VS Code's
 * own words need a language pack and stay English.
 *
 * `tests` names an extension under development and the module whose `run()` its host calls; `onLog` and `onExit` then hear
 * what the host prints to the console and the code it ends with. That code is 0, too, when the host dies.
 *
 * @param {{ folder: string, width?: number, height?: number, scale?: number, language?: string,
 *   tests?: { extension: string, module: string },
 *   onLog?: (type: string, values: unknown[]) => void, onExit?: (code: number) => void }} options
 */
export async function openWindow(
  browser,
  server,
  { folder, width = 1280, height = 800, scale = 1, language, tests, onLog, onExit },
) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  const page = await context.newPage();
  // Far more than anything takes: the machine may have much else to do.
  page.setDefaultTimeout(90_000);
  if (onLog) await page.exposeFunction('codeAutomationLog', onLog);
  if (onExit) await page.exposeFunction('codeAutomationExit', onExit);
  if (language) await page.addInitScript(setLanguage, language);
  if (tests) {
    const onServer = (path) => ({ scheme: 'vscode-remote', authority: server.authority, path });
    await page.addInitScript(setDevelopmentOptions, {
      extensions: [onServer(tests.extension)],
      extensionTestsPath: onServer(tests.module),
    });
  }
  await page.goto(windowAddress(server, folder), { waitUntil: 'commit' });
  await page.waitForSelector('.monaco-workbench', { timeout: 90_000 });
  return page;
}

/** Runs in the page, before VS Code asks. */
function setLanguage(language) {
  globalThis._VSCODE_NLS_LANGUAGE = language;
}

/**
 * Runs in the page. A built VS Code takes these options from its page's configuration only: the address is heard just with
 * a switch that also turns notifications off. 'interactive' comes before the workbench's module runs.
 */
function setDevelopmentOptions(developmentOptions) {
  document.addEventListener('readystatechange', () => {
    const configuration = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState !== 'interactive' || !configuration) return;
    const settings = JSON.parse(configuration.dataset.settings);
    configuration.dataset.settings = JSON.stringify({ ...settings, developmentOptions });
  });
}
