import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const talk = 'ANN: We lost 300 jobs.\nBEN: Who says so?\nANN: The council.\n';
const sidecar = 'talk.transcript.annotations.yaml';

describe('an annotation that can’t be saved', () => {
  it('is shown as unsaved, is there again in the next window, and is saved from there', async () => {
    const first = await openWorkbench({ files: { 'talk.transcript': talk } });
    // A folder in the file's place can't be written to, also by root.
    mkdirSync(join(first.folder, sidecar));
    await first.openFile('talk.transcript');
    await first.goToWords('talk.transcript', '300');
    await first.run('Transcript: Tag Claim');
    await first.notification('could not be saved');
    const unsaved = (workbench) => workbench.page.locator('.statusbar-item', { hasText: '1 not saved' });
    await unsaved(first).waitFor();
    await first.page.locator('.activitybar .action-label[aria-label^="Transcript"]').click();
    await first.page.locator('.monaco-list-row', { hasText: 'not saved' }).waitFor();
    await first.page.context().close();

    const second = await openWorkbench({ folder: first.folder });
    await second.openFile('talk.transcript');
    await unsaved(second).waitFor();
    rmdirSync(join(first.folder, sidecar));
    await second.run('Transcript: Save Unsaved Annotations');
    await until('it is saved', () => second.read(sidecar)?.includes('We lost 300 jobs.'));
    await unsaved(second).waitFor({ state: 'detached' });
  });
});
