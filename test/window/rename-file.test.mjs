import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'IDA: We have 15 vans.\nJON: They are old.\nIDA: We will buy 6.\nJON: Good.\n';

describe('a transcript that is renamed in the Explorer', () => {
  it('takes its annotations file along, back and forth, and nothing counts as gone', async function () {
    this.timeout(300_000); // many steps
    const workbench = await openWorkbench({
      files: { 'first.transcript': talk },
      settings: { 'explorer.confirmUndo': 'light' },
    });
    const { page } = workbench;
    const sidecar = (name) => workbench.read(`${name}.transcript.annotations.yaml`) ?? '';
    await workbench.openFile('first.transcript');
    await workbench.goTo(1, 14);
    await workbench.run('Transcript: Tag Claim');
    await until('it is tagged', () => sidecar('first').includes('15 vans'));

    // VS Code asks before a file takes others along, and before that is undone.
    const confirm = async () => {
      const button = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^(OK|Undo|Redo|Yes)/ }).first();
      if (await button.isVisible()) await button.click();
    };
    const inExplorer = async (key) => {
      await workbench.run('View: Show Explorer');
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: /(first|second)\.transcript$/ }).click();
      await workbench.press(key);
    };
    const rowOf = (name) =>
      page.locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`^${name}\\.transcript$`) });
    await inExplorer('F2');
    const box = page.locator('.explorer-folders-view input');
    await box.waitFor();
    await box.fill('second.transcript');
    await workbench.press('Enter');
    await until('the sidecar follows', async () => {
      await confirm();
      return /^transcript: .*second\.transcript/m.test(sidecar('second'));
    });

    await rowOf('second').waitFor();
    await inExplorer('Control+Z');
    await until('it is back, and says so', async () => {
      await confirm();
      return /^transcript: .*first\.transcript/m.test(sidecar('first')) && sidecar('second') === '';
    });
    await rowOf('first').waitFor();
    await inExplorer('Control+Shift+Z');
    await until('it is renamed again', async () => {
      await confirm();
      return /^transcript: .*second\.transcript/m.test(sidecar('second')) && sidecar('first') === '';
    });
    // A file that changed is looked at a second later.
    await page.waitForTimeout(2500);
    const { notifications } = await workbench.shown();
    assert.deepEqual(
      notifications.filter((one) => one.includes('gone')),
      [],
    );
  });
});
