import {
  Disposable,
  type Event,
  EventEmitter,
  RelativePattern,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  Uri,
  window,
  workspace,
} from 'vscode';
import { growQuotes, quotesAtEnd } from '../core/dossier/grow-quotes';
import { unfinishedSentence } from '../core/dossier/unfinished-sentence';
import { unitsOf, type WorkUnit } from '../core/dossier/units-of';
import type { FiledAct } from '../core/sidecar/route-acts';
import { fileName } from './find-sidecars';
import { knownName } from './identity';
import type { OpenTranscript } from './open-transcript';
import { spanOf } from './ranges';

/** What it takes of the desk. */
interface GrowingDesk {
  readonly onDidChange: Event<OpenTranscript>;
  readonly onDidClose: Event<OpenTranscript>;
  readonly known: { start(): void };
  of(document: TextDocument): OpenTranscript | undefined;
  make(where: OpenTranscript, ...acts: readonly FiledAct[]): Promise<unknown>;
}

/** What is known of one transcript that another program goes on writing. */
interface Watch {
  /** The text from here on came since somebody last looked at its end; undefined until it has grown here. */
  seenTo: number | undefined;
  /** What came last, and what `seenTo` was before. */
  last?:
    | { readonly seenTo: number | undefined; readonly changes: readonly TextDocumentContentChangeEvent[] }
    | undefined;
  /** Quotes that reach the end of a sentence that isn't finished. */
  atEnd: ReadonlySet<string>;
  /** True if the file has changed on the disk while its document has unsaved changes: it doesn't grow here. */
  isHeldBack: boolean;
}

/** Transcripts that grow while they are open: what of them is new, and quotes in the sentence that was being said. */
export class Growth implements Disposable {
  readonly #watches = new Map<string, Watch>();
  readonly #files = new Map<string, Disposable>();
  readonly #changed = new EventEmitter<OpenTranscript>();
  readonly #parts: Disposable[];
  /** Other units are new in a transcript, or it grows no more here. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly desk: GrowingDesk) {
    this.#parts = [
      this.#changed,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const open = desk.of(document);
        if (!open) return;
        this.#watchFile(document);
        if (contentChanges.length > 0) this.#follow(open, contentChanges);
        else if (document.isDirty) this.#takeBack(open);
        this.#settle(open);
      }),
      desk.onDidChange((open) => void this.#grow(open)),
      desk.onDidClose(({ document }) => {
        const key = document.uri.toString();
        this.#watches.delete(key);
        this.#files.get(key)?.dispose();
        this.#files.delete(key);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#look(textEditor.document)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#look(editor.document)),
    ];
  }

  dispose(): void {
    Disposable.from(...this.#parts, ...this.#files.values()).dispose();
  }

  /** The units that came since somebody last looked at the end of a text, below what is in view. */
  newIn(open: OpenTranscript): readonly WorkUnit[] {
    const watch = this.#watches.get(keyOf(open));
    const { seenTo } = watch ?? {};
    if (seenTo === undefined || open.reading.isBehind) return [];
    return unitsOf(open.dossier).filter(({ stops, annotation }) => !annotation && (stops[0] ?? -1) >= seenTo);
  }

  /** True if the file goes on, and the document, which has unsaved changes, doesn't. */
  isHeldBack(open: OpenTranscript): boolean {
    return this.#watches.get(keyOf(open))?.isHeldBack === true;
  }

  /** What is new from now on is new to whoever looks at the end. */
  seen(open: OpenTranscript): void {
    const watch = this.#watches.get(keyOf(open));
    if (!watch) return;
    watch.seenTo = open.document.getText().length;
    this.#changed.fire(open);
  }

