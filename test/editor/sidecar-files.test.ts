import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  languages,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { interview, opened, openFile, openTranscript, putCursor, run, textOf } from '../support/workbench';

/** Those in a sidecar, and those of its claims, which stand in the transcript. */
const problemsOf = (path: string) =>
  [path, path.replace(/\.annotations\.yaml$/, '')]
    .flatMap((one) => languages.getDiagnostics(Uri.file(one)))
    .map((one) => String(one.code));

describe('sidecar files', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
  });

  it('go along when the transcript is renamed, and name it anew', async () => {
    const { editor, path, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const edit = new WorkspaceEdit();
    const renamed = path.replace('talk', 'final');
    edit.renameFile(Uri.file(path), Uri.file(renamed));
    assert.ok(await workspace.applyEdit(edit));
    await until('the sidecar beside the new name', () => existsSync(`${renamed}.annotations.yaml`));
    await until('the transcript: line', () =>
      textOf(`${renamed}.annotations.yaml`).includes('transcript: "final.transcript"'),
    );
    assert.equal(existsSync(sidecar), false);
  });

  it('stay where they are if there are others under the new name, which are not taken for theirs', async () => {
    const { editor, path, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const renamed = path.replace('talk', 'final');
    const mine = textOf(sidecar);
    const theirs = mine.replace('"talk.transcript"', '"another.transcript"').replace(/id: \w+/, 'id: z00000000009');
    writeFileSync(`${renamed}.annotations.yaml`, theirs);
    const edit = new WorkspaceEdit();
    edit.renameFile(Uri.file(path), Uri.file(renamed));
    assert.ok(await workspace.applyEdit(edit));
    await until('the transcript is renamed', () => existsSync(renamed) && !existsSync(path));
    assert.deepEqual([textOf(sidecar), textOf(`${renamed}.annotations.yaml`)], [mine, theirs]);
    await until('they are merged by one press', async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return (textOf(`${renamed}.annotations.yaml`).match(/exact: /g) ?? []).length === 2;
    });
    assert.equal(textOf(sidecar), mine);
    await commands.executeCommand('notifications.clearAll');
  });

  it('that are replaced whole, as git does, show at once', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬', '46家');
    await run('tagClaim');
    const other = `${sidecar}.new`;
    writeFileSync(other, textOf(sidecar).replaceAll('tag: claim', 'tag: question'));
    renameSync(other, sidecar);
    await until('both new tags', () => open.dossier.annotations.every((one) => one.annotation.tag === 'question'));
  });

  it('that are deleted take their marks with them', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    rmSync(sidecar);
    await until('no annotations', () => open.dossier.annotations.length === 0);
    await (await deskOf()).refreshAll();
    assert.equal(existsSync(sidecar), false, 'nothing that was removed is written again');
  });

  it('with unsaved changes in an editor are changed through that editor', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const document = await workspace.openTextDocument(sidecar);
    const dirty = new WorkspaceEdit();
    dirty.insert(document.uri, document.positionAt(0), '# by hand\n');
    await workspace.applyEdit(dirty);
    assert.ok(document.isDirty);
    await window.showTextDocument(editor.document);
    putCursor(window.activeTextEditor!, '46家');
    await run('tagClaim');
    assert.equal(open.dossier.annotations.length, 2);
    assert.match(document.getText(), /^# by hand\n[\s\S]*exact: "目前/);
    assert.doesNotMatch(textOf(sidecar), /exact: "目前/);
    await document.save();
    assert.match(textOf(sidecar), /exact: "目前/);
  });

  it('a source and a note added by hand show, and nothing else is touched', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬', '46家');
    await run('tagClaim');
    const [first] = open.dossier.annotations;
    const at = textOf(sidecar).indexOf('tag: claim');
    const byHand =
      'tag: claim\n    sources:\n      - title: "Hospital statistics"   # printed\n    notes:\n      - text: "Ask the ministry."';
    writeFileSync(
      sidecar,
      `${textOf(sidecar).slice(0, at)}${byHand}${textOf(sidecar).slice(at + 'tag: claim'.length)}`,
    );
    await until('the note', () =>
      open.dossier.annotations.some((one) => one.annotation.notes?.[0]?.text === 'Ask the ministry.'),
    );
    assert.deepEqual(problemsOf(sidecar), []);
    const before = textOf(sidecar);
    const desk = await deskOf();
    await desk.make(open, { kind: 'edit', id: first!.annotation.id, set: { status: 'in-progress' } });
    const after = textOf(sidecar);
    assert.equal(after.split('\n').filter((line) => !before.split('\n').includes(line)).length, 1);
    assert.ok(after.includes('# printed'));
  });

  for (const [what, code, spoil] of [
    [
      'broken YAML in one entry',
      /./,
      (text: string) => text.replace('tag: claim', 'tag: claim\n    claim: He said: we cut it'),
    ],
    ['conflict markers', /conflict/, (text: string) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`],
    ['a higher version', /version/, (text: string) => text.replace('version: 1', 'version: 2')],
    ['no YAML at all', /./, () => '\u0000\u0001 {[}'],
  ] as const) {
    it(`with ${what}: a Problem at its place, and nothing is overwritten`, async () => {
      const { editor, sidecar } = await openTranscript();
      putCursor(editor, '800萬', '46家');
      await run('tagClaim');
      const spoiled = spoil(textOf(sidecar));
      writeFileSync(sidecar, spoiled);
      await until('a problem', () => problemsOf(sidecar).some((one) => code.test(one)));
      putCursor(editor, '3.1%');
      void run('tagClaim');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const broken = spoiled.split('\n').filter((line) => line.includes('He said'));
      if (broken.length > 0) assert.ok(broken.every((line) => textOf(sidecar).includes(line)));
      else assert.equal(textOf(sidecar), spoiled);
    });
  }

  it('an entry that a hand broke stays under its words, and they are not tagged again', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬', '46家');
    await run('tagClaim');
    writeFileSync(
      sidecar,
      textOf(sidecar).replace(/tag: claim(?=[\s\S]*exact: "每年)/g, 'tag: claim\n    claim: He said: so'),
    );
    await until('one can’t be read', () => open.dossier.unreadable.length > 0);
    const broken = textOf(sidecar);
    const words = open.dossier.unreadable.map(({ entry }) => entry.remains.quote?.exact);
    assert.ok(words.includes('每年門診量超過800萬人次。'), String(words));
    putCursor(editor, '800萬');
    await run('tagClaim');
    assert.equal(textOf(sidecar), broken);
    await commands.executeCommand('notifications.clearAll');
  });

  it('lost words are a Problem where they stood, which leads to their entry', async () => {
    const { editor, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(3).range, '周大同:好。'));
    const problem = await until('the problem', () =>
      languages.getDiagnostics(editor.document.uri).find((one) => one.code === 'quote-lost'),
    );
    assert.equal(problem.range.start.line, 3);
    assert.match(problem.message, /800萬/);
    const [entry] = problem.relatedInformation ?? [];
    assert.equal(entry?.location.uri.fsPath, sidecar);
    assert.match(textOf(sidecar).split('\n')[entry.location.range.start.line]!, /^ {2}- id: /);
  });

  it('open without their transcript show their Problems, and a quick fix mends what a hand edit broke', async () => {
    const { editor, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    await commands.executeCommand('workbench.action.closeAllEditors');
    writeFileSync(sidecar, textOf(sidecar).replace('tag: claim', 'tag: claim\n    claim: He said: we cut it'));
    const document = await workspace.openTextDocument(sidecar);
    await window.showTextDocument(document);
    const [problem] = await until('the problem', () => {
      const found = languages.getDiagnostics(document.uri).filter((one) => one.source === 'transcript');
      return found.length > 0 && found;
    });
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
    );
    const quotes = actions.find((action) => /quotes/.test(action.title));
    assert.ok(quotes?.edit, actions.map((action) => action.title).join());
    await workspace.applyEdit(quotes.edit);
    assert.match(document.getText(), /claim: "He said: we cut it"/);
    await until('no problem', () => problemsOf(sidecar).length === 0);
    await document.save();
  });

  it('are held against the vocabulary of the nearest transcript-team.yaml above them, as it is now', async () => {
    const { editor, path, sidecar } = await openTranscript();
    const team = join(dirname(path), 'transcript-team.yaml');
    putCursor(editor, '800萬');
    await run('tagClaim');
    assert.deepEqual(problemsOf(sidecar), []);
    writeFileSync(team, 'tags:\n  - id: fact\n');
    await until('the tag is unknown', () => problemsOf(sidecar).includes('unknown-tag'));
    writeFileSync(team, 'tags:\n  - id: fact\n  - id: claim\n');
    await until('the tag is known', () => problemsOf(sidecar).length === 0);
  });

  it('of one’s own take the new annotations and what is said of others’, and all are shown as one', async () => {
    const settings = workspace.getConfiguration('transcript');
    await settings.update('me', 'Mei Lin', ConfigurationTarget.Global);
    try {
      const { editor, open, path, sidecar } = await openTranscript();
      putCursor(editor, '800萬');
      await run('tagClaim');
      const shared = textOf(sidecar);
      await settings.update('sidecar', 'own', ConfigurationTarget.Workspace);
      const own = `${path}.Mei-Lin.annotations.yaml`;
      putCursor(editor, '46家');
      await run('tagClaim');
      const desk = await deskOf();
      const theirs = open.dossier.annotations.find((one) => one.file.endsWith('talk.transcript.annotations.yaml'))!;
      await desk.make(open, { kind: 'edit', id: theirs.annotation.id, set: { status: 'checked' } });
      assert.equal(textOf(sidecar), shared);
      assert.match(textOf(own), /exact: "目前全市有醫院46家"/);
      assert.equal(open.dossier.annotations.length, 2);
      assert.equal(
        open.dossier.annotations.find((one) => one.annotation.id === theirs.annotation.id)?.annotation.status,
        'checked',
      );
    } finally {
      await settings.update('sidecar', undefined, ConfigurationTarget.Workspace);
      await settings.update('me', undefined, ConfigurationTarget.Global);
    }
  });

  it('an edit of an entry that somebody else has removed meanwhile is reported, not swallowed', async () => {
    const { editor, open, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const [one] = open.dossier.annotations;
    const desk = await deskOf();
    writeFileSync(sidecar, textOf(sidecar).slice(0, textOf(sidecar).indexOf('  - id')));
    const outcome = await desk.make(open, { kind: 'edit', id: one!.annotation.id, set: { status: 'checked' } });
    assert.ok(typeof outcome === 'object', JSON.stringify(outcome));
  });

  it('of a transcript outside the workspace are watched as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      const editor = await openFile(join(folder, 'talk.transcript'), interview);
      const open = await opened(editor.document);
      putCursor(editor, '800萬');
      await run('tagClaim');
      const sidecar = join(folder, 'talk.transcript.annotations.yaml');
      const other = `${sidecar}.new`;
      writeFileSync(other, textOf(sidecar).replace('tag: claim', 'tag: question'));
      renameSync(other, sidecar);
      await until('the new tag', () => open.dossier.annotations[0]?.annotation.tag === 'question');
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
