import { EventEmitter, type Selection, type TextEditor } from 'vscode';
import { type Hand, handAt, sentenceAtHand } from '../../core/dossier/hand';
import type { Span } from '../../core/text/span';
import { onDidAnswer, onDidAsk } from '../ask';
import type { OpenTranscript } from '../open-transcript';

/** Milliseconds that a key waits at most for the one before it once that runs; then it is forgotten. */
const longestTurn = 10_000;

/** A key that waits, with what it types where it is no key of the mode. */
interface Waiting {
  readonly typed: string;
}

/** What a key does; `passOn` lets the next come. */
type Act = (passOn?: () => void) => Promise<void>;

/** A key of the mode that was pressed, and what it does. */
export interface PressedKey extends Waiting {
  readonly act: Act;
}

/** How far checking is in one transcript. */
interface Round {
  /** Where the item at hand stops the walk. */
  offset: number;
  by: 'unit' | 'sentence';
  /** Words that a person selected by hand. */
  chosen?: Span | undefined;
  /** True while a person corrects the text: it is writable, and no key is one of the mode. */
  isCorrecting: boolean;
}

/** Which transcripts are being checked, and what is at hand in each. */
export class Checking {
  readonly #rounds = new Map<string, Round>();
  /** Transcripts that are about to be checked, and whether their keys hold already: they wait then. */
  readonly #starting = new Map<string, 'begun' | 'held'>();
  readonly #changed = new EventEmitter<OpenTranscript>();
  #turn: Promise<unknown> = Promise.resolve();
  /** Lets the key come that waits for what is at work. */
  #passOn: () => void = () => {};
  /** What is at work, each with what lets keys come once it has ended. */
  readonly #atWork = new Set<(() => void)[]>();
  /** Rises where keys that were pressed before are forgotten: a box has got the keys, or what they waited for hangs. */
  #keyRound = 0;
  /** Keys that wait for what is at work, with what each types where it is no key of the mode. */
  #waiting: ReadonlySet<Waiting> = new Set();
  readonly #subscriptions = [
    onDidAsk((type) => {
      const typed = [...this.#waiting].map((one) => one.typed).join('');
      this.#forget();
      this.#passOn();
      if (typed !== '') type(typed);
    }),
    onDidAnswer(() => this.#waitForAnswer()),
  ];
  /** Another item is at hand, or checking began or ended. */
  readonly onDidChange = this.#changed.event;

  /** Selections that were made here and of which the window has not told yet, in order. */
  #expected: { readonly editor: TextEditor; readonly selection: Selection }[] = [];

  /** Selects what is at hand; the window tells of it later, perhaps when something else is at hand already. */
  select(editor: TextEditor, selection: Selection): void {
    if (editor.selections.length === 1 && editor.selection.isEqual(selection)) return;
    this.#expected = [...this.#expected.slice(-99), { editor, selection }];
    editor.selection = selection;
  }

  /** True if the window tells of a selection that was made here, and not of a person's. */
  isExpected(editor: TextEditor, selection: Selection): boolean {
    const at = this.#expected.findIndex((one) => one.editor === editor && one.selection.isEqual(selection));
    this.#expected = this.#expected.slice(at + 1);
    return at >= 0;
  }

  /** True while a transcript is checked. */
  isOn(open: OpenTranscript | undefined): boolean {
    return this.#roundOf(open)?.isCorrecting === false;
  }

  /** True while the keys of the mode hold: a transcript is checked, or is about to be. */
  hasKeys(open: OpenTranscript | undefined): boolean {
    return open !== undefined && (this.isOn(open) || this.#starting.get(keyOf(open)) === 'held');
  }

  /** True while a transcript is about to be checked. */
  isStarting(open: OpenTranscript | undefined): boolean {
    return open !== undefined && this.#starting.has(keyOf(open));
  }

  isCorrecting(open: OpenTranscript | undefined): boolean {
    return this.#roundOf(open)?.isCorrecting === true;
  }

  /** What is at hand; undefined where nothing is, or the transcript isn't being checked. */
  handOf(open: OpenTranscript): Hand | undefined {
    const round = this.#roundOf(open);
    if (!round || round.isCorrecting) return undefined;
    return round.by === 'sentence' ? sentenceAtHand(open.dossier, round.offset) : handAt(open.dossier, round.offset);
  }

  /** Words that a person selected instead of what is at hand. */
  chosenIn(open: OpenTranscript): Span | undefined {
    return this.#roundOf(open)?.chosen;
  }

  /** Takes something to hand, and begins checking if need be; `chosen`: words that a person selected by hand. */
  take(open: OpenTranscript, hand: Hand, chosen?: Span): void {
    const by = hand.unit || hand.dismissed ? 'unit' : 'sentence';
    this.#rounds.set(keyOf(open), { offset: hand.offset, by, chosen, isCorrecting: false });
    this.#changed.fire(open);
  }

  /** Lets a person correct the text; `take` goes on. */
  correct(open: OpenTranscript): void {
    this.#rounds.set(keyOf(open), { offset: 0, by: 'unit', isCorrecting: true });
    this.#changed.fire(open);
  }

  leave(open: OpenTranscript): void {
    if (this.#rounds.delete(keyOf(open))) this.#changed.fire(open);
  }

  /**
   * Begins to check a transcript by some work. Keys hold from `hold` on and wait for its end. Before them come those that `press` is told of:
   * they were typed into the text before that was locked.
   */
  async begin(
    open: OpenTranscript,
    work: (start: {
      readonly hold: () => void;
      readonly press: (keys: readonly PressedKey[]) => void;
    }) => Promise<void>,
  ): Promise<void> {
    const round = this.#keyRound;
    let end = () => {};
    const begun = new Promise<void>((resolve) => {
      end = resolve;
    });
    let pressed: Promise<unknown> = begun;
    let openGate = () => {};
    this.#turn = new Promise<void>((resolve) => {
      openGate = resolve;
    });
    const passOn = this.#orForget(() => {
      end();
      void pressed.then(openGate);
    });
    this.#passOn = passOn;
    const hold = () => {
      this.#starting.set(keyOf(open), 'held');
      this.#changed.fire(open);
    };
    this.#starting.set(keyOf(open), 'begun');
    const press = (keys: readonly PressedKey[]) => {
      const waiting = keys.map(({ typed }) => ({ typed }));
      if (round === this.#keyRound) this.#waiting = new Set([...waiting, ...this.#waiting]);
      for (const [i, { act }] of keys.entries()) pressed = this.#after(pressed, round, waiting[i]!, act).passed;
    };
    try {
      await this.during(work({ hold, press }), passOn);
    } finally {
      this.#starting.delete(keyOf(open));
      this.#changed.fire(open);
    }
  }

