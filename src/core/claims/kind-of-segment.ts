import type { ClauseWords } from './clause-words';
import type { Figure, Segment } from './segment';

/**
 * What a segment is to its neighbours: a clause of its own; leaning on the one before; a subject or other phrase without a
 * predicate; a phrase that leads to the clause after it; a relative clause; or left out.
 */
export type SegmentKind = 'clause' | 'leaning' | 'phrase' | 'leading' | 'relative' | 'left out';

const listMarker =
  /^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]是|其[一二三四五]|首先|其次|再者|最後|最后|one|two|three|first(?:ly|, of all)?|second(?:ly)?|third(?:ly)?|finally|erstens|zweitens|drittens)$/iu;
/** `二是收入`, `second is income`: an item that says what it is about, so that what leans behind it leans on it. */
const listItem =
  /^(?:第?[一二三四五六七八九十]+是|(?:the )?(?:first|second|third|fourth|fifth|last|next)(?: one)? is\b)/iu;
/** Whom the speaker turns to: `主席`, `Mr. Speaker`. */
const address =
  /^(?:.{0,3}(?:主席|部[長长]|[院市縣县局議议][長长]|委[員员]|先生|小姐|女士)|(?:thank you,? )?(?:(?:mr|madam|madame|mrs|ms)\.? )?(?:speaker|chair|chairman|president|minister|secretary|senator|chairwoman))$/iu;

export function kindOfSegment(text: string, segment: Segment, words: ClauseWords): SegmentKind {
  const body = text.slice(segment.start, segment.end);
  const [first] = segment.figures;
  if (!first && (listMarker.test(body) || address.test(body))) return 'left out';
  if (words.attribution.test(body) && !words.predicate.test(body.replace(words.attribution, '')))
    return /\d|[([（]/.test(body) ? 'left out' : 'leading';
  if (words.waitsForAnswer?.test(body)) return 'leading';
  if (words.leadsAlways.test(body) && segment.figures.length < 2) return 'leading';
  if (words.relative.test(body)) return 'relative';
  if (!first && words.leads.test(body) && !words.opensClause.test(afterLead(body))) return 'leading';
  if (words.leans.test(body) || words.leansBehind?.test(text.slice(Math.max(0, segment.start - 6), segment.start)))
    return 'leaning';
  if (first && lacksNoun(text, segment, first)) return 'leaning';
  const predicate = words.predicate.test(body);
  if (!words.dropsSubject && words.predicateFirst.test(body)) return 'leaning';
  if (words.leads.test(body) && (!predicate || !first) && !words.opensClause.test(afterLead(body))) return 'leading';
  if (predicate) return 'clause';
  if (!first) return 'phrase';
  return segment.afterJoint || words.leansVerbless.test(body) || first.start === segment.start ? 'leaning' : 'clause';
}

/** Whether a segment begins another item of a list and only names it: `二是收入`. */
export function opensListItem(text: string, { start, end, figures }: Segment): boolean {
  return figures.length === 0 && listItem.test(text.slice(start, end));
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
