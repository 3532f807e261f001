import { type CancellationToken, type TextDocument, type TextDocumentChangeEvent, type Uri, workspace } from 'vscode';
import { blindnessOf, type Viewer } from '../core/dossier/blindfold';
import { listingRows } from '../core/dossier/desk-rows';
import type { Dossier, FiledSidecar } from '../core/dossier/dossier';
import { aboutOf, dossierOf } from '../core/dossier/dossier-of';
import { isDismissed } from '../core/dossier/is-dismissed';
import type { FindClaim } from '../core/dossier/outdated-copies';
import { defaultTeam, type TeamFile } from '../core/dossier/team-file';
import { tellPlaces } from '../core/dossier/tell-places';
import { longestPause } from '../core/dossier/unfinished-sentence';
import type { Annotation } from '../core/sidecar/annotation';
import { type Act, idOf } from '../core/sidecar/apply-act';
import { KeptEntries } from '../core/sidecar/kept-entries';
import { MadeChanges } from '../core/sidecar/made-changes';
import type { MadeAct } from '../core/sidecar/make-acts';
import { readSidecar } from '../core/sidecar/read-sidecar';
import type { Sidecar } from '../core/sidecar/sidecar';
import type { Transcript } from '../core/transcript/transcript';
import { type DocumentEdit, DocumentEdits } from './document-edits';
import { DocumentPlaces } from './document-places';
import { DocumentReading } from './document-reading';
import { FileGrowth } from './file-growth';
import { type ConflictedCopy, fileName } from './find-sidecars';
import { History } from './history';
import { inSlices } from './in-slices';
import { isTrouble, type OpenSidecar, readOpen } from './open-sidecar';

/** Milliseconds without typing after which a changed transcript is read anew. */
const shortestIdle = 120;
const longestIdle = 2000;

/** A reading of one version of the document that is under way; each part says whether it came to its end. */
interface Renewal {
  readonly version: number;
  readonly read: Promise<boolean>;
  /** Begun when somebody waits for it. */
  readonly cut: () => Promise<boolean>;
}

/** A transcript that is open in the editor, with its sidecars. */
export class OpenTranscript {
  #dossier: Dossier | undefined;
  /** What it was made of, as it reads without what the sidecars say of the talk. */
  #spoken: Transcript | undefined;
  /** The dossier before that, of which the annotations stay that are still the same. */
  #before: Dossier | undefined;
  #readMilliseconds = 0;
  /** The same with what is cut and counted after it. */
  #wholeMilliseconds = 0;
  #renewal: Renewal | undefined;
  /** When it was read last; milliseconds. */
  #readAt = -Infinity;
  readonly reading: DocumentReading;
  /** By URI: those that there are, and those that something is to be written to. */
  readonly sidecars = new Map<string, OpenSidecar>();
  /** What synchronising programs left beside it. */
  copies: readonly ConflictedCopy[] = [];
  /** What waits there to be joined with a sidecar. */
  waiting: readonly ConflictedCopy[] = [];
  /** What holds for the team's transcripts. */
  team: TeamFile = defaultTeam;
  /** Who looks at it here, if that is known. */
  viewer: Viewer | undefined;
  readonly history = new History();
  readonly #made = new Map<string, MadeChanges>();
  /**
   * Ends when the sidecars have been read for the first time, and what could not be written before is taken up. Nothing is
   * made before that: what is just being written would be taken up too, and made again after somebody else removed it.
   */
  ready: Promise<void> = Promise.resolve();
  /** Where quoted words stand by the edits made here since they were placed. */
  readonly places: DocumentPlaces;

  readonly #edits: DocumentEdits;
  readonly #growth: FileGrowth;
  #grownFrom: number | undefined;
  /** When the file grew at its end last, by a program that writes it; milliseconds. */
  #grownAt = -Infinity;
  /** The same before the last edit. */
  #grownBefore = -Infinity;

  constructor(
    readonly document: TextDocument,
    /** Finds a claim of any transcript by its id. */
    readonly find?: FindClaim,
  ) {
    this.reading = new DocumentReading(document);
    this.places = new DocumentPlaces(document);
    this.#edits = new DocumentEdits(document);
    this.#growth = new FileGrowth(document.getText(), !document.isDirty && !document.isUntitled);
  }

  /** To be called with every change of the document or of its being unsaved; costs little however long the text is. */
  follow(event: TextDocumentChangeEvent): void {
    const edit = this.#edits.read(event);
    this.#noteGrowth(event.document, edit);
    if (edit) this.reading.follow(edit);
    if (edit || event.document.isDirty) this.places.follow(edit);
  }

