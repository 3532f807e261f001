import assert from 'node:assert/strict';
import { commands, type DocumentSymbol } from 'vscode';
import { openTranscript } from '../support/workbench';

describe('a file of a format of its own is a transcript as it is', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [name, text] of [
    ['talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Yes.\n\n00:02.000 --> 00:03.000\n<v Bob>No.\n'],
    [
      'talk.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nANN LEE: Yes.\n\n2\n00:00:02,000 --> 00:00:03,000\nBOB ROY: No.\n\n3\n00:00:03,000 --> 00:00:04,000\nANN LEE: So.\n\n4\n00:00:04,000 --> 00:00:05,000\nBOB ROY: Hm.\n',
    ],
    ['talk.cha', '@Begin\n@Languages:\teng\n*ANN:\tyes .\n*BOB:\tno .\n@End\n'],
  ] as const) {
    it(name, async () => {
      const { editor } = await openTranscript(text, name);
      assert.equal(editor.document.languageId, 'transcript');
      const symbols = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      assert.deepEqual(
        symbols.slice(0, 2).map((one) => one.name.split(' ')[0]?.toUpperCase()),
        ['ANN', 'BOB'],
      );
    });
  }
});
