import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from 'vscode';
import { until } from '../support/until';
import { interview, newFolder, opened, openFile, putCursor, run } from '../support/workbench';

/** A transcript beside whose name something is put first. */
async function openBeside(make: (sidecar: string, outside: string) => void) {
  const outside = newFolder();
  const path = join(newFolder(), 'talk.transcript');
  make(`${path}.annotations.yaml`, outside);
  const editor = await openFile(path, interview);
  return { editor, open: await opened(editor.document), path, outside };
}

describe('what lies in the place of a sidecar', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('gets nothing written through a link out of the folder, and the tag is kept as not saved', async () => {
    for (const to of ['.zshenv', 'settings']) {
      const { editor, open, outside } = await openBeside((sidecar, folder) => {
        writeFileSync(join(folder, 'settings'), '# mine\n');
        symlinkSync(join(folder, to), sidecar);
      });
      putCursor(editor, '800萬');
      void run('tagClaim');
      await until('the reason is known', () =>
        [...open.sidecars.values()].some(({ failure }) => failure?.includes('link')),
      );
      assert.equal(open.unsavedCount, 1);
      assert.equal(existsSync(join(outside, '.zshenv')), false);
      assert.equal(readFileSync(join(outside, 'settings'), 'utf8'), '# mine\n');
    }
  });

  it('is not waited for where it is a pipe, as the vocabulary isn’t', async () => {
    const { editor, open } = await openBeside((sidecar) => {
      execFileSync('mkfifo', [sidecar, join(dirname(sidecar), 'transcript-team.yaml')]);
    });
    putCursor(editor, '800萬');
    void run('tagClaim');
    await until('the reason is known', () =>
      [...open.sidecars.values()].some(({ failure }) => failure?.includes('pipe')),
    );
    assert.equal(open.unsavedCount, 1);
  });
});
