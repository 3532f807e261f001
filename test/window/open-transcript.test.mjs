import assert from 'node:assert/strict';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

describe('a window on a folder with a transcript', () => {
  it('shows the text of the file', async () => {
    const workbench = await openWorkbench({ files: { 'debate.transcript': 'MODERATOR: Good evening.\n' } });
    await workbench.openFile('debate.transcript');
    assert.deepEqual(await workbench.lines(), ['MODERATOR: Good evening.', '']);
  });

  it('runs a command of the palette', async () => {
    const workbench = await openWorkbench({ files: { 'a.txt': 'one\ntwo\n' } });
    await workbench.openFile('a.txt');
    await workbench.run('Transform to Uppercase');
    await workbench.run('File: Save');
    await until('the word in capitals is on disk', () => workbench.read('a.txt') === 'ONE\ntwo\n');
  });
});
