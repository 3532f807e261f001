import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type Disposable, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { Cloud } from '../support/cloud';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { interview, opened, putCursor, run } from '../support/workbench';

describe('files of which no change is reported, as on github.dev', () => {
  const cloud = new Cloud();
  let registered: Disposable;
  before(() => {
    registered = workspace.registerFileSystemProvider('cloud', cloud);
  });
  after(() => registered.dispose());
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const textOf = (path: string) => new TextDecoder().decode(cloud.files.get(path));
  const put = (path: string, text: string) => cloud.files.set(path, new TextEncoder().encode(text));
  const open = async (path: string) => {
    put(path, interview);
    const editor = await window.showTextDocument(await workspace.openTextDocument(Uri.parse(`cloud:${path}`)));
    return { editor, open: await opened(editor.document), sidecar: `${path}.annotations.yaml` };
  };

  it('are known by what was done in this window: a claim just tagged is found as one that was checked before', async () => {
    const settings = workspace.getConfiguration('transcript');
    await settings.update('earlierClaims', ['cloud:///desk'], ConfigurationTarget.Global);
    try {
      const { known } = await deskOf();
      known.start();
      const { editor, open: talk, sidecar } = await open('/desk/talk.transcript');
      putCursor(editor, '800萬');
      await run('tagClaim');
      assert.match(textOf(sidecar), /800萬/);
      const [tagged] = talk.dossier.annotations;
      await until('it is known', () => known.claimOf(tagged!.annotation.id));
      await run('undoLastChange');
      await until('it is known no longer', () => !known.claimOf(tagged!.annotation.id));
    } finally {
      await settings.update('earlierClaims', undefined, ConfigurationTarget.Global);
    }
  });

  it('take in tags that waited for a repair, once a person has saved that', async () => {
    const { editor, open: talk, sidecar } = await open('/repair/talk.transcript');
    const waiting = '/repair/talk.transcript.waiting.annotations.yaml';
    putCursor(editor, '800萬');
    await run('tagClaim');
    const whole = textOf(sidecar);
    put(sidecar, `<<<<<<< HEAD\n${whole}`);
    const desk = await deskOf();
    await desk.refreshAll();
    putCursor(editor, '46家');
    await run('tagClaim');
    assert.match(textOf(waiting), /exact: "目前/);

    const document = await workspace.openTextDocument(Uri.parse(`cloud:${sidecar}`));
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, new Range(0, 0, 1, 0));
    await workspace.applyEdit(edit);
    await document.save();
    await until('it is joined', () => /exact: "目前/.test(textOf(sidecar)) && !cloud.files.has(waiting));
    await until('both show, each once', () => talk.dossier.annotations.length === 2 && talk.sidecars.size === 1);
  });
});
