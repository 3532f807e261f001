import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInBrowser } from '../support/host/start-server.mjs';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const sample = (name) => readFileSync(join(root, 'samples', name));

/** Runs the command-line program; what it printed, once it ended well. */
function runProgram(...args) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(`${args}: ${code} ${printed}`))));
  });
}

const cue = (second, words) => {
  const at = (s) => `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;
  return `\n${at(second)} --> ${at(second + 2)}\n${words}\n`;
};

/** Presses a key until something has come of it: on a slow machine the text may not have the keys yet. */
async function pressUntil(workbench, key, what, isDone) {
  await until(what, async () => {
    if (await isDone()) return true;
    await workbench.press(key);
    for (let i = 0; i < 30; i++) {
      if (await isDone()) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  });
}

describe('the night of a debate', () => {
  it('hears ten claims of a recording in at most two keys each, and the editor keeps the keys', async () => {
    const workbench = await openWorkbench({
      files: { 'harbour-night.vtt': sample('harbour-night.vtt'), 'harbour-night.ogg': sample('harbour-night.ogg') },
    });
    const { page } = workbench;
    const sidecar = () => workbench.read('harbour-night.vtt.annotations.yaml') ?? '';
    const heard = () => sidecar().match(/^ {4}heard: \{.*same: true\}/gm)?.length ?? 0;
    await workbench.openFile('harbour-night.vtt');
    await workbench.run('Transcript: Start Checking');
    await page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
    let keys = 0;
    for (let i = 0; i < 10; i++) {
      await workbench.press('h');
      keys++;
      await page.locator('.statusbar-item', { hasText: 'h again: it was said so' }).waitFor();
      if (i === 1) {
        const frame = page.frameLocator('iframe.webview').frameLocator('iframe');
        const second = () => frame.locator('audio').evaluate(({ currentTime }) => currentTime);
        await until('it plays', async () => (await second()) > 0.2);
        await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
        await workbench.screenshot(join(root, 'test-artifacts/heard.png'));
        await workbench.press('Space');
        const stopped = await until('it is paused', async () => {
          const [before, after] = [await second(), await second()];
          return before === after && { second: after };
        });
        assert.ok(stopped.second >= 0);
      }
      await workbench.press('h');
      keys++;
      await until(`${i + 1} are heard`, () => heard() === i + 1);
      await page.locator('.statusbar-item', { hasText: 'h again: it was said so' }).waitFor({ state: 'detached' });
    }
    assert.equal(keys, 20);
    assert.equal(workbench.read('harbour-night.vtt'), String(sample('harbour-night.vtt')));
  });

  inAll(it)('goes from what is prepared to what is published, in two windows and on the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-night-'));
    try {
      const file = (name) => join(folder, name);
      const read = (name) => {
        try {
          return readFileSync(file(name), 'utf8');
        } catch {
          return '';
        }
      };
      const sidecar = () => read('night.vtt.annotations.yaml');
      writeFileSync(
        file('night.vtt'),
        `WEBVTT\n${cue(1, '<v HOST>Good evening.')}${cue(3, '<v HALE>We opened 12 clinics.')}`,
      );
      // Prepared, from a sheet and by a hand at the keys.
      const sheet =
        'claim,speaker,verdict,sources,line\n"The bridge in the harbour cost 142 million euros.",ORTEGA,true,https://example.org/a,"True: 142 million."\n';
      writeFileSync(file('claims.csv'), sheet);
      await runProgram('import-claims', file('claims.csv'), '--by', 'Desk A');
      assert.match(read('claims.prepared.yaml'), /142 million/);
      const checker = await openWorkbench({ folder, fresh: true });
      const editor = await openWorkbench({ folder, fresh: true });
      // A palette that opens before the window knows the extension never shows its commands.
      await editor.openFile('night.vtt');
      await editor.page.locator('.statusbar-item', { hasText: /\d+ tagged/ }).waitFor();
      await editor.run('Transcript: Log Claim…');
      await editor.answer('20:14 ANN: We built 300 homes', 'HALE: We hired 275 nurses');
      const today = () => {
        const day = new Date();
        const two = (value) => String(value).padStart(2, '0');
        return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.prepared.yaml`;
      };
      await until('it is logged', () => read(today()).includes('We hired 275 nurses'));
      await editor.press('Escape');

      // Live.
      await checker.openFile('night.vtt');
      await checker.run('Transcript: Start Checking');
      await checker.page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
      const watching = runProgram('watch', file('night.vtt'), '--all', '--idle', '6');
      const rest = Array.from({ length: 60 }, (_, i) => cue(20 + 3 * i, `<v HALE>We planted ${i + 900} trees.`)).join(
        '',
      );
      for (const words of [
        cue(6, '<v ORTEGA>That bridge in the harbour! One hundred and forty-two million euros it cost.'),
        cue(10, '<v HALE>275 nurses were hired by us.'),
        rest,
      ]) {
        await new Promise((resolve) => setTimeout(resolve, 700));
        appendFileSync(file('night.vtt'), words);
      }
      await checker.page.locator('.statusbar-item', { hasText: /\d+ new below/ }).waitFor();
      await checker.screenshot(join(root, 'test-artifacts/live.png'));

      // What is known is taken over, what was logged attached, the rest judged.
      await pressUntil(checker, 'a', 'the first is tagged', () => sidecar().includes('We opened 12 clinics.'));
      await checker.page.locator('.statusbar-item', { hasText: /v: .*claims\.prepared/ }).waitFor();
      await pressUntil(
        checker,
        'v',
        'the verdict is taken over',
        () => sidecar().includes('file: "claims.prepared.yaml"') || sidecar().includes('file: claims.prepared.yaml'),
      );
      await checker.page.locator('.statusbar-item', { hasText: /v: .*prepared, no verdict yet/ }).waitFor();
      await pressUntil(checker, 'v', 'what was logged is attached', () => sidecar().includes(today()));
      await pressUntil(checker, 'f', 'the newest is at hand', async () =>
        /Ln (?:2\d\d|1\d\d)/.test(await checker.position()),
      );
      await checker.press('p');

      // Somebody else than the one who wrote the line lets it go out; the other window publishes.
      await editor.openFile('night.vtt');
      await editor.goToWords('night.vtt', 'million euros');
      await editor.run('Transcript: Approve Line');
      await until('it is approved', () => /approved: \{by: "Ann Editor"/.test(sidecar()));
      await editor.run('Transcript: Publish…');
      await editor.page.locator('.quick-input-widget:visible', { hasText: 'Ready: 1' }).waitFor();
      await editor.screenshot(join(root, 'test-artifacts/publish.png'));
      await editor.press('Enter');
      await editor.answer('https://…', 'https://example.org/night');
      await until('it is published', () => /status: published/.test(sidecar()));
      assert.match(sidecar(), /url: "https:\/\/example\.org\/night"/);
      assert.match(await watching, /known: true · “The bridge in the harbour cost 142 million euros\.”/);
      const leaves = await runProgram('export', file('night.vtt'), '--format', 'markdown');
      assert.match(leaves, /True: 142 million\./);
      assert.doesNotMatch(leaves, /275 nurses/);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });

  inAll(it)('makes prepared claims of a sheet before there is a transcript, and counts those said', async () => {
    const sheet = [
      'claim,speaker,verdict,sources,line',
      '"The waiting list fell from 4,200 families to 870.",HALE,half-true,https://example.org/a,"Half true: from 2019."',
      '"The bridge cost 142 million euros.",ORTEGA,true,https://example.org/b,',
      '"Taxes went down by 7 percent.",HALE,,,',
      '',
    ].join('\n');
    const workbench = await openWorkbench({ fresh: true, files: { 'claims.csv': sheet } });
    const { page } = workbench;
    // A palette that opens before the window knows the extension never shows its commands.
    await page.locator('.activitybar .action-item a[aria-label*="Transcript"]').first().waitFor();
    await workbench.run('Transcript: Bring Back…');
    const path = page.locator('.quick-input-widget:visible input').first();
    await path.waitFor();
    await until('the sheet is chosen', async () => {
      await path.fill(join(workbench.folder, 'claims.csv'), { timeout: 1000 }).catch(() => {});
      await workbench.press('Enter');
      return page
        .locator('.quick-input-widget:visible input[placeholder="Which changes?"]')
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    });
    await workbench.screenshot(join(root, 'test-artifacts/prepare.png'));
    await workbench.press('Enter');
    const prepared = () => workbench.read('claims.prepared.yaml') ?? '';
    await until('they are written', () => prepared().match(/^ {2}- id:/gm)?.length === 3);
    assert.match(prepared(), /verdict: half-true/);

    writeFileSync(join(workbench.folder, 'night.vtt'), `WEBVTT\n${cue(1, '<v HOST>Good evening.')}`);
    await workbench.openFile('night.vtt');
    await workbench.run('Transcript: Start Checking');
    await page.locator('.statusbar-item', { hasText: /CHECKING/ }).waitFor();
    await workbench.run('Transcript: Go to List');
    const group = page.locator('.monaco-list-row', { hasText: /^Prepared/ }).first();
    await group.waitFor();
    assert.match(await group.textContent(), /3 · said 0/);
    appendFileSync(
      join(workbench.folder, 'night.vtt'),
      cue(5, '<v HALE>From four thousand two hundred families the waiting list is down to 870.') +
        cue(9, '<v HALE>That is all.'),
    );
    await page.locator('.statusbar-item', { hasText: /1 left/ }).waitFor();
    await workbench.run('Transcript: Go to Text');
    await pressUntil(workbench, 'f', 'it is offered', () =>
      page.locator('.statusbar-item', { hasText: /v: .*claims\.prepared/ }).isVisible(),
    );
    await workbench.screenshot(join(root, 'test-artifacts/offered.png'));
    await pressUntil(workbench, 'v', 'it is taken over', () =>
      (workbench.read('night.vtt.annotations.yaml') ?? '').includes('same-as'),
    );
    await page
      .locator('.monaco-list-row', { hasText: /^Prepared.*3 · said 1/ })
      .first()
      .waitFor();
    await workbench.screenshot(join(root, 'test-artifacts/said.png'));
  });

  it('says what it can’t play, and offers the program that can', async () => {
    const text = `WEBVTT\n${cue(1, '<v HALE>We opened 12 clinics.')}${cue(4, '<v HALE>Good night.')}`;
    const files = { 'odd.vtt': text, 'odd.mov': 'This is no recording.', 'large.vtt': text, 'large.mp3': '' };
    const workbench = await openWorkbench({ files });
    truncateSync(join(workbench.folder, 'large.mp3'), 200_000_001);
    for (const [name, words] of [
      ['odd.vtt', 'VS Code can’t play odd.mov here.'],
      ['large.vtt', 'large.mp3 has over 200 MB: it is not loaded here.'],
    ]) {
      await workbench.openFile(name);
      await workbench.goToWords(name, '12 clinics');
      // Said again it is told again, and nobody has heard anything.
      for (let i = 0; i < 2; i++) {
        await workbench.run('Transcript: Hear in the Recording');
        await workbench.notification(words);
        // No other program knows of a file that only VS Code reaches.
        const offer = isInBrowser
          ? workbench.page.locator('.notification-toast', { hasText: 'Save a copy of it on your disk' })
          : workbench.page.locator('.notification-toast .monaco-button', { hasText: 'Open in Default Program' });
        await offer.first().waitFor();
        await workbench.run('Notifications: Clear All Notifications');
        await offer.first().waitFor({ state: 'detached' });
      }
      assert.equal(workbench.read(`${name}.annotations.yaml`), undefined);
    }
  });
});
