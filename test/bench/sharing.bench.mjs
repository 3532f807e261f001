// How soon somebody else sees what one did, by how the folder is shared: two windows of the real VS Code, a tag in one of them,
// milliseconds until it is on the disk and until the other window shows it (median and slowest of ten).
//
//   node scripts/build.mjs && node test/bench/sharing.bench.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installHost } from '../support/host/install-host.mjs';
import { launchBrowser } from '../support/host/launch-browser.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { until } from '../support/window/until.mjs';
import { closeWorkbenches, openWorkbench, openWorkbenchesOn } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const rounds = 10;
const text = Array.from({ length: 60 }, (_, i) => `${i % 2 ? 'ANN' : 'BOB'}: We opened ${100 + i} clinics.\n`).join('');
const git = (folder, ...args) =>
  execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });

await installHost();
const server = await startServer({
  extension: root,
  settings: { 'transcript.me': 'Ann', 'editor.minimap.enabled': false },
});
const browser = await launchBrowser();
const temporary = mkdtempSync(join(tmpdir(), 'transcript-sharing-'));
try {
  openWorkbenchesOn(server, browser);
  for (const way of ['one file', 'a file for each', 'git']) {
    const one = join(temporary, way.replaceAll(' ', '-'));
    const settings = JSON.stringify({ 'transcript.sidecar': way === 'a file for each' ? 'own' : 'shared' });
    mkdirSync(join(one, '.vscode'), { recursive: true });
    writeFileSync(join(one, '.vscode/settings.json'), settings);
    writeFileSync(join(one, 'talk.transcript'), text);
    let other = one;
    if (way === 'git') {
      other = join(temporary, 'clone');
      git(temporary, 'init', '-q', '--bare', 'shared.git');
      git(one, 'init', '-q', '-b', 'main');
      git(one, 'add', '.');
      git(one, 'commit', '-qm', 'Begin');
      git(one, 'remote', 'add', 'origin', join(temporary, 'shared.git'));
      git(one, 'push', '-q', '-u', 'origin', 'main');
      git(temporary, 'clone', '-q', '-b', 'main', 'shared.git', 'clone');
    }
    const mine = await openWorkbench({ folder: one, fresh: true });
    const theirs = await openWorkbench({ folder: other, fresh: true });
    await theirs.openFile('talk.transcript');
    await theirs.page.locator('.statusbar-item', { hasText: /\d+ tagged/ }).waitFor();
    await mine.openFile('talk.transcript');
    await mine.run('Transcript: Start Checking');
    await mine.page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
    const onDisk = () =>
      readdirSync(one)
        .filter((name) => name.endsWith('.annotations.yaml'))
        .reduce((sum, name) => sum + (readFileSync(join(one, name), 'utf8').match(/^ {2}- id:/gm)?.length ?? 0), 0);
    const written = [];
    const seen = [];
    for (let i = 1; i <= rounds; i++) {
      await sleep(1500);
      const start = performance.now();
      await mine.press('a');
      await until('it is on the disk', () => onDisk() === i);
      written.push(performance.now() - start);
      if (way === 'git') {
        git(one, 'add', '.');
        git(one, 'commit', '-qm', `${i}`);
        git(one, 'push', '-q');
        git(other, 'pull', '-q');
      }
      await theirs.page.locator('.statusbar-item', { hasText: new RegExp(`(?:^|\\D)${i} tagged`) }).waitFor();
      seen.push(performance.now() - start);
    }
    const show = (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      return `${sorted[Math.floor(list.length / 2)].toFixed(0)} / ${sorted.at(-1).toFixed(0)}`;
    };
    console.log(
      `${way}: on the disk ${show(written)}, seen ${show(seen)}${way === 'git' ? ', with commit, push and pull at once' : ''}`,
    );
    await closeWorkbenches();
  }
  console.log(`load ${loadavg()[0].toFixed(1)}`);
} finally {
  await closeWorkbenches();
  await browser.close();
  await server.stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
