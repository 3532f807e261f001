import { type TextDocument, type Uri, workspace } from 'vscode';
import { renewingNumbers, type Spoken } from '../core/dossier/renew-numbers';
import { sameData } from '../core/sidecar/same-data';
import type { About } from '../core/sidecar/sidecar';
import { finish } from '../core/text/finish';
import type { SharedEnds } from '../core/text/shared-ends';
import { formatOfName } from '../core/transcript/format-of-name';
import { LiveTranscript } from '../core/transcript/live-transcript';
import type { Transcript } from '../core/transcript/transcript';
import type { DocumentEdit } from './document-edits';

/** The person's own pattern for speakers' labels; undefined where there is none. One that is refused is passed over. */
export function ownPattern(document: Uri): string | undefined {
  return workspace.getConfiguration('transcript', document).get<string>('speakerPattern') || undefined;
}

/**
 * A document as a transcript. It follows the document's edits, which costs little however long the text is, and is read
 * whole only when somebody asks for it.
 */
export class DocumentReading {
  #live: LiveTranscript | undefined;
  /** The document's version up to which `#live` has followed it. */
  #version = -1;
  #known: Spoken | undefined;
  /** What the text has shared since `#known` was read; undefined where it is the same. */
  #shared: SharedEnds | undefined;

  /** What a person said of labels. */
  #speakers: About['speakers'];

  constructor(readonly document: TextDocument) {}

  /** To be called with what the sidecars say of the talk: labels that a person spoke of are read so. */
  heed({ speakers }: About): void {
    if (sameData(speakers, this.#speakers)) return;
    this.#speakers = speakers;
    this.forget();
  }

  /** To be called with every edit of the document, before anything asks for what it is now. */
  follow({ version, changes }: DocumentEdit): void {
    const live = this.#live;
    if (!live) return;
    // Who asks for the reading before the edit is told has it read with the edit in it.
    if (!changes || version !== this.#version + 1) {
      this.#live = undefined;
      return;
    }
    let { head, tail } = this.#shared ?? { head: live.length, tail: live.length };
    for (const { start, end } of changes) {
      head = Math.min(head, start);
      tail = Math.min(tail, live.length - end);
    }
    this.#shared = { head, tail };
    live.change(changes);
    this.#version = version;
  }

  /** What the text would read as if this were said of labels. Takes time for the whole text. */
  with({ speakers }: About): Transcript {
    return this.#read(speakers).snapshot();
  }

  #read(speakers: About['speakers']): LiveTranscript {
    const { uri } = this.document;
    return new LiveTranscript(this.document.getText(), {
      ...formatOfName(uri.path),
      speakerPattern: ownPattern(uri),
      declared: true,
      ...(speakers && { speakers }),
    });
  }

  /** Reads it anew when it is asked for next: a setting has changed. */
  forget(): void {
    this.#live = undefined;
  }

  /** True if `now` costs nothing. */
  get isKnown(): boolean {
    return this.#known !== undefined && !this.#shared && this.#live !== undefined && this.#isFollowed;
  }

  /** True if the text was edited since it was read last. */
  get isBehind(): boolean {
    return this.#known !== undefined && !this.isKnown;
  }

  get #isFollowed(): boolean {
    return this.document.version === this.#version;
  }

  /** What the document's text reads as now; the same object until the text changes. */
  get now(): Spoken {
    return finish(this.renewing());
  }

  /** The same in steps that each take little time. After an edit of the document it has to begin anew. */
  *renewing(): Generator<undefined, Spoken> {
    const { version } = this.document;
    if (!this.#live || !this.#isFollowed) {
      this.#live = this.#read(this.#speakers);
      this.#known = undefined;
      this.#version = version;
    }
    if (this.#known && !this.#shared) return this.#known;
    const known = this.#known;
    if (!this.#live.settled) yield* this.#live.settling();
    const transcript = yield* this.#live.snapshotting();
    const numbers = yield* renewingNumbers(known, transcript, this.#shared);
    // Somebody else may not have been able to wait.
    if (this.#known && this.#known !== known) return this.#known;
    this.#known = { transcript, numbers };
    this.#shared = undefined;
    return this.#known;
  }
}
