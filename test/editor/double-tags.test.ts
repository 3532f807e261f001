import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { type CodeAction, ConfigurationTarget, commands, languages, window, workspace } from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

/** A transcript in which a second person tagged the same words, in the same file. */
async function openTaggedTwice(mine: string, theirs: string) {
  const opened = await openTranscript();
  const { editor, open, sidecar } = opened;
  putCursor(editor, '800萬');
  await run('tagClaim');
  const text = textOf(sidecar);
  const [, head, entry] = /^([\s\S]*?annotations:\n)([\s\S]*)$/.exec(text)!;
  const { id } = open.dossier.annotations[0]!.annotation;
  const second = entry!
    .replace(id, 'bbbbbbbbbbbb')
    .replace(/by: ".*"/, 'by: "Ben"')
    .replace(/at: ".*"/, 'at: "2099-01-01T00:00:00Z"');
  writeFileSync(sidecar, `${head}${entry!.trimEnd()}\n${mine}\n${second.trimEnd()}\n${theirs}`);
  await until('both annotations', () => open.dossier.annotations.length === 2);
  return { ...opened, id, before: textOf(sidecar) };
}

describe('words that are tagged twice', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('get a hint, whose quick fix joins the two and unites what they hold', async () => {
    const { editor, open, id, sidecar } = await openTaggedTwice(
      '    notes:\n      - text: "mine"\n',
      '    verdict: half-true\n    mood: 1 # odd\n    notes:\n      - text: "theirs"\n',
    );
    const { uri } = editor.document;
    const hint = await until('the hint', () =>
      languages.getDiagnostics(uri).find((one) => one.code === 'tagged-twice'),
    );
    assert.match(hint.message, /2 times, by A Tester, Ben/);
    assert.match(editor.document.getText(hint.range), /800萬/);
    const fix = await until('the quick fix', async () => {
      const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, hint.range);
      return actions.find((one) => one.command?.command === 'transcript.joinAnnotations');
    });
    await commands.executeCommand(fix.command!.command, ...fix.command!.arguments!);
    await until('one annotation', () => open.dossier.annotations.length === 1);
    const { annotation } = open.dossier.annotations[0]!;
    assert.equal(annotation.id, id);
    assert.equal(annotation.verdict, 'half-true');
    assert.deepEqual(
      annotation.notes?.map(({ text }) => text),
      ['mine', 'theirs'],
    );
    assert.match(textOf(sidecar), /mood: 1 # odd/);
    await until('no hint', () => languages.getDiagnostics(uri).every((one) => one.code !== 'tagged-twice'));
  });

  it('are joined by keyboard alone, both values shown where they differ, and one undo takes it back', async () => {
    const { editor, open, before, sidecar } = await openTaggedTwice(
      '    verdict: half-true\n',
      '    verdict: misleading\n',
    );
    putCursor(editor, '800萬');
    const joining = run('joinAnnotations');
    await until('the first value is chosen', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return open.dossier.annotations.length === 1;
    });
    await joining;
    const { annotation } = open.dossier.annotations[0]!;
    assert.equal(open.dossier.annotations.length, 1);
    assert.equal(annotation.verdict, 'half-true');
    assert.equal(annotation.reviews?.at(-1)?.verdict, 'half-true');
    assert.equal(annotation.conflicts, undefined);
    await run('undoLastChange');
    assert.equal(textOf(sidecar), before);
    await run('redoLastChange');
    assert.equal(open.dossier.annotations.length, 1);
  });

  it('in files of different checkers become one claim without a change of the other’s file', async () => {
    const settings = workspace.getConfiguration('transcript');
    await settings.update('me', 'Mei', ConfigurationTarget.Global);
    try {
      const { editor, open, path, sidecar } = await openTranscript();
      putCursor(editor, '800萬');
      await run('tagClaim');
      const mine = `${path}.Mei.annotations.yaml`;
      writeFileSync(
        mine,
        textOf(sidecar)
          .replace(/id: \w+/, 'id: mmmmmmmmmmmm')
          .replace('tag: claim', 'tag: claim\n    mood: 1 # odd'),
      );
      await settings.update('sidecar', 'own', ConfigurationTarget.Workspace);
      await until('both annotations', () => open.dossier.annotations.length === 2);
      const shared = textOf(sidecar);
      await window.showTextDocument(editor.document);
      putCursor(window.activeTextEditor!, '800萬');
      await run('joinAnnotations');
      await until('one annotation', () => open.dossier.annotations.length === 1);
      assert.equal(textOf(sidecar), shared);
      assert.doesNotMatch(textOf(mine), /mmmmmmmmmmmm/);
      assert.match(textOf(mine), /mood: 1 # odd/);
      await (await deskOf()).step(open, 'undo');
      assert.equal(open.dossier.annotations.length, 2);
    } finally {
      await settings.update('sidecar', undefined, ConfigurationTarget.Workspace);
      await settings.update('me', undefined, ConfigurationTarget.Global);
    }
  });
});
