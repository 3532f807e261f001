import {
  chmodSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runNpm } from '../../../scripts/support/run-npm.mjs';
import { withLock } from '../../../scripts/support/with-lock.mjs';
import { chineseFontFolder, hostFolder, hostManifest, hostParts, isOldest } from './host-folder.mjs';

/** Dependencies of VS Code's server that neither the tests nor `npm start` reach: 250 MB. */
const unusedPackages = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/** Built-in extensions that stay although they run in Node only: a clone's changes are part of the work with transcripts. */
const keptExtensions = ['git', 'git-base'];

/** Says why this machine cannot have the host, or nothing when it can. */
export function whyNoHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'the served VS Code is installed on Linux x64 only';
  return undefined;
}

/**
 * Installs VS Code as a server, the Node it needs and Chromium into `hostFolder`, once: 650 MB, about half a minute. Runs no install
 * script and compiles nothing. Safe to call from several processes at a time.
 */
export function installHost(log = console.log) {
  return installOnce(hostFolder, log, 'VS Code as a server', async () => {
    writeFileSync(join(hostFolder, 'package.json'), hostManifest);
    await runNpm(installArguments, { cwd: hostFolder });
    await Promise.all([installVscode(), unpackBrowser()]);
  });
}

/** Installs a font with Chinese characters, once: 70 MB. Only pictures need it. */
export function installChineseFont(log = console.log) {
  return installOnce(chineseFontFolder, log, 'a Chinese font', () =>
    runNpm([...installArguments, '--prefix', chineseFontFolder, '@embedpdf/fonts-sc@1.0.0'], {
      cwd: chineseFontFolder,
    }),
  );
}

/** The file `.ready`, written last, tells a whole folder from one whose installation was broken off. */
async function installOnce(folder, log, what, install) {
  const ready = join(folder, '.ready');
  if (existsSync(ready)) return;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(ready)) return;
    log(`installing ${what} into ${folder}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await install();
    writeFileSync(ready, '');
  });
}

const installArguments = ['install', '--omit=dev', '--loglevel=error'];

/** Does what code-server's install script would do, without its compiler. */
async function installVscode() {
  const manifest = join(hostParts.vscode, 'package.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const name of unusedPackages) delete content.dependencies[name];
  writeFileSync(manifest, JSON.stringify(content, null, 2));
  await runNpm(installArguments, { cwd: hostParts.vscode });

  // The extension host does not start without this compiled module; all it does is end orphaned processes.
  const watchdog = join(hostParts.vscode, 'node_modules', isOldest ? 'native-watchdog' : '@vscode/native-watchdog');
  writeModule(
    join(watchdog, 'build/Release/watchdog.js'),
    'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n',
  );
  if (isOldest) replaceCompiled();
  linkBuiltinExtensions();
}

/** What the oldest one compiles or downloads besides: what hashes passwords, of which the tests have none, and the search. */
function replaceCompiled() {
  writeModule(join(hostFolder, 'node_modules/argon2/argon2.js'), '');
  const search = join(hostParts.vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(search, { recursive: true });
  copyFileSync(hostParts.ripgrep, join(search, 'rg'));
}

function writeModule(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Leaves out the built-in extensions that run in Node only (chat, debuggers, sign-in): a faster start. Those with a browser
 * side must stay, as the workbench lists them too and reports each that is missing here.
 */
function linkBuiltinExtensions() {
  mkdirSync(hostParts.builtinExtensions, { recursive: true });
  const all = join(hostParts.vscode, 'extensions');
  for (const name of readdirSync(all)) {
    const manifest = join(all, name, 'package.json');
    const link = join(hostParts.builtinExtensions, name);
    if (!existsSync(manifest) || existsSync(link)) continue;
    const { main, browser } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (browser || !main || keptExtensions.includes(name)) symlinkSync(join(all, name), link);
  }
}

/** Unpacks Chromium with the shared libraries (NSS and others) and the fonts that a bare machine lacks. */
async function unpackBrowser() {
  const packed = join(hostFolder, 'node_modules/@sparticuz/chromium/bin');
  const unpacked = join(hostFolder, 'browser');
  const { extract } = createRequire(join(packed, 'x.js'))('tar-fs');
  const unpack = (name, target) =>
    pipeline(createReadStream(join(packed, name)), createBrotliDecompress({ chunkSize: 1 << 21 }), target);
  mkdirSync(unpacked, { recursive: true });
  await Promise.all([
    unpack('chromium.br', createWriteStream(hostParts.chromium)),
    unpack('al2023.tar.br', extract(join(unpacked, 'al2023'))),
    unpack('fonts.tar.br', extract(join(unpacked, 'fonts'))),
    unpack('swiftshader.tar.br', extract(unpacked)),
  ]);
  chmodSync(hostParts.chromium, 0o755);
  writeFileSync(
    hostParts.fontConfiguration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(unpacked, 'fonts')}</dir>
  <dir>${chineseFontFolder}</dir>
  <cachedir>${join(unpacked, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
}
