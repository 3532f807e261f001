import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const talk = 'ANN LEE: We built 300 homes.\n\nBOB ROY: No. It was 200.\n';
const sidecar = `version: 1
transcript: "talk.transcript"

annotations:
  - id: k1
    tag: claim
    quote:
      exact: "We built 300 homes."
    status: checked
    verdict: half-true
    by: "mei"
    at: "2031-01-01T00:00:00Z"
    reviews:
      - by: "mei"
        at: "2031-01-01T00:00:00Z"
        verdict: half-true
`;

/** Names a file in the window's own dialog, which is a line like that of the palette. */
async function open(workbench, file) {
  const { page } = workbench;
  const field = page.locator('.quick-input-widget:visible input').first();
  await until('the dialog', async () => (await field.isVisible()) && /[\\/]/.test(await field.inputValue()));
  await field.fill(join(workbench.folder, file));
  await until('the file is in the list', async () =>
    (await page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).some((row) => row.includes(file)),
  );
  await page.keyboard.press('Enter');
}

describe('what comes back', () => {
  it('is shown with what comes of it, and made as one step of undo', async function () {
    this.timeout(90_000);
    const workbench = await openWorkbench({
      files: { 'talk.transcript': talk, 'talk.transcript.annotations.yaml': sidecar },
    });
    const { page, folder } = workbench;
    const file = (name) => join(folder, name);
    const cli = join(root, 'dist/cli.js');
    await runCommand(process.execPath, [
      cli,
      'export',
      file('talk.transcript'),
      '--format',
      'sheet',
      '-o',
      file('back.csv'),
    ]);
    writeFileSync(file('back.csv'), readFileSync(file('back.csv'), 'utf8').replace('half-true', 'false'));
    await workbench.openFile('talk.transcript');
    await workbench.run('Transcript: Bring Back…');
    await open(workbench, 'back.csv');
    const list = page.locator('.quick-input-widget:visible');
    await list.locator('input[placeholder="Which changes?"]').waitFor();
    const row = list.locator('.monaco-list-row', { hasText: 'verdict: false' });
    assert.match(await row.innerText(), /half-true[\s\S]*added as your opinion; the claim is disputed then/);
    await page.keyboard.press('Enter');
    const written = () => workbench.read('talk.transcript.annotations.yaml') ?? '';
    await until('the opinion is written', () => /by: "Ann Editor"[\s\S]*verdict: false/.test(written()));
    assert.match(written(), /\n {4}verdict: half-true\n/);
    await workbench.openFile('talk.transcript');
    await workbench.run('Transcript: Undo');
    await until('it is taken back', () => !written().includes('Ann Editor'));
  });

  it('may be annotations of another program, which are found by their words', async function () {
    this.timeout(90_000);
    const selector = [{ type: 'TextQuoteSelector', exact: 'It was 200', prefix: 'No. ' }];
    const note = {
      id: 'h1',
      user: 'acct:jane@hypothes.is',
      uri: 'https://x.example',
      text: 'By whom?',
      tags: ['homes'],
    };
    const rows = [{ ...note, target: [{ source: 'https://x.example', selector }] }];
    const workbench = await openWorkbench({
      files: { 'talk.transcript': talk, 'notes.json': JSON.stringify({ total: 1, rows }) },
    });
    await workbench.openFile('talk.transcript');
    await workbench.run('Transcript: Bring Back…');
    await open(workbench, 'notes.json');
    await workbench.page.locator('.quick-input-widget:visible input[placeholder="Which changes?"]').waitFor();
    await workbench.page.keyboard.press('Enter');
    await until('the claim is written', () => {
      const written = workbench.read('talk.transcript.annotations.yaml') ?? '';
      return /exact: "It was 200"/.test(written) && /by: "jane"/.test(written) && /text: "By whom\?"/.test(written);
    });
  });
});
