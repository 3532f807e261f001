import {
  type DecorationOptions,
  DecorationRangeBehavior,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  ThemeColor,
  window,
} from 'vscode';
import { isDismissed } from '../../core/dossier/is-dismissed';
import { contains, type Span } from '../../core/text/span';
import { spansIn } from '../../core/text/spans-in';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

/** Marks numeric claims that nobody has tagged yet, tagged segments, those that are not saved, and those that need a person. */
export const registerMarks: RegisterView = (desk) => {
  const claim = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    borderColor: new ThemeColor('transcript.claimBorder'),
  });
  const tagged = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    backgroundColor: new ThemeColor('transcript.taggedBackground'),
    borderStyle: 'solid',
    borderWidth: '0 0 2px 0',
    borderColor: new ThemeColor('transcript.taggedBorder'),
    overviewRulerColor: new ThemeColor('transcript.taggedBorder'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  const saving = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    borderColor: new ThemeColor('transcript.taggedBorder'),
  });
  const attention = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    backgroundColor: new ThemeColor('transcript.attentionBackground'),
    borderStyle: 'dashed',
    borderWidth: '0 0 2px 0',
    borderColor: new ThemeColor('transcript.attentionBorder'),
    overviewRulerColor: new ThemeColor('transcript.attentionBorder'),
    overviewRulerLane: OverviewRulerLane.Left,
  });

  const types = [claim, tagged, saving, attention];

  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    if (!open) {
      for (const type of types) editor.setDecorations(type, []);
      return;
    }
    // What changed is painted once it is read; until then the editor moves the marks along.
    if (open.reading.isBehind) {
      void open.renew().then((isRead) => isRead && window.visibleTextEditors.includes(editor) && paint(editor));
      return;
    }
    const { annotations, numbers, transcript } = open.dossier;
    const unsaved = open.unsavedIds;
    // What is no speech stays unmarked.
    const toOptions = (span: Span): DecorationOptions[] =>
      transcript.read.partsOf(span).map((part) => ({ range: rangeOf(editor.document, part) }));
    // What is no claim has no mark; its figures need none any more.
    const dismissed = annotations.filter((one) => isDismissed(one) && one.placement !== 'changed');
    const placed = annotations.flatMap((one) => {
      if (isDismissed(one)) return [];
      const type = one.needsPerson ? attention : unsaved.has(one.annotation.id) ? saving : tagged;
      return one.spans.map((span) => ({ span, type }));
    });
    for (const { placement } of open.dossier.unreadable) {
      if (placement?.span) placed.push({ span: placement.span, type: attention });
    }
    for (const type of [tagged, saving, attention]) {
      editor.setDecorations(
        type,
        placed.filter((one) => one.type === type).flatMap((one) => toOptions(one.span)),
      );
    }
    // Only what is in view, and some lines around it: a long transcript holds tens of thousands of numbers.
    const seen = editor.visibleRanges.map((range) => {
      const span = spanOf(editor.document, range);
      return { start: span.start - margin, end: span.end + margin };
    });
    const covered = [...placed.map((one) => one.span), ...dismissed.flatMap(({ spans }) => spans)];
    editor.setDecorations(
      claim,
      [...new Set(seen.flatMap((span) => spansIn(numbers, span)))]
        .filter((one) => one.claim && !covered.some((span) => contains(span, one)))
        .flatMap(toOptions),
    );
  };

  const paintAll = () => {
    for (const editor of window.visibleTextEditors) paint(editor);
  };
  paintAll();
  const parts = [
    desk.onDidChange((open) => {
      for (const editor of window.visibleTextEditors) if (editor.document === open.document) paint(editor);
    }),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
    ...types,
  ];
  return Disposable.from(...parts);
};

/** UTF-16 units around the visible lines that are marked as well, so that scrolling shows marks at once. */
const margin = 5000;
