import type { Span } from '../text/span';
import type { ClauseWords } from './clause-words';
import { kindOfSegment, opensListItem, type SegmentKind } from './kind-of-segment';
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

  for (const [i, segment] of segments.entries()) {
    if (segment.afterStop) {
      quoteWaiting();
      // `…; 17 of them closed` leans on what stands before the semicolon; a quotation or a colon begins anew.
      if (!/[；;]\s*(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, segment.start - 8), segment.start))) head = undefined;
    }
    // Where marks don't end what leans, its length has to.
    if (segment.unmarked && head !== undefined && lengthOf(text.slice(head, segment.end)) > words.longest)
      head = undefined;
    const kind = kindAmongOthers(segment, segments[i + 1]);
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
      const hasSubject = waiting.length > 0 && (head === undefined || takesPhrases(segment));
      if (hasSubject) head = startWithPhrases(segment);
      head ??= segment.start;
      quote(segment, head);
    }
  }
  quoteWaiting();
  return quotes;

  /** What a segment is, told by those around it too. */
  function kindAmongOthers(segment: Segment, next: Segment | undefined): SegmentKind {
    const kind = kindOfSegment(text, segment, words);
    if (kind === 'phrase' && waiting.length > 0 && startsWith(segment, words.answers)) return 'leaning';
    if (kind !== 'clause') return kind;
    // `滿三百人，就會開班`: a condition that nothing but its answer tells.
    if (next && !next.afterStop && startsWith(next, words.answersUntold)) return 'leading';
    if (head === undefined || waiting.length > 0 || segment.end - head > 2 * words.longest) return kind;
    const before = text.slice(head, segment.start);
    const isItem = isNamedCount(segment) && words.governsItems?.test(before);
    const isPlanned =
      words.plans?.test(before) && (startsWith(segment, words.bareVerb) || !startsWith(segment, words.predicate));
    return isItem || isPlanned ? 'leaning' : kind;
  }

  /** `技師四人`: only what is counted and how many there are. */
  function isNamedCount({ start, end, figures }: Segment): boolean {
    const [figure] = figures;
    if (figures.length !== 1 || figure?.kind !== 'count' || words.predicate.test(text.slice(start, figure.start)))
      return false;
    return end - figure.end <= 2;
  }

  /** Whether what leans has its subject in the phrases before it, not in the clause before those. */
  function takesPhrases(segment: Segment): boolean {
    if (startsWith(segment, words.predicateFirst)) return true;
    if (startsWith(segment, words.answers)) return !startsWith(waiting[0]!, words.leans);
    return (
      startsWith(segment, words.continues) &&
      waiting.some((one) => startsWith(one, words.topic) || kindOfSegment(text, one, words) === 'phrase')
    );
  }

  function startsWith({ start, end }: Segment, pattern: RegExp | undefined): boolean {
    return pattern?.test(text.slice(start, end)) ?? false;
  }

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
