import assert from 'node:assert/strict';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = Array.from(
  { length: 12 },
  (_, i) => `${i % 2 === 0 ? 'ANN' : 'BEN'}: We lost ${300 + i} jobs that year.\n`,
).join('');
const sidecar = 'talk.transcript.annotations.yaml';
const blocked = 'blocked.transcript.annotations.yaml';
const files = {
  'talk.transcript': talk,
  'blocked.transcript': 'ANN: We built 15 mills.\nBEN: Who says so?\nANN: The council.\n',
};

/** How many annotations the status bar tells of, those aside that it says are not saved; undefined before it tells any. */
async function shownAsSaved(workbench) {
  const { status } = await workbench.shown();
  const told = status.find((one) => /\d+ tagged,/.test(one));
  if (!told) return undefined;
  const [tagged] = /\d+/.exec(told);
  const [, unsaved = 0] = /(\d+) not saved/.exec(told) ?? [];
  return Number(tagged) - Number(unsaved);
}

const unsaved = (workbench) => workbench.page.locator('.statusbar-item', { hasText: '1 not saved' });

async function tagWhatCannotBeSaved(workbench) {
  // A folder in the file's place can't be written to, also by root.
  mkdirSync(join(workbench.folder, blocked));
  await workbench.openFile('blocked.transcript');
  await workbench.goToWords('blocked.transcript', '15');
  await workbench.run('Transcript: Tag Claim');
  await workbench.notification('could not be saved');
  await unsaved(workbench).waitFor();
  await workbench.run('Transcript: Focus on Annotations View');
  await workbench.page.locator('.monaco-list-row', { hasText: 'not saved' }).waitFor();
}

/** Tags claim after claim by key and closes the window right after the last. Resolves to how many were shown as saved. */
async function tagAndClose(workbench) {
  await workbench.openFile('talk.transcript');
  await until('it is read', async () => (await shownAsSaved(workbench)) === 0);
  const saved = () => workbench.read(sidecar)?.match(/exact: /g)?.length ?? 0;
  const goToClaim = async (line) => {
    if (line > 1) await workbench.press('Control+Alt+Period');
    await until('the cursor is there', async () => (await workbench.position()).startsWith(`Ln ${line},`));
  };
  // On the first claim, so that the key goes on to the second line.
  await workbench.goTo(1, 14);
  for (let line = 1; line <= 4; line++) {
    await goToClaim(line);
    await workbench.press('Control+Alt+Enter');
    const shown = await until('the tag shows', async () => {
      const count = await shownAsSaved(workbench);
      return count >= line && count;
    });
    assert.ok(saved() >= shown, `${saved()} of ${shown} are in the file`);
  }
  await goToClaim(5);
  await workbench.press('Control+Alt+Enter');
  const shown = await shownAsSaved(workbench);
  await workbench.page.context().close();
  assert.ok(saved() >= shown, `${saved()} of ${shown} are in the file`);
  return shown;
}

inAll(describe)('a window that is closed right after a key', () => {
  it('has saved every tag that it had shown as saved, and kept the one that it could not save', async () => {
    const first = await openWorkbench({ files, fresh: true });
    await tagWhatCannotBeSaved(first);
    const shown = await tagAndClose(first);

    const second = await openWorkbench({ folder: first.folder });
    await second.openFile('talk.transcript');
    await until('all are there', async () => (await shownAsSaved(second)) >= shown);
    await second.openFile('blocked.transcript');
    await unsaved(second).waitFor();
    rmdirSync(join(first.folder, blocked));
    await second.run('Transcript: Save Unsaved Annotations');
    await until('it is saved', () => second.read(blocked)?.includes('We built 15 mills.'));
    await unsaved(second).waitFor({ state: 'detached' });
  });
});