  /**
   * Runs what a key asks for after the keys before it: it works on what they left at hand. Keys that were pressed before the box of a
   * question had got the keys were meant for it: they do nothing, and what they type goes into the box. Other commands wait for the keys
   * before them, and hold none back. `act` may let the key after it come before it ends; once it has, it holds back none that is at work
   * by then. `typed`: what the key types elsewhere; undefined for what is no key.
   */
  inTurn(act: Act, typed: string | undefined): Promise<void> {
    if (typed === undefined) return this.#turn.then(() => this.during(act()));
    const key = { typed };
    this.#waiting = new Set([...this.#waiting, key]);
    const { done, passed } = this.#after(this.#turn, this.#keyRound, key, act);
    this.#turn = passed;
    return done;
  }

  /** Runs a key that waits once it may come, if it isn't forgotten by then; `passed` ends when the next may come. */
  #after(
    turn: Promise<unknown>,
    round: number,
    key: Waiting,
    act: Act,
  ): { readonly done: Promise<void>; readonly passed: Promise<unknown> } {
    let pass = () => {};
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const done = turn.then(() => {
      this.#waiting = new Set([...this.#waiting].filter((one) => one !== key));
      if (round !== this.#keyRound) return;
      const passOn = this.#orForget(pass);
      this.#passOn = passOn;
      return this.during(act(passOn), passOn);
    });
    return { done, passed: Promise.race([passed, done.catch(() => {})]) };
  }

  /**
   * What a command does, or goes on doing behind its end: between its questions keys wait. `passOn` lets the key after it come; that of
   * a later key is not touched, which may be at work by then.
   */
  async during(work: Promise<void>, passOn: () => void = () => {}): Promise<void> {
    const ends = [passOn];
    this.#atWork.add(ends);
    try {
      await work;
    } finally {
      this.#atWork.delete(ends);
      for (const end of ends) end();
    }
  }

  dispose(): void {
    for (const one of [...this.#subscriptions, this.#changed]) one.dispose();
  }

  /** Once a box is answered keys go to the text again, while the answer is being written and perhaps the next question comes. */
  #waitForAnswer(): void {
    // Which of them has asked isn't known: the last that ends lets keys come.
    let left = this.#atWork.size;
    if (left === 0) return;
    this.#turn = new Promise<void>((resolve) => {
      const passOn = this.#orForget(resolve);
      this.#passOn = passOn;
      for (const ends of this.#atWork) {
        ends.push(() => {
          if (--left === 0) passOn();
        });
      }
    });
  }

  /** Lets the next key come, or after too long a time, in which a box may yet open, forgets those that wait. */
  #orForget(pass: () => void): () => void {
    const timer = setTimeout(() => {
      if (this.#passOn === passOn) this.#forget();
      pass();
    }, longestTurn);
    const passOn = () => {
      clearTimeout(timer);
      pass();
    };
    return passOn;
  }

  #forget(): void {
    this.#keyRound++;
    this.#waiting = new Set();
  }

  #roundOf(open: OpenTranscript | undefined): Round | undefined {
    return open && this.#rounds.get(keyOf(open));
  }
}

function keyOf({ document }: OpenTranscript): string {
  return document.uri.toString();
}
