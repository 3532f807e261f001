import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../support/host/start-server.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const fixture = (name) => readFileSync(join(root, 'test/fixtures/import', name));
const button = (workbench, words) => workbench.page.locator('.monaco-button', { hasText: words });

/** Runs an entry of the Explorer's menu of a file, once the extension has put its own there. */
async function chooseInMenu(workbench, file, words) {
  const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
  const entry = workbench.page.locator('.monaco-menu .action-label', { hasText: words }).first();
  await until(`“${words}” is in the menu of ${file}`, async () => {
    await workbench.press('Escape');
    // VS Code passes over what is clicked in the first moments of a menu, but no key. On a slow machine it takes its time until the
    // menu is gone, and who asks again meanwhile imports twice.
    return row
      .click({ button: 'right', timeout: 5000 })
      .then(() => entry.waitFor({ timeout: 1500 }))
      .then(() => entry.hover({ timeout: 1500 }))
      .then(() => workbench.press('Enter'))
      .then(() => entry.waitFor({ state: 'detached', timeout: 6000 }))
      .then(
        () => true,
        () => false,
      );
  });
}

const isOpen = (workbench, name) =>
  workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: 60_000 });

/** Drops a file from outside of the window onto what a selector finds. */
function drop(workbench, selector, name, text) {
  return workbench.page
    .locator(selector)
    .first()
    .evaluate(
      (onto, file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([file.text], file.name));
        const { left, top, width, height } = onto.getBoundingClientRect();
        const place = { clientX: left + width / 2, clientY: top + height / 2 };
        for (const kind of ['dragenter', 'dragover', 'drop'])
          onto.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer, ...place }));
      },
      { name, text },
    );
}

/** WebVTT of so many cues of two seconds. */
function captionsOf(cues) {
  const clock = (seconds) =>
    [3600, 60, 1]
      .map((unit) => String(Math.floor(seconds / unit) % (unit < 3600 ? 60 : 1000)).padStart(2, '0'))
      .join(':');
  const all = Array.from(
    { length: cues },
    (_, i) =>
      `${clock(i * 2)}.000 --> ${clock(i * 2 + 2)}.000\nIn ward ${i} we counted ${1000 + i} homes, and more of them than they told us of.\n`,
  );
  return `WEBVTT\n\n${all.join('\n')}`;
}

