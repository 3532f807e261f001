import { Disposable, EventEmitter } from 'vscode';
import type { Hand } from '../../core/dossier/hand';
import { stretchOf } from '../../core/dossier/heard-words';
import type { OpenTranscript } from '../open-transcript';
import { Player } from './player';

/** Seconds before a claim from which it is heard, so that one knows where one is. */
const lead = 3;
/** Seconds that are heard beyond the next time that the transcript tells: times are about right. */
const tail = 0.4;

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
  /** A recording is at another second. */
  readonly onDidMove = this.#moved.event;

  dispose(): void {
    Disposable.from(this.#moved, ...this.#players.values()).dispose();
  }

  /** True if just these words were played last. */
  isHeard(open: OpenTranscript, { start }: Hand): boolean {
    return this.#heard?.key === keyOf(open) && this.#heard.start === start;
  }

  /** Plays the words at hand from a little before them, then in a loop. `no time`: the transcript tells none there. */
  async hear(open: OpenTranscript, hand: Hand): Promise<'played' | 'no time' | 'no recording'> {
    const { transcript, about } = open.dossier;
    const stretch = stretchOf(transcript, hand, about['media-offset']);
    if (!stretch) return 'no time';
    const { from, to } = stretch;
    const isPlayed = await this.#playerOf(open).play({
      start: Math.max(0, from - lead),
      from,
      ...(to !== undefined && { to: to + tail }),
    });
    if (!isPlayed) return 'no recording';
    this.#heard = { key: keyOf(open), start: hand.start };
    return 'played';
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
    player.onDidMove((at) => this.#moved.fire({ open, ...at }));
    this.#players.set(keyOf(open), player);
    return player;
  }
}

function keyOf({ document }: OpenTranscript): string {
  return document.uri.toString();
}
