import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import {
  ConfigurationTarget,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  type SemanticTokens,
  type SemanticTokensLegend,
  window,
  workspace,
} from 'vscode';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { hearing, interview, openTranscript, positionOf, putCursor, run, textOf } from '../support/workbench';

async function hoverText(words: string): Promise<string> {
  const { document } = window.activeTextEditor!;
  const at = positionOf(words).translate(0, 1);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap((hover) => hover.contents.map((part) => (part as MarkdownString).value)).join('\n');
}

describe('reading a transcript', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('the outline lists one symbol a turn, named for its speaker', async () => {
    const { editor } = await openTranscript();
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['主持人', '林淑芬', '主持人', '周大同'],
    );
  });

  it('a turn of several paragraphs folds under its label', async () => {
    const { editor } = await openTranscript(hearing);
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[2, 4]],
    );
  });

  it('colours by range what only the document tells: speakers, claims, directions', async () => {
    const { editor } = await openTranscript(hearing.replace('WEISS: And', '[applause]\n\nWEISS: And'));
    const { uri } = editor.document;
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      uri,
    );
    const { data } = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      uri,
      editor.document.lineAt(2).range.union(editor.document.lineAt(6).range),
    );
    const tokens: string[] = [];
    let [line, column] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      column = data[i] === 0 ? column + data[i + 1]! : data[i + 1]!;
      line += data[i]!;
      const words = editor.document.lineAt(line).text.slice(column, column + data[i + 2]!);
      tokens.push(`${legend.tokenTypes[data[i + 3]!]} ${words}`);
    }
    assert.deepEqual(tokens, ['speaker MAYOR OKORO', 'quantity 12 schools', 'quantity 15', 'direction [applause]']);
  });

  it('the hover of a number tells the reading, the kind, the sentence and who says it', async () => {
    await openTranscript();
    const text = await hoverText('800萬');
    assert.match(text, /8 million/);
    assert.match(text, /numeric claim: count/);
    assert.match(text, /> 每年門診量超過800萬人次。/);
    assert.match(text, /周大同/);
  });

  it('the hover of a claim shows the address of its source as text, and links nowhere out of the file', async () => {
    const { editor, sidecar } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const source =
      '    sources:\n      - title: see www.example.org or ask desk@example.org\n        url: "https://example.org/a?b=1"\n';
    writeFileSync(sidecar, `${textOf(sidecar).trimEnd()}\n${source}`);
    const text = await until('the source', async () => {
      const all = await hoverText('800萬');
      return all.includes('example') && all;
    });
    assert.doesNotMatch(text, /https?:\/\/|www\.|\w@\w/);
    assert.match(text, /https&#58;\/\/example/);
  });

  it('the hover of a number that is no claim says what it is', async () => {
    await openTranscript(hearing.replace('Next year', 'In 2031'));
    assert.match(await hoverText('2031'), /no claim: date/);
  });

  it('the hover of a label tells the role, the other labels, and how much the person says', async () => {
    await openTranscript(hearing);
    const text = await hoverText('WEISS: And');
    assert.match(text, /COUNCIL CHAIR/);
    assert.match(text, /Turns: 3 · numeric claims: 0/);
    assert.match(await hoverText('MAYOR OKORO'), /Turns: 2 · numeric claims: 3/);
  });

  it('the hover of a form of address tells whom it likely means', async () => {
    await openTranscript(hearing);
    assert.match(await hoverText('Ms. Weiss'), /Likely JUNE WEISS · COUNCIL CHAIR/);
  });

  it('the hover of plain words is none', async () => {
    await openTranscript(hearing);
    assert.equal(await hoverText('Good evening'), '');
  });

  it('the hover of an annotation shows text of files as text only', async () => {
    const { editor } = await openTranscript();
    putCursor(editor, '800萬');
    await run('tagClaim');
    const desk = await deskOf();
    const open = desk.of(editor.document)!;
    const [one] = open.dossier.annotations;
    await desk.make(open, {
      kind: 'edit',
      id: one!.annotation.id,
      append: { notes: [{ text: '[run](command:workbench.action.quit) <b>x</b> &lt;b&gt;' }] },
    });
    const text = await hoverText('800萬');
    const links = [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command!);
    assert.deepEqual(
      links.filter((command) => !command.startsWith('transcript.')),
      [],
    );
    assert.doesNotMatch(text, /<b>/);
    assert.match(text, /&amp;lt;b&amp;gt;/);
  });

  it('a text file becomes a transcript on demand and stays one when it is opened again', async () => {
    const { path } = await openTranscript(interview, 'plain.txt');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await window.showTextDocument(await workspace.openTextDocument(path));
    await until('the language', () => window.activeTextEditor?.document.languageId === 'transcript');
  });

  it('typing is followed: a new turn appears in the outline', async () => {
    const { editor, open } = await openTranscript();
    const before = open.dossier.transcript.turns.length;
    await editor.edit((edit) => edit.insert(editor.document.positionAt(Number.MAX_SAFE_INTEGER), '林淑芬:謝謝。\n'));
    assert.equal(open.dossier.transcript.turns.length, before + 1);
  });

  for (const [what, text, words] of [
    ['an empty file', '', ''],
    ['a file without a single label', 'Just some prose.\n\nAnd more of it.\n', 'more of it'],
    ['CRLF line ends', interview.replaceAll('\n', '\r\n'), '失業率'],
    ['a byte order mark', `\uFEFF${interview}`, '失業率'],
    ['surrogates', interview.replaceAll('12萬人', '12萬人😀'), '失業率'],
  ] as const) {
    it(`works on ${what}`, async () => {
      const { editor, open } = await openTranscript(text);
      putCursor(editor, words);
      await run('tagClaim');
      const [one] = open.dossier.annotations;
      if (words === '') {
        assert.equal(one, undefined);
        return;
      }
      assert.equal(one?.placement, 'exact');
      assert.equal(editor.document.getText().slice(one.span!.start, one.span!.end), one.annotation.quote.exact);
    });
  }

  it('a pattern of the person’s own finds labels that nobody foresaw, and one that could hang is passed over', async () => {
    const settings = workspace.getConfiguration('transcript');
    const { open } = await openTranscript('=anna= Good evening.\n\n=ben= Thank you.\n\n=anna= Well.\n');
    try {
      await settings.update('speakerPattern', '=(?<speaker>[a-z]+)=', ConfigurationTarget.Workspace);
      await until('three turns', () => open.dossier.transcript.turns.length === 3);
      assert.deepEqual(
        open.dossier.transcript.turns.map((turn) => turn.speaker),
        ['anna', 'ben', 'anna'],
      );
      await settings.update('speakerPattern', '(=+)+x', ConfigurationTarget.Workspace);
      await until('no labels', () => open.dossier.transcript.turns.every(({ label }) => label === undefined));
    } finally {
      await settings.update('speakerPattern', undefined, ConfigurationTarget.Workspace);
    }
  });
});
