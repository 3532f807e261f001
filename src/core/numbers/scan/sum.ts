import { multiply } from './multiply';

/**
 * Adds up the words of a cardinal as they come, in any language that adds below a thousand and multiplies by scales
 * above: `three hundred and five thousand`, `dos mil trescientos millones`. Each step says whether the word fits.
 */
export class Sum {
  /** Closed parts, each of a smaller scale than the one before: the millions, the thousands. */
  #parts: { value: number; scale: number }[] = [];
  #group = 0;
  /** What is added to the group must be smaller than this. */
  #room = Number.POSITIVE_INFINITY;
  #hundreds = false;
  #fresh = true;
  /** An `and` was passed after the last scale: what follows ends the number and is not multiplied with what is before. */
  #joined = false;
  #empty = true;

  get empty(): boolean {
    return this.#empty;
  }

  add(value: number): boolean {
    const last = this.#parts.at(-1);
    if (this.#fresh) {
      if (last && value >= last.scale) return false;
    } else if (value >= this.#room) return false;
    this.#group += value;
    this.#room = value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 0;
    this.#fresh = false;
    this.#empty = false;
    return true;
  }

  /** A number in digits, to which nothing is added, but which may be multiplied: 2.5 million, 3 hundred. */
  addFigure(value: number): boolean {
    const fits = this.add(value);
    this.#room = 0;
    return fits;
  }

  /** Adds tens after ones, as German does: drei-und-vierzig. */
  addTens(value: number): boolean {
    const ones = this.#group % 100;
    if (this.#fresh || ones < 1 || ones > 9 || value < 20 || value > 90) return false;
    this.#group += value;
    this.#room = 0;
    return true;
  }

  hundred(value: number): boolean {
    if (this.#hundreds || (!this.#fresh && this.#group === 0)) return false;
    this.#group = multiply(this.#fresh ? 1 : this.#group, value);
    this.#hundreds = true;
    this.#room = value;
    this.#fresh = false;
    this.#empty = false;
    return true;
  }

  scale(value: number): boolean {
    let keep = this.#parts.length;
    let sum = this.#group;
    while (keep > 0 && this.#parts[keep - 1]!.scale < value) sum += this.#parts[--keep]!.value;
    const swallows = keep < this.#parts.length;
    if (swallows && this.#joined) return false;
    if (sum === 0 && !this.#fresh) return false;
    if (keep > 0 && this.#parts[keep - 1]!.scale <= value) return false;
    this.#parts.length = keep;
    this.#parts.push({ value: multiply(sum === 0 ? 1 : sum, value), scale: value });
    this.#group = 0;
    this.#room = Number.POSITIVE_INFINITY;
    this.#hundreds = false;
    this.#fresh = true;
    this.#joined = false;
    this.#empty = false;
    return true;
  }

  join(): void {
    this.#joined = true;
  }

  /** The last word was a scale, or this is what it leaves room for: 10 after tens, 100 after hundreds, 0 after ones. */
  get room(): number {
    return this.#empty ? 0 : this.#room;
  }

  /** The scale of the last word where that was one, else 1. */
  get lastScale(): number {
    return this.#fresh ? (this.#parts.at(-1)?.scale ?? 1) : 1;
  }

  get value(): number {
    return this.#parts.reduce((sum, part) => sum + part.value, this.#group);
  }

  copy(): Sum {
    const copy = new Sum();
    copy.#parts = this.#parts.slice();
    copy.#group = this.#group;
    copy.#room = this.#room;
    copy.#hundreds = this.#hundreds;
    copy.#fresh = this.#fresh;
    copy.#joined = this.#joined;
    copy.#empty = this.#empty;
    return copy;
  }
}
