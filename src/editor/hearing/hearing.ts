import { Disposable, EventEmitter } from 'vscode';
import type { Hand } from '../../core/dossier/hand';
import { stretchOf } from '../../core/dossier/heard-words';
import type { OpenTranscript } from '../open-transcript';
import { Player } from './player';

/** Seconds before a claim from which it is heard, so that one knows where one is. */
const lead = 3;
/** Seconds that are heard beyond the next time that the transcript tells: times are about right. */
const tail = 0.4;

/** Seconds by which a recording may be off where it was told to begin. */
const near = 0.5;

interface Awaited {
  readonly key: string;
  /** Second of the recording. */
  readonly start: number;
  readonly settle: (isPlayed: boolean) => void;
}

/** The recordings of open transcripts: what is heard, and where each is. */
export class Hearing implements Disposable {
  readonly #players = new Map<string, Player>();
  readonly #moved = new EventEmitter<{
    readonly open: OpenTranscript;
    readonly second: number;
    readonly isPlaying: boolean;
  }>();
  /** What was played last: the transcript, and where the words begin. */
  #heard: { readonly key: string; readonly start: number } | undefined;
  /** What is to be played and isn't yet. */
  #awaited: Awaited | undefined;
  /** A recording is at another second. */
  readonly onDidMove = this.#moved.event;

  dispose(): void {
    this.#settle(false);
    Disposable.from(this.#moved, ...this.#players.values()).dispose();
  }

  /** True if just these words were played last. */
  isHeard(open: OpenTranscript, { start }: Hand): boolean {
    return this.#heard?.key === keyOf(open) && this.#heard.start === start;
  }

  /**
   * Plays the words at hand from a little before them, then in a loop; ends once they are played. `no time`: the transcript tells none
   * there; `not played`: it can't be, or something else was asked for before it was.
   */
  async hear(open: OpenTranscript, hand: Hand): Promise<'played' | 'no time' | 'no recording' | 'not played'> {
    this.#settle(false);
    this.#heard = undefined;
    const { transcript, about } = open.dossier;
    const stretch = stretchOf(transcript, hand, about['media-offset']);
    if (!stretch) return 'no time';
    const { from, to } = stretch;
    const start = Math.max(0, from - lead);
    const playing = new Promise<boolean>((settle) => {
      this.#awaited = { key: keyOf(open), start, settle };
    });
    const where = await this.#playerOf(open).play({ start, from, ...(to !== undefined && { to: to + tail }) });
    if (where === undefined) {
      this.#settle(false);
      return 'no recording';
    }
    if (where === 'here' && !(await playing)) return 'not played';
    this.#heard = { key: keyOf(open), start: hand.start };
    return 'played';
  }

  /** Something that was to be played is, or won't be. */
  #settle(isPlayed: boolean): void {
    this.#awaited?.settle(isPlayed);
    this.#awaited = undefined;
  }

  /** Plays from a second of the transcript's time on. */
  async hearFrom(open: OpenTranscript, second: number): Promise<void> {
    const from = Math.max(0, second + (open.dossier.about['media-offset'] ?? 0));
    await this.#playerOf(open).play({ start: from, from });
  }

  pauseOrGoOn(open: OpenTranscript): void {
    this.#players.get(keyOf(open))?.pauseOrGoOn();
  }

  /** What was to be heard is. */
  end(open: OpenTranscript): void {
    this.#settle(false);
    this.#heard = undefined;
    this.#players.get(keyOf(open))?.pause();
  }

  forget(open: OpenTranscript): void {
    this.#players.get(keyOf(open))?.dispose();
    this.#players.delete(keyOf(open));
  }

  #playerOf(open: OpenTranscript): Player {
    const known = this.#players.get(keyOf(open));
    if (known?.open === open) return known;
    known?.dispose();
    const player = new Player(open);
    player.onDidMove((at) => {
      const { key, start } = this.#awaited ?? {};
      // Of what was played before it something may still be told.
      if (key === keyOf(open) && at.isPlaying && at.second >= start! - near) this.#settle(true);
      this.#moved.fire({ open, ...at });
    });
    player.onDidFail(() => {
      if (this.#awaited?.key === keyOf(open)) this.#settle(false);
      if (this.#heard?.key === keyOf(open)) this.#heard = undefined;
    });
    this.#players.set(keyOf(open), player);
    return player;
  }
}

function keyOf({ document }: OpenTranscript): string {
  return document.uri.toString();
}
