import type { TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { FiledSidecar, Review } from '../core/review/review';
import { reviewOf } from '../core/review/review-of';
import { type Applied, applyChange } from '../core/sidecar/apply-change';
import type { Change } from '../core/sidecar/change';
import { readSidecar } from '../core/sidecar/read-sidecar';
import type { Sidecar } from '../core/sidecar/sidecar';
import { DocumentEdits } from './document-edits';
import { DocumentPlaces } from './document-places';
import { DocumentReading } from './document-reading';
import { fileName } from './find-sidecars';
import { History } from './history';

/** Milliseconds without typing after which a changed transcript is read anew. */
const shortestIdle = 120;
const longestIdle = 2000;

/** A sidecar file as the desk holds it. */
export interface OpenSidecar {
  readonly uri: Uri;
  /** The text on disk, or in an editor where it has unsaved changes; undefined where there is no file yet. */
  text: string | undefined;
  /** Why the file can't be read, where it can't. */
  unreadable?: string;
  /** Changes made here that are not on disk yet, in order. They show at once. */
  unsaved: readonly Change[];
  /** What `text` reads as with `unsaved` applied; made when it is asked for. */
  read?: Sidecar;
  /** Ends when all that was asked to be written is; writes of one file go one after the other. */
  writing: Promise<unknown>;
}

/** A transcript that is open in the editor, with its sidecars. */
export class OpenTranscript {
  #review: Review | undefined;
  #readMilliseconds = 0;
  readonly reading: DocumentReading;
  readonly sidecars = new Map<string, OpenSidecar>();
  readonly history = new History();
  /** Ends when the sidecars have been read for the first time. */
  ready: Promise<void> = Promise.resolve();
  /** Where quoted words stand by the edits made here since they were placed. */
  readonly places: DocumentPlaces;

  readonly #edits: DocumentEdits;

  constructor(readonly document: TextDocument) {
    this.reading = new DocumentReading(document);
    this.places = new DocumentPlaces(document);
    this.#edits = new DocumentEdits(document);
  }

  /** To be called with every change of the document or of its being unsaved; costs little however long the text is. */
  follow(event: TextDocumentChangeEvent): void {
    const edit = this.#edits.read(event);
    if (edit) this.reading.follow(edit);
    if (edit || event.document.isDirty) this.places.follow(edit);
  }

  /** The review of the text as it is now. */
  get review(): Review {
    const start = performance.now();
    const { transcript, numbers } = this.reading.now;
    if (this.#review?.transcript === transcript) return this.#review;
    const places = this.places.in(transcript.text);
    this.#review = reviewOf(transcript, this.filedSidecars, numbers, places);
    places.keep(this.#review.annotations);
    this.#readMilliseconds = performance.now() - start;
    return this.#review;
  }

  /** The latest review that was asked for, perhaps of the text before the last edits; it costs nothing while typing. */
  get latestReview(): Review {
    return this.#review ?? this.review;
  }

  /** Milliseconds without typing after which it is read anew: the longer that takes, the longer. */
  get idle(): number {
    return Math.min(Math.max(shortestIdle, 2 * this.#readMilliseconds), longestIdle);
  }

  /** The sidecars as read, with what is not on disk yet; their `file` is the URI. */
  get filedSidecars(): FiledSidecar[] {
    return [...this.sidecars.values()].map((one) => ({ file: one.uri.toString(), sidecar: readOpen(this, one) }));
  }

  /** To be called when a sidecar has changed. */
  forgetReview(): void {
    this.#review = undefined;
  }

  /** Changes that are on no disk yet. */
  get unsavedCount(): number {
    return [...this.sidecars.values()].reduce((sum, one) => sum + one.unsaved.length, 0);
  }
}

/** A sidecar as it reads with what is not on disk yet. */
export function readOpen(open: OpenTranscript, one: OpenSidecar): Sidecar {
  if (one.unreadable !== undefined) one.read ??= unreadable(one.unreadable);
  one.read ??= readSidecar(applyAll(one.text ?? '', one.unsaved, fileName(open.document.uri)).text);
  return one.read;
}

function unreadable(message: string): Sidecar {
  const problem = { code: 'sidecar-unreadable', severity: 'error', message, span: { start: 0, end: 0 } } as const;
  return { text: '', entries: [], problems: [problem], writable: false };
}

/** All changes in order. One that can't be made (its entry is gone or broken) is passed over; the last such problem is told. */
export function applyAll(text: string, changes: readonly Change[], transcript: string): Applied {
  return changes.reduce<Applied>(
    (before, change) => {
      const after = applyChange(before.text, change, transcript);
      return before.problem && !after.problem ? { ...after, problem: before.problem } : after;
    },
    { text },
  );
}
