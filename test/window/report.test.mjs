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
const hostile = '</h3><script>alert(1)</script><img src=x onerror=alert(1)>';
const sidecar = `version: 1
transcript: "talk.transcript"

annotations:
  - id: k1
    tag: claim
    quote:
      exact: "We built 300 homes."
    claim: "${hostile}"
    status: published
    verdict: half-true
    sources:
      - title: "Report"
        url: "javascript:alert(1)"

  - id: k2
    tag: claim
    quote:
      exact: "Rents fell by 7 percent."
    verdict: 'false'
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
    assert.match(await report.locator('.claim h3').first().innerText(), /<script>alert\(1\)<\/script>/);
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
    await report.locator('select').selectOption('published');
    await until('the published claims', async () => (await report.locator('.claim').count()) === 1);
    assert.equal(await report.locator('.notice').count(), 0);
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
        assert.ok((await page.evaluate('document.documentElement.scrollWidth')) <= 400);
      }
      assert.match(await page.locator('.claim h3').first().innerText(), /<script>alert\(1\)<\/script>/);
      await page.locator('.strip a').first().click();
      assert.equal(await page.evaluate('location.hash'), '#words-1-1');
      assert.deepEqual([...new Set(asked)], [`file://${file}`]);
    } finally {
      await page.close();
    }
  });
});
