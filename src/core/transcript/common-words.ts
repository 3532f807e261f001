/** Which of the languages that share a script words are in, as far as the commonest words of each tell. */
export interface Commonness {
  /** The language of which most common words were met, and how many; undefined if none was. */
  readonly language: string | undefined;
  readonly count: number;
  /** How many common words of the language that was asked for were met. */
  readonly own: number;
}

/** Of each UTF-16 unit what it is in lower case if it is a letter or mark, 1 if it is none, 0 if that wasn't asked for yet. */
const letters = new Uint16Array(0x10000);
const OTHER = 1;
const isLetter = /[\p{L}\p{M}]/u;

function letterOf(code: number): number {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  letters[code] = !isLetter.test(character) ? OTHER : lower.length === 1 ? lower.charCodeAt(0) : code;
  return letters[code]!;
}

/**
 * The commonest words of languages that share a script, to be counted in a text. Nothing is sliced and nothing looked up by a
 * string: the texts that are asked about are as many as the turns of a transcript, and most of their words are common ones.
 */
export class CommonWords {
  private readonly languages: readonly string[];
  private readonly words: readonly string[];
  /** Of each word a bit for each language. */
  private readonly masks: Int32Array;
  /** Open addressing: by the hash of a word its number and one, 0 in a free slot. */
  private readonly slots: Uint16Array;
  private readonly longest: number;
  private readonly counts: Int32Array;
  /** In which call a word was last counted, and which call is the last. */
  private readonly counted: Int32Array;
  private call = 0;

  /** Of each language its words, with spaces between; at most 31 languages. */
  constructor(lists: Readonly<Record<string, string>>) {
    this.languages = Object.keys(lists);
    const masks = new Map<string, number>();
    for (const [i, words] of Object.values(lists).entries())
      for (const word of words.split(' ')) masks.set(word, (masks.get(word) ?? 0) | (1 << i));
    this.words = [...masks.keys()];
    this.masks = Int32Array.from(masks.values());
    this.longest = Math.max(...this.words.map(({ length }) => length));
    this.counts = new Int32Array(this.languages.length);
    this.counted = new Int32Array(this.words.length);
    this.slots = new Uint16Array(2 ** Math.ceil(Math.log2(4 * this.words.length)));
    for (const [number, word] of this.words.entries()) {
      let hash = 0;
      for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
      let slot = hash & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = number + 1;
    }
  }

  /** Counts the common words between two offsets of a text; `isOnce`: each that is there several times once. Of languages that are equal the first that was met. */
  countIn(text: string, from: number, to: number, own: string, isOnce: boolean): Commonness {
    const { counts, counted, masks, longest } = this;
    counts.fill(0);
    this.call++;
    /** The languages that were met, in this order. */
    const met: number[] = [];
    let start = from;
    let hash = 0;
    for (let at = from; at <= to; at++) {
      const code = at < to ? text.charCodeAt(at) : 0;
      const letter = letters[code]! || letterOf(code);
      if (letter !== OTHER) {
        hash = mix(hash, letter);
        continue;
      }
      const word = at > start && at - start <= longest ? this.find(text, start, at, hash) : -1;
      start = at + 1;
      hash = 0;
      if (word < 0 || (isOnce && counted[word] === this.call)) continue;
      counted[word] = this.call;
      for (let mask = masks[word]!; mask !== 0; mask &= mask - 1) {
        const language = 31 - Math.clz32(mask & -mask);
        if (counts[language]!++ === 0) met.push(language);
      }
    }
    let best = -1;
    for (const language of met) if (best < 0 || counts[language]! > counts[best]!) best = language;
    const asked = this.languages.indexOf(own);
    return { language: this.languages[best], count: counts[best] ?? 0, own: counts[asked] ?? 0 };
  }

  /** The number of the word between two offsets, -1 if it is none of these. */
  private find(text: string, start: number, end: number, hash: number): number {
    const { slots, words } = this;
    let slot = hash & (slots.length - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const word = words[slots[slot]! - 1]!;
      if (word.length === end - start && isAt(text, start, word)) return slots[slot]! - 1;
    }
    return -1;
  }
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (letters[text.charCodeAt(start + i)] !== word.charCodeAt(i)) return false;
  return true;
}

function mix(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}
