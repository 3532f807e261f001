import type { Span } from '../text/span';
import type { ClauseWords } from './clause-words';
import { kindOfSegment, opensListItem } from './kind-of-segment';
import { lengthOf } from './length-of';
import type { Figure, Segment } from './segment';

/** What is quoted for some figures. */
interface Quoted {
  readonly span: Span;
  readonly figures: readonly Figure[];
}

/** Phrases before a clause are quoted with it up to this share of the longest sentence that isn't cut. */
const shareOfPhrases = 0.75;

/**
 * What is quoted for the figures of segments that follow each other: a clause with the phrases that lead to it; a segment that
 * leans, from where the clause before it begins.
 */
export function quoteSegments(text: string, segments: readonly Segment[], words: ClauseWords): Quoted[] {
  const quotes: Quoted[] = [];
  /** Where the quote of the last clause begins: what leans on it is quoted from there. */
  let head: number | undefined;
  /** Phrases that wait for their clause. */
  let waiting: Segment[] = [];
  /** True if they may only be the subject of what follows: `Rents are up, and waste, for the third year, stayed at…`. */
  let onlySubject = false;

  for (const segment of segments) {
    if (segment.afterStop) {
      quoteWaiting();
      // `…; 17 of them closed` leans on what stands before the semicolon; a quotation or a colon begins anew.
      if (!/[；;]\s*(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, segment.start - 8), segment.start))) head = undefined;
    }
    // Where marks don't end what leans, its length has to.
    if (segment.unmarked && head !== undefined && lengthOf(text.slice(head, segment.end)) > words.longest)
      head = undefined;
    const kind = kindOfSegment(text, segment, words);
    if (opensListItem(text, segment)) {
      quoteWaiting();
      head = undefined;
    }
    if (kind === 'phrase' || kind === 'leading' || (kind === 'relative' && waiting.length > 0)) {
      if (waiting.length === 0) onlySubject = kind === 'phrase' && head !== undefined;
      if (kind === 'leading') onlySubject = false;
      waiting.push(segment);
    } else if (kind === 'relative') {
      quote(segment, head ?? segment.start);
    } else if (kind === 'clause') {
      head = onlySubject ? segment.start : startWithPhrases(segment);
      quote(segment, head);
    } else if (kind === 'leaning') {
      // A predicate's subject is the phrase before it, if there is one.
      const hasSubject =
        waiting.length > 0 && (head === undefined || words.predicateFirst.test(text.slice(segment.start, segment.end)));
      if (hasSubject) head = startWithPhrases(segment);
      head ??= segment.start;
      quote(segment, head);
    }
  }
  quoteWaiting();
  return quotes;

  function quote(segment: Segment, start: number): void {
    const joined = waiting.filter((phrase) => phrase.start >= start).flatMap((phrase) => phrase.figures);
    waiting = waiting.filter((phrase) => phrase.start < start);
    quoteWaiting();
    const figures = [...joined, ...segment.figures];
    if (figures.length > 0) quotes.push({ span: { start, end: segment.end }, figures });
  }

  /** The phrases that nothing followed, each by itself or with the clause before. */
  function quoteWaiting(): void {
    for (const phrase of waiting)
      if (phrase.figures.length > 0)
        quotes.push({ span: { start: head ?? waiting[0]!.start, end: phrase.end }, figures: phrase.figures });
    waiting = [];
  }

  /** Where a clause's quote begins: with the phrases before it, as many as leave it short; always with those that hold figures. */
  function startWithPhrases(segment: Segment): number {
    const most = words.longest * shareOfPhrases;
    const first = waiting.find(
      (phrase) => phrase.figures.length > 0 || lengthOf(text.slice(phrase.start, segment.end)) <= most,
    );
    return first?.start ?? segment.start;
  }
}
