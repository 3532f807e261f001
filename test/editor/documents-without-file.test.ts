import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, languages, type TextDocument, TextEdit, Uri, window, workspace } from 'vscode';
import type { Desk } from '../../src/editor/desk';
import type { OpenTranscript } from '../../src/editor/open-transcript';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { interview, newFolder, putCursor, run, textOf } from '../support/workbench';

describe('a document beside which no file can lie', () => {
  const provider = workspace.registerTextDocumentContentProvider('an-old-version', {
    provideTextDocumentContent: () => interview,
  });
  after(() => provider.dispose());
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  for (const command of ['tagClaim', 'startChecking']) {
    it(`is made no transcript by ${command} if it is plain text`, async () => {
      const document = await workspace.openTextDocument(Uri.parse(`an-old-version:/plain-${command}.txt`));
      await window.showTextDocument(document);
      await run(command);
      assert.equal(document.languageId, 'plaintext');
      assert.equal((await deskOf()).of(document), undefined);
    });
  }

  for (const command of ['tagClaim', 'tagSegment', 'tagEveryOccurrence', 'setVerdict']) {
    it(`is refused by ${command} before anything is tagged or asked`, async () => {
      const uri = Uri.parse(`an-old-version:/talk-${command}.transcript`);
      const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), 'transcript');
      const editor = await window.showTextDocument(document);
      const desk = await deskOf();
      const open = await until('it is read', () => desk.of(document));
      putCursor(editor, '800萬');
      await run(command);
      assert.deepEqual([open.dossier.annotations.length, open.unsavedCount, open.sidecars.size], [0, 0, 0]);
    });
  }
});

describe('a text that was never saved', () => {
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('keeps its annotations, says that they are not saved, and is no transcript again under the same name', async () => {
    const document = await workspace.openTextDocument({ content: interview });
    const editor = await window.showTextDocument(document);
    await run('openAsTranscript');
    const desk = await deskOf();
    const open = await until('it is a transcript', () => desk.active);
    putCursor(window.activeTextEditor ?? editor, '800萬');
    await run('tagClaim');
    assert.deepEqual([open.dossier.annotations.length, open.unsavedCount, open.troubleCount], [1, 1, 1]);
    await run('undoLastChange');
    assert.deepEqual([open.dossier.annotations.length, open.unsavedCount], [0, 0]);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const next = await workspace.openTextDocument({ content: 'Milk\nBread\n' });
    await window.showTextDocument(next);
    assert.equal(next.languageId, 'plaintext');
  });
});

