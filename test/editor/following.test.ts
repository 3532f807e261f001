import assert from 'node:assert/strict';
import { commands, EndOfLine, Position, Range, Selection, type TextEditor } from 'vscode';
import { findSpokenNumbers } from '../../src/core/dossier/dossier-of';
import { parseTranscript } from '../../src/core/transcript/parse-transcript';
import type { Transcript } from '../../src/core/transcript/transcript';
import type { OpenTranscript } from '../../src/editor/open-transcript';
import { hearing, openTranscript, positionOf, putCursor } from '../support/workbench';

/** A transcript without classes: the extension is a bundle of its own, with a `ReadText` of its own. */
function plain({ read, ...rest }: Transcript) {
  const { file, text, holes } = read;
  return { ...rest, read: { file, text, holes } };
}

/** Holds what was followed edit by edit against the text read from the beginning. */
function assertCurrent(open: OpenTranscript, editor: TextEditor): void {
  const { transcript, numbers } = open.dossier;
  const text = editor.document.getText();
  // Who opens a text in the language has declared it a transcript.
  const fresh = parseTranscript(text, { declared: true });
  assert.equal(transcript.text, text);
  assert.deepEqual(plain(transcript), plain(fresh));
  assert.deepEqual(numbers, findSpokenNumbers(fresh));
}

describe('an edited transcript is read as it is', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const edits: readonly (readonly [string, (editor: TextEditor) => Thenable<unknown>])[] = [
    ['a typed letter', (editor) => editor.edit((edit) => edit.insert(positionOf('schools'), 'new '))],
    ['a new turn', (editor) => editor.edit((edit) => edit.insert(positionOf('WEISS: And'), 'BOB ROY: 5 km.\n\n'))],
    [
      'typing with several cursors',
      async (editor) => {
        putCursor(editor, '12 schools', '$40', 'Thank');
        await commands.executeCommand('type', { text: '9' });
      },
    ],
    ['a deleted turn', (editor) => editor.edit((edit) => edit.delete(new Range(2, 0, 6, 0)))],
    [
      'edits and their undoing',
      async (editor) => {
        await editor.edit((edit) => edit.replace(editor.document.lineAt(8).range, 'MAYOR OKORO: 80 percent.'));
        await editor.edit((edit) => edit.delete(editor.document.lineAt(0).range));
        await commands.executeCommand('undo');
        await commands.executeCommand('undo');
        await commands.executeCommand('redo');
      },
    ],
    ['other line ends', (editor) => editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF))],
    [
      'line ends and then letters',
      async (editor) => {
        await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
        await editor.edit((edit) => edit.insert(new Position(4, 3), '7 '));
      },
    ],
    [
      'sorted lines',
      async (editor) => {
        editor.selection = new Selection(0, 0, 12, 0);
        await commands.executeCommand('editor.action.sortLinesDescending');
      },
    ],
    [
      'everything replaced',
      (editor) => editor.edit((edit) => edit.replace(new Range(0, 0, 99, 0), 'No turns here.\n')),
    ],
  ];
  for (const [what, change] of edits) {
    it(`after ${what}`, async () => {
      const { editor, open } = await openTranscript(hearing);
      assertCurrent(open, editor);
      await change(editor);
      assertCurrent(open, editor);
    });
  }
});
