import {
  ColorThemeKind,
  commands,
  Disposable,
  l10n,
  Selection,
  StatusBarAlignment,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { countsOf } from '../../core/dossier/counts-of';
import { coverageOf } from '../../core/dossier/coverage-of';
import { type Hand, handAt } from '../../core/dossier/hand';
import { uncheckedKinds } from '../../core/dossier/is-unchecked';
import type { Span } from '../../core/text/span';
import { forgetLock, isLocked, onDidChangeLock } from '../checking/checking-lock';
import { heedTyping } from '../checking/recent-typing';
import { wakeKeys } from '../checking/wake-keys';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

/** Shows that a transcript is being checked: what is at hand stands clear, and the status bar says how much is left. */
export const registerChecking: RegisterView = (desk) => {
  const item = window.createStatusBarItem('transcript.checking', StatusBarAlignment.Left, Number.MAX_SAFE_INTEGER);
  item.name = l10n.t('Transcript: Checking');
  const rest = window.createTextEditorDecorationType({ opacity: '0.55' });
  const frame = window.createTextEditorDecorationType({
    outline: '2px solid',
    outlineColor: new ThemeColor('focusBorder'),
  });
  const types = [rest, frame];

  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    const hand = open && desk.checking.handOf(open);
    // Who chose high contrast loses none of it: there a frame tells what is at hand.
    const isFramed = isHighContrast();
    editor.setDecorations(rest, hand && !isFramed ? restOf(editor, hand) : []);
    editor.setDecorations(frame, hand && isFramed ? [rangeOf(editor.document, hand)] : []);
  };
  const told = new Map<string, string>();
  const tellContext = (key: string, value: unknown) => {
    const text = JSON.stringify(value);
    if (told.get(key) === text) return;
    told.set(key, text);
    void commands.executeCommand('setContext', key, value);
  };
  const show = () => {
    const open = desk.active;
    tellContext('transcript.checking', desk.checking.hasKeys(open));
    if (!open) return item.hide();
    item.backgroundColor = undefined;
    if (desk.checking.isCorrecting(open)) {
      item.text = `$(edit) ${l10n.t('CORRECTING')}`;
      item.tooltip = l10n.t('The text can be changed. Esc saves it and goes back to checking.');
      item.command = 'transcript.startChecking';
      item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
    } else if (desk.checking.isOn(open)) {
      item.text = `$(checklist) ${describeLeft(open)}`;
      item.tooltip = l10n.t(
        'Single keys work while you check. The per cent are sentences that are accounted for. Show the keys',
      );
      item.command = 'transcript.checkingHelp';
    } else if (isLocked(open.document)) {
      item.text = `$(lock) ${l10n.t('Read-only')}`;
      item.tooltip = l10n.t('The text is read-only since it was checked. Correct it');
      item.command = 'transcript.correctText';
    } else return item.hide();
    item.show();
  };
  const showAll = (open?: OpenTranscript) => {
    const all = desk.all;
    const paths = (list: readonly OpenTranscript[]) => [
      ...new Set(list.flatMap(({ document: { uri } }) => [uri.fsPath, uri.path])),
    ];
    const checked = all.filter((one) => desk.checking.hasKeys(one));
    const corrected = all.filter((one) => desk.checking.isCorrecting(one));
    const left = all.filter(
      (one) => isLocked(one.document) && !desk.checking.isOn(one) && !desk.checking.isStarting(one),
    );
    const schemesOf = (list: readonly OpenTranscript[]) => {
      const schemes = new Set(list.map(({ document }) => document.uri.scheme));
      // What is a file to an extension on another machine is none to the window.
      if (schemes.has('file')) schemes.add('vscode-remote');
      return [...schemes];
    };
    tellContext('transcript.checkingFiles', paths(checked));
    tellContext('transcript.correctingFiles', paths(corrected));
    tellContext('transcript.checkingSchemes', schemesOf([...checked, ...corrected]));
    tellContext('transcript.leftFiles', paths(left));
    tellContext('transcript.leftSchemes', schemesOf(left));
    for (const editor of window.visibleTextEditors) if (!open || editor.document === open.document) paint(editor);
    show();
  };
  showAll();
  void wakeKeys();
  return Disposable.from(
    item,
    ...types,
    heedTyping(),
    desk.checking.onDidChange(showAll),
    onDidChangeLock(() => showAll()),
    desk.onDidChange((open) => {
      if (desk.checking.isOn(open)) showAll(open);
    }),
    desk.onDidClose((open) => desk.checking.leave(open)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const open = desk.of(document);
      const isOurs = desk.checking.isOn(open) || desk.checking.isStarting(open);
      if (contentChanges.length > 0 && document.isDirty && !isOurs && isLocked(document)) forgetLock(document);
    }),
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(paint)),
    window.onDidChangeActiveColorTheme(() => window.visibleTextEditors.forEach(paint)),
    // Where a person clicks or goes is at hand.
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const open = desk.of(textEditor.document);
      if (!open || !desk.checking.isOn(open)) return;
      const [selection] = selections;
      if (desk.checking.isExpected(textEditor, selection!)) return;
      const hand = desk.checking.handOf(open);
      const span = spanOf(textEditor.document, selection!);
      if (hand && isSame(hand, span)) return;
      // What another program writes right behind the cursor takes it along: nobody has moved it.
      if (hand && kind === undefined && open.isGrowing && !textEditor.document.isDirty) {
        const { start, end } = rangeOf(textEditor.document, desk.checking.chosenIn(open) ?? hand);
        return desk.checking.select(textEditor, new Selection(start, end));
      }
      const other = handAt(open.dossier, textEditor.document.offsetAt(selection!.active));
      if (other) desk.checking.take(open, other, selection!.isEmpty || isSame(other, span) ? undefined : span);
    }),
  );
};

/** The text before what is at hand and behind it. */
function restOf({ document }: TextEditor, hand: Hand) {
  const end = document.getText().length;
  return [
    { start: 0, end: hand.start },
    { start: hand.end, end },
  ].map((span) => rangeOf(document, span));
}

function describeLeft({ dossier }: OpenTranscript): string {
  const { left, byState } = countsOf(dossier);
  const unchecked = uncheckedKinds.reduce((sum, kind) => sum + byState[kind], 0);
  return [
    l10n.t('CHECKING'),
    l10n.t('{0} left', left),
    ...(unchecked > 0 ? [l10n.t('{0} unchecked', unchecked)] : []),
    `${coverageOf(dossier).percent} %`,
  ].join(' · ');
}

function isHighContrast(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
