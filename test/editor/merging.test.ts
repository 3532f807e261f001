import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { type CodeLens, commands, languages, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

const titlesOf = async (path: string) => {
  await workspace.openTextDocument(path);
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', Uri.file(path), 100);
  // VS Code's own extension for merge conflicts puts others beside them.
  return lenses.flatMap((one) => one.command?.title ?? []).filter((title) => /settle/i.test(title));
};
/** An open document follows the disk a moment later. */
const untilTitled = (path: string, titles: readonly string[]) =>
  until(`lenses ${titles}`, async () => (await titlesOf(path)).join() === titles.join());
/** Those in a sidecar, and those of its claims, which stand in the transcript. */
const problemsOf = (path: string) =>
  [path, path.replace(/\.annotations\.yaml$/, '')]
    .flatMap((one) => languages.getDiagnostics(Uri.file(one)))
    .map((one) => String(one.code));

/** A transcript with two claims tagged, in whose sidecar git left a conflict about a verdict of the first. */
async function openConflicted(ours: string, theirs: string) {
  const opened = await openTranscript();
  putCursor(opened.editor, '800萬', '46家');
  await run('tagClaim');
  const text = textOf(opened.sidecar);
  const at = text.indexOf('tag: claim\n') + 'tag: claim\n'.length;
  const marked = `${text.slice(0, at)}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n${text.slice(at)}`;
  writeFileSync(opened.sidecar, marked);
  const desk = await deskOf();
  await desk.refreshSidecar(Uri.file(opened.sidecar));
  return { ...opened, marked, unmarked: text, at };
}

describe('merging', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('settles git’s markers in the sidecar of an open transcript', async () => {
    const { sidecar, open, marked } = await openConflicted('    verdict: half-true\n', '    assignee: "desk-b"\n');
    await until('the problem', () => problemsOf(sidecar).includes('conflict-markers'));
    await untilTitled(sidecar, ['Settle 1 of 1 automatically']);
    assert.equal(textOf(sidecar), marked);
    await run('settleMarkers', Uri.file(sidecar));
    assert.doesNotMatch(textOf(sidecar), /<<<<|>>>>/);
    const merged = await until('the merged annotation', () =>
      open.dossier.annotations.find(({ annotation }) => annotation.verdict === 'half-true'),
    );
    assert.equal(merged.annotation.assignee, 'desk-b');
    await until('no problem', () => !problemsOf(sidecar).includes('conflict-markers'));
    await untilTitled(sidecar, []);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), marked);
    await run('redoLastChange');
    assert.match(textOf(sidecar), /verdict: half-true\n[\s\S]*assignee: "desk-b"\n/);
  });

  it('writes through an editor with unsaved changes', async () => {
    const { sidecar } = await openConflicted('    verdict: half-true\n', '    assignee: "desk-b"\n');
    const document = await workspace.openTextDocument(sidecar);
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), '# by hand\n');
    await workspace.applyEdit(edit);
    await run('settleMarkers');
    assert.match(document.getText(), /^# by hand\n[\s\S]*verdict: half-true\n[\s\S]*assignee: "desk-b"\n/);
    assert.doesNotMatch(document.getText(), /<<<</);
    assert.match(textOf(sidecar), /<<<</);
    assert.ok(await document.save(), 'it is saved');
    assert.doesNotMatch(textOf(sidecar), /<<<</);
  });

  it('asks for what is left, and writes the choice with a review', async () => {
    const { sidecar } = await openConflicted('    verdict: half-true\n', '    verdict: misleading\n');
    await untilTitled(sidecar, ['Settle by choosing what holds…']);
    const asking = run('settleMarkers', Uri.file(sidecar));
    await until('the unsettled conflict', () => problemsOf(sidecar).includes('unsettled-conflict'));
    await until('it is written', () =>
      /verdict: half-true\n[\s\S]*conflicts:\n {6}- field: verdict\n/.test(textOf(sidecar)),
    );
    await untilTitled(sidecar, ['Settle Conflicts…']);
    await until('the first value is chosen', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !textOf(sidecar).includes('conflicts:');
    });
    await asking;
    const text = textOf(sidecar);
    assert.doesNotMatch(text, /conflicts:/);
    assert.match(
      text,
      /verdict: half-true\n[\s\S]*reviews:\n[\s\S]*verdict: half-true\n {8}note: "Settled a merge: Verdict"/,
    );
    await until('no problem', () => !problemsOf(sidecar).includes('unsettled-conflict'));
    await run('undoLastChange');
    assert.match(textOf(sidecar), /verdict: half-true\n[\s\S]*conflicts:\n {6}- field: verdict\n/);
    assert.doesNotMatch(textOf(sidecar), /reviews:/);
  });

  it('settles, and takes back, in the editor of the annotations file, with the transcript closed', async () => {
    const { sidecar, marked } = await openConflicted('    verdict: half-true\n', '    assignee: "desk-b"\n');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await window.showTextDocument(await workspace.openTextDocument(sidecar));
    await run('settleMarkers');
    await until('it is settled', () => !textOf(sidecar).includes('<<<<'));
    await run('undoLastChange');
    assert.equal(textOf(sidecar), marked);
  });

  it('changes nothing where a marker is missing', async () => {
    const { sidecar, marked } = await openConflicted('    verdict: half-true\n', '    verdict: misleading\n');
    const half = marked.replace('=======\n', '');
    writeFileSync(sidecar, half);
    await (await deskOf()).refreshSidecar(Uri.file(sidecar));
    void run('settleMarkers', Uri.file(sidecar));
    await until('the file at hand', () => window.activeTextEditor?.document.uri.fsPath === sidecar);
    assert.equal(textOf(sidecar), half);
    await untilTitled(sidecar, ['Why can’t these conflicts be settled?']);
  });
});