  #noteGrowth(document: TextDocument, edit: DocumentEdit | undefined): void {
    if (edit) {
      this.#grownBefore = this.#grownAt;
      this.#grownFrom = this.#growth.read(edit, () => document.getText());
      if (this.#grownFrom !== undefined) this.#grownAt = performance.now();
    } else if (this.#growth.noteSaved(!document.isDirty)) {
      this.#grownFrom = undefined;
      this.#grownAt = this.#grownBefore;
    }
  }

  /** To be called when the document was saved. */
  noteWritten(): void {
    this.#growth.noteWritten();
  }

  /** Where what came with the last edit begins, if that was the file going on; undefined for any other edit. */
  get grownFrom(): number | undefined {
    return this.#grownFrom;
  }

  /** True while another program goes on writing the text: until so long after it grew last. */
  get isGrowing(): boolean {
    return performance.now() - this.#grownAt < longestPause;
  }

  /** The dossier of the text as it is now. */
  get dossier(): Dossier {
    const start = performance.now();
    if (!this.#dossier) this.reading.heed(aboutOf(this.filedSidecars));
    const { transcript, numbers } = this.reading.now;
    const { isGrowing } = this;
    if (this.#dossier && this.#spoken === transcript && this.#dossier.isGrowing === isGrowing) return this.#dossier;
    this.#spoken = transcript;
    const live = this.places.in(transcript.text);
    this.#dossier = dossierOf(transcript, this.filedSidecars, {
      name: fileName(this.document.uri),
      numbers,
      live,
      before: this.#before,
      team: this.team,
      find: this.find,
      viewer: this.viewer,
      isGrowing,
      unnumbered: workspace.getConfiguration('transcript', this.document).get('unnumberedClaims', false),
      copies: this.copies.map(toMerge),
      waiting: this.waiting.map(toMerge),
    });
    live.keep(this.#dossier.annotations);
    this.#before = this.#dossier;
    this.#noteReading(start);
    return this.#dossier;
  }

  /** True if `dossier` costs nothing. */
  get isCurrent(): boolean {
    return this.#dossier !== undefined && this.reading.isKnown && this.#dossier.isGrowing === this.isGrowing;
  }

  /**
   * Makes the dossier of the text as it is now, cuts the quotes that are walked to and counted and makes their rows, in slices;
   * false if the text was edited or closed meanwhile. `onRead`: the dossier is there, its quotes aren't cut yet.
   */
  async renew(onRead?: () => void): Promise<boolean> {
    if (this.isCurrent) return true;
    const { read, cut } = this.#renew();
    if (await read) onRead?.();
    return cut();
  }

  /** Makes the dossier of the text as it is now, but cuts no quotes; false if the text was edited or closed meanwhile. */
  async renewText(): Promise<boolean> {
    return this.isCurrent || this.#renew().read;
  }

  /** Cuts the quotes of the dossier as it is, in slices; false if the text was edited or closed meanwhile. */
  async cut(): Promise<boolean> {
    const isMeant = this.#meaning(this.document.version);
    const listing = listingRows(this.document.uri.toString(), this.dossier);
    return (await inSlices(listing, isMeant)) !== undefined && isMeant();
  }

  /** Tells, when it is called, whether the text is as it was in a version. */
  #meaning(version: number): () => boolean {
    return () => this.document.version === version && !this.document.isClosed;
  }

  /** The renewal of the text as it is now: views ask for it side by side. */
  #renew(): Renewal {
    const { version } = this.document;
    if (this.#renewal?.version !== version) this.#renewal = this.#renewing(version);
    return this.#renewal;
  }