  #begin(open: OpenTranscript, offset: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const key = keyOf(open);
    const watch = this.#watches.get(key) ?? newWatch();
    watch.last = { seenTo: watch.seenTo, changes };
    watch.seenTo ??= offset;
    this.#watches.set(key, watch);
    this.desk.known.start();
  }

  /** Takes in an edit: what the file got, or what a person did. */
  #follow(open: OpenTranscript, changes: readonly TextDocumentContentChangeEvent[]): void {
    const watch = this.#watches.get(keyOf(open));
    if (open.grownFrom === undefined) this.#move(watch, changes);
    else this.#begin(open, open.grownFrom, changes);
  }

  /** What seemed to be the file's was a person's first edit. */
  #takeBack(open: OpenTranscript): void {
    const watch = this.#watches.get(keyOf(open));
    if (!watch?.last || open.grownFrom !== undefined) return;
    const { seenTo, changes } = watch.last;
    watch.seenTo = seenTo;
    this.#move(watch, changes);
  }

  /** Keeps the place that is seen where it is in the text while somebody edits that; what a person writes is nothing new. */
  #move(watch: Watch | undefined, changes: readonly TextDocumentContentChangeEvent[]): void {
    if (!watch) return;
    watch.last = undefined;
    if (watch.seenTo === undefined) return;
    let { seenTo } = watch;
    for (const { rangeOffset, rangeLength, text } of [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
      const isBefore = rangeOffset + rangeLength <= seenTo;
      seenTo = isBefore ? seenTo + text.length - rangeLength : rangeOffset + text.length;
    }
    watch.seenTo = seenTo;
  }

  /** Takes in what a text reads as now. */
  async #grow(open: OpenTranscript): Promise<void> {
    const watch = this.#watches.get(keyOf(open));
    if (!watch || open.reading.isBehind) return;
    const { dossier } = open;
    const unfinished = unfinishedSentence(dossier.transcript);
    if (watch.atEnd.size > 0 && (!unfinished || !open.isGrowing)) {
      const ids = watch.atEnd;
      watch.atEnd = new Set();
      const edits = growQuotes(dossier, ids);
      if (edits.length > 0) await this.desk.make(open, ...edits);
    }
    if (unfinished && open.isGrowing) {
      const me = await knownName(open.document.uri);
      const reached = quotesAtEnd(dossier, unfinished);
      // Each lets the own quotes grow: several windows would write the same.
      const own = dossier.annotations.filter(({ annotation: { id, by } }) => reached.has(id) && by === me);
      watch.atEnd = new Set([...watch.atEnd, ...own.map(({ annotation }) => annotation.id)]);
    }
    this.#look(open.document);
    this.#changed.fire(open);
  }

  /** What is in view is seen. */
  #look(document: TextDocument): void {
    const open = this.desk.of(document);
    const watch = open && this.#watches.get(keyOf(open));
    if (!open || watch?.seenTo === undefined) return;
    const ends = window.visibleTextEditors
      .filter((editor) => editor.document === document)
      .flatMap((editor) => editor.visibleRanges.map((range) => spanOf(document, range).end));
    const seenTo = Math.max(watch.seenTo, ...ends);
    if (seenTo === watch.seenTo) return;
    watch.seenTo = seenTo;
    this.#changed.fire(open);
  }

  /** A document with unsaved changes doesn't grow with its file; that is to be said. */
  #watchFile(document: TextDocument): void {
    const key = document.uri.toString();
    if (!document.isDirty || document.isUntitled || this.#files.has(key)) return;
    const folder = Uri.joinPath(document.uri, '..');
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(folder, fileName(document.uri)),
      true,
      false,
      true,
    );
    const told = watcher.onDidChange(() => {
      const open = this.desk.of(document);
      if (!open || !document.isDirty) return;
      const watch = this.#watches.get(key) ?? newWatch();
      watch.isHeldBack = true;
      this.#watches.set(key, watch);
      this.#changed.fire(open);
    });
    this.#files.set(key, Disposable.from(watcher, told));
  }

  /** Saved, or as the file is again: it grows on. */
  #settle(open: OpenTranscript): void {
    const key = keyOf(open);
    const watch = this.#watches.get(key);
    if (open.document.isDirty || !watch?.isHeldBack) return;
    watch.isHeldBack = false;
    this.#changed.fire(open);
  }
}

function newWatch(): Watch {
  return { seenTo: undefined, atEnd: new Set(), isHeldBack: false };
}

function keyOf({ document }: OpenTranscript): string {
  return document.uri.toString();
}
