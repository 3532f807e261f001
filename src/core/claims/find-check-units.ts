import type { NumericExpression } from '../numbers/numeric-expression';
import { contains, type Span, trimSpan } from '../text/span';
import { spansIn } from '../text/spans-in';
import { balanceMarks } from './balance-marks';
import type { CheckUnit } from './check-unit';
import { type ClauseWords, clauseWordsFor } from './clause-words';
import type { Figure, Segment } from './segment';
import { splitSegments } from './split-segments';

/**
 * The units of a sentence in the order of their first figures; none if it holds no claim.
 * `numbers`: all of the text's, in order. `language`: the text's (BCP 47), for sentences in Latin letters.
 *
 *     We built 11,400 homes in 2028, 15,200 in 2029, and rents fell 3 percent.
 *     └──────────── 1 ────────────┘
 *     └──────────────── 2 ─────────────────────────┘     └────── 3 ──────┘
 */
export function findCheckUnits(
  text: string,
  sentence: Span,
  numbers: readonly NumericExpression[],
  language: string,
): CheckUnit[] {
  const claims = claimsIn(numbers, sentence);
  const units: { start: number; end: number; claims: NumericExpression[] }[] = [];
  for (const [i, span] of quoteFigures(text, sentence, numbers, claims, language).entries()) {
    const same = units.find((unit) => unit.start === span.start && unit.end === span.end);
    if (same) same.claims.push(claims[i]!);
    else units.push({ ...span, claims: [claims[i]!] });
  }
  return units;
}

/**
 * The words to quote for a cursor in a sentence: the unit of the figure that it is in or at, else the unit around it, else the
 * clause that it is in. The whole sentence if that is short and holds one claim or none.
 */
export function quoteAt(
  text: string,
  sentence: Span,
  numbers: readonly NumericExpression[],
  language: string,
  offset: number,
): Span {
  const claims = claimsIn(numbers, sentence);
  const own = claims.find((claim) => claim.start <= offset && offset <= claim.end);
  if (own) return quoteFigures(text, sentence, numbers, claims, language)[claims.indexOf(own)]!;
  const cursor = { start: offset, end: offset };
  const figures = [...claims, cursor].sort((a, b) => a.start - b.start);
  const quotes = quoteFigures(text, sentence, numbers, figures, language);
  const around = quotes.filter((quote, i) => figures[i] !== cursor && quote.start <= offset && offset <= quote.end);
  const distance = (span: Span) => Math.max(span.start - offset, offset - span.end);
  const nearest = around.sort(
    (a, b) => distance(figures[quotes.indexOf(a)]!) - distance(figures[quotes.indexOf(b)]!),
  )[0];
  return nearest ?? quotes[figures.indexOf(cursor)]!;
}

function claimsIn(numbers: readonly NumericExpression[], sentence: Span): NumericExpression[] {
  return spansIn(numbers, sentence).filter((number) => number.claim && contains(sentence, number));
}

/** What is quoted for each of the figures of a sentence, in their order. */
function quoteFigures(
  text: string,
  sentence: Span,
  numbers: readonly NumericExpression[],
  figures: readonly Figure[],
  language: string,
): Span[] {
  const whole = trimSpan(text, sentence);
  const words = clauseWordsFor(text.slice(whole.start, whole.end), language);
  const claims = figures.filter(({ kind }) => kind !== undefined);
  if (claims.length <= 1 && (claims.length === 0 || lengthOf(text.slice(whole.start, whole.end)) <= words.longest))
    return figures.map(() => whole);

  const { outer, bracketed } = splitSegments(text, whole, numbers, figures, words);
  const quotes = quoteSegments(text, outer, words);
  for (const segments of bracketed) {
    const around = outer.find((one) => contains(one, segments[0]!));
    const quoted = quotes.find((quote) => around?.figures.includes(quote.figures[0]!))?.span;
    for (const one of quoteSegments(text, segments, words)) {
      const first = segments.find((segment) => segment.figures.includes(one.figures[0]!))!;
      // `(0.7 percent of outlays)` says nothing without what it stands in; `(the state pays 2 million)` does.
      const alone = !quoted || kindOf(text, first, words) === 'clause';
      quotes.unshift({ figures: one.figures, span: alone ? one.span : quoted });
    }
  }
  return figures.map((figure) =>
    balanceMarks(text, quotes.find((quote) => quote.figures.includes(figure))?.span ?? whole, whole),
  );
}

/** Words, or characters in a language without spaces. */
function lengthOf(words: string): number {
  return /[\p{Script=Han}\u3040-\u30ff]/u.test(words)
    ? words.replace(/\s/gu, '').length
    : words.split(/\s+/u).filter(Boolean).length;
}

/**
 * What a segment is to its neighbours: a clause of its own; leaning on the one before; a subject or other phrase without a
 * predicate; a phrase that leads to the clause after it; a relative clause; or left out.
 */
type Kind = 'clause' | 'leaning' | 'phrase' | 'leading' | 'relative' | 'left out';

const listMarker =
  /^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]是|其[一二三四五]|首先|其次|再者|最後|最后|one|two|three|first(?:ly|, of all)?|second(?:ly)?|third(?:ly)?|finally|erstens|zweitens|drittens)$/iu;
