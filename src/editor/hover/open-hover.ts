import {
  Disposable,
  languages,
  type Position,
  type TextDocument,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';

/** The text in front of which a hover is open, as far as that is known. */
let inFrontOf: TextDocument | undefined;

/**
 * Notes that VS Code asked what a hover is to say at a place, and whether it was told anything. With a key VS Code closes the hover
 * before it looks which command the key is for, so no condition of a key can tell that one was open; and it says nothing if it closes.
 */
export function noteHover(document: TextDocument, position: Position, isTold: boolean): void {
  // What there is to say of problems it says by itself.
  const isOpen = isTold || languages.getDiagnostics(document.uri).some(({ range }) => range.contains(position));
  inFrontOf = isOpen ? document : undefined;
}

/** True if a hover was open when a key was pressed, which closed it. */
export function forgetHover(): boolean {
  const wasOpen = inFrontOf !== undefined && window.activeTextEditor?.document === inFrontOf;
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
