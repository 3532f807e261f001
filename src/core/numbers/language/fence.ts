import { fold, foldWord } from './fold';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Tells by the first two units of a word, at once and with few false alarms, that no word of a list starts there. */
export class Fence {
  private readonly gaps = new Uint8Array(0x1000);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const folded = foldWord(word);
      const first = folded.charCodeAt(0);
      if (folded.length > 1) this.gaps[slot(first, folded.charCodeAt(1))] = 1;
      // After a word of one letter stands no letter; after one Chinese character anything may.
      else if (first < 0x80)
        for (const second of [SPACE, HYPHEN, LINE_FEED, CARRIAGE_RETURN]) this.gaps[slot(first, second)] = 1;
      else for (let second = 0; second < 0x40; second++) this.gaps[slot(first, second)] = 1;
    }
  }

  /** False where surely none of the words starts at `at`. */
  mayStart(text: string, at: number): boolean {
    const next = at + 1 < text.length ? fold[text.charCodeAt(at + 1)]! : SPACE;
    return this.gaps[slot(fold[text.charCodeAt(at)]!, next)] === 1;
  }
}

function slot(first: number, second: number): number {
  return ((first & 0x3f) << 6) | (second & 0x3f);
}
