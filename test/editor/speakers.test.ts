import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import {
  type CompletionList,
  commands,
  type DocumentHighlight,
  type Location,
  Position,
  type Range,
  Selection,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from '../support/until';
import { hearing, openTranscript, positionOf, putCursor, run, textOf } from '../support/workbench';

/** Lines that a list of ranges begins on. */
const linesOf = (ranges: readonly { readonly range: Range }[]) => ranges.map((one) => one.range.start.line);

async function rename(words: string, name: string): Promise<void> {
  const { document } = window.activeTextEditor!;
  const edit = await commands.executeCommand<WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    positionOf(words),
    name,
  );
  assert.ok(await workspace.applyEdit(edit));
}

/** What is offered with the cursor behind `typed`, put on a new line at the end. */
async function complete(typed: string, above = '\n'): Promise<CompletionList> {
  const editor = window.activeTextEditor!;
  const { document } = editor;
  const end = document.positionAt(Number.MAX_SAFE_INTEGER);
  await editor.edit((edit) => edit.insert(end, above + typed));
  return commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(Number.MAX_SAFE_INTEGER),
  );
}

const offered = ({ items }: CompletionList) => items.map((item) => item.insertText);

describe('speakers', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('on a label, all labels of that speaker light up', async () => {
    const { editor } = await openTranscript(hearing);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      positionOf('MAYOR OKORO'),
    );
    assert.deepEqual(linesOf(highlights), [2, 8]);
    assert.equal(editor.document.getText(highlights[0]!.range), 'MAYOR OKORO');
  });

  it('whatever the label says of the person', async () => {
    const { editor } = await openTranscript(hearing);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      positionOf('WEISS: And'),
    );
    assert.deepEqual(linesOf(highlights), [0, 6, 10]);
  });

  it('in speech, words light up as anywhere', async () => {
    const { editor } = await openTranscript(hearing);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      positionOf('open more'),
    );
    assert.deepEqual(
      highlights.map((one) => editor.document.getText(one.range)),
      ['open'],
    );
  });

  it('references of a label are the labels of that speaker', async () => {
    const { editor } = await openTranscript(hearing);
    const find = (words: string) =>
      commands.executeCommand<Location[]>('vscode.executeReferenceProvider', editor.document.uri, positionOf(words));
    assert.deepEqual(linesOf(await find('MAYOR OKORO')), [2, 8]);
    assert.deepEqual(await find('schools'), []);
  });

  describe('renamed', () => {
    it('change in the labels alone, and in the annotations with them', async () => {
      const { editor, open, sidecar } = await openTranscript(hearing);
      putCursor(editor, '12 schools', '$40', 'Thank you');
      await run('tagClaim');
      await rename('MAYOR OKORO: We', 'MAYOR OKORO-LINDT');
      const text = editor.document.getText();
      assert.equal(text, hearing.replaceAll('MAYOR OKORO:', 'MAYOR OKORO-LINDT:'));
      await until('the new speaker in the annotations file', () => textOf(sidecar).includes('OKORO-LINDT'));
      assert.deepEqual(
        open.dossier.annotations.map((one) => [one.annotation.speaker, one.placement]),
        [
          ['MAYOR OKORO-LINDT', 'exact'],
          ['MAYOR OKORO-LINDT', 'exact'],
          ['WEISS', 'exact'],
        ],
      );
    });

    it('are undone and redone with the text', async () => {
      const { editor, open, sidecar } = await openTranscript(hearing);
      putCursor(editor, '$40');
      await run('tagClaim');
      const before = textOf(sidecar);
      await rename('MAYOR OKORO', 'OKORO');
      await until('the new speaker', () => open.dossier.annotations[0]?.annotation.speaker === 'OKORO');
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), hearing);
      await until('the annotations file as it was', () => textOf(sidecar) === before);
      await commands.executeCommand('redo');
      await until('the new speaker again', () => textOf(sidecar).includes('speaker: "OKORO"'));
    });

    it('keep the name that a person gave to the label, and give it back when the renaming is undone', async () => {
      const { editor, sidecar, open } = await openTranscript(hearing);
      writeFileSync(
        sidecar,
        'version: 1\ntranscript: "x"\nabout:\n  speakers:\n    - label: "MAYOR OKORO"\n      name: "Ada Okoro"\nannotations: []\n',
      );
      const named = () => open.dossier.about.speakers?.map(({ label, name }) => `${label} = ${name}`).join();
      await until('the name', () => named() === 'MAYOR OKORO = Ada Okoro');
      await rename('MAYOR OKORO', 'OKORO');
      await until('the name of the new label', () => named() === 'OKORO = Ada Okoro');
      await until('the file', () => /label: "?OKORO"?\n\s+name: "?Ada Okoro"?\n/.test(textOf(sidecar)));
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), hearing);
      await until('the name of the old label', () => named() === 'MAYOR OKORO = Ada Okoro');
    });

    it('leave the annotations alone when the renaming is given up', async () => {
      const { editor, open } = await openTranscript(hearing);
      putCursor(editor, '$40');
      await run('tagClaim');
      await commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        positionOf('MAYOR OKORO'),
        'OKORO',
      );
      await editor.edit((edit) => edit.insert(new Position(0, 0), '\n'));
      await commands.executeCommand('undo');
      assert.equal(open.dossier.annotations[0]?.annotation.speaker, 'MAYOR OKORO');
    });

    it('take no name that would not be read as one', async () => {
      await openTranscript(hearing);
      for (const name of ['Okoro: mayor', 'https://example.org', ' ']) {
        await assert.rejects(async () => rename('MAYOR OKORO', name), /speaker’s name|cannot|empty/i, name);
      }
    });

    it('can’t be where no label stands', async () => {
      const { editor } = await openTranscript(hearing);
      await assert.rejects(
        async () => commands.executeCommand('vscode.prepareRename', editor.document.uri, positionOf('schools')),
        /label/,
      );
    });
  });

  describe('are offered', () => {
    it('where a turn may begin, the one who spoke before first, in the transcript’s own style', async () => {
      await openTranscript(hearing);
      assert.deepEqual(offered(await complete('')), ['MAYOR OKORO: ', 'WEISS: ']);
    });

    it('by the letters typed so far, and the label takes their place', async () => {
      const { editor } = await openTranscript(hearing);
      const { items } = await complete('ma');
      assert.deepEqual(
        items.map((item) => item.insertText),
        ['MAYOR OKORO: '],
      );
      assert.equal(editor.document.getText(items[0]!.range as Range), 'ma');
    });

    it('also by another label of the same person', async () => {
      await openTranscript(hearing);
      assert.deepEqual(offered(await complete('June')), ['WEISS: ']);
    });

    for (const [what, typed, above] of [
      ['in the middle of a line', 'WEISS: We thank the M', '\n'],
      ['after words of prose', 'Then the M', '\n'],
      ['on a line that goes on from the one above', 'M', ''],
      ['for a word that begins no name', 'Nobody', '\n'],
    ] as const) {
      it(`never ${what}`, async () => {
        await openTranscript(hearing);
        assert.deepEqual(offered(await complete(typed, above)), []);
      });
    }

    it('never within a word', async () => {
      const { editor } = await openTranscript(hearing);
      const at = positionOf('EISS, COUNCIL');
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at,
      );
      assert.deepEqual(items, []);
    });
  });

  it('typing a name’s first letter and taking the offer writes the label', async () => {
    const { editor } = await openTranscript(hearing);
    const end = editor.document.positionAt(Number.MAX_SAFE_INTEGER);
    await editor.edit((edit) => edit.insert(end, '\n'));
    const last = editor.document.positionAt(Number.MAX_SAFE_INTEGER);
    editor.selection = new Selection(last, last);
    await commands.executeCommand('type', { text: 'M' });
    await commands.executeCommand('editor.action.triggerSuggest');
    await until('the offer is taken', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.lineAt(last.line).text === 'MAYOR OKORO: ';
    });
  });
});
