import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const hearing = `JUNE WEISS, COUNCIL CHAIR: Good evening.

MAYOR OKORO: We opened 12 schools.

WEISS: And what did they cost?

MAYOR OKORO: Nearly $40 million.

WEISS: Thank you.
`;
const toast = '.notification-toast';

describe('the offer to open a text file as a transcript', () => {
  it('comes for a file that plainly is one, and one click takes it', async () => {
    const workbench = await openWorkbench({ files: { 'hearing.txt': hearing } });
    await workbench.openFile('hearing.txt');
    await workbench.notification('hearing.txt looks like a transcript: 5 turns, 2 speakers.');
    await workbench.page.locator(`${toast} a.monaco-button`, { hasText: 'Open as Transcript' }).click();
    await until('the claim is marked', async () => (await workbench.look('$40'))?.marks.length > 0);
  });

  it('comes once, and never takes the keyboard', async () => {
    const workbench = await openWorkbench({ files: { 'once.txt': hearing, 'b.txt': 'Some prose.\n' } });
    await workbench.openFile('once.txt');
    await workbench.notification('once.txt looks like a transcript');
    await workbench.type('X');
    await until('the letter is in the text', async () => (await workbench.lines())[0].startsWith('XJUNE'));
    await workbench.run('Notifications: Clear All Notifications');
    await workbench.openFile('b.txt');
    await workbench.openFile('once.txt');
    await workbench.run('Transcript: Open as Transcript');
    await until('the claim is marked', async () => (await workbench.look('$40'))?.marks.length > 0);
    assert.equal(await workbench.page.locator(toast, { hasText: 'looks like' }).count(), 0);
  });

  it('goes when the file is opened as a transcript in another way', async () => {
    const workbench = await openWorkbench({ files: { 'other-way.txt': hearing } });
    await workbench.openFile('other-way.txt');
    await workbench.notification('other-way.txt looks like a transcript');
    await workbench.run('Transcript: Open as Transcript');
    await until('the claim is marked', async () => (await workbench.look('$40'))?.marks.length > 0);
    await workbench.page.locator(toast, { hasText: 'looks like' }).waitFor({ state: 'detached' });
  });
});