  #renewing(version: number): Renewal {
    const start = performance.now();
    const isMeant = this.#meaning(version);
    const read = inSlices(this.reading.renewing(), isMeant).then((spoken) => {
      if (spoken === undefined || !isMeant()) return false;
      void this.dossier;
      this.#noteReading(start);
      return true;
    });
    let cutting: Promise<boolean> | undefined;
    const cut = () => {
      cutting ??= read.then(async (isRead) => {
        if (!isRead || !(await this.cut())) return false;
        this.#wholeMilliseconds = performance.now() - start;
        return true;
      });
      return cutting;
    };
    const renewal = { version, read, cut };
    const end = () => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    };
    read.then(end, end);
    return renewal;
  }

  /** The dossier of the text once typing pauses; undefined if nobody waits for it any more. Never keeps the window waiting. */
  async settled(token: CancellationToken): Promise<Dossier | undefined> {
    while (!token.isCancellationRequested && !this.document.isClosed) {
      if (await this.renew()) return this.dossier;
      await new Promise((resolve) => setTimeout(resolve, this.idle));
    }
    return undefined;
  }

  /** True if who looks at it here reads blind: what is done goes into the own file then. */
  get isBlind(): boolean {
    return blindnessOf(this.filedSidecars, this.viewer, this.team.team) !== undefined;
  }

  /** The latest dossier that was asked for, perhaps of the text before the last edits; it costs nothing while typing. */
  get latestDossier(): Dossier {
    return this.#dossier ?? this.dossier;
  }

  /** Milliseconds without typing after which it is read anew: the longer that takes, the longer. */
  get idle(): number {
    return Math.min(Math.max(shortestIdle, 2 * this.#wholeMilliseconds), longestIdle);
  }

  /**
   * Milliseconds after which a text that another program writes is read on: at once, but no more than half of the time is spent on
   * reading.
   */
  get pause(): number {
    return Math.max(0, this.#readAt + this.#readMilliseconds - performance.now());
  }

  #noteReading(start: number): void {
    this.#readAt = performance.now();
    this.#readMilliseconds = this.#readAt - start;
    this.#wholeMilliseconds = this.#readMilliseconds;
  }

  /** The sidecars as read, with what is not on disk yet; their `file` is the URI. */
  get filedSidecars(): FiledSidecar[] {
    return [...this.sidecars.values()].map((one) => ({ file: one.uri.toString(), sidecar: this.read(one) }));
  }

  /** The sidecar at a URI; one that holds nothing yet where there is no such file. */
  sidecarAt(uri: Uri): OpenSidecar {
    const key = uri.toString();
    const known = this.sidecars.get(key);
    if (known) return known;
    const one = { uri, text: undefined, unsaved: [], pending: [], writing: Promise.resolve(), kept: new KeptEntries() };
    this.sidecars.set(key, one);
    return one;
  }

  /** A sidecar as it reads with what is not on disk yet. */
  read(one: OpenSidecar): Sidecar {
    return readOpen(one, fileName(this.document.uri));
  }

  /** Notes what is on disk now, so that it is missed where a later version of the file doesn't hold it. */
  noteMade(one: OpenSidecar, made: readonly MadeAct[]): void {
    const noted = this.madeIn(one.uri);
    for (const { act, inverse } of made) {
      for (const each of inverse) noted.record(each);
      // It may have replaced what was made before, and was meant to.
      if (idOf(act) === undefined) noted.forgetLost(readSidecar(one.text ?? ''));
    }
  }

  /** What was done here and is in a sidecar's file; the file itself may be gone. */
  madeIn(sidecar: Uri): MadeChanges {
    const key = sidecar.toString();
    const made = this.#made.get(key) ?? new MadeChanges();
    this.#made.set(key, made);
    return made;
  }

  /** Forgets what was made in a sidecar, or in all of them if the transcript's file is named. */
  forgetMade(file: Uri): void {
    if (file.toString() === this.document.uri.toString()) this.#made.clear();
    else this.#made.delete(file.toString());
  }

  /** The files that anything was written to from here. */
  get written(): string[] {
    return [...this.#made.keys()];
  }

  /** To be called when the text was read from the disk again: everything is to be placed anew. */
  forgetPlaces(): void {
    this.#before = undefined;
    this.forgetDossier();
  }

  /** Tells where the words of a new annotation stand, if they stand where it says: they need not be searched for. */
  tell(annotation: Annotation): void {
    const { transcript } = this.reading.now;
    const live = this.places.in(transcript.text);
    tellPlaces(live, transcript, annotation);
  }

  /** To be called when a sidecar has changed. */
  forgetDossier(): void {
    this.#dossier = undefined;
  }

  /** What was done here and is on no disk yet, in an editor with unsaved changes or nowhere. */
  get unsaved(): readonly Act[] {
    return [...this.sidecars.values()].flatMap((one) => [...one.pending.map(({ act }) => act), ...one.unsaved]);
  }

  get unsavedCount(): number {
    return this.unsaved.length;
  }

  /** How many of these a person has to be told of; what is just being written is none of them. */
  get troubleCount(): number {
    return [...this.sidecars.values()].reduce(
      (sum, one) => sum + one.pending.length + (isTrouble(one) ? one.unsaved.length : 0),
      0,
    );
  }

  /** The annotations of which something is on no disk yet. */
  get unsavedIds(): ReadonlySet<string | undefined> {
    return new Set(this.unsaved.map(idOf));
  }

  /** How many annotations are just being written: they may still come to nothing. */
  get beingTagged(): number {
    const writing = [...this.sidecars.values()].filter((one) => !isTrouble(one)).flatMap((one) => one.unsaved);
    return writing.filter((act) => act.kind === 'add' && !isDismissed(act)).length;
  }
}

function toMerge({ uri, sidecar }: ConflictedCopy) {
  return { file: uri.toString(), sidecar: sidecar.toString() };
}
