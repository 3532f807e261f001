import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'IDA: We have 15 vans.\nJON: They are old.\nIDA: We will buy 6.\nJON: Good.\n';

describe('a transcript that is renamed in the Explorer', () => {
  inAll(it)('takes its annotations file along, back and forth, and nothing counts as gone', async () => {
    const workbench = await openWorkbench({
      files: { 'first.transcript': talk },
      // Else VS Code may ask whether one file alone is meant.
      settings: { 'explorer.confirmUndo': 'light' },
    });
    const { page } = workbench;
    const sidecar = (name) => workbench.read(`${name}.transcript.annotations.yaml`) ?? '';
    await workbench.openFile('first.transcript');
    await workbench.goTo(1, 14);
    await workbench.run('Transcript: Tag Claim');
    await until('it is tagged', () => sidecar('first').includes('15 vans'));

    const rowOf = (name) =>
      page.locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`^${name}\\.transcript$`) });
    // VS Code asks before a file takes others along, and before that is undone.
    const button = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^(OK|Undo|Redo|Yes)/ }).first();
    const confirm = async () => {
      if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => {});
    };
    const focused = page.locator('.explorer-folders-view .monaco-list-row.focused');
    /**
     * Presses a key on the transcript in the Explorer until what it does is done: VS Code may not know yet that the Explorer
     * has the keyboard, or be at the step before. Rows move while files are written, so the click may hit another one: the
     * annotations file alone is never undone.
     */
    const inExplorer = async (what, name, key, isDone) => {
      await workbench.run('View: Show Explorer');
      let again = 0;
      await until(what, async () => {
        await confirm();
        if (await isDone()) return true;
        if (Date.now() < again || !(await rowOf(name).isVisible())) return false;
        again = Date.now() + 3000;
        const isClicked = await rowOf(name)
          .click({ timeout: 1000 })
          .then(
            () => true,
            () => false, // a question may have come between
          );
        const hit = isClicked && (await focused.textContent({ timeout: 1000 }).catch(() => null))?.trim();
        if (hit === `${name}.transcript`) await workbench.press(key);
        return false;
      });
    };
    const box = page.locator('.explorer-folders-view input');
    // The file that was just written moves the rows: a click may hit its one.
    const asksForName = async () => {
      if (!(await box.isVisible())) return false;
      if ((await box.inputValue()) === 'first.transcript') return true;
      await workbench.press('Escape');
      return false;
    };
    await inExplorer('a name is asked for', 'first', 'F2', asksForName);
    await box.fill('second.transcript');
    await workbench.press('Enter');
    const isAt = (name, other) =>
      new RegExp(`^transcript: .*${name}\\.transcript`, 'm').test(sidecar(name)) && sidecar(other) === '';
    await until('the sidecar follows', async () => {
      await confirm();
      return isAt('second', 'first');
    });
    await inExplorer('it is back, and says so', 'second', 'Control+Z', () => isAt('first', 'second'));
    await inExplorer('it is renamed again', 'first', 'Control+Shift+Z', () => isAt('second', 'first'));
    // VS Code undoes the transcript's renaming alone if the annotations file is open and has changed.
    await workbench.openFile('second.transcript.annotations.yaml');
    await inExplorer('it is back with its file open', 'second', 'Control+Z', () => isAt('first', 'second'));
    await inExplorer('it has its second name for good', 'first', 'Control+Shift+Z', () => isAt('second', 'first'));

    // What is really gone is told, and nothing else was.
    await workbench.openFile('second.transcript');
    const before = sidecar('second');
    await workbench.goTo(3, 18);
    await workbench.run('Transcript: Tag Claim');
    await until('the other is tagged', () => sidecar('second').includes('buy 6'));
    // In a browser what is written over before it was read back is written again.
    await until('it is told', async () => (await workbench.shown()).status.some((one) => one.startsWith('Tagged')));
    writeFileSync(join(workbench.folder, 'second.transcript.annotations.yaml'), before);
    await workbench.notification('gone');
    const { notifications } = await workbench.shown();
    const [gone, ...others] = notifications.filter((one) => one.includes('gone'));
    assert.match(gone, /One of your changes is gone from second\.transcript\.annotations\.yaml/);
    assert.deepEqual(others, []);
  });
});
