import assert from 'node:assert/strict';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'NORA: We have 12 boats.\nOLE: And how many crews?\nNORA: We have 9 crews.\nOLE: Good.\nNORA: Thanks.\n';

describe('a text that is saved for the first time', () => {
  for (const name of ['harbour.transcript', 'harbour.txt']) {
    // Set aside: after the first save in a window nothing was seen beside the new file; the cause is not found yet.
    it.skip(`takes its annotations along (${name})`, async function () {
      this.timeout(300_000); // many steps
      const workbench = await openWorkbench({ files: { 'other.txt': 'x\n' } });
      const status = (words) =>
        until(`the status bar says “${words}”`, async () =>
          (await workbench.shown()).status.some((one) => one.includes(words)),
        );
      await workbench.openFile('other.txt');
      await workbench.run('File: New Untitled Text File');
      await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
      await workbench.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      await workbench.page.keyboard.insertText(talk);
      await workbench.run('Transcript: Open as Transcript');
      await status('0 tagged');
      await workbench.goTo(1, 16);
      await workbench.run('Transcript: Tag Claim');
      await status('1 not saved');
      await workbench.goTo(3, 16);
      await workbench.run('Transcript: Tag Claim');
      await status('2 not saved');
      await workbench.run('Transcript: Save Unsaved Annotations');
      const input = workbench.page.locator('.quick-input-widget:visible input').first();
      // It was the palette's before.
      await until('a name is asked for', async () => /^[^>]/.test(await input.inputValue()));
      // The dialog puts a name of its own there when it is ready.
      const path = join(workbench.folder, name);
      await until('the name is taken', async () => {
        await input.fill(path);
        await workbench.page.waitForTimeout(500);
        return (await input.inputValue()) === path;
      });
      await workbench.press('Enter');
      const sidecar = `${name}.annotations.yaml`;
      await until('its annotations are beside it', () => workbench.read(sidecar)?.includes('9 crews'));
      assert.equal(workbench.read(name), talk);
      assert.match(workbench.read(sidecar), new RegExp(`^transcript: .*${name}`, 'm'));
      await status('2 tagged');
      await workbench.run('Transcript: Undo Last Change');
      await until('the second is undone', () => !workbench.read(sidecar).includes('9 crews'));
      assert.match(workbench.read(sidecar), /12 boats/);
    });
  }
});
