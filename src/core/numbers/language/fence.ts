import { fold, foldWord } from './fold';

const SPACE = 0x20;
/** What may stand after a word of one letter, where after a Chinese character anything may. */
const PARTINGS = [SPACE, 0x2d, 0x0a, 0x0d];

/** Tells by the first two units of a word, at once and with few false alarms, that no word of a list starts there. */
export class Fence {
  private readonly singles = new Uint8Array(0x10000);
  private readonly pairs = new Uint8Array(0x1000);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const folded = foldWord(word);
      const first = folded.charCodeAt(0);
      if (folded.length > 1) this.pairs[slot(first, folded.charCodeAt(1))] = 1;
      else if (first >= 0x80) this.singles[first] = 1;
      else for (const second of PARTINGS) this.pairs[slot(first, second)] = 1;
    }
  }

  /** False where surely none of the words starts at `at`. */
  mayStart(text: string, at: number): boolean {
    const first = fold[text.charCodeAt(at)]!;
    if (this.singles[first] === 1) return true;
    const second = at + 1 < text.length ? fold[text.charCodeAt(at + 1)]! : SPACE;
    return this.pairs[slot(first, second)] === 1;
  }
}

function slot(first: number, second: number): number {
  return (Math.imul(first, 0x1f) ^ second) & 0xfff;
}
