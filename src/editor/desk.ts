import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  languages,
  RelativePattern,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type Applied, applyChange } from '../core/sidecar/apply-change';
import type { Change } from '../core/sidecar/change';
import { invertChange } from '../core/sidecar/invert-change';
import { ownChange } from '../core/sidecar/own-change';
import { sidecarName } from '../core/sidecar/sidecar-names';
import { now } from '../files/now';
import { fileName, findSidecars } from './find-sidecars';
import type { Step } from './history';
import { askName } from './identity';
import { isTranscript, languageId } from './is-transcript';
import { applyAll, type OpenSidecar, OpenTranscript, readOpen } from './open-transcript';
import { sidecarStore, type Written } from './sidecar-store';
import { TeamVocabulary } from './team-vocabulary';

/** What came of a change: `saved`, `pending` (in an editor that has to be saved), or kept unsaved, and why. */
export type Outcome = Written;

/** An edit of another checker's entry as it goes into one's own sidecar. */
function ownEdit(open: OpenTranscript, change: Change, own: OpenSidecar, by: string): Change {
  if (change.kind !== 'edit') return change;
  const claim = open.review.annotations.find(({ annotation }) => annotation.id === change.id);
  return claim ? ownChange(change, claim.annotation, readOpen(open, own), { by, at: now() }) : change;
}

/** A person's name as a part of a file's name. */
function toFileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'own';
}

