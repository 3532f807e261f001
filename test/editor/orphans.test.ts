import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CodeAction, commands, languages, Uri, window, workspace } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { hearing, openFile, openTranscript, putCursor, run, textOf } from '../support/workbench';

/** A tagged transcript that another program has given a new name, with a checker's own file; all editors are closed. */
async function renamedOutside(name = 'final.transcript') {
  const { editor, open, path, sidecar } = await openTranscript(hearing);
  putCursor(editor, '12 schools', '$40');
  await run('tagClaim');
  const { annotation } = open.dossier.annotations[0]!;
  const own = sidecar.replace('.annotations', '.mei.annotations');
  const entry = `  - id: ${annotation.id}\n    tag: claim\n    quote:\n      exact: "${annotation.quote.exact}"\n    status: checked\n`;
  writeFileSync(own, `version: 1\ntranscript: "talk.transcript"\n\nannotations:\n${entry}`);
  await commands.executeCommand('workbench.action.closeAllEditors');
  const renamed = join(dirname(path), name);
  renameSync(path, renamed);
  return { renamed, sidecar, own };
}

const problemsOf = (path: string) => languages.getDiagnostics(Uri.file(path)).map((one) => String(one.code));

async function openedAt(path: string) {
  const desk = await deskOf();
  return until('the transcript', () => desk.all.find((open) => open.document.uri.fsPath === path));
}

describe('annotations of a transcript that was renamed outside VS Code', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('are taken over with all their files, which name the transcript anew', async () => {
    const { renamed, sidecar, own } = await renamedOutside();
    await window.showTextDocument(await workspace.openTextDocument(renamed));
    await run('takeOverAnnotations', Uri.file(sidecar), Uri.file(renamed));
    const open = await openedAt(renamed);
    await until('the annotations', () => open.dossier.annotations.length === 2);
    assert.deepEqual(
      open.dossier.annotations.map((one) => one.placement),
      ['exact', 'exact'],
    );
    assert.equal(open.dossier.annotations[0]?.annotation.status, 'checked');
    assert.deepEqual([existsSync(sidecar), existsSync(own)], [false, false]);
    assert.match(textOf(`${renamed}.annotations.yaml`), /transcript: "final\.transcript"/);
    assert.match(textOf(`${renamed}.mei.annotations.yaml`), /transcript: "final\.transcript"/);
  });

  it('make a text file a transcript', async () => {
    const { renamed, sidecar } = await renamedOutside('final.txt');
    await run('takeOverAnnotations', Uri.file(sidecar), Uri.file(renamed));
    await until('the annotations', async () => (await openedAt(renamed)).dossier.annotations.length === 2);
    assert.equal(window.activeTextEditor?.document.languageId, 'transcript');
  });

  it('are added where the transcript has annotations by now, and nothing is written over', async () => {
    const { renamed, sidecar } = await renamedOutside();
    await window.showTextDocument(await workspace.openTextDocument(renamed));
    const open = await openedAt(renamed);
    putCursor(window.activeTextEditor!, 'Next year');
    await run('tagClaim');
    const before = readFileSync(sidecar, 'utf8');
    await run('takeOverAnnotations', Uri.file(sidecar), Uri.file(renamed));
    await until('all annotations', () => open.dossier.annotations.length === 3);
    assert.equal(textOf(sidecar), before);
    assert.match(textOf(`${renamed}.annotations.yaml`), /transcript: "final\.transcript"/);
    assert.doesNotMatch(textOf(`${renamed}.annotations.yaml`), /conflicts/);
  });

  it('are a Problem in their own file, with the transcripts that they fit as quick fixes', async () => {
    const { renamed, sidecar } = await renamedOutside();
    writeFileSync(join(dirname(renamed), 'other.txt'), 'ANN: Nothing of the kind.\n');
    const document = await workspace.openTextDocument(sidecar);
    await window.showTextDocument(document);
    await until('the problem', () => problemsOf(sidecar).includes('transcript-missing'));
    const [problem] = languages.getDiagnostics(document.uri).filter((one) => one.code === 'transcript-missing');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['They are those of final.transcript (2 of 2 stand there)', 'Choose their transcript…'],
    );
    const { command } = actions[0]!;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    await until('the annotations', async () => (await openedAt(renamed)).dossier.annotations.length === 2);
    await until('no problem', () => problemsOf(sidecar).length === 0);
  });

  it('are no longer a Problem once the transcript is back', async () => {
    const { renamed, sidecar } = await renamedOutside();
    await window.showTextDocument(await workspace.openTextDocument(sidecar));
    await until('the problem', () => problemsOf(sidecar).includes('transcript-missing'));
    renameSync(renamed, sidecar.replace('.annotations.yaml', ''));
    await openFile(join(dirname(renamed), 'any.txt'), 'Some prose.\n');
    await until('no problem', () => !problemsOf(sidecar).includes('transcript-missing'));
  });
});
