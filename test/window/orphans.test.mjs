import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = `ANN LEE: Good evening, everybody. Please begin.

BOB ROY: We opened 12 schools in the valley last year.

ANN LEE: And what did all of that cost the town?

BOB ROY: Nearly 40 million crowns, and not one crown more.
`;
const sidecar = `version: 1
transcript: "old.txt"

annotations:
  - id: a1
    tag: claim
    quote:
      exact: "We opened 12 schools in the valley last year."

  - id: a2
    tag: claim
    quote:
      exact: "Nearly 40 million crowns, and not one crown more."
`;
/** Waits until they are taken over and that is told: the marks may be there before. */
const isTold = ({ page }, state = 'visible') =>
  page.locator('.statusbar-item', { hasText: 'are those of new.txt now' }).waitFor({ state });
const toast = '.notification-toast';
const files = { 'new.txt': talk, 'old.txt.annotations.yaml': sidecar };

describe('a transcript that was renamed outside VS Code', () => {
  it('is offered its annotations, and one click takes them over', async () => {
    const workbench = await openWorkbench({ files });
    await workbench.openFile('new.txt');
    await workbench.notification(
      'This seems to be old.txt under a new name: 2 of its 2 annotations stand here word for word.',
    );
    assert.equal(await workbench.page.locator(toast).count(), 1, 'there is one offer, not two');
    await workbench.page.locator(`${toast} a.monaco-button`, { hasText: 'Take Over Annotations' }).click();
    await until('the mark', async () => (await workbench.look('12 schools'))?.marks.length > 0);
    await isTold(workbench);
    assert.equal(workbench.read('new.txt.annotations.yaml'), sidecar.replace('old.txt', 'new.txt'));
    assert.equal(workbench.read('old.txt.annotations.yaml'), undefined);
  });

  it('is offered them once, and any other text is not', async () => {
    const other = 'EVE: Good evening.\n\nKIM: It rained for 3 days.\n';
    const workbench = await openWorkbench({ files: { ...files, 'other.transcript': other } });
    await workbench.openFile('other.transcript');
    await workbench.openFile('new.txt');
    await workbench.notification('under a new name');
    assert.equal(await workbench.page.locator(toast).count(), 1);
    await workbench.page.locator(`${toast} a.monaco-button`, { hasText: 'Not These' }).click();
    await workbench.run('View: Close All Editors');
    await workbench.openFile('new.txt');
    // What the test before was told.
    await isTold(workbench, 'detached');
    await workbench.run('Transcript: Take Over Annotations…');
    await workbench.pick('Which annotations belong to new.txt? Their transcript is not there any more.', 'old.txt');
    await until('the mark', async () => (await workbench.look('12 schools'))?.marks.length > 0);
    await isTold(workbench);
    assert.equal(await workbench.page.locator(toast, { hasText: 'under a new name' }).count(), 0);
  });
});
