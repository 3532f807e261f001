import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  window,
  workspace,
} from 'vscode';
import { longestPause } from '../core/dossier/unfinished-sentence';
import type { Act } from '../core/sidecar/apply-act';
import { makeActs } from '../core/sidecar/make-acts';
import type { FiledAct } from '../core/sidecar/route-acts';
import { copiedFrom, isSidecar, isSidecarOf, transcriptNames } from '../core/sidecar/sidecar-names';
import { newId } from '../files/new-id';
import { askCorrection } from './ask-correction';
import { becomeTranscript } from './become-transcript';
import { Checking, type PressedKey } from './checking/checking';
import { fileName } from './find-sidecars';
import { Growth } from './growth';
import { Hearing } from './hearing/hearing';
import { type Home, homeOf } from './home-of';
import { isTranscript, languageId } from './is-transcript';
import { KeptActs } from './kept-acts';
import { KnownClaims } from './known-claims';
import { OpenTranscript } from './open-transcript';
import { ShelfCards } from './shelf-cards';
import { SidecarReader } from './sidecar-reader';
import { sidecarStore } from './sidecar-store';
import { type Outcome, SidecarWriter } from './sidecar-writer';
import { standIn } from './stand-in';
import { TeamVocabulary } from './team-vocabulary';
import { viewerOf } from './viewer-of';

export type { Outcome } from './sidecar-writer';

/** The only state of the editor side: which transcripts are open, and what is known of each. */
export class Desk implements Disposable {
  readonly #open = new Map<string, OpenTranscript>();
  /** Documents that a person took out of the language by hand while they were open. */
  readonly #left = new WeakSet<TextDocument>();
  /** Those among them of which something was not saved. */
  readonly #leftUnsaved = new WeakSet<TextDocument>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Since when a text waits to be read anew, in milliseconds. */
  readonly #waiting = new Map<string, number>();
  readonly #ends = new Map<string, ReturnType<typeof setTimeout>>();
  /** What of texts that grow the views have yet to be told. */
  readonly #growing = new Map<string, Told>();
  readonly #changed = new EventEmitter<OpenTranscript>();
  readonly #read = new EventEmitter<OpenTranscript>();
  readonly #closed = new EventEmitter<OpenTranscript>();
  readonly #kept: KeptActs;
  readonly #reader = new SidecarReader((file) => this.refreshSidecar(file));
  readonly #writer: SidecarWriter;
  readonly #disposables: Disposable[];
  /** A transcript was opened, or its text or its annotations changed. */
  readonly onDidChange = this.#changed.event;
  /** An edited text was read: what shows in it may be set before the quotes are cut; `onDidChange` comes after. */
  readonly onDidRead = this.#read.event;
  readonly onDidClose = this.#closed.event;
  readonly vocabulary = new TeamVocabulary();
  readonly checking = new Checking();
  /** The key of checking mode that types something, and what it does; undefined if there is none. Set once the commands are there. */
  keyTyping: (typed: string) => PressedKey | undefined = () => undefined;
  readonly cards = new ShelfCards();
  readonly known = new KnownClaims(this.cards);
  readonly growth: Growth;
  readonly hearing = new Hearing();

  constructor(readonly context: ExtensionContext) {
    this.#kept = new KeptActs(context.globalStorageUri, newId());
    this.#writer = new SidecarWriter(this.#kept, (open) => this.#announce(open));
    this.#disposables = [
      this.hearing,
      this.#changed,
      this.#read,
      this.#closed,
      this.#reader,
      this.vocabulary,
      this.cards,
      this.known,
      this.known.onDidChange(() => {
        for (const open of this.all) if (hasCopies(open)) this.#announce(open);
      }),
      this.vocabulary.onDidChange(() => {
        void this.#readTeams();
        this.cards.refresh();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('transcript.speakerPattern')) this.#readAnew();
        if (event.affectsConfiguration('transcript.me')) void this.#readTeams();
      }),
      // Git's name counts in a folder that is trusted.
      workspace.onDidGrantWorkspaceTrust(() => this.#readTeams()),
      workspace.onDidOpenTextDocument((document) => this.#welcome(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument((event) => this.#onEdit(event)),
      workspace.onDidSaveTextDocument((document) => {
        this.of(document)?.noteWritten();
        void this.refreshSidecar(document.uri);
      }),
      // Watchers miss changes on some network drives; coming back to the window is when a person looks.
      window.onDidChangeWindowState(({ focused }) => focused && this.refreshAll()),
    ];
    // After what follows edits here: it asks what came of them.
    this.growth = new Growth(this);
  }

