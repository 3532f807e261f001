import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationTarget, commands, Position, Uri, window, workspace } from 'vscode';
import { until } from '../support/until';
import { newFolder, opened, openFile, putCursor, run } from '../support/workbench';

/** `甲:今年种了25万棵树。乙:去年只有18万棵。甲:谢谢。` with line ends, in GBK. */
const talk = Buffer.from(
  'bcd73abdf1c4ead6d6c1cb3235cdf2bfc3caf7a1a30ad2d23ac8a5c4ead6bbd3d03138cdf2bfc3a1a30abcd73ad0bbd0bba1a30a',
  'hex',
);

/** The words of a file that has to be UTF-8. */
const wordsOf = (path: string) => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));

describe('where the setting files.encoding says GBK', () => {
  const set = (value: string | undefined) =>
    workspace.getConfiguration('files').update('encoding', value, ConfigurationTarget.Workspace);
  before(() => set('gbk'));
  after(() => set(undefined));
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** A transcript in GBK with one annotation, and its sidecar. */
  async function openTagged() {
    const path = join(newFolder(), 'talk.transcript');
    const editor = await openFile(path, talk);
    const open = await opened(editor.document);
    putCursor(editor, '25万');
    await run('tagClaim');
    return { editor, open, sidecar: `${path}.annotations.yaml` };
  }

  it('the annotations file is shown as it is, and an edit by hand beside a new tag loses nothing', async () => {
    const { editor, open, sidecar } = await openTagged();
    await run('openAnnotationsFile');
    const shown = await until('the annotations file', () => {
      const active = window.activeTextEditor;
      return active?.document.uri.path.endsWith('.yaml') && active;
    });
    assert.match(shown.document.getText(), /今年种了25万棵树/);
    await shown.edit((edit) => edit.insert(new Position(0, 0), '# 核对\n'));
    putCursor(await window.showTextDocument(editor.document), '18万');
    await run('tagClaim');
    await shown.document.save();
    for (const words of ['# 核对', '今年种了25万棵树', '去年只有18万棵']) assert.ok(wordsOf(sidecar).includes(words));
    await until('both annotations', () => open.dossier.annotations.length === 2);
  });

  it('also one that a person opens from the Explorer becomes UTF-8 before it can be saved as anything else', async () => {
    const { sidecar } = await openTagged();
    const document = await workspace.openTextDocument(Uri.file(sidecar));
    const editor = await window.showTextDocument(document);
    await until('it is read as UTF-8', () => /今年种了25万棵树/.test(editor.document.getText()));
    await editor.edit((edit) => edit.insert(new Position(0, 0), '# 再核对\n'));
    await editor.document.save();
    assert.match(wordsOf(sidecar), /^# 再核对\n[\s\S]*今年种了25万棵树/);
  });
});
