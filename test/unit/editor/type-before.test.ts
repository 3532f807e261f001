import assert from 'node:assert/strict';
import { typeBefore } from '../../../src/editor/type-before';

/** A window with a box that shows what stands in it from the start, selected; what it is told and what it tells takes its time. */
class SlowWindow {
  shown: string;
  isSelected = true;
  readonly toHost: (string | (() => void))[] = [];
  readonly toWindow: (string | (() => void))[] = [];
  readonly #listeners = new Set<(value: string) => void>();
  #value: string;

  constructor(
    readonly first: string,
    readonly isEchoing = false,
  ) {
    this.shown = first;
    this.#value = first;
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.toWindow.push(value);
  }

  onDidChangeValue = (listener: (value: string) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  press(key: string): void {
    this.shown = this.isSelected ? key : this.shown + key;
    this.isSelected = false;
    this.toHost.push(this.shown);
  }

  whenDone = (next: () => void): void => {
    this.toWindow.push(next);
  };

  /** Takes what the host said, and says so, if it does, or what it was asked to say. */
  hear(): void {
    const value = this.toWindow.shift();
    if (typeof value === 'function') this.toHost.push(value);
    if (typeof value !== 'string' || value === this.shown) return;
    this.shown = value;
    this.isSelected = false;
    if (this.isEchoing) this.toHost.push(value);
  }

  tell(): void {
    const value = this.toHost.shift();
    if (typeof value === 'function') value();
    if (typeof value !== 'string') return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener(value);
  }
}

describe('words that were typed before a box was there', () => {
  /** The same numbers for the same seed, from 0 to below 1. */
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };

  it('stand before what was typed into it since, however slow the window is', () => {
    for (let seed = 1; seed <= 4000; seed++) {
      const next = random(seed);
      const box = new SlowWindow(seed % 3 === 0 ? 'as it was' : '', seed > 2000);
      const words = seed % 5 === 0 ? 'T' : 'Th';
      const rest = [...'e claim in my words'].slice(0, seed % 20);
      const typed = rest.join('');
      // Some keys come before the words are put there.
      for (let i = 0; i < seed % 4 && rest.length > 0; i++) box.press(rest.shift()!);
      if (seed % 2 === 0) while (box.toHost.length > 0) box.tell();
      const valueNow = typeBefore(box, words, box);
      for (;;) {
        const isOver = rest.length === 0 && box.toHost.length + box.toWindow.length === 0;
        if (isOver) break;
        const chance = next();
        if (chance < 0.34 && rest.length > 0) box.press(rest.shift()!);
        else if (chance < 0.67) box.hear();
        else box.tell();
      }
      assert.deepEqual([seed, box.shown, box.value, valueNow()], [seed, words + typed, words + typed, words + typed]);
    }
  });

  it('are told from the same letter as the first that was typed into it', () => {
    const box = new SlowWindow('');
    const valueNow = typeBefore(box, 'a', box);
    box.press('a');
    box.press('n');
    for (let i = 0; i < 20; i++) box[i % 2 === 0 ? 'hear' : 'tell']();
    assert.deepEqual([box.shown, box.value, valueNow()], ['aan', 'aan', 'aan']);
  });

  it('count for who accepts before they are shown', () => {
    const box = new SlowWindow('');
    const valueNow = typeBefore(box, 'Th', box);
    box.press('e');
    box.tell();
    assert.equal(valueNow(), 'The');
    box.hear();
    box.tell();
    assert.equal(valueNow(), 'The');
  });

  it('are no more than that: who changes what stands there has his way', () => {
    const box = new SlowWindow('');
    const valueNow = typeBefore(box, 'Th', box);
    for (const step of ['hear', 'hear', 'tell'] as const) box[step]();
    box.isSelected = true;
    box.press('x');
    box.tell();
    assert.deepEqual([box.shown, valueNow()], ['x', 'x']);
  });
});
