// The least that an extension can do: what a regular expression finds in view is underlined in the event that tells of the change. No
// extension lights new words sooner.
const { Range, window, workspace } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const type = window.createTextEditorDecorationType({ textDecoration: 'underline dotted 2px' });
  const paint = (editor) => {
    const { document } = editor;
    const ranges = [];
    for (let line = 0; line < document.lineCount; line++) {
      for (const { 0: words, index } of document.lineAt(line).text.matchAll(/\b\d{5} \w+/g))
        ranges.push(new Range(line, index, line, index + words.length));
    }
    editor.setDecorations(type, ranges);
  };
  subscriptions.push(
    type,
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) paint(editor);
    }),
    window.onDidChangeActiveTextEditor((editor) => editor && paint(editor)),
  );
};
