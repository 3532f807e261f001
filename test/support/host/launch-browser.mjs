import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hostFolder, hostParts } from './host-folder.mjs';

/** Starts a headless Chromium: the machine's own where there is one, else the host's. */
export async function launchBrowser() {
  const { chromium } = createRequire(join(hostFolder, 'package.json'))('playwright-core');
  const places = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const installed = places.find((path) => path && existsSync(path));
  const libraries = [process.env.LD_LIBRARY_PATH, hostParts.chromiumLibraries].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: installed ?? hostParts.chromium,
    // A bare machine has neither NSS nor a single font.
    env: {
      ...process.env,
      FONTCONFIG_FILE: hostParts.fontConfiguration,
      ...(installed ? {} : { LD_LIBRARY_PATH: libraries }),
    },
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
