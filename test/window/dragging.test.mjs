import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'ANN: We opened 12 clinics.\nBOB: You closed 5 schools.\n';
const entry = (id, exact, assignee) =>
  `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${exact}"\n    assignee: ${assignee}\n`;

describe('a row of the view', () => {
  inAll(it)('that is dragged onto a group gets what the group has in common', async () => {
    const sidecar = 'talk.txt.annotations.yaml';
    const entries = [entry('k1', 'We opened 12 clinics.', 'Mei'), entry('k2', 'You closed 5 schools.', 'Otto')];
    const files = {
      'talk.txt': talk,
      [sidecar]: `version: 1\ntranscript: talk.txt\nannotations:\n${entries.join('')}`,
    };
    // In a window of its own: the shared one has the view grouped as other tests left it.
    const workbench = await openWorkbench({ files, fresh: true });
    const { page } = workbench;
    await workbench.openFile('talk.txt');
    await page.locator('.statusbar-item', { hasText: /2 tagged/ }).waitFor();
    await workbench.run('Transcript: Go to List');
    await workbench.run('Transcript: Group Claims By…');
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Who was asked' }).first();
    await choice.waitFor();
    await page.locator('.quick-input-widget:visible input').fill('Who was asked');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Who was asked' }).waitFor();
    await workbench.press('Enter');
    const rows = page.locator('.pane-body .monaco-list-row');
    const onto = rows.filter({ hasText: /^Otto/ }).first();
    const from = rows.filter({ hasText: /^Mei/ }).first();
    await onto.waitFor();
    const row = rows.filter({ hasText: '12 clinics' }).first();
    await until('the row is there', async () => {
      if (!(await row.isVisible())) await from.locator('.monaco-tl-twistie').click();
      return row.isVisible();
    });
    await until('it is in the other group', async () => {
      const [start, end] = [await row.boundingBox(), await onto.boundingBox()];
      await page.mouse.move(start.x + 60, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 20 });
      await page.mouse.up();
      return until(
        'it is written',
        () => workbench.read(sidecar).match(/12 clinics[\s\S]*?assignee: "?(\w+)/)?.[1] === 'Otto',
        5000,
      ).catch(() => false);
    });
  });
});
