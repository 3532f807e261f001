import {
  Disposable,
  languages,
  type Position,
  type TextDocument,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';

/** Milliseconds after which a hover is most likely closed: VS Code closes it when the pointer leaves the text, and says nothing. */
const longestHover = 20_000;

/** The text in front of which a hover is open, as far as that is known, and when that was opened. */
let inFrontOf: TextDocument | undefined;
let openedAt = -Infinity;

/**
 * Notes that VS Code asked what a hover is to say at a place, and whether it was told anything. With a key VS Code closes the hover
 * before it looks which command the key is for, so no condition of a key can tell that one was open; and it says nothing if it closes.
 */
export function noteHover(document: TextDocument, position: Position, isTold: boolean): void {
  // What there is to say of problems it says by itself.
  const isOpen = isTold || languages.getDiagnostics(document.uri).some(({ range }) => range.contains(position));
  inFrontOf = isOpen ? document : undefined;
  openedAt = performance.now();
}

/** True if a hover was open when a key was pressed, which closed it. */
export function forgetHover(): boolean {
  const isRecent = performance.now() - openedAt < longestHover;
  const wasOpen = isRecent && inFrontOf !== undefined && window.activeTextEditor?.document === inFrontOf;
  inFrontOf = undefined;
  return wasOpen;
}

/** Heeds what closes a hover, too: a click, arrow keys, scrolling, words that are written, another editor or window. */
export function heedHovers(): Disposable {
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse)
        forgetHover();
    }),
    window.onDidChangeTextEditorVisibleRanges(forgetHover),
    window.onDidChangeActiveTextEditor(forgetHover),
    window.onDidChangeWindowState(forgetHover),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === inFrontOf) forgetHover();
    }),
  );
}
