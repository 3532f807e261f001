import { commands, type Disposable, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';

/** What is typed into a text while it is just being locked: the first keys of a person who checks it already. */
export class StrayKeys implements Disposable {
  #before: string;
  #wasDirty: boolean;
  #typed: string[] = [];
  #isEdited = false;
  readonly #listener: Disposable;

  constructor(readonly document: TextDocument) {
    this.#before = document.getText();
    this.#wasDirty = document.isDirty;
    this.#listener = workspace.onDidChangeTextDocument((event) => {
      const { contentChanges, reason } = event;
      if (event.document !== document || contentChanges.length === 0) return;
      // What another program writes into the file leaves nothing unsaved.
      if (!document.isDirty) {
        if (!this.#isEdited) this.#before = document.getText();
        return;
      }
      this.#isEdited = true;
      const [{ text }] = contentChanges as [(typeof contentChanges)[number]];
      if (reason === undefined && [...text].length === 1) this.#typed.push(text);
    });
  }

  /**
   * Takes what was typed out of the text again, and says what that was, key by key; nothing if the text is as it was. To be called once the
   * text is locked, and shown in the active editor.
   */
  async takeBack(): Promise<readonly string[]> {
    if (!this.#isEdited) return [];
    const typed = this.#typed;
    this.#typed = [];
    this.#isEdited = false;
    const { document } = this;
    if (!this.#wasDirty && document.isDirty && !document.isUntitled) {
      await commands.executeCommand('workbench.action.files.revert');
      if (!document.isDirty) return typed;
    }
    const isSaved = !document.isDirty;
    await this.#restore();
    // Saved by itself meanwhile.
    if (isSaved && document.isDirty) await document.save();
    return typed;
  }

  /** Writes what stood there before where the text is another now. */
  async #restore(): Promise<void> {
    const { document } = this;
    const [before, after] = [this.#before, document.getText()];
    if (before === after) return;
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head]) head++;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
    const range = new Range(document.positionAt(head), document.positionAt(after.length - tail));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, range, before.slice(head, before.length - tail));
    await workspace.applyEdit(edit);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
