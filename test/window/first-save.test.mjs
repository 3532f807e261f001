import assert from 'node:assert/strict';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'NORA: We have 12 boats.\nOLE: And how many crews?\nNORA: We have 9 crews.\nOLE: Good.\nNORA: Thanks.\n';

describe('a text that is saved for the first time', () => {
  for (const { name, how, save } of [
    {
      name: 'harbour.transcript',
      how: 'by our command',
      save: (workbench) => workbench.run('Transcript: Save Unsaved Annotations'),
    },
    { name: 'harbour.txt', how: 'by key', save: (workbench) => workbench.press('Control+S') },
  ]) {
    it(`takes its annotations along (${name}, ${how})`, async function () {
      this.timeout(300_000); // many steps
      const workbench = await openWorkbench({ files: { 'other.txt': 'x\n' } });
      const { page } = workbench;
      const status = (words) =>
        until(`the status bar says “${words}”`, async () =>
          (await workbench.shown()).status.some((one) => one.includes(words)),
        );
      await workbench.openFile('other.txt');
      await workbench.run('File: New Untitled Text File');
      await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      await page.keyboard.insertText(talk);
      await workbench.run('Transcript: Open as Transcript');
      await status('0 tagged');
      await workbench.goTo(1, 16);
      await workbench.run('Transcript: Tag Claim');
      await status('1 not saved');
      await workbench.goTo(3, 16);
      await workbench.run('Transcript: Tag Claim');
      await status('2 not saved');

      await save(workbench);
      const dialog = page.locator('.quick-input-widget:visible', { hasText: 'Save As' });
      await dialog.waitFor();
      // The dialog puts a name of its own there when it has read the folder.
      const path = join(workbench.folder, name);
      const input = dialog.locator('input').first();
      await until('the name is taken', async () => {
        if ((await dialog.locator('.monaco-progress-container.active').count()) > 0) return false;
        if ((await input.inputValue()) === path) return true;
        await input.fill(path);
        return false;
      });
      await workbench.press('Enter');
      const sidecar = `${name}.annotations.yaml`;
      await until('its annotations are beside it', () => workbench.read(sidecar)?.includes('9 crews'));
      assert.equal(workbench.read(name), talk);
      assert.match(workbench.read(sidecar), new RegExp(`^transcript: .*${name}`, 'm'));
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await status('2 tagged');
      await workbench.run('Transcript: Undo Last Change');
      await until('the second is undone', () => !workbench.read(sidecar).includes('9 crews'));
      assert.match(workbench.read(sidecar), /12 boats/);
    });
  }
});