describe('importing', () => {
  it('from the Explorer tells what was left out; again into the same place, annotations go along', async () => {
    const sheet = (more) => `speaker,text\nAnn,We have 15 mills here.\n${more}Ben,It was 12 percent of all.\n`;
    const workbench = await openWorkbench({
      fresh: true,
      files: { 'interview.docx': fixture('interview.docx'), 'talk.csv': sheet('') },
    });
    await chooseInMenu(workbench, 'interview.docx', 'Import…');
    await isOpen(workbench, 'interview.transcript');
    await workbench.notification('interview.docx imported (Word). Footnotes left out: 1.');
    await button(workbench, 'List').waitFor();
    assert.match(workbench.read('interview.transcript'), /\*\*MIRA OKAFOR:\*\* Good evening\./);

    await chooseInMenu(workbench, 'talk.csv', 'Import…');
    await isOpen(workbench, 'talk.transcript');
    await workbench.goToWords('talk.transcript', '15 mills');
    await workbench.run('Transcript: Tag Claim');
    await until('the claim is tagged', () => workbench.read('talk.transcript.annotations.yaml')?.includes('15 mills'));
    writeFileSync(join(workbench.folder, 'talk.csv'), sheet('Cyd,Really?\n'));
    await chooseInMenu(workbench, 'talk.csv', 'Import…');
    await button(workbench, 'Carry Annotations To talk-2.transcript').click();
    await until('they are carried', () => workbench.read('talk-2.transcript.annotations.yaml')?.includes('15 mills'));
    assert.match(workbench.read('talk-2.transcript'), /Cyd: Really\?/);
    assert.doesNotMatch(workbench.read('talk.transcript'), /Cyd/);
  });

  it('of 50 MB goes on beside typing and tagging, and leaves nothing if it is cancelled', async () => {
    // It takes several times as long as what is done beside it, also on a quick machine.
    const workbench = await openWorkbench({
      files: { 'large.vtt': captionsOf(480_000), 'other.transcript': 'ANN: We have 15 mills here.\n\nBEN: Really?\n' },
    });
    const progress = workbench.page.locator('.notification-toast', { hasText: 'Importing large.vtt…' });
    await workbench.openFile('other.transcript');
    await chooseInMenu(workbench, 'large.vtt', 'Import…');
    await progress.waitFor({ timeout: 60_000 });
    // Each is seen before there is a transcript: the import hasn't ended.
    await workbench.goToWords('other.transcript', '15 mills');
    await workbench.run('Transcript: Tag Claim');
    await until('the claim is tagged', () => workbench.read('other.transcript.annotations.yaml')?.includes('15 mills'));
    assert.equal(workbench.read('large.transcript'), undefined);
    await workbench.goTo(3, 13);
    await workbench.type(' Yes, and they all turn.');
    await until('what was typed is shown', async () => (await workbench.lines()).join('').includes('they all turn.'));
    assert.equal(workbench.read('large.transcript'), undefined);

    await progress.hover();
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    // What comes of a second import of the file would come after that of the first.
    writeFileSync(join(workbench.folder, 'large.vtt'), captionsOf(3));
    await chooseInMenu(workbench, 'large.vtt', 'Import…');
    await isOpen(workbench, 'large.transcript');
    assert.equal(workbench.read('large.transcript').match(/ward/g).length, 3);
  });

  it('of pasted text shows what would be left of it, and applies that when asked', async () => {
    const workbench = await openWorkbench({ files: { 'pasted.txt': fixture('pasted.txt') } });
    await workbench.openFile('pasted.txt');
    await workbench.run('Transcript: Clean Pasted Text…');
    await workbench.notification('lines of pages go');
    await workbench.page.locator('.tab.active', { hasText: 'pasted.txt ↔ Clean Pasted Text' }).waitFor();
    assert.match(workbench.read('pasted.txt'), /into the har-\n/);
    await button(workbench, 'Apply').first().click();
    // The comparison shows the new words too.
    await workbench.page.locator('.tab.active[data-resource-name="pasted.txt"]').waitFor();
    await until('the text is whole', async () => (await workbench.lines()).join('').includes('into the harbour last'));
    assert.equal(await workbench.page.locator('.tab', { hasText: '↔' }).count(), 0);
  });
});

describe('in a browser alone, importing', () => {
  let server;

  before(async () => {
    server = await startServer({ extension: root, inBrowser: true, settings: { 'transcript.me': 'Ann Editor' } });
  });

  after(() => server?.stop());

  it('goes by “Open With…” and by a drop onto the view, and its claims are tagged', async () => {
    const workbench = await openWorkbench({ on: server, files: { 'interview.docx': fixture('interview.docx') } });
    // Before the extension is known, the list holds VS Code's own editors alone.
    const editor = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Import as Transcript' });
    await until('“Open With…” offers the import', async () => {
      await chooseInMenu(workbench, 'interview.docx', 'Open With');
      return editor.waitFor({ timeout: 1500 }).then(
        () => true,
        () => false,
      );
    });
    await editor.click();
    await isOpen(workbench, 'interview.transcript');
    await workbench.notification('interview.docx imported (Word).');
    await workbench.goToWords('interview.transcript', '4,300');
    await workbench.run('Transcript: Tag Claim');
    await until('the claim is tagged', () =>
      workbench.read('interview.transcript.annotations.yaml')?.includes('4,300'),
    );

    await workbench.page
      .locator('.activitybar .action-item a[aria-label*="Transcript"]')
      .first()
      .click({ force: true });
    const words = 'speaker,text\nAnn,We lost 40 boats.\nBen,No.\n';
    // A view that opens for the first time draws its rows anew, and what was dropped onto an old one is lost.
    await until('what was dropped is there', async () => {
      await drop(workbench, '.customview-tree .monaco-list-row', 'dropped.csv', words);
      return until('it is imported', () => workbench.read('dropped.transcript')).then(
        () => true,
        () => false,
      );
    });
    await isOpen(workbench, 'dropped.transcript');
    assert.match(workbench.read('dropped.transcript'), /Ann: We lost 40 boats\./);
  });
});
