import { commands, type Disposable, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { sharedEnds } from '../../core/text/shared-ends';
import { isLocked, saveLocked } from './checking-lock';
import { typedJustNow } from './recent-typing';

/** What is typed into a text while it is just being locked: the first keys of a person who checks it already. */
export class StrayKeys implements Disposable {
  readonly #wasDirty: boolean;
  /** The text without what was typed, and as it is now. */
  #before: string;
  #now: string;
  /** An edit that left nothing unsaved: another program's, or a person's first. */
  #first: { readonly before: string; readonly typed: readonly string[] } | undefined;
  #typed: readonly string[] = [];
  #isEdited = false;
  readonly #listener: Disposable;

  /** `isCorrected`: what was typed just before is a correction. */
  constructor(
    readonly document: TextDocument,
    isCorrected = false,
  ) {
    // Told to us before the command was: a window that has much to do may run that later than what was typed behind it.
    const typed = isCorrected ? undefined : typedJustNow(document);
    this.#wasDirty = document.isDirty && !typed;
    this.#isEdited = typed !== undefined;
    this.#typed = typed ?? [];
    this.#before = document.getText();
    this.#now = this.#before;
    this.#listener = workspace.onDidChangeTextDocument(({ document: edited, contentChanges, reason }) => {
      if (edited !== document) return;
      if (contentChanges.length === 0) {
        // Told right behind it that something is unsaved: it was a person's.
        if (document.isDirty && this.#first) this.#take(this.#first);
        return;
      }
      const [{ text }] = contentChanges as [(typeof contentChanges)[number]];
      const edit = { before: this.#now, typed: reason === undefined && [...text].length === 1 ? [text] : [] };
      this.#now = document.getText();
      this.#first = undefined;
      if (document.isDirty) this.#take(edit);
      else if (!this.#isEdited) this.#first = edit;
    });
  }

  #take({ before, typed }: { readonly before: string; readonly typed: readonly string[] }): void {
    if (!this.#isEdited) this.#before = before;
    this.#isEdited = true;
    this.#typed = [...this.#typed, ...typed];
    this.#first = undefined;
  }

  /**
   * Takes what was typed out of the text again, and says what that was, key by key; nothing if the text is as it was. To be called once the
   * text is locked, and shown in the active editor.
   */
  async takeBack(): Promise<readonly string[]> {
    if (!this.#isEdited) return [];
    const typed = this.#typed;
    const { document } = this;
    let isReread = false;
    if (!this.#wasDirty && document.isDirty && !document.isUntitled) {
      await commands.executeCommand('workbench.action.files.revert');
      isReread = !document.isDirty;
    }
    if (!isReread) {
      // It may have been saved by itself meanwhile.
      const isSaved = !document.isDirty;
      await this.#restore();
      if (isSaved && document.isDirty) await (isLocked(document) ? saveLocked({ document }) : document.save());
    }
    this.#now = document.getText();
    this.#typed = [];
    this.#first = undefined;
    this.#isEdited = false;
    return typed;
  }

  /** Writes what stood there before where the text is another now. */
  async #restore(): Promise<void> {
    const { document } = this;
    const [before, after] = [this.#before, document.getText()];
    if (before === after) return;
    const { head, tail } = sharedEnds(before, after);
    const range = new Range(document.positionAt(head), document.positionAt(after.length - tail));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, range, before.slice(head, before.length - tail));
    await workspace.applyEdit(edit);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
