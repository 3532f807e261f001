import assert from 'node:assert/strict';
import { join } from 'node:path';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'NORA: We have 12 boats.\nOLE: And how many crews?\nNORA: We have 9 crews.\nOLE: Good.\nNORA: Thanks.\n';

/** Waits until the status bar says something. */
function status(workbench, words) {
  return until(`the status bar says “${words}”`, async () =>
    (await workbench.shown()).status.some((one) => one.includes(words)),
  );
}

/** Makes the talk a transcript that has no file, and tags its first claim. */
async function tagWithoutFile(workbench) {
  const { page } = workbench;
  await workbench.run('File: New Untitled Text File');
  await page.locator('.tab.active', { hasText: /Untitled-\d/ }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.insertText(talk);
  await workbench.run('Transcript: Open as Transcript');
  await status(workbench, '0 tagged');
  await workbench.goTo(1, 16);
  await workbench.run('Transcript: Tag Claim');
  await status(workbench, '1 not saved');
}

/** Answers the dialog that asks where to save. */
async function saveAs(workbench, name) {
  const { page } = workbench;
  const dialog = page.locator('.quick-input-widget:visible', { hasText: 'Save As' });
  await dialog.waitFor();
  // It shows a folder alone until it has read the one to save in. Then it puts a name of its own there, whatever was typed.
  const input = dialog.locator('input').first();
  await until('the dialog suggests a name', async () => !(await input.inputValue()).endsWith('/'));
  await input.fill(join(workbench.folder, name));
  await workbench.press('Enter');
  return dialog;
}

describe('a text that is saved for the first time', () => {
  for (const { name, how, save } of [
    {
      name: 'harbour.transcript',
      how: 'by our command',
      save: (workbench) => workbench.run('Transcript: Save Unsaved Annotations'),
    },
    { name: 'harbour.txt', how: 'by key', save: (workbench) => workbench.press('Control+S') },
  ]) {
    it(`takes its annotations along (${name}, ${how})`, async () => {
      const workbench = await openWorkbench({ files: { 'other.txt': 'x\n' } });
      const { page } = workbench;
      await workbench.openFile('other.txt');
      await tagWithoutFile(workbench);
      await workbench.goTo(3, 16);
      await workbench.run('Transcript: Tag Claim');
      await status(workbench, '2 not saved');

      await save(workbench);
      const dialog = await saveAs(workbench, name);
      await dialog.waitFor({ state: 'detached' });
      await until('it is saved', async () => !/Untitled-\d/.test(await page.locator('.tab.active').textContent()));
      assert.equal(await page.locator('.tab.active').getAttribute('data-resource-name'), name);
      const sidecar = `${name}.annotations.yaml`;
      await until('its annotations are beside it', () => workbench.read(sidecar)?.includes('9 crews'));
      assert.equal(workbench.read(name), talk);
      assert.match(workbench.read(sidecar), new RegExp(`^transcript: .*${name}`, 'm'));
      await status(workbench, '2 tagged');
      await workbench.run('Transcript: Undo Last Change');
      await until('the second alone is undone', () => {
        const now = workbench.read(sidecar);
        return now.includes('12 boats') && !now.includes('9 crews');
      });
    });
  }

  inAll(it)('leaves the annotations of a transcript that it is saved over as they were', async () => {
    const workbench = await openWorkbench({ files: { 'harbour.transcript': 'NORA: We had 15 ships.\nOLE: Oh.\n' } });
    await workbench.openFile('harbour.transcript');
    await workbench.goTo(1, 16);
    await workbench.run('Transcript: Tag Claim');
    await status(workbench, '1 tagged');
    await tagWithoutFile(workbench);
    await workbench.press('Control+S');
    await saveAs(workbench, 'harbour.transcript');
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'already exists' }).waitFor();
    await workbench.press('Enter');
    await until('it is saved', () => workbench.read('harbour.transcript') === talk);
    await status(workbench, '2 tagged');
    await until('both are there', () => {
      const now = workbench.read('harbour.transcript.annotations.yaml');
      return now.includes('15 ships') && now.includes('12 boats');
    });
  });

  inAll(it)('has its annotations again in the next window, be it that their words were edited', async () => {
    const workbench = await openWorkbench({ fresh: true });
    const { page } = workbench;
    await tagWithoutFile(workbench);
    await workbench.goTo(1, 15);
    await workbench.type('old ');
    // VS Code keeps the text a second after the last key.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page.locator('.tab.active', { hasText: /Untitled-\d/ }).waitFor();
    await status(workbench, '1 not saved');
    assert.equal((await workbench.lines())[0], 'NORA: We have old 12 boats.');
  });
});
