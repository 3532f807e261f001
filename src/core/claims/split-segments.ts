import { partitionPoint } from '../text/partition-point';
import { type Span, trimSpan } from '../text/span';
import { spansIn } from '../text/spans-in';
import { spansWithin } from '../text/spans-within';
import { insideNumberOrAddress } from '../transcript/sentences';
import type { ClauseWords } from './clause-words';
import type { Figure, Segment, Segments } from './segment';
import { splitUnmarked } from './split-unmarked';
import { splitsNumber } from './splits-number';

/** Where a sentence may be cut. */
interface Cut extends Span {
  readonly kind: 'stop' | 'comma' | 'joint';
}

const marks = /[；;:：，,()（）[\]【】「」『』“”"«»„]|——|[—–]|\s-\s/gu;
const opening = '(（[【「『“«„';
const closing = ')）]】」』”»';

/**
 * Cuts a sentence at its marks and joint words. `numbers`: all of the text's, in order; none is ever cut.
 * `figures`: those that are quoted for, in order.
 */
export function splitSegments(
  text: string,
  sentence: Span,
  numbers: readonly Span[],
  figures: readonly Figure[],
  words: ClauseWords,
): Segments {
  const inside = spansIn(numbers, sentence);
  const isNumber = (at: number) => splitsNumber(inside, at);
  const joints = findJoints(text, sentence, words, isNumber);
  const outer: Cut[] = [...joints];
  const bracketed: Segment[][] = [];
  const brackets: Span[] = [];

  marks.lastIndex = sentence.start;
  for (let mark = marks.exec(text); mark && mark.index < sentence.end; mark = marks.exec(text)) {
    const at = mark.index;
    const cut = { start: at, end: at + mark[0].length };
    if (/[([（【]/.test(mark[0])) {
      const end = closeOf(text, at, sentence.end);
      if (end === undefined) continue;
      brackets.push({ start: at, end });
      marks.lastIndex = end;
      const content = { start: at + 1, end: end - 1 };
      if (holdsFigure(figures, content))
        bracketed.push(piecesOf(text, content, commasIn(text, content, isNumber), figures, words));
    } else if (isQuote(mark[0])) {
      const quoted = quotedFrom(text, at, sentence.end);
      // A word or two in quotation marks is a name: `the “green fund”`.
      if (quoted && isName(text, quoted, figures)) marks.lastIndex = quoted.end + 1;
      else outer.push({ ...cut, kind: 'stop' });
    } else if (!isNumber(at) && !insideNumberOrAddress(text, at) && !isBareItem(text, at, figures)) {
      outer.push({ ...cut, kind: /[；;:：]/.test(mark[0]) ? 'stop' : 'comma' });
    }
  }
  const cuts = outer.filter((cut) => {
    const last = brackets[partitionPoint(brackets, ({ start }) => start <= cut.start) - 1];
    return last === undefined || cut.end > last.end;
  });
  const pieces = piecesOf(text, sentence, cuts, figures, words);
  return { outer: pieces.flatMap((piece) => splitUnmarked(text, piece, inside, words)), bracketed };
}

/** `for 4, 5, 6 years`, `a 2x, 3x improvement`: the figure before the comma has its noun behind one after it. */
function isBareItem(text: string, comma: number, figures: readonly Figure[]): boolean {
  const next = partitionPoint(figures, ({ start }) => start < comma);
  for (let i = next; i > 0 && i < figures.length; i++) {
    const [bare, named] = [figures[i - 1]!, figures[i]!];
    if (!bare.kind || !named.kind || !onlyComma.test(text.slice(bare.end, named.start))) return false;
    if (isTimes(text, bare) && isTimes(text, named)) return true;
    if (bare.unit !== null || bare.kind !== 'count') return false;
    if (named.unit !== null) return true;
  }
  return false;
}

const onlyComma = /^, (?:(?:maybe|perhaps|even|or) ){0,2}$/i;

function isTimes(text: string, { start, end }: Span): boolean {
  return /\dx$/i.test(text.slice(start, end));
}

function commasIn(text: string, within: Span, isNumber: (at: number) => boolean): Cut[] {
  return [...text.slice(within.start, within.end).matchAll(/[；;，,]/g)]
    .map(({ index }) => within.start + index)
    .filter((at) => !isNumber(at) && !insideNumberOrAddress(text, at))
    .map((at) => ({ start: at, end: at + 1, kind: 'comma' }));
}

function findJoints(text: string, within: Span, { joint }: ClauseWords, isNumber: (at: number) => boolean): Cut[] {
  return [...text.slice(within.start, within.end).matchAll(joint)]
    .map((match): Cut => {
      const start = within.start + match.index;
      return { start, end: start + match[0].length, kind: 'joint' };
    })
    .filter(({ start, end }) => !isNumber(start) && !isNumber(end));
}

/** Turns cuts into segments; a joint cuts only between two figures, or before what opens a clause. */
function piecesOf(
  text: string,
  within: Span,
  cuts: readonly Cut[],
  figures: readonly Figure[],
  words: ClauseWords,
): Segment[] {
  const ordered = [...cuts].sort((a, b) => a.start - b.start || a.end - b.end);
  const segments: Segment[] = [];
  const figuresIn = (start: number, end: number) => spansWithin(figures, { start, end });
  let start = within.start;
  let afterStop = true;
  let afterJoint = false;
  for (let i = 0; i <= ordered.length; i++) {
    const cut = ordered[i];
    const end = cut?.start ?? within.end;
    if (cut?.kind === 'joint') {
      let behind = i + 1;
      while (behind < ordered.length && ordered[behind]!.start < cut.end) behind++;
      const next = ordered[behind]?.start ?? within.end;
      const left = text.slice(start, end).trim();
      const right = text.slice(cut.end, next).trimStart();
      // 想要跟他合作
      const opens = words.opensClause.test(right) && left !== '' && !isPreposition(text, cut);
      const betweenFigures = figuresIn(start, end).length > 0 && figuresIn(cut.end, next).length > 0;
      // `, and`: the comma has cut already.
      if (left === '' ? isPreposition(text, cut) : !opens && (!betweenFigures || isRange(left, right))) continue;
      const shared = figuresIn(cut.end, next).at(0);
      if (left !== '' && !opens && shared && sharesTail(text.slice(shared.end, next))) continue;
    }
    const span = trimSpan(text, { start, end: Math.max(start, end) });
    if (span.start < span.end) {
      segments.push({ ...span, figures: figuresIn(span.start, span.end), afterStop, afterJoint });
      afterStop = false;
      afterJoint = false;
    }
    if (!cut) break;
    if (cut.kind === 'stop') afterStop = true;
    if (cut.kind === 'joint' && span.start < span.end) afterJoint = true;
    start = Math.max(start, cut.end);
  }
  return segments;
}

/** `between 3 and 5`, `3萬和5萬之間`: the joint belongs to the figures. */
function isRange(left: string, right: string): boolean {
  return /(?<!\p{L})(?:between|entre|zwischen|介[於于]|在)[^,，]*$/iu.test(left)
    ? /^[^,，]*/u.exec(right) !== null && (!/[介在]/.test(left) || /之[間间]/.test(right))
    : /^[^,，]{0,12}之[間间]/u.test(right);
}

/** `和` and `與` also mean “with”: at a clause's beginning they belong to it. */
function isPreposition(text: string, cut: Span): boolean {
  return /^(?:和|及|與|与|跟|、)$/u.test(text.slice(cut.start, cut.end).trim());
}

/** `4萬名師生以及4600人的核酸檢測`: what stands behind 的 belongs to both. */
function sharesTail(behind: string): boolean {
  return /^[^,，。]{0,12}的\p{Script=Han}/u.test(behind);
}

/** Offset behind the bracket that closes the one at `open`; undefined if none does before `limit`. */
function closeOf(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = open; at < limit; at++) {
    if (/[([（【]/.test(text[at]!)) depth++;
    else if (/[)\]）】]/.test(text[at]!) && --depth === 0) return at + 1;
  }
  return undefined;
}

function isQuote(mark: string): boolean {
  return mark === '"' || (mark.length === 1 && (opening + closing).includes(mark));
}

/** What a quotation mark at `open` opens, without the marks; undefined if it closes one or nothing closes it. */
function quotedFrom(text: string, open: number, limit: number): Span | undefined {
  const at = opening.indexOf(text[open]!);
  const close = text[open] === '"' ? '"' : text[open] === '„' ? '“' : closing[at];
  if (at < 0 && text[open] !== '"') return undefined;
  const end = text.indexOf(close!, open + 1);
  return end < 0 || end >= limit ? undefined : { start: open + 1, end };
}

function isName(text: string, quoted: Span, figures: readonly Span[]): boolean {
  if (holdsFigure(figures, quoted)) return false;
  const content = text.slice(quoted.start, quoted.end);
  if (/[,，。;；:：!?！？]/.test(content)) return false;
  return /\p{Script=Han}/u.test(content) ? content.length <= 10 : content.split(/\s+/).length <= 4;
}

/** Whether one of the figures, which are in order, is within the span. */
function holdsFigure(figures: readonly Span[], span: Span): boolean {
  const first = figures[partitionPoint(figures, ({ start }) => start < span.start)];
  return first !== undefined && first.end <= span.end;
}
