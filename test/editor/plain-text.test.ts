import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, languages, Range, Uri, window, workspace } from 'vscode';
import { recallFile } from '../../src/editor/file-memory';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { hearing, newFolder, openFile, openTranscript, putCursor, run, textOf } from '../support/workbench';

const recall = async (path: string) =>
  recallFile(await workspace.openTextDocument(path), (await deskOf()).context.globalState);

const reopen = async (path: string) => {
  await commands.executeCommand('workbench.action.closeAllEditors');
  return window.showTextDocument(await workspace.openTextDocument(path));
};

describe('plain text', () => {
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('that plainly is a transcript is asked about, and stays plain text without an answer', async () => {
    await deskOf();
    const path = join(newFolder(), 'hearing.txt');
    await openFile(path, hearing);
    await until('the question', async () => (await recall(path)) === 'asked');
    const { document } = await reopen(path);
    assert.equal(document.languageId, 'plaintext');
  });

  for (const [what, text] of [
    ['that is prose', 'It rained all day.\n\nThe river rose by 3 metres.\n'],
    ['that quotes a talk within an article', `${'The town is old and lies by a river.\n\n'.repeat(40)}${hearing}`],
    ['of one speaker', hearing.replaceAll('MAYOR OKORO', 'WEISS')],
  ] as const) {
    it(`${what} is not asked about`, async () => {
      await deskOf();
      const path = join(newFolder(), 'plain.txt');
      await openFile(path, text);
      const other = join(newFolder(), 'hearing.txt');
      await openFile(other, hearing);
      await until('the question about another file', async () => (await recall(other)) === 'asked');
      assert.equal(await recall(path), undefined);
    });
  }

  it('is what a transcript becomes again on demand, and stays', async () => {
    const { editor, path } = await openTranscript(hearing, 'hearing.md');
    await run('treatAsPlainText');
    await until('Markdown', () => window.activeTextEditor?.document.languageId === 'markdown');
    assert.equal((await deskOf()).of(editor.document), undefined);
    const { document } = await reopen(path);
    assert.equal(document.languageId, 'markdown');
    assert.equal(await recall(path), 'plain');
  });

  it('is what the file becomes that is named, whatever else a person looks at', async () => {
    const { path } = await openTranscript(hearing, 'named.md');
    const front = await openFile(join(newFolder(), 'front.transcript'), hearing);
    const languageOf = async () => (await workspace.openTextDocument(path)).languageId;
    await run('treatAsPlainText', Uri.file(path));
    await until('Markdown', async () => (await languageOf()) === 'markdown');
    await run('openAsTranscript', Uri.file(path));
    await until('a transcript again', async () => (await languageOf()) === 'transcript');
    assert.equal(window.activeTextEditor?.document.uri.fsPath, front.document.uri.fsPath);
    assert.equal(front.document.languageId, 'transcript');
  });

  it('stays plain text on demand also with an annotations file beside it', async () => {
    const { editor, path } = await openTranscript(hearing, 'hearing.txt');
    putCursor(editor, '12 schools');
    await run('tagClaim');
    await run('treatAsPlainText');
    await until('plain text', () => window.activeTextEditor?.document.languageId === 'plaintext');
    await reopen(path);
    await (await deskOf()).start();
    assert.equal(window.activeTextEditor?.document.languageId, 'plaintext');
    await run('openAsTranscript');
    await until('a transcript again', () => window.activeTextEditor?.document.languageId === 'transcript');
  });

  it('is made a transcript, now and later, by the key that tags a claim in it', async () => {
    const path = join(newFolder(), 'hearing.txt');
    const editor = await openFile(path, hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    assert.equal(editor.document.languageId, 'transcript');
    await until('the claim', () => textOf(`${path}.annotations.yaml`).includes('We opened 12 schools'));
    assert.equal(await recall(path), 'transcript');
  });

  it('is made a transcript by checking, which begins at its first claim', async () => {
    const desk = await deskOf();
    const editor = await openFile(join(newFolder(), 'hearing.md'), hearing);
    await run('startChecking');
    assert.equal(editor.document.languageId, 'transcript');
    const open = desk.of(editor.document);
    assert.ok(open && desk.checking.isOn(open));
    await until('the claim', () => editor.document.getText(editor.selection).startsWith('We opened 12 schools'));
    desk.checking.leave(open);
  });

  it('that becomes a transcript goes on showing the place at which it was opened, though its long lines wrap now', async () => {
    const turns = Array.from(
      { length: 200 },
      (_, i) => `${i % 2 ? 'ANN LEE' : 'BOB ROY'}: ${'We go on. '.repeat(80)}${i}`,
    );
    const path = join(newFolder(), 'long.txt');
    writeFileSync(path, turns.join('\n\n'));
    writeFileSync(`${path}.annotations.yaml`, 'version: 1\nannotations: []\n');
    const end = turns[100]!.length;
    const editor = await window.showTextDocument(Uri.file(path), { selection: new Range(200, end, 200, end) });
    await until('a transcript', () => window.activeTextEditor?.document.languageId === 'transcript');
    // Unwrapped it shows each paragraph in one row.
    await until('the place, wrapped', () =>
      editor.visibleRanges.some((range) => range.contains(editor.selection) && range.end.line - range.start.line < 20),
    );
  });

  it('chosen by hand in the language picker is left alone', async () => {
    const { editor } = await openTranscript(hearing, 'hearing.txt');
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await (await deskOf()).start();
    assert.equal(window.activeTextEditor?.document.languageId, 'plaintext');
  });
});
