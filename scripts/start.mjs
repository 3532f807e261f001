// Installs what is missing, builds, and opens a transcript in VS Code with the extension running, until Ctrl-C.
//
//   npm start                 a copy of the samples, at the first claim of the one in the language of the machine
//   npm start -- FILE         a file of your own, where it is
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { findDesktop, hasDisplay } from '../test/support/host/find-desktop.mjs';
import { installHost, whyNoHost } from '../test/support/host/install-host.mjs';
import { startServer, windowAddress } from '../test/support/host/start-server.mjs';
import { writeSettings } from '../test/support/host/write-settings.mjs';
import { exitOnSignals } from './support/exit-on-signals.mjs';
import { installDependencies } from './support/install-dependencies.mjs';
import { runCommand } from './support/run-command.mjs';

const root = join(import.meta.dirname, '..');
const oldest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.vscode.replace('^', '');
const log = (text) => console.log(text);

log('Installing what is missing and building …');
await installDependencies();
await runCommand(process.execPath, ['scripts/build.mjs'], { cwd: root });

const file = process.argv[2] ? resolve(process.argv[2]) : copySamples();
if (!existsSync(file)) {
  console.error(`there is no ${file}`);
  process.exit(2);
}
const place = findFirstClaim();
// A file named here is a transcript; there is no need to ask.
const settings = /^\.(txt|md)$/.test(extname(file))
  ? { 'files.associations': { [`*${extname(file)}`]: 'transcript' } }
  : {};

exitOnSignals(0);

if (!(hasDisplay() && (await openOnDesktop()))) await openServed();

/** Copies the samples, so that what a person tags leaves the project as it was; the copy stays. */
function copySamples() {
  const copy = mkdtempSync(join(tmpdir(), 'transcript-samples-'));
  cpSync(join(root, 'samples'), copy, { recursive: true });
  log(`The samples are copied to ${copy}`);
  return join(copy, sampleFor(Intl.DateTimeFormat().resolvedOptions().locale));
}

function sampleFor(language) {
  if (!/^zh\b/i.test(language)) return 'lakeport-debate.txt';
  return /^zh-(?:tw|hk|mo|hant)/i.test(language) ? 'riverside-interview.txt' : 'jiangwan-interview.txt';
}

/** Where the first claim of a transcript stands, as `LINE:COLUMN`, both from 1; undefined if it has none. */
function findFirstClaim() {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'inspect', '--json', file], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const start = stdout === '' ? undefined : JSON.parse(stdout.split('\n')[0]).numbers[0]?.start;
  if (start === undefined) return undefined;
  const before = readFileSync(file, 'utf8').slice(0, start).split('\n');
  return `${before.length}:${before.at(-1).length + 1}`;
}

/** Resolves to false when there is no desktop VS Code that starts, and to true when the person has closed it. */
async function openOnDesktop() {
  const program = installedCode() ?? (await downloadedCode());
  if (!program) return false;
  const userData = mkdtempSync(join(tmpdir(), 'transcript-vscode-'));
  writeSettings(userData, settings);
  const options = ['--new-window', '--wait', '--disable-workspace-trust', '--user-data-dir', userData];
  const at = place === undefined ? [file] : ['--goto', `${file}:${place}`];
  const paths = [`--extensionDevelopmentPath=${root}`, dirname(file), ...at];
  const shell = program.endsWith('.cmd');
  const child = spawn(program, shell ? [...options, ...paths].map((one) => `"${one}"`) : [...options, ...paths], {
    stdio: 'ignore',
    shell,
  });
  process.once('exit', () => {
    endDesktop(userData);
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  log('VS Code opens. Close its window or press Ctrl-C here to end.');
  const code = await new Promise((done) => {
    child.once('error', done);
    child.once('exit', done);
  });
  if (code !== 0) log(`VS Code ended with ${code}`);
  return code === 0;
}

/** VS Code leaves its own process's number in its user data: the program that was called has ended long before. */
function endDesktop(userData) {
  try {
    process.kill(Number(readFileSync(join(userData, 'code.lock'), 'utf8')));
  } catch {
    // It has ended.
  }
}

/** The machine's own `code`, when it is new enough for the extension. */
function installedCode() {
  const program = process.platform === 'win32' ? 'code.cmd' : 'code';
  const { status, stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const version = status === 0 && /^\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (!version) return undefined;
  if (version.localeCompare(oldest, 'en', { numeric: true }) >= 0) return program;
  log(`The VS Code on this machine is ${version}; the extension needs ${oldest}.`);
  return undefined;
}

function downloadedCode() {
  log('Looking for a VS Code to download …');
  return findDesktop(log);
}

/** Serves VS Code to a browser on this machine. Resolves when the server has ended. */
async function openServed() {
  if (whyNoHost()) {
    console.error(
      `No VS Code could be started here: ${whyNoHost()}. Install VS Code ${oldest} or newer and try again.`,
    );
    process.exit(1);
  }
  await installHost(log);
  const server = await startServer({ extension: root, settings });
  log(
    `\nOpen this address in a browser; press Ctrl-C here to end:\n\n  ${windowAddress(server, dirname(file), file, place)}\n`,
  );
  await server.ended;
}
