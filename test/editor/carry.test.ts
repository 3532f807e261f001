import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationTarget, commands, Selection, Uri, window, workspace } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { hearing, openTranscript, putCursor, run, textOf } from '../support/workbench';

/** The record of the same hearing: other labels, and one figure is another. */
const record = hearing
  .replace(/^(JUNE WEISS, COUNCIL CHAIR|WEISS):/gm, 'THE CHAIR:')
  .replaceAll('MAYOR OKORO:', 'MR OKORO:')
  .replace('$40 million', '$44 million');

/** Carries to a file beside the transcript, and leaves the walk where one begins. */
async function carryTo(path: string): Promise<void> {
  let done = false;
  const carrying = run('carryAnnotationsTo', Uri.file(path)).then(() => {
    done = true;
  });
  await until('the end of carrying', async () => {
    if (!done) await commands.executeCommand('workbench.action.closeQuickOpen');
    return done;
  });
  await carrying;
}

async function openedAt(path: string) {
  const desk = await deskOf();
  return until('the other version', () => desk.all.find((open) => open.document.uri.fsPath === path));
}

describe('carrying annotations to another version', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes them into its sidecar, walks what changed, and is taken back by one undo', async () => {
    const { editor, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools', '$40');
    await run('tagClaim');
    const before = textOf(sidecar);
    const other = join(dirname(path), 'record.txt');
    writeFileSync(other, record);
    await carryTo(other);
    assert.equal(window.activeTextEditor?.document.uri.fsPath, other);
    assert.equal(window.activeTextEditor?.document.languageId, 'transcript');
    const there = await openedAt(other);
    const [schools, cost] = there.dossier.annotations;
    assert.deepEqual([schools?.placement, schools?.annotation.speaker], ['exact', 'MR OKORO']);
    assert.deepEqual([cost?.placement, cost?.annotation.quote.exact], ['changed', 'Nearly $40 million, Ms. Weiss.']);
    assert.match(textOf(`${other}.annotations.yaml`), /transcript: "record\.txt"/);
    assert.equal(textOf(sidecar), before);
    const written = textOf(`${other}.annotations.yaml`);
    const source = await workspace.openTextDocument(path);
    await window.showTextDocument(source);
    await carryTo(other);
    assert.equal(textOf(`${other}.annotations.yaml`), written, 'a second time changes nothing');
    await run('undoLastChange');
    assert.deepEqual(there.dossier.annotations, []);
    await run('redoLastChange');
    assert.equal(there.dossier.annotations.length, 2);
  });

  it('keeps each checker’s own file, and one undo takes all of them back', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    const { annotation } = open.dossier.annotations[0]!;
    const own = `version: 1\ntranscript: "talk.transcript"\n\nannotations:\n  - id: ${annotation.id}\n    tag: claim\n    quote:\n      exact: "${annotation.quote.exact}"\n    status: checked\n`;
    writeFileSync(sidecar.replace('.annotations', '.mei.annotations'), own);
    await until('the own file', () => open.dossier.annotations[0]?.annotation.status === 'checked');
    const other = join(dirname(path), 'record.transcript');
    writeFileSync(other, record);
    await carryTo(other);
    const there = await openedAt(other);
    assert.equal(there.dossier.annotations[0]?.annotation.status, 'checked');
    assert.match(textOf(`${other}.mei.annotations.yaml`), /status: checked/);
    await run('undoLastChange');
    assert.equal(there.dossier.annotations.length, 0);
    await run('redoLastChange');
    assert.equal(there.dossier.annotations[0]?.annotation.status, 'checked');
  });

  it('leaves others’ files alone where each checker has one, and completes what is there in one’s own', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    const other = join(dirname(path), 'record.transcript');
    writeFileSync(other, record);
    await carryTo(other);
    const before = textOf(`${other}.annotations.yaml`);
    writeFileSync(sidecar, `${textOf(sidecar)}    notes:\n      - text: "Ask the school board."\n`);
    await until('the note', () => open.dossier.annotations[0]?.annotation.notes?.length === 1);
    const settings = workspace.getConfiguration('transcript');
    await settings.update('me', 'Mei', ConfigurationTarget.Global);
    await settings.update('sidecar', 'own', ConfigurationTarget.Workspace);
    try {
      await window.showTextDocument(await workspace.openTextDocument(path));
      await carryTo(other);
      assert.equal(textOf(`${other}.annotations.yaml`), before);
      assert.match(textOf(`${other}.Mei.annotations.yaml`), /Ask the school board\./);
    } finally {
      await settings.update('sidecar', undefined, ConfigurationTarget.Workspace);
      await settings.update('me', undefined, ConfigurationTarget.Global);
    }
  });

  it('carries what is edited and not saved yet as it stands', async () => {
    const { editor, path } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('tagClaim');
    await editor.edit((edit) => edit.insert(new Selection(0, 0, 0, 0).active, 'CLERK: Hush.\n\n'));
    const other = join(dirname(path), 'record.transcript');
    writeFileSync(other, record);
    await carryTo(other);
    assert.equal((await openedAt(other)).dossier.annotations[0]?.placement, 'exact');
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.files.revert');
  });
});
