import assert from 'node:assert/strict';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'ANN: We opened 12 clinics. We hired 300 nurses.\nBOB: You closed 5 schools.\nANN: We built 40 homes.\n';

async function checking() {
  const workbench = await openWorkbench({ files: { 'talk.txt': talk } });
  const status = workbench.page.locator('.statusbar-item', { hasText: /CHECKING · 4 left/ });
  await workbench.openFile('talk.txt');
  await workbench.run('Transcript: Open as Transcript');
  await workbench.page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
  await workbench.run('Transcript: Start Checking');
  await status.waitFor();
  return { workbench, page: workbench.page, status };
}

describe('keys of checking, as fast as they are typed', () => {
  inAll(it)('wait for the box of a key that was never pressed before in the window, and are no commands', async () => {
    const workbench = await openWorkbench({ files: { 'talk.txt': talk }, fresh: true });
    const { page } = workbench;
    const sidecar = () => workbench.read('talk.txt.annotations.yaml') ?? '';
    await workbench.openFile('talk.txt');
    await workbench.run('Transcript: Open as Transcript');
    await page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
    await workbench.run('Transcript: Start Checking');
    await page.locator('.statusbar-item', { hasText: /CHECKING · 4 left/ }).waitFor();
    // These have run before: VS Code runs them at once.
    const id = () => /^ {2}- id: (\S+)/m.exec(sidecar())?.[1];
    for (const key of ['a', 'n', 'p', 'p']) await workbench.press(key);
    await until('one is tagged', id);
    await workbench.press('u');
    await until('it is taken back', () => id() === undefined);
    for (const key of ['a', 'p']) await workbench.press(key);
    await until('it is tagged again', id);
    await until('the first is at hand', async () => /^Ln 1, Col 27 /.test(await workbench.position()));
    const before = sidecar();
    // The window asks all hosts before it runs this for the first time.
    for (const key of ['o', 'a', 'n', 'n', 'u', 'a', 'x']) await workbench.press(key);
    const box = page.locator('.quick-input-widget:visible input[placeholder="https://…"]');
    await box.waitFor();
    await until('they stand in it', async () => (await box.inputValue()) === 'annuax');
    await workbench.press('Escape');
    await box.waitFor({ state: 'detached' }).catch(() => {});
    assert.equal(sidecar(), before);
    assert.match(await workbench.position(), /^Ln 1,/);
    await workbench.press('x');
    await until('it is taken back', () => /12 clinics[\s\S]*not-a-claim/.test(sidecar()));
  });

  inAll(it)(
    'stand in the box in their order, capitals and letters that are no keys too, and lose none of each other',
    async () => {
      const { workbench, page } = await checking();
      for (const key of ['o', 'Shift+Q', 'z', '0', 'Shift+T', 'h', 'e']) await workbench.press(key);
      const box = page.locator('.quick-input-widget:visible input[placeholder="https://…"]');
      await box.waitFor();
      await workbench.type(' rest');
      await until('they stand in it', async () => (await box.inputValue()) === 'Qz0The rest');
      await workbench.press('Escape');
    },
  );

  inAll(it)('mean checking from the moment that it is begun, and never stay in the text', async () => {
    const workbench = await openWorkbench({ files: { 'talk.txt': talk } });
    const { page } = workbench;
    const sidecar = () => workbench.read('talk.txt.annotations.yaml') ?? '';
    const status = page.locator('.statusbar-item', { hasText: /CHECKING/ });
    const box = page.locator('.quick-input-widget:visible input');
    await workbench.openFile('talk.txt');
    await workbench.run('Transcript: Open as Transcript');
    await page.locator('.statusbar-item', { hasText: / tagged, \d+ left/ }).waitFor();
    await workbench.goTo(1, 1);
    /** Chooses the command and presses keys behind it, without waiting for anything. */
    const startWith = async (...keys) => {
      await workbench.press('F1');
      await box.fill('>Transcript: Start Checking');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Start Checking' }).first().waitFor();
      await workbench.press('Enter');
      // No sooner than a person can, far sooner than the text is locked.
      await new Promise((resolve) => setTimeout(resolve, 15));
      await Promise.all(keys.map((key) => workbench.press(key)));
      await status.waitFor();
    };
    const leave = async () => {
      await until('checking is left', async () => {
        await workbench.press('Escape');
        return status.waitFor({ state: 'detached', timeout: 2000 }).then(
          () => true,
          () => false,
        );
      });
    };
    const isClean = async () => (await page.locator('.tab.active.dirty').count()) === 0;

    await startWith('a', 'x', 'a');
    await until('all three are written', () => sidecar().match(/^ {2}- id: /gm)?.length === 3);
    const states = [...sidecar().matchAll(/exact: "(.*?)"[\s\S]*?(?=\n {2}- id|$)/g)].map(
      ([all, words]) => `${words}${/not-a-claim/.test(all) ? ' no' : ''}`,
    );
    assert.deepEqual(states, ['We opened 12 clinics.', 'We hired 300 nurses. no', 'You closed 5 schools.']);
    assert.ok(await isClean());
    assert.equal(await page.locator('.notification-toast').count(), 0);
    await leave();

    // What is typed for the box of a question goes there.
    await workbench.run('File: Reset Active Editor Read-only in Session');
    await workbench.goTo(1, 1);
    await startWith('c', 'h', 'e', 'n', 'c', 'e');
    await until('it stands in the box', async () => (await box.inputValue()) === 'hence');
    await workbench.press('Escape');
    await box.waitFor({ state: 'detached' });
    assert.ok(await isClean());
    await leave();

    // By the button over the text, which had the keys then.
    const entries = () => sidecar().match(/^ {2}- id: /gm).length;
    const before = entries();
    await workbench.goTo(3, 14);
    await page.locator('.editor-actions .action-label[aria-label*="Start Checking"]').click();
    await status.waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await workbench.press('a');
    await until('one more is tagged', () => entries() === before + 1);
    await leave();

    // What was unsaved before stays.
    await workbench.run('File: Reset Active Editor Read-only in Session');
    await workbench.goTo(4, 1);
    await workbench.type('ANN: We lost 7 dogs.');
    await page.locator('.tab.active.dirty').waitFor();
    // Nobody corrects a text and begins to check it within half a second: what is typed then is meant for the mode.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await workbench.goTo(1, 1);
    await startWith('n', 'n');
    await workbench.notification('The text has changes that aren’t saved.');
    await page.locator('.notification-toast .monaco-button', { hasText: /^Save$/ }).click();
    await until('it is saved', isClean);
    assert.equal(workbench.read('talk.txt'), `${talk}ANN: We lost 7 dogs.`);
    await leave();
  });

  inAll(it)('leave checking by Esc only once the hover in front of the text is closed', async () => {
    const { workbench, status } = await checking();
    const hover = await workbench.hoverOver('300', '300 nurses');
    await workbench.press('Escape');
    await hover.waitFor({ state: 'hidden' });
    await workbench.page.locator('.statusbar-item', { hasText: 'Esc again leaves.' }).waitFor();
    assert.equal(await status.count(), 1);
    await workbench.page.mouse.move(5, 5);
    await workbench.press('Escape');
    await status.waitFor({ state: 'detached' });
  });

  inAll(it)('take a name whole that is accepted as soon as it is typed', async () => {
    const { workbench, page, status } = await checking();
    await workbench.press('n');
    for (const name of ['dr hale', 'deputy orr']) {
      await workbench.press('d');
      await page.locator('.quick-input-title', { hasText: 'Who speaks from here?' }).waitFor();
      await workbench.type(name);
      await workbench.press('Enter');
      await until(`${name} speaks`, () =>
        new RegExp(`speaker: "?${name}"?$`, 'm').test(workbench.read('talk.txt.annotations.yaml') ?? ''),
      );
    }
    await status.waitFor();
  });
});