/** Whom the speaker turns to: `主席`, `Mr. Speaker`. */
const address =
  /^(?:.{0,3}(?:主席|部[長长]|[院市縣县局議议][長长]|委[員员]|先生|小姐|女士)|(?:thank you,? )?(?:(?:mr|madam|madame|mrs|ms)\.? )?(?:speaker|chair|chairman|president|minister|secretary|senator|chairwoman))$/iu;

function kindOf(text: string, segment: Segment, words: ClauseWords): Kind {
  const body = text.slice(segment.start, segment.end);
  const [first] = segment.figures;
  if (!first && (listMarker.test(body) || address.test(body))) return 'left out';
  if (words.attribution.test(body) && !words.predicate.test(body.replace(words.attribution, '')))
    return /\d|[([（]/.test(body) ? 'left out' : 'leading';
  if (words.leadsAlways.test(body) && segment.figures.length < 2) return 'leading';
  if (words.relative.test(body)) return 'relative';
  if (!first && words.leads.test(body) && !words.opensClause.test(afterLead(body))) return 'leading';
  if (words.leans.test(body)) return 'leaning';
  if (first && lacksNoun(text, segment, first)) return 'leaning';
  const predicate = words.predicate.test(body);
  if (!words.dropsSubject && words.predicateFirst.test(body)) return 'leaning';
  if (words.leads.test(body) && (!predicate || !first) && !words.opensClause.test(afterLead(body))) return 'leading';
  if (predicate) return 'clause';
  if (!first) return 'phrase';
  return words.leansVerbless.test(body) || first.start === segment.start ? 'leaning' : 'clause';
}

/** `17 have no roof`, `四十七間沒有護理師`: the segment begins with a figure that doesn't say what it counts. */
function lacksNoun(text: string, segment: Segment, first: Figure): boolean {
  if (first.start !== segment.start || !first.kind || ['date', 'time', 'duration', 'money'].includes(first.kind))
    return false;
  const behind = text.slice(first.end, segment.end);
  return (
    /^[沒没有是都連连還还已為为不占佔]/u.test(behind) || (first.unit === null && /^\s+(?!of\b)\p{Ll}/u.test(behind))
  );
}

/** The words behind the first noun phrase of a leading preposition: `in the south it was` → `it was`. */
function afterLead(body: string): string {
  return /^\S+\s+(?:(?:the|our|this|that|my)\s+)?\S+\s+(.*)$/u.exec(body)?.[1] ?? '';
}

/** What is quoted for the figures of each segment. */
function quoteSegments(text: string, segments: readonly Segment[], words: ClauseWords) {
  const quotes: { span: Span; figures: readonly Figure[] }[] = [];
  /** Where the quote of the last clause begins; a leaning segment begins there too. */
  let head: number | undefined;
  /** Where the phrases before the segment at hand begin, and whether they may only be the subject of what follows. */
  let pending: { start: number; subject: boolean; figures: Figure[] } | undefined;

  segments.forEach((segment, i) => {
    if (segment.afterStop) {
      flush();
      // `…; 17 of them closed` still leans on what stands before the semicolon; a quotation or a colon begins anew.
      if (!/[；;]\s*(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, segment.start - 8), segment.start))) head = undefined;
      pending = undefined;
    }
    const kind = kindOf(text, segment, words);
    switch (kind) {
      case 'left out':
        return;
      case 'relative':
        if (pending) pending.figures.push(...segment.figures);
        else push(segment, head ?? segment.start);
        return;
      case 'phrase':
      case 'leading':
        pending ??= { start: segment.start, subject: kind === 'phrase' && i > 0, figures: [] };
        if (kind === 'leading') pending.subject = false;
        pending.figures.push(...segment.figures);
        return;
      case 'clause': {
        const start = pending && !pending.subject ? pending.start : segment.start;
        push(segment, start);
        head = start;
        pending = undefined;
        return;
      }
      case 'leaning': {
        const subject = pending && (head === undefined || isPredicate(segment)) ? pending.start : undefined;
        const start = subject ?? head ?? segment.start;
        push(segment, start);
        if (subject !== undefined) head = start;
        pending = undefined;
      }
    }
  });
  flush();
  return quotes;

  function push(segment: Segment, start: number): void {
    const figures = [...(pending && pending.start >= start ? pending.figures : []), ...segment.figures];
    if (pending && pending.start < start) flush();
    if (figures.length > 0) quotes.push({ span: { start, end: segment.end }, figures });
  }

  /** Figures of phrases that nothing follows. */
  function flush(): void {
    if (!pending || pending.figures.length === 0) return;
    const last = pending.figures.at(-1)!;
    const end = segments.find((one) => one.figures.includes(last))?.end ?? last.end;
    quotes.push({ span: { start: head ?? pending.start, end }, figures: pending.figures });
    pending.figures = [];
  }

  /** A predicate's subject is the phrase before it, if there is one: `waste, for the third year running, stayed at 410`. */
  function isPredicate(segment: Segment): boolean {
    return words.predicateFirst.test(text.slice(segment.start, segment.end));
  }
}