describe('a text that has a name, and no file yet', () => {
  let desk: Desk;
  before(async () => {
    desk = await deskOf();
  });
  afterEach(async () => {
    while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('notifications.clearAll');
  });

  const own = '    quote:\n      exact: "';

  async function become(document: TextDocument, language: string): Promise<void> {
    await languages.setTextDocumentLanguage(document, language);
    await until(`it is ${language}`, () => (desk.of(document) !== undefined) === (language === 'transcript'));
    await desk.of(document)?.ready;
  }

  /** A transcript of that name, without a file. */
  async function write(path: string, text = interview): Promise<{ document: TextDocument; open: OpenTranscript }> {
    const document = await workspace.openTextDocument(Uri.file(path).with({ scheme: 'untitled' }));
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(0), text));
    if (document.languageId !== 'transcript') await become(document, 'transcript');
    return { document, open: await until('it is a transcript', () => desk.of(document)) };
  }

  async function tag(document: TextDocument, words: string): Promise<void> {
    putCursor(await window.showTextDocument(document), words);
    await run('tagClaim');
    assert.ok(desk.of(document)!.unsavedCount > 0);
  }

  async function change(document: TextDocument, words: string, now: string): Promise<void> {
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(document.getText().indexOf(words)), now));
  }

  const tagsOf = (path: string) =>
    [...textOf(`${path}.annotations.yaml`).matchAll(/exact: "(.*)"/g)].map(([, of]) => of);

  it('takes its annotations to those that lie beside that name already', async () => {
    const path = join(newFolder(), 'talk.transcript');
    writeFileSync(
      `${path}.annotations.yaml`,
      `version: 1\ntranscript: talk.transcript\nannotations:\n  - id: there\n    tag: claim\n${own}歡迎各位"\n`,
    );
    const { document } = await write(path);
    await tag(document, '800萬');
    assert.equal(await document.save(), true);
    await until('both are there', () => tagsOf(path).length === 2);
    const file = await until('the file is open', () => desk.all.find((one) => one.document.uri.fsPath === path));
    await until('both show, and are saved', () => file.dossier.annotations.length === 2 && file.unsavedCount === 0);
  });

  it('has them again when it is a transcript again, whatever was edited meanwhile', async () => {
    const { document } = await write(join(newFolder(), 'talk.txt'));
    await tag(document, '800萬');
    await become(document, 'plaintext');
    await change(document, '800萬', '約');
    await become(document, 'transcript');
    assert.equal(desk.of(document)!.dossier.annotations.length, 1);
    await tag(document, '46家');
    await become(document, 'plaintext');
    await become(document, 'transcript');
    assert.deepEqual([desk.of(document)!.dossier.annotations.length, desk.of(document)!.unsavedCount], [2, 2]);
  });

  it('has them again in the next window, be it that their words were edited, and another text of that name has not', async () => {
    const path = join(newFolder(), 'talk.transcript');
    const { document } = await write(path);
    await tag(document, '800萬');
    await change(document, '800萬', '約');
    const text = document.getText();
    // Opened anew with what VS Code kept of it.
    const openedAnew = async (now: string) => {
      const { document: last } = window.activeTextEditor!;
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await until('it is closed', () => last.isClosed);
      const { document: next } = await write(path, now);
      await become(next, 'plaintext');
      await become(next, 'transcript');
      return desk.of(next)!.dossier.annotations.length;
    };
    assert.equal(await openedAnew('ANN: Milk, bread and eggs.\n'), 0);
    assert.equal(await openedAnew(text), 1);
  });

  it('takes them along when it is saved as plain text', async () => {
    const path = join(newFolder(), 'talk.txt');
    const { document } = await write(path);
    await tag(document, '800萬');
    await become(document, 'plaintext');
    assert.equal(await document.save(), true);
    await until('they are beside it', () => tagsOf(path).length === 1);
  });

  it('takes them along where something else changed the words as it was saved', async () => {
    const path = join(newFolder(), 'talk.transcript');
    const { document } = await write(path);
    await tag(document, '800萬');
    const format = workspace.onWillSaveTextDocument(({ document: file, waitUntil }) => {
      if (file.uri.path === path) waitUntil(Promise.resolve([TextEdit.insert(file.positionAt(0), '第一集\n\n')]));
    });
    try {
      assert.equal(await document.save(), true);
    } finally {
      format.dispose();
    }
    await until('they are beside it', () => tagsOf(path).length === 1);
  });

  it('keeps them where saving fails, and takes them along when it does not', async () => {
    const folder = join(newFolder(), 'a file in its place');
    writeFileSync(folder, '');
    const path = join(folder, 'talk.transcript');
    const { document, open } = await write(path);
    await tag(document, '800萬');
    assert.equal(
      await document.save().then(
        (isSaved) => isSaved,
        () => false,
      ),
      false,
    );
    assert.deepEqual([open.dossier.annotations.length, open.unsavedCount], [1, 1]);
    rmSync(folder);
    assert.equal(await document.save(), true);
    await until('they are beside it', () => tagsOf(path).length === 1);
  });

  it('takes no annotations of another text with the same words along', async () => {
    const folder = newFolder();
    const [saved, left] = [await write(join(folder, 'a.transcript')), await write(join(folder, 'b.transcript'))];
    await tag(saved.document, '800萬');
    await tag(left.document, '46家');
    assert.equal(await saved.document.save(), true);
    await until('its own are beside it', () => tagsOf(join(folder, 'a.transcript')).length === 1);
    assert.equal(left.open.unsavedCount, 1);
    await window.showTextDocument(left.document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the other is closed', () => left.document.isClosed);
    const { document } = await write(join(folder, 'c.transcript'));
    await tag(document, '3.1%');
    assert.equal(await document.save(), true);
    await until('those of the next are beside it', () => tagsOf(join(folder, 'c.transcript')).length === 1);
    assert.equal(tagsOf(join(folder, 'a.transcript')).length, 1);
  });
});
