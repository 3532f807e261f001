import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const interview = readFileSync(join(process.cwd(), 'samples/riverside-interview.txt'), 'utf8');

describe('checking, as a person does it', () => {
  it('takes one key a claim, and no key and no composed word gets into the text', async () => {
    const workbench = await openWorkbench({ files: { 'talk.txt': interview }, width: 1440, height: 900 });
    const { page } = workbench;
    const sidecar = () => workbench.read('talk.txt.annotations.yaml') ?? '';
    const status = page.locator('.statusbar-item', { hasText: /CHECKING · \d+ left/ });
    const left = async () => Number(/(\d+) left/.exec(await status.textContent())[1]);
    const entries = () => sidecar().match(/^ {2}- id: /gm)?.length ?? 0;
    await workbench.openFile('talk.txt');
    await workbench.run('Transcript: Open as Transcript');
    await page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
    await workbench.run('Transcript: Start Checking');
    await status.waitFor();
    const units = await left();
    assert.ok(units > 10);

    // As fast as they come: each key works on what the key before it left at hand.
    for (let i = 0; i < units; i++) await workbench.press(i % 3 === 2 ? 'x' : 'a');
    await until('nothing is left', async () => (await left()) === 0);
    await until('all is written', () => entries() === units);
    assert.equal(sidecar().match(/status: not-a-claim/g).length, Math.floor(units / 3));

    await workbench.press('u');
    await until('the last is taken back', async () => (await left()) === 1);
    await until('on the disk too', () => entries() === units - 1);
    await workbench.press('x');
    await until('it is no claim', async () => (await left()) === 0);
    await workbench.press('Control+Z');
    await until('it is taken back by the other key', async () => (await left()) === 1);

    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: '你', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.insertText', { text: '你' });
    for (const key of 'bdfhklqz;') await workbench.press(key);
    assert.equal(workbench.read('talk.txt'), interview);
    await workbench.press('Escape');
    await status.waitFor({ state: 'detached' });
    await page.locator('.statusbar-item', { hasText: 'Read-only' }).waitFor();
    await workbench.type('abc');
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
  });
});
