import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../support/host/start-server.mjs';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const gitEnvironment = JSON.parse(readFileSync(join(root, 'test/support/git-environment.json'), 'utf8'));
const talk = 'talk.transcript';
const sidecar = `${talk}.annotations.yaml`;
const text =
  'ANN LEE: We opened 12 clinics last year. And we hired 300 nurses.\n\nBOB ROY: No, there were 280 of them.\n';

const read = (folder, name = sidecar) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';

/** Two clones of a repository: what one pushes the other pulls, and git merges by our program. */
function shareByGit(home) {
  const git = (folder, ...argv) =>
    execFileSync('git', argv, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...gitEnvironment },
    });
  const folders = ['ann', 'ben'].map((name) => join(home, name));
  const origin = join(home, 'origin.git');
  git(home, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(home, 'clone', '--quiet', origin, folders[0]);
  writeFileSync(join(folders[0], talk), text);
  const setUp = (folder) =>
    execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'merge', '--set-up', folder], {
      env: { ...process.env, XDG_DATA_HOME: join(home, 'data'), HOME: home },
      stdio: 'pipe',
    });
  setUp(folders[0]);
  git(folders[0], 'add', '--all');
  git(folders[0], 'commit', '--quiet', '--message', 'The talk');
  git(folders[0], 'push', '--quiet', 'origin', 'HEAD:main');
  git(home, 'clone', '--quiet', origin, folders[1]);
  setUp(folders[1]);
  const exchange = () => {
    for (const folder of [...folders, folders[0]]) {
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Work');
      git(folder, 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main');
      git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
    }
  };
  return { folders, exchange };
}

/**
 * Two folders that a program keeps the same, some time after each change. Where both have changed a file since, the one that came later
 * is kept beside it as a copy, in both folders, as such programs do.
 */
function shareByFolder(home) {
  const folders = ['ann', 'ben'].map((name) => join(home, name));
  for (const folder of folders) {
    mkdirSync(folder);
    writeFileSync(join(folder, talk), text);
  }
  const base = new Map();
  let copies = 0;
  const exchange = async () => {
    await sleep(1500);
    const names = new Set(folders.flatMap((folder) => readdirSync(folder)));
    for (const name of [...names].filter((one) => /\.annotations/.test(one))) {
      const [ours, theirs] = folders.map((folder) => (existsSync(join(folder, name)) ? read(folder, name) : undefined));
      const before = base.get(name);
      const isBoth = ours !== before && theirs !== before && ours !== theirs;
      if (isBoth && ours !== undefined && theirs !== undefined) {
        copies++;
        const copy = `${talk}.annotations (Ben's conflicted copy 2031-05-0${copies}).yaml`;
        for (const folder of folders) writeFileSync(join(folder, copy), theirs);
        copyFileSync(join(folders[0], name), join(folders[1], name));
        base.set(name, ours);
        base.set(copy, theirs);
        continue;
      }
      const now = theirs === before ? ours : theirs;
      for (const folder of folders) {
        if (now === undefined) rmSync(join(folder, name), { force: true });
        else if (read(folder, name) !== now) writeFileSync(join(folder, name), now);
      }
      base.set(name, now);
    }
  };
  return { folders, exchange };
}

const ways = [
  ['through git', shareByGit],
  ['through a folder that is synchronised with delay', shareByFolder],
];

