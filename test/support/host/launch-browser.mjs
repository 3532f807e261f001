import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hostFolder, hostParts } from './host-folder.mjs';

const installedBrowsers = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Starts a headless Chromium: the machine's own where there is one, else the cached one with its own libraries and fonts. */
export async function launchBrowser() {
  const { chromium } = createRequire(join(hostFolder, 'package.json'))('playwright-core');
  const installed = installedBrowsers.find((path) => path && existsSync(path));
  return chromium.launch({
    executablePath: installed ?? hostParts.chromium,
    env: { ...process.env, ...(installed ? {} : bareMachine()) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
/** What the cached Chromium needs on a machine without NSS and without a single font. The machine's own libraries come first. */
function bareMachine() {
  const config = join(hostFolder, 'browser/fonts.conf');
  const folders = [hostParts.fonts, '/usr/share/fonts', '/usr/local/share/fonts'];
  mkdirSync(join(hostFolder, 'browser'), { recursive: true });
  writeFileSync(
    config,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${folders
      .map((folder) => `  <dir>${folder}</dir>\n`)
      .join('')}  <cachedir>${join(hostFolder, 'browser/font-cache')}</cachedir>\n</fontconfig>\n`,
  );
  return {
    FONTCONFIG_FILE: config,
    LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, hostParts.chromiumLibraries].filter(Boolean).join(':'),
  };
}
