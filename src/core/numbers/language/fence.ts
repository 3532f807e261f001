import { classified, classOf, DIGIT, FRACTION, LETTER, START } from './character-class';
import { fold, foldWord, unfold } from './fold';
import { joiners } from './trie';

/** What the table says of a character: a numeral or word may start with it where the next character fits, or always. */
const PAIR = 0x40;
const ALWAYS = 0x80;
/** Of a character of a pair, which bit tells what may follow it. */
const BIT = 0x1f;
/** Below them it has a number for each letter; only a to z have numbers of their own. */
const BITS = 5;
const LETTERS = 0x1f;
/** What may stand between two words of a numeral: a space, a line's end, a hyphen. */
const JOINER = 0;
/** All else that is no letter; of the character before a window only the two lowest bits count, which are as a joiner's. */
const MARK = 0x1c;
/** Of the last letters three and what tells nearly always whether one was before them. */
const WINDOW = 0x1ffff;

/**
 * Passes over all that starts no numeral and no word of a list. Of a word in letters the first three tell: a window of
 * that width slides over the text, so that words are neither parted nor looked up to find that they are others.
 */
export class Fence {
  private readonly characters: Uint8Array;
  /** The windows that some word starts with. */
  private readonly windows = new Uint8Array(WINDOW + 1);
  /** Of each UTF-16 unit, a bit for each unit that it may follow in a word; units share bits. */
  private readonly followers = new Int32Array(0x10000);
  /** No word starts with a letter, so that each character tells by itself. */
  private readonly letterless: boolean;

  /** The classes are those of the language (see `buildClasses`). */
  constructor(words: Iterable<string>, classes: Uint8Array) {
    const all = [...words].map(foldWord);
    const singles = new Set(all.filter((word) => word.length === 1));
    const firsts = new Set(all.map((word) => word.charAt(0)));
    const bits = new Map([...firsts].map((first, i) => [first, i & BIT]));
    const starting = (first: string) => (singles.has(first) ? ALWAYS : PAIR | bits.get(first)!);
    const used = new Set([MARK]);
    this.characters = new Uint8Array(classes.length).fill(MARK);
    const tell = (code: number, character: number) => {
      this.characters[code] = character;
      used.add(character);
    };
    for (const joiner of joiners) for (const code of unfold(joiner)) tell(code, JOINER);
    for (const code of classified) {
      const kind = classes[code]!;
      if (kind === DIGIT || kind === FRACTION) tell(code, ALWAYS);
      else if (kind === LETTER) tell(code, letterOf(fold[code]!));
    }
    for (const first of firsts)
      for (const code of unfold(first.charCodeAt(0))) if (classes[code] === START) tell(code, starting(first));
    const worded = all.filter((word) => classes[word.charCodeAt(0)] === LETTER);
    this.letterless = worded.length === 0;
    for (const word of worded) this.open(word, used);
    for (const word of all)
      if (word.length > 1)
        for (const code of unfold(word.charCodeAt(1))) this.followers[code]! |= 1 << bits.get(word.charAt(0))!;
  }

  /**
   * The first offset from `from` on where a numeral or word may start, with few false alarms; `limit` where there is
   * none. A word starts at `floor`, before which the text is read already, or where no letter is before it.
   */
  next(text: string, from: number, floor: number, limit: number): number {
    return this.letterless ? this.nextCharacter(text, from, limit) : this.nextWord(text, from, floor, limit);
  }

  private nextCharacter(text: string, from: number, limit: number): number {
    const { characters, followers } = this;
    for (let at = from; at < limit; at++) {
      const character = characters[text.charCodeAt(at)]!;
      if (character < PAIR) continue;
      if (character === ALWAYS) return at;
      if (at + 1 < limit && (followers[text.charCodeAt(at + 1)]! & (1 << (character & BIT))) !== 0) return at;
    }
    return limit;
  }

  private nextWord(text: string, from: number, floor: number, limit: number): number {
    const { characters, windows } = this;
    let window = 0;
    for (let at = from; at < limit; at++) {
      const character = characters[text.charCodeAt(at)]!;
      window = push(window, character);
      if (windows[window] === 1 && startsWord(text, at - 2, from, floor)) return at - 2;
      if (character >= PAIR) return this.wordBefore(text, at, window, from, floor, limit);
    }
    return this.wordBefore(text, limit, push(window, JOINER), from, floor, limit);
  }

  /** Where a word of one or two letters starts that ends right before `at`, as the window tells; `at` where none does. */
  private wordBefore(text: string, at: number, window: number, from: number, floor: number, limit: number): number {
    if (this.windows[window] === 1 && startsWord(text, at - 2, from, floor)) return at - 2;
    const next = at + 1 < limit ? this.characters[text.charCodeAt(at + 1)]! : JOINER;
    return this.windows[push(window, next)] === 1 && startsWord(text, at - 1, from, floor) ? at - 1 : at;
  }

  /** Opens the windows for all that may stand where the word does. */
  private open(word: string, letters: Iterable<number>): void {
    const [first = JOINER, second = JOINER, third = JOINER] = [...word].map(
      (letter) => this.characters[letter.charCodeAt(0)],
    );
    const start = push(push(0, first), second);
    // After a word of one letter comes a joiner and then anything, after one of two anything that is no letter.
    const lasts = second === JOINER ? letters : word.length < 3 ? [...letters].filter(endsWord) : [third];
    for (const last of lasts) this.windows[push(start, last)] = 1;
  }
}

function letterOf(folded: number): number {
  const letter = folded & LETTERS;
  return letter === JOINER || letter === MARK ? LETTERS : letter;
}

/** True for what the table says of a character that is no letter. */
function endsWord(character: number): boolean {
  return character === JOINER || character === MARK || character >= PAIR;
}

function push(window: number, character: number): number {
  return ((window << BITS) ^ character) & WINDOW;
}

function startsWord(text: string, at: number, from: number, floor: number): boolean {
  if (at < from || classOf(text.charCodeAt(at)) !== LETTER) return false;
  return at === floor || classOf(text.charCodeAt(at - 1)) !== LETTER;
}
