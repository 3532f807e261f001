import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { interview, putCursor, run } from '../support/workbench';

describe('a document beside which no file can lie', () => {
  const provider = workspace.registerTextDocumentContentProvider('an-old-version', {
    provideTextDocumentContent: () => interview,
  });
  after(() => provider.dispose());
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

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
