import { Disposable, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { turnsIn } from '../../core/dossier/turn-at';
import { rangeOf, spanOf } from '../ranges';
import { speakerColor } from './speaker-colors';
import type { RegisterView } from './view';

/** The name of who speaks, before each turn that a person named by its words and no label opens. */
export const registerToldTurns: RegisterView = (desk) => {
  const type = window.createTextEditorDecorationType({});
  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    if (!open) return editor.setDecorations(type, []);
    if (open.reading.isBehind) return;
    const { transcript, about } = open.dossier;
    if (!about.turns) return editor.setDecorations(type, []);
    const seen = editor.visibleRanges.flatMap((range) => turnsIn(transcript, spanOf(editor.document, range)));
    const told = [...new Set(seen)].filter(({ label, named }) => !label && named);
    editor.setDecorations(
      type,
      told.map((turn) => {
        const { start } = rangeOf(editor.document, turn.speech);
        const before = {
          contentText: `${turn.name} ▸`,
          color: speakerColor(editor.document, transcript, turn) ?? new ThemeColor('descriptionForeground'),
          margin: '0 0.6em 0 0',
          fontStyle: 'italic',
        };
        return { range: new Range(start, start), renderOptions: { before } };
      }),
    );
  };
  const paintAll = () => {
    for (const editor of window.visibleTextEditors) paint(editor);
  };
  paintAll();
  return Disposable.from(
    type,
    desk.onDidChange((open) => {
      for (const editor of window.visibleTextEditors) if (editor.document === open.document) paint(editor);
    }),
    window.onDidChangeVisibleTextEditors(paintAll),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('transcript.speakerColors') && paintAll()),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
  );
};
