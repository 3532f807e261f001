import assert from 'node:assert/strict';
import { commands, Position, type TextDocument, Uri, window, workspace } from 'vscode';
import { until } from '../support/until';

describe('the language', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const wordAt = (document: TextDocument, line: number, text: string) => {
    // One character in: between two words VS Code takes the first.
    const at = document.lineAt(line).text.indexOf(text) + 1;
    const range = document.getWordRangeAtPosition(new Position(line, at));
    return range && document.getText(range);
  };

  it('keeps a name, a number and a hyphenated word whole, in Chinese and in English', async () => {
    const content = [
      '方知微:增長2.8個百分點,達到50%,共1,240家。',
      "OKONJO-BRIGHT: It's 4,200 at 19:30; well-known.",
      '阿依古麗·河畔說了。',
    ];
    const document = await workspace.openTextDocument({ language: 'transcript', content: content.join('\n') });
    // VS Code reads a language's configuration when its first document is shown.
    await window.showTextDocument(document);
    await until('the word pattern is in force', () => wordAt(document, 0, '2.8') === '2.8');
    for (const word of ['方知微', '2.8', '50%', '1,240', '達到']) assert.equal(wordAt(document, 0, word), word);
    for (const word of ['OKONJO-BRIGHT', "It's", '4,200', '19:30', 'well-known'])
      assert.equal(wordAt(document, 1, word), word);
    assert.equal(wordAt(document, 2, '阿依'), '阿依古麗·河畔說了');
  });

  it('sets the editor up for prose, and for no other language', () => {
    const settings = {
      'editor.wordWrap': 'on',
      'editor.wordBasedSuggestions': 'off',
      'editor.wordSegmenterLocales': 'zh',
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.unicodeHighlight.invisibleCharacters': false,
      'editor.unicodeHighlight.nonBasicASCII': false,
      'editor.semanticHighlighting.enabled': true,
    };
    for (const [setting, value] of Object.entries(settings)) {
      const inLanguage = (languageId: string) => workspace.getConfiguration(undefined, { languageId }).get(setting);
      assert.deepEqual(inLanguage('transcript'), value, setting);
      assert.notDeepEqual(inLanguage('javascript'), value, setting);
    }
  });

  it('nests annotations files under their transcript, beside the nesting that VS Code has', () => {
    const patterns = workspace.getConfiguration('explorer.fileNesting').get<Record<string, string>>('patterns', {});
    assert.match(patterns['*'] ?? '', /\$\{capture\}\.annotations\.yaml/);
    assert.ok(patterns['*.ts'], 'the nesting of other files is still there');
  });

  it('takes caption files and CHAT for transcripts', async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    for (const ending of ['transcript', 'vtt', 'srt', 'cha']) {
      const file = Uri.joinPath(folder, `language.${ending}`);
      await workspace.fs.writeFile(file, new TextEncoder().encode('WEBVTT\n'));
      assert.equal((await workspace.openTextDocument(file)).languageId, 'transcript', ending);
    }
  });
});
