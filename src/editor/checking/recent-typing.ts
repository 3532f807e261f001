import { type Disposable, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';

/** All that is unsaved in a document, if it was typed key by key. */
interface Typing {
  /** When it began; milliseconds. */
  readonly since: number;
  readonly typed: readonly string[];
}

const typing = new WeakMap<TextDocument, Typing | 'other edits'>();
/** An edit that left nothing unsaved: another program's, or a person's first. */
const first = new WeakMap<TextDocument, Typing | 'other edits'>();

/** Milliseconds: so fast nobody corrects a text, saves nothing and begins to check it. */
const soon = 500;

/** What was typed into a text just now that had nothing unsaved before; undefined if there is anything else that is unsaved in it. */
export function typedJustNow(document: TextDocument): readonly string[] | undefined {
  const found = document.isDirty ? typing.get(document) : undefined;
  return found !== undefined && found !== 'other edits' && isRecent(found) ? found.typed : undefined;
}

function isRecent({ since }: Typing): boolean {
  return performance.now() - since < soon;
}

/** Notes what is typed. */
export function heedTyping(): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    const { document, contentChanges } = event;
    const before = typing.get(document);
    if (contentChanges.length === 0) {
      const begun = first.get(document);
      first.delete(document);
      if (!document.isDirty) typing.delete(document);
      else if (begun && !before) typing.set(document, begun);
      return;
    }
    const now = typedBy(event, before);
    if (document.isDirty) typing.set(document, now);
    else first.set(document, now);
  });
}

function typedBy(
  { contentChanges, reason }: TextDocumentChangeEvent,
  before: Typing | 'other edits' | undefined,
): Typing | 'other edits' {
  const [{ text }] = contentChanges as [(typeof contentChanges)[number]];
  if (before === 'other edits' || reason !== undefined || [...text].length !== 1) return 'other edits';
  // Too long ago to be asked for: a text that somebody writes is not kept key by key.
  if (before && !isRecent(before)) return 'other edits';
  return { since: before?.since ?? performance.now(), typed: [...(before?.typed ?? []), text] };
}
