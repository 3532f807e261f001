import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { commands, languages, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { KeptActs } from '../../src/editor/kept-acts';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { newFolder, opened, openTranscript, putCursor, run, textOf } from '../support/workbench';

/** A sidecar in an editor, with a line that is not saved. */
async function editByHand(sidecar: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(sidecar);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(0), '# by hand\n');
  await workspace.applyEdit(edit);
  return document;
}

describe('annotations that are not saved', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('survive that the transcript is closed, and are saved at the next opening where that works again', async () => {
    const { editor, open, sidecar } = await openTranscript();
    mkdirSync(sidecar);
    putCursor(editor, '800萬', '46家');
    void run('tagClaim');
    await until('they count as unsaved', () => open.unsavedCount === 2);
    await until('the reason is known', () => [...open.sidecars.values()][0]?.failure);
    const desk = await deskOf();
    // VS Code forgets a closed document only after a while; another language closes it at once.
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await until('the transcript is closed', () => !desk.all.includes(open));

    const again = await opened(await languages.setTextDocumentLanguage(editor.document, 'transcript'));
    await until('they are there again', () => again.dossier.annotations.length === 2);
    assert.equal(again.unsavedCount, 2);
    rmdirSync(sidecar);
    await until('they are saved by themselves', async () => {
      await desk.refreshAll();
      return again.unsavedCount === 0;
    });
    assert.match(textOf(sidecar), /exact: "目前[\s\S]*exact: "每年/);
  });

  it('are kept for another window, once, with keys that are to be removed', async () => {
    const folder = Uri.file(newFolder());
    const sidecar = Uri.file('/somewhere/talk.txt.annotations.yaml');
    const act = { kind: 'edit', id: 'a', set: { verdict: 'true', status: undefined } } as const;
    const first = new KeptActs(folder, 'first');
    await first.keep(sidecar, [act]);
    const second = new KeptActs(folder, 'second');
    assert.deepEqual((await second.takeUp(() => false)).size, 0);
    const taken = await second.takeUp((uri) => uri.toString() === sidecar.toString());
    assert.deepEqual([...taken], [[sidecar.toString(), [act]]]);
    const third = new KeptActs(folder, 'third');
    assert.deepEqual([...(await third.takeUp(() => true)).values()], [[act]]);
    await third.keep(sidecar, []);
    assert.deepEqual(readdirSync(Uri.joinPath(folder, 'unsaved').fsPath), []);
  });

  it('stay in the file of another window until they are written in that of this one', async () => {
    const folder = Uri.file(newFolder());
    const sidecar = Uri.file('/somewhere/talk.txt.annotations.yaml');
    const acts = [{ kind: 'remove', id: 'a' }] as const;
    await new KeptActs(folder, 'first').keep(sidecar, acts);
    // A folder where the file is to be: it can't be written.
    const own = Uri.joinPath(folder, 'unsaved', 'second.json').fsPath;
    mkdirSync(own);
    await new KeptActs(folder, 'second').takeUp(() => true);
    rmdirSync(own);
    assert.deepEqual([...(await new KeptActs(folder, 'third').takeUp(() => true)).values()], [acts]);
  });

  it('can be undone before they are ever saved', async () => {
    const { editor, open, sidecar } = await openTranscript();
    mkdirSync(sidecar);
    putCursor(editor, '800萬');
    void run('tagClaim');
    await until('the reason is known', () => [...open.sidecars.values()][0]?.failure);
    await run('undoLastChange');
    assert.deepEqual([open.unsavedCount, open.dossier.annotations.length], [0, 0]);
    void run('redoLastChange');
    await until('it is unsaved again', () => open.unsavedCount === 1);
    rmdirSync(sidecar);
    await run('saveUnsaved');
    assert.match(textOf(sidecar), /800萬/);
  });

  it('are none where git’s conflict markers are in the file: new tags wait beside it, and are joined when it is repaired', async () => {
    const { editor, open, path, sidecar } = await openTranscript();
    const waiting = `${path}.waiting.annotations.yaml`;
    putCursor(editor, '800萬');
    await run('tagClaim');
    const line = '    tag: claim\n';
    const marked = textOf(sidecar).replace(
      line,
      `${line}<<<<<<< HEAD\n    verdict: half-true\n=======\n    assignee: "desk-b"\n>>>>>>> other\n`,
    );
    writeFileSync(sidecar, marked);
    await until('the markers are seen', () => open.filedSidecars.some((one) => !one.sidecar.writable));
    putCursor(editor, '46家');
    await run('tagClaim');
    assert.equal(textOf(sidecar), marked);
    assert.match(textOf(waiting), /exact: "目前/);
    assert.deepEqual([open.dossier.annotations.length, open.unsavedCount], [2, 0]);
    await run('undoLastChange');
    assert.deepEqual([textOf(sidecar), open.dossier.annotations.length], [marked, 1]);
    await run('redoLastChange');
    await until('it waits again', () => /exact: "目前/.test(textOf(waiting)));

    await run('settleMarkers', Uri.file(sidecar));
    await until('it is joined', () => /exact: "目前/.test(textOf(sidecar)) && textOf(waiting) === '');
    assert.match(textOf(sidecar), /verdict: half-true\n[\s\S]*assignee: "desk-b"\n/);
    await until('both show, each once', () => open.dossier.annotations.length === 2 && open.sidecars.size === 1);
  });

  it('count until the editor that holds them is saved, and no longer where they are undone in it', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const document = await editByHand(sidecar);
    const tagHere = async (words: string) => {
      putCursor(await window.showTextDocument(editor.document), words);
      await run('tagClaim');
    };
    await tagHere('46家');
    assert.equal(open.unsavedCount, 1);
    await tagHere('3.1%');
    assert.equal(open.unsavedCount, 2);

    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    await until('one is undone in the editor', () => open.unsavedCount === 1 && open.dossier.annotations.length === 2);
    await run('saveUnsaved');
    await until('the other is saved', () => open.unsavedCount === 0);
    assert.equal(document.isDirty, false);
    assert.match(textOf(sidecar), /^# by hand\n[\s\S]*exact: "目前/);
    assert.doesNotMatch(textOf(sidecar), /exact: "失業率/);
  });

  it('that could not be undone there are still undone by our own undo, through the editor', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const document = await editByHand(sidecar);
    putCursor(await window.showTextDocument(editor.document), '46家');
    await run('tagClaim');
    await run('undoLastChange');
    assert.doesNotMatch(document.getText(), /exact: "目前/);
    assert.equal(open.dossier.annotations.length, 1);
    await document.save();
    await until('nothing is unsaved', () => open.unsavedCount === 0);
    assert.match(textOf(sidecar), /^# by hand\n[\s\S]*exact: "每年/);
  });
});
