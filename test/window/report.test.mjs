import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

const talk = `ANN LEE: We built 300 homes.

BOB ROY: No, it was <img src=x onerror=alert(1)> 200.
${'\nANN LEE: Let us go on.\n\nBOB ROY: Please do.\n'.repeat(40)}
ANN LEE: Rents fell by 7 percent.
`;
const hostile = `</h3><script>alert(1)</script><img src=x onerror=alert(1)> =1+1 \\u202Egnp ${'x'.repeat(10_000)}`;
const sidecar = `version: 1
transcript: "talk.transcript"

annotations:
  - id: k1
    tag: "${hostile}"
    by: "${hostile}"
    assignee: "${hostile}"
    quote:
      exact: "We built 300 homes."
    claim: "${hostile}"
    notes:
      - by: "${hostile}"
        text: "${hostile}"
    asked:
      - who: "${hostile}"
        text: "${hostile}"
    status: published
    verdict: half-true
    sources:
      - title: "${hostile}"
        url: "javascript:alert(1)"
        archive: "data:text/html,${hostile}"

  - id: k2
    tag: claim
    quote:
      exact: "Rents fell by 7 percent."
    verdict: misleading-in-a-way-that-takes-many-words-to-say
    publish:
      text: "${hostile}"
`;

/** What axe finds that is serious, in a page or a frame. */
async function seriousIn(frame) {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`);
}

/** Runs in the page: how many pixels of it, or of a table in it, one has to move sideways for. */
function widestPart() {
  const parts = [document.documentElement, ...document.querySelectorAll('.wide')];
  return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
}

describe('what leaves a window', () => {
  const files = { 'talk.transcript': talk, 'talk.transcript.annotations.yaml': sidecar };

  it('is a file in the form that a person picks, and the report beside the transcript', async function () {
    this.timeout(90_000);
    const workbench = await openWorkbench({ files });
    const { page } = workbench;
    await workbench.openFile('talk.transcript');
    await workbench.run('Transcript: Export…');
    await workbench.pick('In which form, and which claims?', 'CSV');
    // The window's own dialog asks for the place in a line like that of the palette.
    await page.locator('.quick-input-widget:visible input').first().waitFor();
    await until('the place', async () =>
      (await page.locator('.quick-input-widget:visible input').first().inputValue()).endsWith('talk.csv'),
    );
    await page.keyboard.press('Enter');
    await workbench.notification('Claims in talk.csv: 1.');
    assert.match(workbench.read('talk.csv'), /^\uFEFFnotice,.*\r\n,talk\.transcript,.*k1/);

    await workbench.run('Transcript: Show Report');
    const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await report.locator('h1', { hasText: 'talk.transcript' }).waitFor();
    assert.equal(await report.locator('.claim').count(), 2);
    assert.match(await report.locator('.claim h3').first().textContent(), /<script>alert\(1\)<\/script>/);
    assert.equal(await report.locator('img, .claim script, a[href^="javascript"]').count(), 0);
    const frame = await (await report.locator('body').elementHandle()).ownerFrame();
    assert.deepEqual(await seriousIn(frame), []);

    await report.locator('.claim', { hasText: 'Rents fell' }).locator('blockquote, .line').first().click();
    await until('the claim is shown', async () =>
      (await workbench.lines()).some((line) => line.includes('Rents fell')),
    );
    await report.locator('.strip a').first().click();
    await until('the first claim is shown', async () =>
      (await workbench.lines()).some((line) => line.includes('We built 300')),
    );
    await report.locator('button', { hasText: 'Save As HTML' }).click();
    const place = page.locator('.quick-input-widget:visible input').first();
    await until(
      'the place of the page',
      async () => (await place.isVisible()) && (await place.inputValue()).endsWith('talk.html'),
    );
    await page.keyboard.press('Enter');
    await workbench.notification('Claims in talk.html: 2.');
    assert.match(workbench.read('talk.html'), /^<!doctype html>[\s\S]*INTERNAL: must not leave the team/);
    // A served window can't open the person's browser; it hands the same page over.
    assert.equal(await report.locator('button', { hasText: 'Open in Browser' }).count(), 0);
    const downloaded = page.waitForEvent('download');
    await report.locator('button', { hasText: 'Download HTML' }).click();
    const download = await downloaded;
    assert.equal(download.suggestedFilename(), 'talk.html');
    assert.equal(readFileSync(await download.path(), 'utf8'), workbench.read('talk.html'));
    await report.locator('select').selectOption('published');
    await until('the published claims', async () => (await report.locator('.claim').count()) === 1);
    assert.equal(await report.locator('.notice').count(), 0);
  });

  it('is never written over what others annotated', async function () {
    this.timeout(180_000);
    const others = {
      'talk.csv': 'speaker,text\nANN LEE,We built 300 homes.\n',
      'talk.csv.annotations.yaml': 'version: 1\ntranscript: "talk.csv"\n\nannotations: []\n',
    };
    const workbench = await openWorkbench({ files: { ...files, ...others } });
    const { page } = workbench;
    const field = page.locator('.quick-input-widget:visible input').first();
    await workbench.openFile('talk.transcript');
    await workbench.run('Transcript: Export…');
    await workbench.pick('In which form, and which claims?', 'CSV');
    await until('the place', async () => (await field.isVisible()) && (await field.inputValue()).endsWith('talk.csv'));
    const refusal = page.locator('.notification-toast', { hasText: 'talk.csv is a transcript' });
    // VS Code asks by itself whether it is to be replaced.
    await until('it is refused', async () => {
      if (await field.isVisible()) await page.keyboard.press('Enter');
      return refusal
        .first()
        .waitFor({ timeout: 1000 })
        .then(
          () => true,
          () => false,
        );
    });
    for (const [name, content] of Object.entries(others)) assert.equal(workbench.read(name), content);
  });

  it('is a page that a browser shows as text, whatever stands in it, on screen and on paper', async function () {
    this.timeout(60_000);
    const workbench = await openWorkbench({ files });
    const file = join(workbench.folder, 'report.html');
    const talkFile = join(workbench.folder, 'talk.transcript');
    const options = ['--claims', 'all', '--internal', '--balance', '-o', file];
    await runCommand(process.execPath, [join(root, 'dist/cli.js'), 'report', talkFile, ...options]);
    const page = await workbench.page.context().newPage();
    try {
      const asked = [];
      page.on('dialog', (dialog) => dialog.dismiss().then(() => asked.push(dialog.message())));
      page.on('request', (request) => asked.push(request.url()));
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 400, height: 800 });
        await page.goto(`file://${file}`);
        assert.deepEqual(await seriousIn(page), []);
      }
      for (const width of [240, 320, 400, 560, 640, 760, 900, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await page.evaluate(widestPart), 0, `at ${width} pixels`);
      }
      assert.match(await page.locator('.claim h3').first().textContent(), /<script>alert\(1\)<\/script>/);
      await page.locator('.strip a').first().click();
      assert.equal(await page.evaluate('location.hash'), '#words-1-1');
      assert.deepEqual([...new Set(asked)], [`file://${file}`]);
    } finally {
      await page.close();
    }
  });
});
