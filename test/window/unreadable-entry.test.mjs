import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'RIA: We opened 7 pools.\nTOM: And closed 2 of them.\nRIA: Not this year.\nTOM: Last year.\n';
const sidecar = `version: 1
transcript: "pools.transcript"

annotations:
  - id: r00000000001
    tag: claim
    quote:
      exact: "We opened 7 pools."

  - id: r00000000002
    tag: claim
    claim: He said: two were closed
    quote:
      exact: "And closed 2 of them."
`;

describe('an entry that a hand edit broke', () => {
  it('stays under its words and in the view, which leads to its lines', async () => {
    const workbench = await openWorkbench({
      files: { 'pools.transcript': talk, 'pools.transcript.annotations.yaml': sidecar },
    });
    const { page } = workbench;
    await workbench.openFile('pools.transcript');
    const markOf = async (words) => (await workbench.look(words))?.marks.map(({ underline }) => underline).join();
    await until('its words are marked', async () => (await markOf('And closed'))?.includes('wavy'));
    assert.match(await markOf('We opened'), /solid/);
    await workbench.run('Transcript: Focus on Annotations View');
    const row = page.locator('.monaco-list-row', { hasText: 'This entry can’t be read.' });
    await row.waitFor();
    await page.locator('.monaco-list-row', { hasText: 'Needs attention' }).waitFor();
    assert.match(await row.textContent(), /And closed 2 of them\./);
    await row.click();
    await until('its lines are shown', async () => (await workbench.position()).startsWith('Ln 10,'));
  });
});
