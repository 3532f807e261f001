import type { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import { detectLanguage } from '../transcript/detect-language';
import { FoldedText } from './folded-text';
import { LfText } from './lf-text';
import type { Sought } from './sought';

/** So much of a text tells its language. */
const sample = 2000;

/** A text in which quotes are searched: folded, with the way from its offsets to those of the raw text and to code points. */
export class SearchedText {
  readonly lf: LfText;
  readonly folded: FoldedText;
  #language: string | undefined;

  constructor(raw: string | ReadText) {
    this.lf = new LfText(raw);
    this.folded = new FoldedText(this.lf.text);
  }

  /** The main language of the text, as a BCP 47 tag, told by its beginning. */
  get language(): string {
    this.#language ??= detectLanguage(this.lf.text.slice(0, sample));
    return this.#language;
  }

  /** Where a quote begins in the folded text if it went so many code points farther down. */
  expectedAt({ position }: Pick<Sought, 'position'>, shift: number): number {
    return position === undefined ? 0 : this.folded.fromLf(this.lf.fromCodePoint(position + shift));
  }

  /** Where a quote stands in the text with LF line ends that stands at a span of the folded one, with what was left out at its ends. */
  lfSpanOf({ lead, tail }: Pick<Sought, 'lead' | 'tail'>, { start, end }: Span): Span {
    const text = this.lf.text;
    let from = this.folded.toLf(start);
    let to = end > start ? this.folded.endToLf(end) : from;
    if (lead !== '' && text.startsWith(lead, from - lead.length)) from -= lead.length;
    if (tail !== '' && text.startsWith(tail, to)) to += tail.length;
    return { start: from, end: to };
  }
}
