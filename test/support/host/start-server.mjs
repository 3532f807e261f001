import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnSignals } from '../../../scripts/support/exit-on-signals.mjs';
import { runCommand } from '../../../scripts/support/run-command.mjs';
import { hostParts, isOldest } from './host-folder.mjs';
import { writeSettings } from './write-settings.mjs';

/** Whether window tests run the extension as a browser would, unless a test asks for it by itself. */
export const isInBrowser = process.env.TEST_ENTRY === 'browser';

/** What the oldest VS Code does without. */
const optionsOfNewest = [
  ...['--vscode-option', `builtin-extensions-dir=${hostParts.builtinExtensions}`],
  // Or else the extension host of every window that was closed goes on for hours, beside those of the next tests.
  ...['--reconnection-grace-time', '10'],
];

/**
 * Starts VS Code as a server on a free loopback port, with user data of its own in a temporary folder that `stop` removes.
 * `extension` is a folder with a built extension that every window gets, as if it were installed, or a `.vsix` file that is
 * installed; `settings` and `keybindings` are the person's. With `inBrowser` the windows run it as vscode.dev does: from its entry for
 * browsers, in a worker without Node.
 * Rejects when the server ends before it listens.
 *
 * @param {{ extension?: string, inBrowser?: boolean, settings?: Record<string, unknown>, keybindings?: object[],
 *   env?: Record<string, string> }} [options]
 */
export async function startServer({ extension, inBrowser = isInBrowser, settings, keybindings, env } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-server-'));
  const userData = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  const config = join(folder, 'config.yaml');
  writeSettings(userData, settings, keybindings);
  mkdirSync(extensions);
  writeFileSync(config, 'auth: none\n'); // or else the server writes one into the person's home
  const program = join(hostParts.codeServer, 'out/node/entry.js');
  const folders = ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
  if (extension?.endsWith('.vsix')) {
    await runCommand(hostParts.node, [program, ...folders, '--install-extension', extension]);
    if (inBrowser) for (const name of readdirSync(extensions)) takeOutMain(join(extensions, name));
  } else if (extension && inBrowser) {
    linkForBrowser(extension, join(extensions, 'extension'));
  } else if (extension) {
    symlinkSync(extension, join(extensions, 'extension'), 'dir');
  }

  const child = spawn(
    hostParts.node,
    [
      program,
      ...folders,
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      '--disable-getting-started-override',
      ...(isOldest ? [] : optionsOfNewest),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...keptInside(folder), ...env }, detached: true },
  );
  const removeAll = () => {
    try {
      process.kill(-child.pid, 'SIGKILL'); // the server's own children with it
    } catch {
      // They have ended already.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', removeAll);
  exitOnSignals();

  let log = '';
  const port = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        log += chunk;
        const listening = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(log);
        if (listening) resolve(Number(listening[1]));
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}\n${log}`)));
  });

  return {
    authority: `127.0.0.1:${port}`,
    log: () => log,
    /** Resolves when the server has ended, however that came. */
    ended: new Promise((resolve) => child.once('exit', resolve)),
    async stop() {
      if (child.exitCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
      }
      process.removeListener('exit', removeAll);
      removeAll();
    },
  };
}

/** The address at which a browser shows a folder, with a file open in it when one is named. Both paths are absolute. */
export function windowAddress(server, folder, file, place) {
  const address = new URL(`http://${server.authority}/`);
  address.searchParams.set('folder', folder);
  if (file) {
    const at = `vscode-remote://${server.authority}${file}`;
    const opening =
      place === undefined
        ? [['openFile', at]]
        : [
            ['openFile', `${at}:${place}`],
            ['gotoLineMode', 'true'],
          ];
    address.searchParams.set('payload', JSON.stringify(opening));
  }
  return address.href;
}

/** Makes a folder of what is in an extension's, whose manifest names no entry for Node. */
function linkForBrowser(extension, folder) {
  mkdirSync(folder);
  for (const name of readdirSync(extension))
    if (name !== 'package.json') symlinkSync(join(extension, name), join(folder, name));
  copyFileSync(join(extension, 'package.json'), join(folder, 'package.json'));
  takeOutMain(folder);
}

/** Takes the entry for Node out of an extension's manifest, if the folder has one. */
function takeOutMain(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return;
  const { main: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
}

/** Makes the server leave its log, heartbeat and sockets in its own folder, which goes when it ends. */
function keptInside(folder) {
  const longestSocketName = 'vscode-ipc-01234567-89ab-cdef-0123-456789abcdef.sock'.length;
  const fits = folder.length + 1 + longestSocketName < 108; // what Linux allows a socket's path
  return { XDG_DATA_HOME: folder, ...(fits ? { TMPDIR: folder } : {}) };
}
