import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { commands, languages, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

/** Those in a sidecar, and those of its claims, which stand in the transcript. */
const problemsOf = (path: string) =>
  [path, path.replace(/\.annotations\.yaml$/, '')]
    .flatMap((one) => languages.getDiagnostics(Uri.file(one)))
    .map((one) => String(one.code));
/** What Dropbox calls the copy. */
const copyOf = (sidecar: string) => sidecar.replace('.yaml', ' (Mei’s conflicted copy 2031-03-04).yaml');

/** A transcript with one claim in its sidecar and another in a conflicted copy of that. */
async function openWithCopy(spoil = (text: string) => text) {
  const opened = await openTranscript();
  putCursor(opened.editor, '800萬');
  await run('tagClaim');
  const one = textOf(opened.sidecar);
  putCursor(opened.editor, '46家');
  await run('tagClaim');
  const copy = copyOf(opened.sidecar);
  writeFileSync(copy, spoil(textOf(opened.sidecar)));
  writeFileSync(opened.sidecar, one);
  await until('the copy is noticed', () => opened.open.copies.length === 1);
  await until('the sidecar is read', () => opened.open.dossier.annotations.length === 1);
  return { ...opened, copy };
}

describe('conflicted copies', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('are Problems until they are merged, and go when what they hold is on disk', async () => {
    const { sidecar, copy, open } = await openWithCopy();
    await until('the problem', () => problemsOf(copy).includes('conflicted-copy'));
    assert.equal(open.dossier.annotations.length, 1);
    await run('mergeConflictedCopies', Uri.file(copy));
    assert.match(textOf(sidecar), /exact: "目前/);
    assert.equal(existsSync(copy), false);
    assert.equal(open.dossier.annotations.length, 2);
    await until('no problem', () => problemsOf(copy).length === 0);
  });

  it('are offered by one notification, whose first button merges', async () => {
    const { copy, open } = await openWithCopy();
    await until('the offer is taken', async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return !existsSync(copy);
    });
    await until('both annotations', () => open.dossier.annotations.length === 2);
  });

  it('are chosen from a list by keyboard, all of them at first', async () => {
    const { copy, editor } = await openWithCopy();
    await window.showTextDocument(editor.document);
    const merging = run('mergeConflictedCopies');
    await until('the list is there and accepted', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !existsSync(copy);
    });
    await merging;
  });

  it('leave what both changed in different ways to a person, and undo takes the merge back', async () => {
    const { sidecar, copy, editor, open } = await openWithCopy((text) => text.replaceAll('tag: claim', 'tag: promise'));
    const before = textOf(sidecar);
    void run('mergeConflictedCopies', Uri.file(copy));
    await until('the question', () => problemsOf(sidecar).includes('unsettled-conflict'));
    await until('the copy is gone', () => !existsSync(copy));
    assert.match(textOf(sidecar), /tag: claim\n[\s\S]*conflicts:\n {6}- field: tag\n/);
    await window.showTextDocument(editor.document);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), before);
    assert.equal(open.dossier.annotations.length, 1);
  });

  it('stay where the sidecar could not be saved, or is only changed in an editor', async () => {
    const { sidecar, copy } = await openWithCopy();
    const document = await workspace.openTextDocument(sidecar);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), '# by hand\n');
    await workspace.applyEdit(edit);
    await run('mergeConflictedCopies', Uri.file(copy));
    assert.match(document.getText(), /exact: "目前/);
    assert.doesNotMatch(textOf(sidecar), /exact: "目前/);
    assert.ok(existsSync(copy));
    await document.save();
    await run('mergeConflictedCopies', Uri.file(copy));
    assert.match(textOf(sidecar), /exact: "目前/);
    assert.equal(existsSync(copy), false);
  });

  it('that can’t be read stay as they are', async () => {
    const { sidecar, copy } = await openWithCopy((text) => text.replace('version: 1', 'version: 2'));
    const [before, spoiled] = [textOf(sidecar), textOf(copy)];
    await run('mergeConflictedCopies', Uri.file(copy));
    assert.deepEqual([textOf(sidecar), textOf(copy)], [before, spoiled]);
  });
});
