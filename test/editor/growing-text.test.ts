import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { commands, Range, Selection, window } from 'vscode';
import { unitsOf } from '../../src/core/dossier/units-of';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { openTranscript, putCursor, run, textOf } from '../support/workbench';

const cue = (n: number, words: string) =>
  `\n00:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000 --> 00:59:00.000\n${words}\n`;

describe('a transcript that another program goes on writing', () => {
  afterEach(async () => {
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const start = `WEBVTT\n${Array.from({ length: 120 }, (_, i) => cue(i, `We opened ${i + 12} clinics.`)).join('')}`;

  it('is read on, what is new is counted, and the cursor stays where it is', async () => {
    const { editor, open, path, sidecar } = await openTranscript(start, 'live.vtt');
    const { growth } = await deskOf();
    await run('startChecking');
    await run('tagAndGoOn');
    const before = editor.selection;
    for (let i = 0; i < 30; i++) {
      appendFileSync(path, cue(200 + i, `They closed ${i + 700} schools.`));
      await new Promise((resolve) => setTimeout(resolve, 60));
      // While it grows a person goes on.
      if (i === 10) await run('notAClaim');
    }
    await until('all is there', () => open.dossier.transcript.text.includes('729 schools'));
    await until('it is counted', () => growth.newIn(open).length === 30);
    const claims = () => open.dossier.annotations.map(({ annotation: { quote, status } }) => [quote.exact, status]);
    assert.deepEqual(claims(), [
      ['We opened 12 clinics.', undefined],
      ['We opened 13 clinics.', 'not-a-claim'],
    ]);
    assert.ok(editor.selection.start.line <= before.start.line + 4);
    await until('both are written', () => textOf(sidecar).match(/^ {2}- id:/gm)?.length === 2);
    await run('goToNewest');
    assert.equal(editor.document.getText(window.activeTextEditor!.selection), 'They closed 729 schools.');
    assert.equal(growth.newIn(open).length, 0);
    await run('previousClaim');
    assert.equal(editor.document.getText(window.activeTextEditor!.selection), 'They closed 728 schools.');
  });

  it('is told to views that cost much a few times a second, however fast it grows, and all of it in the end', async () => {
    const { open, path } = await openTranscript(start, 'live.vtt');
    const desk = await deskOf();
    let told = 0;
    let last = '';
    const listener = desk.onDidChange((one) => {
      if (one !== open) return;
      told++;
      last = open.dossier.transcript.text;
    });
    const begun = performance.now();
    for (let i = 0; i < 40; i++) {
      appendFileSync(path, cue(200 + i, `They closed ${i + 700} schools.`));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await until('all is told', () => last.includes('739 schools'));
    listener.dispose();
    const most = (performance.now() - begun) / 250 + 2;
    assert.ok(told > 0 && told <= most, `${told} times, at most ${most}`);
  });

  it('takes no cursor along that stands where it goes on, and what is at hand stays', async () => {
    const { editor, open, path } = await openTranscript(start, 'live.vtt');
    await run('startChecking');
    await run('goToNewest');
    const atHand = () => editor.document.getText(window.activeTextEditor!.selection);
    assert.equal(atHand(), 'We opened 131 clinics.');
    for (let i = 0; i < 5; i++) {
      appendFileSync(path, cue(200 + i, `They closed ${i + 700} schools.`));
      await until('it is there', () => open.dossier.transcript.text.includes(`${i + 700} schools`));
      await until('the cursor is where it was', () => atHand() === 'We opened 131 clinics.');
    }
    await run('notAClaim');
    assert.deepEqual(
      open.dossier.annotations.map(({ annotation: { quote, status } }) => [quote.exact, status]),
      [['We opened 131 clinics.', 'not-a-claim']],
    );
  });

  it('takes no cursor along that stands at its end while nobody checks it, and a person goes where he wants', async () => {
    const { editor, open, path } = await openTranscript(start, 'live.vtt');
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new Selection(end, end);
    for (let i = 0; i < 5; i++) {
      appendFileSync(path, cue(200 + i, `They closed ${i + 700} schools.`));
      await until('it is there', () => open.dossier.transcript.text.includes(`${i + 700} schools`));
      await until('the cursor is where it was', () => window.activeTextEditor!.selection.active.isEqual(end));
    }
    await run('goToNewest');
    const { line } = window.activeTextEditor!.selection.active;
    assert.match(editor.document.lineAt(line).text, /704 schools/);
  });

  it('is not left for its beginning by who has tagged the newest', async () => {
    const { editor, open, path } = await openTranscript(start, 'live.vtt');
    await run('startChecking');
    appendFileSync(path, cue(200, 'They closed 700 schools.'));
    const going = setInterval(() => appendFileSync(path, cue(201, 'Good.')), 300);
    try {
      await until('it is there', () => open.dossier.transcript.text.includes('700 schools') && open.dossier.isGrowing);
      await run('goToNewest');
      await run('tagAndGoOn');
    } finally {
      clearInterval(going);
    }
    assert.equal(editor.document.getText(window.activeTextEditor!.selection), 'They closed 700 schools.');
    await until('it grows no more', () => !open.isGrowing);
    await run('tagAndGoOn');
    assert.equal(editor.document.getText(window.activeTextEditor!.selection), 'We opened 12 clinics.');
  });

  it('has no stop in a sentence that isn’t finished, and lets a quote grow that was tagged in it', async () => {
    const { editor, open, path, sidecar } = await openTranscript(start, 'live.vtt');
    appendFileSync(path, cue(300, 'We hired 300'));
    await until('it is there', () => open.document.getText().includes('We hired 300'));
    const units = () =>
      unitsOf(open.dossier).map(({ stops }) => open.document.getText().slice(stops[0], stops[0]! + 3));
    await until('it is known to be open', () => open.dossier.isGrowing && !units().includes('300'));
    putCursor(editor, 'hired 300');
    await run('tagClaim');
    await until('it is tagged', () => textOf(sidecar).includes('"We hired 300"'));
    appendFileSync(path, cue(301, 'nurses and 40 doctors.'));
    await until('the quote has grown', () => /exact: "We hired 300[\s\S]*40 doctors\."/.test(textOf(sidecar)));
    assert.equal(textOf(sidecar).match(/^ {2}- id:/gm)?.length, 1);
  });

  it('follows captions that are corrected in place', async () => {
    const { editor, open, path, sidecar } = await openTranscript(start, 'live.vtt');
    putCursor(editor, '131 clinics');
    await run('tagClaim');
    await until('it is tagged', () => textOf(sidecar).includes('131 clinics'));
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      `${text.replace('We opened 130', 'Well, we have opened 130')}${cue(400, 'That is 44 percent.')}`,
    );
    await until('the new text', () => open.dossier.transcript.text.includes('44 percent'));
    const [one] = open.dossier.annotations;
    assert.equal(one?.placement, 'exact');
    assert.equal(open.document.getText().slice(one!.span!.start, one!.span!.end), 'We opened 131 clinics.');
  });

  it('says that a document with unsaved changes doesn’t grow', async () => {
    const { editor, open, path } = await openTranscript(start, 'live.vtt');
    const { growth } = await deskOf();
    await editor.edit((edit) => edit.insert(editor.document.positionAt(editor.document.getText().length), '\nX'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await until('it is held back', () => {
      appendFileSync(path, cue(500, 'More.'));
      return growth.isHeldBack(open);
    });
    await commands.executeCommand('workbench.action.files.revert');
    await until('it goes on', () => !growth.isHeldBack(open) && open.document.getText().includes('More.'));
  });

  it('counts as new only what its file got, whatever a person does with the text beside', async () => {
    const { editor, open, path } = await openTranscript(start, 'live.vtt');
    const { growth } = await deskOf();
    const document = editor.document;
    const size = () => document.getText().length;
    const isRead = () => until('it is read', () => !open.reading.isBehind && open.isCurrent);
    const more = Array.from({ length: 40 }, (_, i) => cue(200 + i, `They closed ${i + 700} schools.`)).join('');
    const atEnd = () => document.positionAt(size());

    // Undo of a deletion, and a deletion that is given up, bring back no news.
    await editor.edit((edit) => edit.delete(new Range(document.positionAt(size() / 2), atEnd())));
    await commands.executeCommand('undo');
    await until('all is back', () => size() === start.length && !document.isDirty);
    assert.equal(open.isGrowing, false);
    await editor.edit((edit) => edit.delete(new Range(document.positionAt(size() / 2), atEnd())));
    await commands.executeCommand('workbench.action.files.revert');
    await until('all is back', () => size() === start.length && !document.isDirty);
    await isRead();
    assert.equal(open.isGrowing, false);
    assert.equal(growth.newIn(open).length, 0);

    // Neither does a paste, though it is saved.
    await editor.edit((edit) => edit.insert(atEnd(), more));
    await document.save();
    await isRead();
    assert.equal(open.isGrowing, false);
    assert.equal(growth.newIn(open).length, 0);

    // What came stays what is new while somebody edits above it and pastes below it.
    appendFileSync(path, more.replaceAll('closed', 'reopened'));
    await until('it is counted', () => growth.newIn(open).length === 40);
    await editor.edit((edit) => edit.delete(new Range(document.positionAt(7), document.positionAt(start.length / 2))));
    await isRead();
    assert.equal(growth.newIn(open).length, 40);
    await editor.edit((edit) => edit.insert(document.positionAt(7), start.slice(7)));
    await isRead();
    assert.equal(growth.newIn(open).length, 40);
    await document.save();

    // Another version of all of it, as git checks it out.
    writeFileSync(path, `${start.replaceAll('opened', 'have opened')}${more}${more}${more}`);
    await until('the other version', () => document.getText().includes('have opened'));
    await isRead();
    assert.equal(growth.newIn(open).length, 0);
  });
});
