import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commands, window } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

/** Presses the first button of the latest notification until that has an effect. */
const putBack = (what: string, isDone: () => boolean) =>
  until(what, async () => {
    await commands.executeCommand('notification.acceptPrimaryAction');
    return isDone();
  });

describe('changes that were saved and are gone from the disk', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('are put back by one press, where another program wrote an older version of the file', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const older = textOf(sidecar);
    putCursor(editor, '46家');
    await run('tagClaim');
    const [first] = open.dossier.annotations;
    await (await deskOf()).make(open, { kind: 'edit', id: first!.annotation.id, set: { verdict: 'half-true' } });
    const mine = textOf(sidecar);
    writeFileSync(sidecar, older);
    await putBack('both changes are in the file again', () => textOf(sidecar) === mine);
    await window.showTextDocument(editor.document);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), older);
  });

  it('are put back where the whole file is gone', async () => {
    const { editor, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const mine = textOf(sidecar);
    rmSync(sidecar);
    await putBack('the file is there again', () => textOf(sidecar) === mine);
  });

  it('are put back after another branch was checked out, where that is wanted', async () => {
    const { editor, path, sidecar } = await openTranscript();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: dirname(path) });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'Transcript');
    git('checkout', '-qb', 'checking');
    putCursor(editor, '800萬');
    await run('tagClaim');
    const mine = textOf(sidecar);
    git('add', '.');
    git('commit', '-qm', 'A claim');
    git('checkout', '-q', 'main');
    assert.equal(textOf(sidecar), '');
    await putBack('the file is there on this branch too', () => textOf(sidecar) === mine);
  });

  it('are no matter where somebody changed the same further, or they were undone here', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const [one] = open.dossier.annotations;
    await (await deskOf()).make(open, { kind: 'edit', id: one!.annotation.id, set: { verdict: 'half-true' } });
    writeFileSync(sidecar, textOf(sidecar).replace('half-true', 'misleading'));
    await until('their verdict', () => open.dossier.annotations[0]?.annotation.verdict === 'misleading');
    putCursor(editor, '46家');
    await run('tagClaim');
    await run('undoLastChange');
    const [file] = open.sidecars.values();
    assert.deepEqual(open.madeIn(file!.uri).takeLost(open.read(file!)), []);
  });
});
