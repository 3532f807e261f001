import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { commands, Position, Range, Selection, type TextEditor, window, workspace } from 'vscode';
import { problemsOf } from '../../src/core/dossier/problems-of';
import type { OpenTranscript } from '../../src/editor/open-transcript';
import { until } from '../support/until';
import { hearing, interview, opened, openTranscript, positionOf, putCursor, run, textOf } from '../support/workbench';

const wordsOf = ({ document, dossier }: OpenTranscript) =>
  dossier.annotations.map(({ span }) => span && document.getText().slice(span.start, span.end));

const placements = ({ dossier }: OpenTranscript) => dossier.annotations.map((one) => one.placement);

async function replace(editor: TextEditor, old: string, fresh: string): Promise<void> {
  const at = editor.document.getText().indexOf(old);
  assert.ok(at >= 0, old);
  const range = new Range(editor.document.positionAt(at), editor.document.positionAt(at + old.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, fresh)));
}

async function type(text: string): Promise<void> {
  for (const letter of text) await commands.executeCommand('type', { text: letter });
}

/** Tags the sentences or clauses that hold these words. */
async function tag(editor: TextEditor, ...words: string[]): Promise<void> {
  putCursor(editor, ...words);
  await run('tagClaim');
}

describe('while a transcript is edited', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('words edited inside, line by line moved, replaced everywhere or formatted stay marked', async () => {
    const { editor, open } = await openTranscript(hearing);
    await tag(editor, '12 schools', '$40');
    await replace(editor, '12 schools', '12 new schools');
    assert.deepEqual(wordsOf(open), ['We opened 12 new schools.', 'Nearly $40 million, Ms. Weiss.']);
    putCursor(editor, 'MAYOR OKORO: Nearly');
    await commands.executeCommand('editor.action.moveLinesUpAction');
    await commands.executeCommand('editor.action.moveLinesUpAction');
    assert.equal(wordsOf(open)[1], 'Nearly $40 million, Ms. Weiss.');
    await editor.edit((edit) => {
      for (const match of editor.document.getText().matchAll(/OKORO/g)) {
        const start = editor.document.positionAt(match.index);
        edit.replace(new Range(start, start.translate(0, 5)), 'OKORO-LINDT');
      }
    });
    assert.deepEqual(wordsOf(open), ['We opened 12 new schools.', 'Nearly $40 million, Ms. Weiss.']);
    const all = new Range(new Position(0, 0), editor.document.positionAt(Number.MAX_SAFE_INTEGER));
    await editor.edit((edit) => edit.replace(all, editor.document.getText(all).replaceAll(': ', ':  ')));
    assert.deepEqual(wordsOf(open), ['We opened 12 new schools.', 'Nearly $40 million, Ms. Weiss.']);
    for (let i = 0; i < 5; i++) await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), hearing);
    assert.deepEqual(wordsOf(open), ['We opened 12 schools.', 'Nearly $40 million, Ms. Weiss.']);
    assert.deepEqual(placements(open), ['exact', 'exact']);
  });

  it('the first key that is typed is an edit, not a file read anew', async () => {
    const { editor, open } = await openTranscript(hearing);
    await tag(editor, '12 schools');
    const at = editor.document.positionAt(editor.document.getText().indexOf('12 schools'));
    editor.selection = new Selection(at, at.translate(0, 2));
    await type('thirteen');
    assert.deepEqual(wordsOf(open), ['We opened thirteen schools.']);
    assert.equal(open.dossier.annotations[0]?.own.edited, true);
  });

  it('saving mere shifts writes nothing', async () => {
    const { editor, sidecar } = await openTranscript(hearing);
    await tag(editor, '12 schools');
    const before = textOf(sidecar);
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'CLERK: Hush, please.\n\n'));
    await editor.document.save();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(textOf(sidecar), before);
  });

  it('saving writes the new words, their place and their numbers, where there is no verdict', async () => {
    const { editor, open, sidecar } = await openTranscript(hearing);
    await tag(editor, '12 schools');
    await replace(editor, '12 schools', '13 schools');
    assert.deepEqual(problemsOf(open.dossier), []);
    await editor.document.save();
    await until('the new quote', () => textOf(sidecar).includes('exact: "We opened 13 schools."'));
    assert.match(textOf(sidecar), /value: 13\b/);
    assert.doesNotMatch(textOf(sidecar), /12 schools|previous/);
    assert.deepEqual(placements(open), ['exact']);
    // And so on, also with the quote just written.
    await replace(editor, '13 schools', '14 schools');
    await editor.document.save();
    await until('the newest quote', () => textOf(sidecar).includes('exact: "We opened 14 schools."'));
  });

  it('what was typed onto the last word is marked as it is written', async () => {
    const words = 'We built 640 homes in 2030';
    const { editor, open, sidecar } = await openTranscript(
      `ANN: ${words}\n\nBOB: So we did.\n\nANN: Yes.\n\nBOB: Good.\n`,
    );
    editor.selection = new Selection(0, 5, 0, 5 + words.length);
    await run('tagClaim');
    editor.selection = new Selection(0, 5 + words.length, 0, 5 + words.length);
    await type('-31');
    await editor.document.save();
    await until('the new quote', () => textOf(sidecar).includes('in 2030-31"'));
    assert.deepEqual(wordsOf(open), [`${words}-31`]);
  });

  it('undo brings the words back that saving has written anew, and typing goes on after it', async () => {
    const { editor, open, sidecar } = await openTranscript(hearing);
    await tag(editor, '12 schools');
    const start = positionOf('schools.').translate(0, 'schools'.length);
    editor.selection = new Selection(start, start.translate(0, 1));
    await type(' m');
    await editor.document.save();
    await until('the new quote', () => textOf(sidecar).includes('exact: "We opened 12 schools m"'));
    await type('ore');
    assert.deepEqual(wordsOf(open), ['We opened 12 schools more']);
    while (editor.document.getText() !== hearing) await commands.executeCommand('undo');
    assert.deepEqual(wordsOf(open), ['We opened 12 schools.']);
  });

  it('a digit edited after the verdict is flagged with the old words, also when the window is opened again', async () => {
    const { editor, open, sidecar, path } = await openTranscript(hearing);
    await tag(editor, '12 schools');
    const byHand =
      'tag: claim\n    verdict: "true"\n    reviews:\n      - {at: "2031-05-04T10:00:00Z", verdict: "true"}';
    writeFileSync(sidecar, textOf(sidecar).replace('tag: claim', byHand));
    await until('the verdict', () => open.dossier.annotations[0]?.annotation.verdict === 'true');
    assert.equal(open.dossier.annotations[0]?.attention, undefined);
    await replace(window.activeTextEditor!, '12 schools', '13 schools');
    const before = textOf(sidecar);
    await editor.document.save();
    const isFlagged = (one = open.dossier.annotations[0]) => {
      assert.match(one?.attention ?? '', /“12” → “13”/);
      assert.equal(one?.annotation.quote.exact, 'We opened 12 schools.');
      assert.equal(one?.placement, 'changed');
    };
    isFlagged();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(textOf(sidecar), before);
    await commands.executeCommand('workbench.action.closeAllEditors');
    const again = await window.showTextDocument(await workspace.openTextDocument(path));
    const reopened = await opened(again.document);
    await until('the annotation', () => reopened.dossier.annotations.length === 1);
    isFlagged(reopened.dossier.annotations[0]);
    assert.ok(problemsOf(reopened.dossier).some((one) => /“12” → “13”.*still hold/.test(one.message)));
  });

  it('a file changed by another program is read anew, and everything in it is placed anew', async () => {
    const { editor, open, path } = await openTranscript(interview);
    await tag(editor, '46家', '800萬');
    await editor.document.save();
    const words = '每年門診量超過800萬人次。';
    assert.equal(wordsOf(open)[1], words);
    writeFileSync(path, `${interview.replace(words, '')}主持人:還有呢?\n周大同:我再說一次,${words}就這樣。\n`);
    await until('the new text', () => editor.document.getText().endsWith('就這樣。\n'));
    await until('the new place', () => placements(open)[1] === 'moved');
    assert.equal(wordsOf(open)[1], words);
    assert.equal(placements(open)[0], 'exact');
  });

  it('a file that is replaced whole, as git does, is placed anew, and nothing of it is written', async () => {
    const { editor, open, path, sidecar } = await openTranscript(hearing);
    await tag(editor, '12 schools', '$40');
    const before = textOf(sidecar);
    writeFileSync(`${path}.new`, `CLERK: Hush, please.\n\n${hearing.replace('12 schools', '13 schools')}`);
    renameSync(`${path}.new`, path);
    await until('the problem', () =>
      problemsOf(open.dossier).some((one) => one.code === 'quote-changed' && /“12” → “13”/.test(one.message)),
    );
    assert.deepEqual(wordsOf(open), ['We opened 13 schools.', 'Nearly $40 million, Ms. Weiss.']);
    assert.deepEqual(placements(open), ['changed', 'exact']);
    assert.equal(textOf(sidecar), before);
  });

  it('“Refresh Positions” writes the present positions and nothing else, taken back by one undo', async () => {
    const { editor, sidecar } = await openTranscript(hearing);
    await tag(editor, '12 schools', '$40');
    const before = textOf(sidecar);
    const added = 'CLERK: Hush, please.\n\n';
    await editor.edit((edit) => edit.insert(new Position(0, 0), added));
    await editor.document.save();
    await run('refreshPositions');
    const withoutPositions = (text: string) => text.replaceAll(/position: .*/g, '');
    const starts = (text: string) => [...text.matchAll(/start: (\d+)/g)].map((match) => Number(match[1]));
    assert.equal(withoutPositions(textOf(sidecar)), withoutPositions(before));
    assert.deepEqual(
      starts(textOf(sidecar)),
      starts(before).map((start) => start + added.length),
    );
    await run('undoLastChange');
    assert.equal(textOf(sidecar), before);
  });
});