inAll(describe)('two people, each at a window of their own', function () {
  // Sixty steps in two windows: on a machine that others keep busy they take longer than any other test.
  this.timeout(900_000);
  for (const [name, share] of ways)
    it(`see each other’s work and who did it, ${name}`, async () => {
      const home = mkdtempSync(join(tmpdir(), 'transcript-people-'));
      const other = await startServer({
        extension: root,
        settings: { 'transcript.me': 'Ben Reader', 'editor.minimap.enabled': false },
      });
      try {
        const { folders, exchange } = share(home);
        const [ann, ben] = [
          await openWorkbench({ folder: folders[0], fresh: true }),
          await openWorkbench({ folder: folders[1], on: other }),
        ];
        const both = [ann, ben];
        const claim = (one) => read(one.folder);
        /** Where the cursor is the list has the row, in whatever group that is now. */
        const isMarked = async (one, words) => {
          await one.goTo(3);
          await one.goToWords(talk, '12 clinics');
          await until(`the list says ${words}`, () =>
            one.page.evaluate(
              (wanted) =>
                [...document.querySelectorAll('.sidebar .monaco-list-row')].some((row) =>
                  row.getAttribute('aria-label')?.includes(wanted),
                ),
              words,
            ),
          );
        };
        /** Brings the files across; a copy that is left beside one's own is merged by the button that asks. */
        const shareWork = async () => {
          await exchange();
          for (const one of both) {
            const copy = readdirSync(one.folder).find((file) => file.includes('conflicted copy'));
            if (!copy) continue;
            await one.notification('looks like a conflicted copy');
            await one.page.locator('.notification-toast .monaco-button', { hasText: 'Merge' }).first().click();
            await until('the copy is merged', () => !existsSync(join(one.folder, copy)));
            await exchange();
          }
        };
        for (const one of both) {
          await one.openFile(talk);
          await one.page.locator('.statusbar-item', { hasText: '0 tagged, 3 left' }).waitFor();
          await one.goToWords(talk, '12 clinics');
          await one.run('Transcript: Focus on Annotations View');
          await one.run('Transcript: Go to Text');
          await one.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
        }

        await ann.run('Transcript: Tag Claim');
        await until('it is tagged', () => claim(ann).includes('12 clinics'));
        await shareWork();
        await ben.page.locator('.statusbar-item', { hasText: '1 tagged, 2 left' }).waitFor();

        // Both take it before either sees that of the other: the earlier one has it, and the later is told.
        const take = async (one) => {
          await one.run('Transcript: Take or Give Back');
          await until('it is taken', () => claim(one).includes('taken:'));
        };
        await take(ann);
        await sleep(1100);
        await take(ben);
        await shareWork();
        await ben.notification('Ann Editor took this before you');
        for (const one of both) {
          await until('the earlier one has it', () => /taken:\s+\{?by: "Ann Editor"/.test(claim(one)));
          await isMarked(one, 'Ann Editor');
          assert.doesNotMatch(claim(one), /conflicts:/);
        }

        const opinionsIn = (one) =>
          [...claim(one).matchAll(/by: "([^"]+)",?\s+at: "[^"]+",?\s+verdict: "?([a-z-]+)"?/g)].map(
            ([, by, verdict]) => `${by}: ${verdict}`,
          );
        const judge = async (one, by, verdict) => {
          await one.run('Transcript: Set Verdict…');
          await one.pick('Verdict', verdict);
          await until('it is written', () => opinionsIn(one).includes(`${by}: ${verdict.toLowerCase()}`));
          // The source may come later.
          await one.page.locator('.quick-input-widget:visible input').waitFor();
          await one.press('Escape');
        };
        await judge(ann, 'Ann Editor', 'True');
        await shareWork();
        await isMarked(ben, 'True');
        await judge(ben, 'Ben Reader', 'False');
        await shareWork();
        for (const one of both) {
          await isMarked(one, 'Disputed');
          assert.deepEqual(opinionsIn(one), ['Ann Editor: true', 'Ben Reader: false']);
        }

        await ann.run('Transcript: Settle Dispute…');
        await ann.page.locator('.quick-input-widget:visible', { hasText: 'Which verdict holds?' }).waitFor();
        // Each verdict says who gave it.
        for (const who of ['Ann Editor', 'Ben Reader'])
          await ann.page.locator('.quick-input-list .monaco-list-row', { hasText: who }).first().waitFor();
        await ann.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ben Reader' }).first().click();
        await until('it is settled', () => /settles: true/.test(claim(ann)));
        await ann.press('Escape');
        await shareWork();
        for (const one of both) {
          await isMarked(one, 'False');
          assert.deepEqual(opinionsIn(one), ['Ann Editor: true', 'Ben Reader: false', 'Ann Editor: false']);
          assert.match(claim(one), /settles: true/);
        }
        assert.equal(claim(ann), claim(ben));
        assert.equal(read(folders[0], talk), text);
      } finally {
        await other.stop();
        rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    });
});
