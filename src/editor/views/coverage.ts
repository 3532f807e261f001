import { Disposable, type Range, type TextEditor, Uri, window } from 'vscode';
import { type Cover, coverageOf } from '../../core/dossier/coverage-of';
import { overlaps } from '../../core/text/span';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

/** While a transcript is checked, a thin line in the gutter beside each sentence that is accounted for: whole, or dashed if it holds nothing to check. */
export const registerCoverage: RegisterView = (desk) => {
  const types = {
    checked: window.createTextEditorDecorationType(lineOf('#2ea043', '#3fb950', '')),
    nothing: window.createTextEditorDecorationType(lineOf('#6e7781', '#9198a1', dashes)),
  };
  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    const isOn = desk.checking.isOn(open);
    if (open?.reading.isBehind) return;
    const seen = editor.visibleRanges.map((range) => spanOf(editor.document, range));
    const sentences = open && isOn ? coverageOf(open.dossier).sentences : [];
    const inView = sentences.filter((one) => seen.some((span) => overlaps(span, one)));
    const rangesOf = (cover: Cover) =>
      inView.filter((one) => one.cover === cover).map((one) => rangeOf(editor.document, one));
    const checked = rangesOf('checked');
    // A line of text has room for one of them: what was checked in it says more.
    const checkedLines = new Set(checked.flatMap(linesOf));
    const nothing = [...new Set(rangesOf('nothing').flatMap(linesOf))].filter((line) => !checkedLines.has(line));
    const rangeOfLine = (line: number) => editor.document.lineAt(line).range;
    editor.setDecorations(types.checked, checked);
    editor.setDecorations(types.nothing, nothing.map(rangeOfLine));
  };
  const paintAll = () => window.visibleTextEditors.forEach(paint);
  return Disposable.from(
    ...Object.values(types),
    desk.onDidChange(paintAll),
    desk.checking.onDidChange(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
  );
};

function linesOf({ start, end }: Range): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);
}

/** As many whole dashes and gaps as a line of text is high, so that they go on evenly from line to line. */
const dashes = 'stroke-dasharray="4.5"';

/** A line in the gutter, in a colour for light themes and one for dark ones. */
function lineOf(light: string, dark: string, dash: string) {
  const icon = (colour: string) =>
    Uri.parse(
      `data:image/svg+xml;utf8,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" preserveAspectRatio="none"><path d="M15 0V18" stroke="${colour}" stroke-width="2" ${dash}/></svg>`,
      )}`,
    );
  return {
    gutterIconSize: '100% 100%',
    light: { gutterIconPath: icon(light) },
    dark: { gutterIconPath: icon(dark) },
  };
}
