import assert from 'node:assert/strict';
import { commands, Selection, type SelectionRange } from 'vscode';
import { hearing, openTranscript, positionOf, putCursor, run } from '../support/workbench';

describe('moving through a transcript', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('next and previous turn go from label to label, around the end', async () => {
    const { editor } = await openTranscript(hearing);
    editor.selection = new Selection(0, 0, 0, 0);
    const lines: number[] = [];
    for (let i = 0; i < 5; i++) {
      await run('nextTurn');
      lines.push(editor.selection.active.line);
    }
    assert.deepEqual(lines, [2, 6, 8, 10, 0]);
    await run('previousTurn');
    assert.equal(editor.selection.active.line, 10);
  });

  it('previous turn goes first to the label of the turn that the cursor is in', async () => {
    const { editor } = await openTranscript(hearing);
    putCursor(editor, 'Next year');
    await run('previousTurn');
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [2, 0]);
  });

  it('turns of the same speaker are walked by themselves', async () => {
    const { editor } = await openTranscript(hearing);
    putCursor(editor, '12 schools');
    await run('nextTurnOfSpeaker');
    assert.equal(editor.selection.active.line, 8);
    await run('nextTurnOfSpeaker');
    assert.equal(editor.selection.active.line, 2);
    await run('previousTurnOfSpeaker');
    assert.equal(editor.selection.active.line, 8);
  });

  it('a transcript without turns is left as it is', async () => {
    const { editor } = await openTranscript('Just some prose.\n');
    await run('nextTurn');
    assert.equal(editor.selection.active.line, 0);
  });

  it('the selection grows by what speech is made of', async () => {
    const { editor } = await openTranscript(hearing);
    const [range] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      editor.document.uri,
      [positionOf('$40').translate(0, 1)],
    );
    const steps: string[] = [];
    for (let one: SelectionRange | undefined = range; one; one = one.parent)
      steps.push(editor.document.getText(one.range));
    const ours = [
      '$40 million',
      'Nearly $40 million',
      'Nearly $40 million, Ms. Weiss.',
      'MAYOR OKORO: Nearly $40 million, Ms. Weiss.',
    ];
    // The editor adds steps of its own, such as the line.
    assert.deepEqual(
      steps.filter((step) => ours.includes(step)),
      ours.filter((one) => steps.includes(one)),
    );
    assert.ok(steps.includes('Nearly $40 million, Ms. Weiss.'));
    assert.ok(steps.includes('MAYOR OKORO: Nearly $40 million, Ms. Weiss.'));
  });

  it('“Expand Selection” takes the sentence and then the paragraph', async () => {
    const { editor } = await openTranscript(hearing);
    putCursor(editor, 'opened');
    const seen = new Set<string>();
    for (let i = 0; i < 6; i++) {
      await commands.executeCommand('editor.action.smartSelect.expand');
      seen.add(editor.document.getText(editor.selection));
    }
    assert.deepEqual([...seen].slice(0, 5), [
      'opened',
      'We opened 12 schools.',
      'We opened 12 schools. We will open more.',
      'We opened 12 schools. We will open more.\n\nNext year there will be 15.',
      'MAYOR OKORO: We opened 12 schools. We will open more.\n\nNext year there will be 15.',
    ]);
  });
});
