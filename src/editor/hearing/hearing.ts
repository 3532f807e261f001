import { Disposable, EventEmitter } from 'vscode';
import type { Hand } from '../../core/dossier/hand';
import { stretchOf } from '../../core/dossier/heard-words';
import type { OpenTranscript } from '../open-transcript';
import type { Moved, Player } from './player';

/** Seconds before a claim from which it is heard, so that one knows where one is. */
const lead = 3;
/** Seconds that are heard beyond the next time that the transcript tells: times are about right. */
const tail = 0.4;

/** What was asked to be heard last. */
interface Asked {
  readonly key: string;
  /** Where in the text the words begin. */
  readonly start: number;
  isHeard: boolean;
  readonly settle: (isHeard: boolean) => void;
}

/** The recordings of open transcripts: what is heard, and where each is. */
export class Hearing implements Disposable {
  readonly #players = new Map<string, Player>();
  readonly #forgotten = new WeakSet<OpenTranscript>();
  readonly #moved = new EventEmitter<Moved & { readonly open: OpenTranscript }>();
  /** Undefined once it is written down, can't be heard, or the recording is played from elsewhere on. */
  #asked: Asked | undefined;
  /** A recording is at another second. */
  readonly onDidMove = this.#moved.event;

  dispose(): void {
    this.#drop();
    Disposable.from(this.#moved, ...this.#players.values()).dispose();
  }

  /** True if just these words were played last. */
  isHeard(open: OpenTranscript, { start }: Hand): boolean {
    return this.#asked?.isHeard === true && this.#asked.key === keyOf(open) && this.#asked.start === start;
  }

  /**
   * Plays the words at hand from a little before them, then in a loop; ends once they are played. `no time`: the transcript tells none
   * there; `not played`: it can't be, or something else was asked for before it was.
   */
  async hear(open: OpenTranscript, hand: Hand): Promise<'played' | 'no time' | 'no recording' | 'not played'> {
    this.#drop();
    const { transcript, about } = open.dossier;
    const stretch = stretchOf(transcript, hand, about['media-offset']);
    if (!stretch) return 'no time';
    let settle: Asked['settle'] = () => {};
    const heard = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    const asked: Asked = { key: keyOf(open), start: hand.start, isHeard: false, settle };
    this.#asked = asked;
    const { from, to } = stretch;
    const start = Math.max(0, from - lead);
    const player = await this.#playerOf(open);
    if (!player || this.#asked !== asked) return 'not played';
    const where = await player.play({ start, from, ...(to !== undefined && { to: to + tail }) });
    // While it was looked for something else was asked for, or it was closed.
    if (this.#asked !== asked) return 'not played';
    if (where === undefined) {
      this.#drop();
      return 'no recording';
    }
    if (where === 'elsewhere') this.#settle();
    return (await heard) ? 'played' : 'not played';
  }

  /** What was asked for is heard. */
  #settle(): void {
    if (!this.#asked) return;
    this.#asked.isHeard = true;
    this.#asked.settle(true);
  }

  /** What was asked for isn't heard, or isn't any more what is at hand. */
  #drop(): void {
    this.#asked?.settle(false);
    this.#asked = undefined;
  }

  /** Plays from a second of the transcript's time on. */
  async hearFrom(open: OpenTranscript, second: number): Promise<void> {
    this.#drop();
    const from = Math.max(0, second + (open.dossier.about['media-offset'] ?? 0));
    await (await this.#playerOf(open))?.play({ start: from, from });
  }

  pauseOrGoOn(open: OpenTranscript): void {
    this.#players.get(keyOf(open))?.pauseOrGoOn();
  }

  /** What was to be heard is. */
  end(open: OpenTranscript): void {
    this.#drop();
    this.#players.get(keyOf(open))?.pause();
  }

  forget(open: OpenTranscript): void {
    this.#forgotten.add(open);
    if (this.#asked?.key === keyOf(open)) this.#drop();
    this.#players.get(keyOf(open))?.dispose();
    this.#players.delete(keyOf(open));
  }

  /** Undefined if the transcript was closed while the player was loaded. */
  async #playerOf(open: OpenTranscript): Promise<Player | undefined> {
    const { Player } = await import('./player');
    if (this.#forgotten.has(open)) return undefined;
    const known = this.#players.get(keyOf(open));
    if (known?.open === open) return known;
    known?.dispose();
    const player = new Player(open);
    const isAsked = () => this.#asked?.key === keyOf(open);
    player.onDidMove((moved) => {
      if (moved.isHeard && isAsked()) this.#settle();
      this.#moved.fire({ open, ...moved });
    });
    // Two at once nobody understands.
    player.onDidBegin(() => {
      for (const other of this.#players.values()) if (other !== player) other.pause();
    });
    player.onDidFail(() => {
      if (isAsked()) this.#drop();
    });
    this.#players.set(keyOf(open), player);
    return player;
  }
}

function keyOf({ document }: OpenTranscript): string {
  return document.uri.toString();
}