/** The only state of the editor side: which transcripts are open, and what is known of each. */
export class Desk implements Disposable {
  readonly #open = new Map<string, OpenTranscript>();
  /** Documents that a person took out of the language by hand while they were open. */
  readonly #left = new WeakSet<TextDocument>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #watchers = new Map<string, Disposable>();
  readonly #changed = new EventEmitter<OpenTranscript>();
  readonly #closed = new EventEmitter<OpenTranscript>();
  readonly #disposables: Disposable[];
  /** A transcript was opened, or its text or its annotations changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;
  readonly vocabulary = new TeamVocabulary();

  constructor(readonly context: ExtensionContext) {
    this.#disposables = [
      this.#changed,
      this.#closed,
      this.vocabulary,
      this.vocabulary.onDidChange(() => {
        for (const open of this.all) this.#announce(open);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('transcript.speakerPattern')) this.#readAnew();
      }),
      workspace.onDidOpenTextDocument((document) => this.#welcome(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument((event) => this.#onEdit(event)),
      workspace.onDidSaveTextDocument((document) => this.refreshSidecar(document.uri)),
      // Watchers miss changes on some network drives; coming back to the window is when a person looks.
      window.onDidChangeWindowState(({ focused }) => focused && this.refreshAll()),
    ];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const watcher of this.#watchers.values()) watcher.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Takes in the documents that are open already. */
  async start(): Promise<void> {
    await Promise.all(workspace.textDocuments.map((document) => this.#welcome(document)));
  }

  get all(): readonly OpenTranscript[] {
    return [...this.#open.values()];
  }

  /** The open transcript of a document; undefined where it is none. */
  of(document: TextDocument | undefined): OpenTranscript | undefined {
    return document && this.#open.get(document.uri.toString());
  }

  /** The open transcript of a document, once its sidecars are read; undefined where it is none. */
  async opened(document: TextDocument): Promise<OpenTranscript | undefined> {
    await this.#welcome(document);
    return this.of(document);
  }

  /** The transcript in the active editor; undefined where there is none. */
  get active(): OpenTranscript | undefined {
    return this.of(window.activeTextEditor?.document);
  }

  /**
   * Makes a change in one of a transcript's sidecars (default: the one that new annotations go to). It shows at once and
   * is then written; where it can't be written it is kept and goes on showing, and the outcome says why. Where each
   * checker has an own file, an edit of somebody else's entry goes to one's own.
   */
  change(open: OpenTranscript, change: Change, file?: string): Promise<Outcome> {
    return this.changeAll(open, [change], file);
  }

  /** Makes several changes of one sidecar with one write. None is made where one of them can't be. */
  async changeAll(open: OpenTranscript, changes: readonly Change[], file?: string): Promise<Outcome> {
    const { uri, owner } = await this.homeOf(open);
    const isElsewhere = file !== undefined && file !== uri.toString();
    const goesHome = !isElsewhere || (owner !== undefined && changes.every((change) => change.kind === 'edit'));
    const one = this.#sidecar(open, goesHome ? uri : Uri.parse(file, true));
    const written = isElsewhere && goesHome ? changes.map((change) => ownEdit(open, change, one, owner!)) : changes;
    return this.#make(open, one, written, (inverse) => open.history.record(inverse));
  }

  /** Takes the person's own last change back, or makes it again; undefined where there is none. Never touches others' work. */
  async step(open: OpenTranscript, direction: 'undo' | 'redo'): Promise<Outcome | undefined> {
    const step = open.history.take(direction);
    if (!step) return undefined;
    const one = this.#sidecar(open, Uri.parse(step.file, true));
    return this.#make(open, one, step.changes, (inverse) => open.history.made(direction, inverse));
  }

  /** Makes changes of one sidecar, where all of them can be made, and tells what would take them back. */
  #make(
    open: OpenTranscript,
    one: OpenSidecar,
    changes: readonly Change[],
    tellInverse: (inverse: Step) => void,
  ): Promise<Outcome> {
    const name = fileName(open.document.uri);
    let { text } = applyAll(one.text ?? '', one.unsaved, name);
    const inverse: Change[] = [];
    for (const change of changes) {
      const applied = applyChange(text, change, name);
      if (applied.problem) return Promise.resolve({ failed: applied.problem.message });
      inverse.unshift(...invertChange(text, change));
      text = applied.text;
    }
    if (inverse.length > 0) tellInverse({ file: one.uri.toString(), changes: inverse });
    one.unsaved = [...one.unsaved, ...changes];
    delete one.read;
    this.#announce(open);
    return this.#flush(open, one);
  }

  /** Tries again to write what could not be written. */
  async retry(open: OpenTranscript): Promise<Outcome> {
    const outcomes = await Promise.all([...open.sidecars.values()].map((one) => this.#flush(open, one)));
    return outcomes.find((outcome) => outcome !== 'saved') ?? 'saved';
  }

  /** What the sidecars with unsaved changes would hold, were they saved. */
  unsavedTexts(open: OpenTranscript): { readonly uri: Uri; readonly text: string }[] {
    const name = fileName(open.document.uri);
    return [...open.sidecars.values()]
      .filter((one) => one.unsaved.length > 0)
      .map((one) => ({ uri: one.uri, text: applyAll(one.text ?? '', one.unsaved, name).text }));
  }

  #flush(open: OpenTranscript, one: OpenSidecar): Promise<Outcome> {
    const done = one.writing.then(() => this.#flushNow(open, one));
    one.writing = done;
    return done;
  }

  async #flushNow(open: OpenTranscript, one: OpenSidecar): Promise<Outcome> {
    const changes = one.unsaved;
    if (changes.length === 0) return 'saved';
    let written: Applied = { text: '' };
    const outcome = await sidecarStore.write(one.uri, (before) => {
      written = applyAll(before ?? '', changes, fileName(open.document.uri));
      return written.text;
    });
    if (typeof outcome === 'object') return outcome;
    one.unsaved = one.unsaved.filter((change) => !changes.includes(change));
    one.text = written.text;
    delete one.read;
    this.#announce(open);
    // A watcher reports nothing for a file that is created and deleted within one of its batches: look once more.
    setTimeout(() => this.of(open.document) === open && this.#readSidecars(open), 1000);
    // Somebody else was faster: the entry is gone or broken by now.
    return written.problem ? { failed: written.problem.message } : outcome;
  }

  /** The sidecar that new annotations of a transcript go to: the shared one, or (setting) the checker's own and whose it is. */
  async homeOf(open: OpenTranscript): Promise<{ readonly uri: Uri; readonly owner?: string }> {
    const { uri } = open.document;
    const isOwn = workspace.getConfiguration('transcript', uri).get('sidecar') === 'own';
    const owner = isOwn ? await askName(uri) : undefined;
    const name = sidecarName(fileName(uri), owner === undefined ? undefined : toFileName(owner));
    return { uri: Uri.joinPath(uri, '..', name), ...(owner !== undefined && { owner }) };
  }

  #readAnew(): void {
    for (const open of this.all) {
      open.reading.forget();
      this.#announce(open);
    }
  }

  /** Reads all sidecars of all open transcripts again. */
  async refreshAll(): Promise<void> {
    await Promise.all(this.all.map((open) => this.#readSidecars(open)));
  }

  /** A file was created, changed, deleted, saved or edited: where it is a sidecar of an open transcript, it is read again. */
  async refreshSidecar(uri: Uri): Promise<void> {
    if (!uri.path.endsWith('.annotations.yaml')) return;
    const folder = Uri.joinPath(uri, '..').toString();
    const beside = this.all.filter((open) => Uri.joinPath(open.document.uri, '..').toString() === folder);
    await Promise.all(beside.map((open) => this.#readSidecars(open)));
    // A text file that has just got its sidecar is a transcript from now on.
    if (beside.length === 0) await this.start();
  }

  async #welcome(document: TextDocument): Promise<void> {
    if (!(await isTranscript(document, this.context.globalState)) || document.isClosed) return;
    if (document.languageId !== languageId) {
      if (this.#left.has(document)) return;
      // Comes back as a document closed and another one opened.
      await languages.setTextDocumentLanguage(document, languageId);
      return;
    }
    const key = document.uri.toString();
    let open = this.#open.get(key);
    if (open?.document !== document) {
      open = new OpenTranscript(document);
      this.#open.set(key, open);
      this.#watch(document.uri);
      open.ready = this.#readSidecars(open);
    }
    await open.ready;
  }

  #close(document: TextDocument): void {
    const key = document.uri.toString();
    const open = this.#open.get(key);
    if (open?.document !== document) return;
    this.#open.delete(key);
    // Another language comes as a document closed and opened, and it is the same one.
    this.#left.add(document);
    clearTimeout(this.#timers.get(key));
    this.#closed.fire(open);
  }

  #onEdit(event: TextDocumentChangeEvent): void {
    const { document } = event;
    const open = this.of(document);
    open?.follow(event);
    if (!open) {
      void this.refreshSidecar(document.uri);
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        if (open.places.settle()) open.forgetReview();
        this.#changed.fire(open);
      }, open.idle),
    );
  }

  /** One watcher a folder; it also sees folders outside the workspace. A file that is replaced comes as deleted + created. */
  #watch(transcript: Uri): void {
    const folder = Uri.joinPath(transcript, '..');
    const key = folder.toString();
    if (this.#watchers.has(key) || transcript.scheme === 'untitled') return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*.annotations.yaml'));
    const read = (uri: Uri) => this.refreshSidecar(uri);
    watcher.onDidCreate(read);
    watcher.onDidChange(read);
    watcher.onDidDelete(read);
    this.#watchers.set(key, watcher);
  }

  async #readSidecars(open: OpenTranscript): Promise<void> {
    const uris = await findSidecars(open.document.uri);
    let changed = false;
    for (const uri of uris) {
      const one = this.#sidecar(open, uri);
      const { text, unreadable } = await sidecarStore.read(uri);
      if (text === one.text && unreadable === one.unreadable && one.read) continue;
      one.text = text;
      delete one.read;
      delete one.unreadable;
      if (unreadable !== undefined) one.unreadable = unreadable;
      changed = true;
    }
    const present = new Set(uris.map(String));
    for (const [key, one] of open.sidecars) {
      if (present.has(key)) continue;
      if (one.unsaved.length === 0) open.sidecars.delete(key);
      else one.text = undefined;
      delete one.read;
      changed = true;
    }
    if (changed || open.sidecars.size === 0) this.#announce(open);
  }

  #sidecar(open: OpenTranscript, uri: Uri): OpenSidecar {
    const key = uri.toString();
    let one = open.sidecars.get(key);
    if (!one) {
      one = { uri, text: undefined, unsaved: [], writing: Promise.resolve() };
      open.sidecars.set(key, one);
    }
    return one;
  }

  #announce(open: OpenTranscript): void {
    open.forgetReview();
    this.#changed.fire(open);
  }
}