  dispose(): void {
    for (const timer of [...this.#timers.values(), ...this.#ends.values()]) clearTimeout(timer);
    for (const { timer } of this.#growing.values()) clearTimeout(timer);
    for (const disposable of [this.growth, ...this.#disposables]) disposable.dispose();
  }

  /** Takes in the documents that are open already. */
  async start(): Promise<void> {
    await Promise.all(workspace.textDocuments.map((document) => this.#welcome(document)));
  }

  /** Ends when all that is being written is. */
  async finish(): Promise<void> {
    await Promise.all(this.all.flatMap((open) => [...open.sidecars.values()].map((one) => one.writing)));
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

  /** The transcript that a sidecar lies beside, opened in the background where it isn't open; undefined where there is none. */
  async ofSidecar(sidecar: Uri): Promise<OpenTranscript | undefined> {
    const open = this.all.find(({ sidecars }) => sidecars.has(sidecar.toString()));
    if (open) return open;
    for (const name of transcriptNames(fileName(sidecar))) {
      try {
        return await this.opened(await workspace.openTextDocument(Uri.joinPath(sidecar, '..', name)));
      } catch {
        // There is no such file, or it is no text.
      }
    }
    return undefined;
  }

  /** The transcript in the active editor; undefined where there is none. */
  get active(): OpenTranscript | undefined {
    return this.of(window.activeTextEditor?.document);
  }

  /** The sidecar that new annotations of a transcript go to. */
  homeOf(open: OpenTranscript): Promise<Home> {
    return homeOf(open.document.uri, open.isBlind);
  }

  /**
   * The one door to change annotations: makes the acts of a command as one step of undo, whatever files they touch. Each goes
   * to its `file`, else to the sidecar that holds its entry, else to the one that new annotations go to; if each checker has
   * an own file, an edit of somebody else's entry goes to one's own. Of one file all are made or none. They show at once and
   * are then written; what can't be written is kept and goes on showing, and the outcome says why.
   *
   * What changes a published claim is made only with the reason, for which a person is asked: it becomes a correction.
   *
   * `where` is a transcript, or one of its sidecars, whose transcript may be nowhere to be found: then there is no undo.
   */
  async make(where: OpenTranscript | Uri, ...acts: readonly (Act | FiledAct)[]): Promise<Outcome> {
    const filed = acts.map((one): FiledAct => ('change' in one ? one : { change: one }));
    if (!(where instanceof Uri)) return this.#make(where, filed);
    const open = await this.ofSidecar(where);
    if (open)
      return this.#make(
        open,
        filed.map(({ change }) => ({ change, file: where.toString() })),
      );
    let failed: string | undefined;
    const outcome = await sidecarStore.write(where, (before = '') => {
      const { text, problem } = makeActs(
        before,
        filed.map(({ change }) => change),
        '',
      );
      failed = problem?.message;
      return text;
    });
    return failed === undefined ? outcome : { failed };
  }

  async #make(open: OpenTranscript, acts: readonly FiledAct[]): Promise<Outcome> {
    const corrected = await askCorrection(open, acts);
    if (!corrected)
      return { failed: l10n.t('Nothing was changed: what is published is corrected with a reason.'), isLeft: true };
    const outcome = await this.#writer.make(open, corrected);
    this.#lookOnceMore(open);
    return outcome;
  }

  /** Takes in what was done in a text that had no file, now that it has been saved as a transcript. */
  async moveIn(from: OpenTranscript, to: OpenTranscript): Promise<Outcome> {
    return this.#writer.moveIn(from, to);
  }

  /** To be called when another text was put in the place of a transcript's: what stood in it is searched for. */
  placeAnew(open: OpenTranscript): void {
    open.places.restart();
    open.forgetPlaces();
    this.#announce(open);
  }

  /** Takes the person's own last act back, or makes it again; undefined where there is none. Never touches others' work. */
  async step(open: OpenTranscript, direction: 'undo' | 'redo'): Promise<Outcome | undefined> {
    const outcome = await this.#writer.step(open, direction);
    this.#lookOnceMore(open);
    return outcome;
  }

  /** A transcript or a sidecar was renamed: what was made in it is not gone. */
  forgetMade(renamed: Uri): void {
    for (const open of this.all) open.forgetMade(renamed);
  }

  /** A watcher reports nothing for a file that is created and deleted within one of its batches. */
  #lookOnceMore(open: OpenTranscript): void {
    setTimeout(() => this.of(open.document) === open && this.#refresh(open), 1000);
  }

  /** Tries again to write what could not be written. */
  retry(open: OpenTranscript): Promise<Outcome> {
    return this.#writer.retry(open);
  }

  /** What the sidecars with unsaved changes would hold, were they saved; of one that can't be changed only what is new. */
  unsavedTexts(open: OpenTranscript): { readonly uri: Uri; readonly text: string }[] {
    const name = fileName(open.document.uri);
    return [...open.sidecars.values()]
      .filter((one) => one.unsaved.length > 0)
      .map(({ uri, text = '', unsaved }) => {
        const all = makeActs(text, unsaved, name);
        return { uri, text: all.waiting.length > 0 ? makeActs('', unsaved, name).text : all.text };
      });
  }

  /** Reads all sidecars of all open transcripts again. */
  async refreshAll(): Promise<void> {
    await Promise.all(this.all.map((open) => this.#refresh(open)));
  }

  /** A file was created, changed, deleted, saved or edited: where it lies beside an open transcript, that is read again. */
  async refreshSidecar(uri: Uri): Promise<void> {
    const name = fileName(uri);
    if (!isSidecar(name) && copiedFrom(name) === undefined) return;
    const folder = Uri.joinPath(uri, '..').toString();
    const beside = this.all.filter((open) => Uri.joinPath(open.document.uri, '..').toString() === folder);
    await Promise.all(beside.map((open) => this.#refresh(open)));
    // A text file that has just got its sidecar is a transcript from now on.
    if (beside.length === 0) await this.start();
  }

  /** Reads what lies beside a transcript, joins what waited for a repair, and tries again to write what could not be written. */
  async #refresh(open: OpenTranscript): Promise<void> {
    await this.#writer.joinWaiting(open);
    if (await this.#reader.read(open)) this.#announce(open);
    await this.#retryQuietly(open);
  }

  /** Says nothing where it fails again, but does where something can't be made any more and is given up. */
  async #retryQuietly(open: OpenTranscript): Promise<void> {
    if (open.unsavedCount === 0) return;
    const outcome = await this.retry(open);
    if (typeof outcome === 'object' && !outcome.kept) void window.showErrorMessage(outcome.failed);
  }

  async #welcome(document: TextDocument): Promise<void> {
    if (!(await isTranscript(document, this.context)) || document.isClosed) return;
    if (document.languageId !== languageId) {
      if (this.#left.has(document)) return;
      if (document.isUntitled && !(await this.#isTaggedText(document))) return;
      const renamed = await becomeTranscript(document);
      if (renamed.languageId === languageId) await this.#welcome(renamed);
      return;
    }
    const key = document.uri.toString();
    let open = this.#open.get(key);
    if (open?.document !== document) {
      open = new OpenTranscript(document, (id) => this.known.claimOf(id));
      this.#open.set(key, open);
      this.#reader.watch(document.uri);
      open.ready = this.#takeIn(open);
    }
    await open.ready;
  }

  /** Reads a transcript's sidecars for the first time, and takes up what an earlier window could not write. */
  async #takeIn(open: OpenTranscript): Promise<void> {
    await Promise.all([this.#reader.read(open), this.#readTeam(open)]);
    const left = await this.#kept.takeUp(this.#doneIn(open.document));
    for (const [key, acts] of left) {
      const one = open.sidecarAt(Uri.parse(key, true));
      one.unsaved = [...acts, ...one.unsaved];
      delete one.read;
    }
    if (hasCopies(open)) this.known.start();
    this.#announce(open);
    void this.#retryQuietly(open);
  }

  /** True for a text without a file whose words another window tagged: VS Code brings it back, and forgets its language. */
  #isTaggedText(document: TextDocument): Promise<boolean> {
    const isDone = this.#doneIn(document);
    return this.#kept.isLeft(
      (sidecar, acts, isOwn) => acts.some(({ kind }) => kind === 'add') && isDone(sidecar, acts, isOwn),
    );
  }

  /** Tells of acts that are kept whether they were done in a document. */
  #doneIn(document: TextDocument): (sidecar: Uri, acts: readonly Act[], isOwn: boolean) => boolean {
    const { uri } = document;
    const folder = Uri.joinPath(uri, '..').toString();
    return (sidecar, acts, isOwn) =>
      Uri.joinPath(sidecar, '..').toString() === folder &&
      isSidecarOf(fileName(sidecar), fileName(uri)) &&
      // It was done in the same document before, or else in one of that name.
      (!document.isUntitled || (isOwn && this.#leftUnsaved.has(document)) || standIn(document.getText(), acts));
  }

  async #readTeams(): Promise<void> {
    for (const open of this.all) await this.#readTeam(open);
    for (const open of this.all) this.#announce(open);
  }

  async #readTeam(open: OpenTranscript): Promise<void> {
    const { uri } = open.document;
    [open.team, open.viewer] = await Promise.all([this.vocabulary.find(uri), viewerOf(uri)]);
    open.forgetDossier();
  }

  #close(document: TextDocument): void {
    const key = document.uri.toString();
    const open = this.#open.get(key);
    if (open?.document !== document) return;
    this.#open.delete(key);
    // Another language comes as a document closed and opened, and it is the same one.
    this.#left.add(document);
    if (open.unsavedCount > 0) this.#leftUnsaved.add(document);
    clearTimeout(this.#timers.get(key));
    clearTimeout(this.#ends.get(key));
    clearTimeout(this.#growing.get(key)?.timer);
    this.#growing.delete(key);
    this.#waiting.delete(key);
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
    const since = this.#waiting.get(key) ?? performance.now();
    this.#waiting.set(key, since);
    // Typing is waited for to pause; a file that a program goes on writing may never pause.
    const rest = Math.max(0, since + longestWait - performance.now());
    const wait = open.isGrowing && !document.isDirty ? Math.min(open.pause, rest) : open.idle;
    clearTimeout(this.#timers.get(key));
    const read = () => void this.#readOn(open, since);
    // What another program wrote is to be lit soon: not even a turn of the timers is waited for.
    if (wait === 0) queueMicrotask(read);
    else this.#timers.set(key, setTimeout(read, wait));
    if (open.isGrowing) this.#awaitEnd(open, key);
  }

  /** Reads an edited text, and tells that it changed; gives up if it is edited again meanwhile. `since`: when it was edited first. */
  async #readOn(open: OpenTranscript, since: number): Promise<void> {
    const key = open.document.uri.toString();
    if (open.places.settle()) open.forgetPlaces();
    if (open.isGrowing && !open.document.isDirty) return this.#readGrown(open, key, since);
    const isDue = open.isGrowing && performance.now() - since > 2 * longestWait;
    let isRead = false;
    const tellRead = () => {
      isRead = true;
      this.#read.fire(open);
    };
    if (!isDue && !(await open.renew(tellRead))) return;
    if (!isRead) tellRead();
    // What was set in the text goes out before all other views work.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.#open.get(key) !== open || (!isDue && open.reading.isBehind)) return;
    this.#waiting.delete(key);
    this.#changed.fire(open);
  }

  /**
   * Reads a text that another program goes on writing: what came is marked at once, each time. All other views cost more than the marks and
   * need not be as quick: they are told a few times a second, and the quotes are cut then.
   */
  async #readGrown(open: OpenTranscript, key: string, since: number): Promise<void> {
    const isDue = performance.now() - since > 2 * longestWait;
    if (!isDue && !(await open.renewText())) return;
    if (this.#open.get(key) !== open) return;
    this.#read.fire(open);
    this.#waiting.delete(key);
    const told = this.#growing.get(key) ?? { at: -Infinity, took: 0, since: performance.now(), timer: undefined };
    this.#growing.set(key, told);
    told.since ??= performance.now();
    if (told.timer !== undefined) return;
    const rest = told.at + Math.max(shortestRest, 2 * told.took) - performance.now();
    told.timer = setTimeout(() => void this.#tellGrown(open, key, told), Math.max(0, rest));
  }

  async #tellGrown(open: OpenTranscript, key: string, told: Told): Promise<void> {
    const isDue = () => performance.now() - (told.since ?? Infinity) > 2 * longestWait;
    // Edited again meanwhile: once that is read this is asked for anew, but not for ever.
    const isCut = !open.reading.isBehind && (await open.cut());
    told.timer = undefined;
    if (this.#open.get(key) !== open || (!isCut && !isDue())) return;
    const start = performance.now();
    told.since = undefined;
    this.#changed.fire(open);
    told.at = performance.now();
    told.took = told.at - start;
  }

  /** What was said last is a sentence once nothing more comes for a while. */
  #awaitEnd(open: OpenTranscript, key: string): void {
    clearTimeout(this.#ends.get(key));
    this.#ends.set(
      key,
      setTimeout(() => {
        if (this.#open.get(key) === open && !open.isGrowing) this.#changed.fire(open);
      }, longestPause + 50),
    );
  }

  #readAnew(): void {
    for (const open of this.all) {
      open.reading.forget();
      this.#announce(open);
    }
  }

  #announce(open: OpenTranscript): void {
    open.forgetDossier();
    this.#changed.fire(open);
  }
}

/** What the views were told of a text that grows. */
interface Told {
  /** When they were told last, and how many milliseconds that took. */
  at: number;
  took: number;
  /** Since when something is new to them; undefined if nothing is. */
  since: number | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds at least between two times that the views are told of a text that grows. */
const shortestRest = 250;

/** Milliseconds that a text which grows is read anew after, at the latest. */
const longestWait = 400;

/** True if a verdict in it was taken over from another claim. */
function hasCopies({ filedSidecars }: OpenTranscript): boolean {
  return filedSidecars.some(({ sidecar }) => sidecar.entries.some(({ annotation }) => annotation?.['same-as']));
}
