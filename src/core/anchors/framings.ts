/**
 * Words around a sentence that take back that it is so: conditions, doubt, falsehood, a question, and that somebody else says it. They
 * stand farther from the words than a negation does: behind a colon, at the end of the sentence.
 */

/** A framing, by offsets in what it was looked for in. */
export interface Framing {
  readonly start: number;
  readonly end: number;
}

const letter = String.raw`[a-z\u00c0-\u024f]`;
const latinWords = (words: readonly string[], flags = 'gi') =>
  new RegExp(`(?<!${letter}|${letter}['’-])(?:${words.join('|')})(?!['’]?${letter})`, flags);

/** In the clause before the words. */
const conditions = [
  latinWords([
    'if|unless|whether|suppos(?:e|ing)|assum(?:e|ing)|imagine|in case|provided that|lest',
    'wish(?:es|ed)?|(?<!no |without |without a )doubt(?:s|ed|ful|fully)?|allegedly|supposedly|rumou?r has it',
    'wenn|ob|angeblich|bezweifle|si|supuestamente|ojalá|dudo que|je doute que|prétendument|supostamente|duvido que',
  ]),
  /如果|假[如使設设]|倘若|(?<![主重需只])要是|(?<![自倘假般])若(?!干)|除非|(?<![\d〇一二兩两三四五六七八九十百千幾几])[萬万]一|即使|是否|[難难]道|[懷怀]疑|但[願愿]|[誰谁][說说]|[據据聽听傳传][說说聞闻]|[據据][稱称]|有人[說说]|[謠谣][傳传言]/g,
  /もし(?!も?し)|仮に/g,
  /(?<![가-힣])(?:만약|만일)/g,
];

/** Right before the words, a comma, a colon or a quotation mark between them perhaps: what others say. */
const speeches = [
  new RegExp(
    `(?<!${letter})(?!(?:I|we)\\s)(?:he|she|they|you|who|someone|somebody|people|critics|opponents|(?:the|my|his|her|their|our)\\s+${letter}+)\\s+(?:(?:once|now|even|still|also|has|have|had|just|who)\\s+)?(?:says?|said|claim(?:s|ed)?|alleg(?:es?|ed)|argues?|argued|insist(?:s|ed)?|pretend(?:s|ed)?|believes?|thinks?)(?:\\s+that)?[:,]?\\s*["“'‘]?$`,
    'i',
  ),
  /(?<!\p{L})\p{Lu}[\p{L}'’.-]+\s+(?:says|said|claims|claimed|alleges|alleged|argues|argued|insists|insisted)(?:\s+that)?[:,]?\s*["“'‘]?$/u,
  /(?:[他她你您誰谁]|(?<!我)[們们]|有人|人家)\p{Script=Han}{0,3}(?:說|说|講|讲|稱|称|認為|认为|以為|以为)[：:，,]?\s*[「『“"]?$/u,
  /(?<!我|我們|我们)(?:[聲声宣謊谎][稱称])[：:，,]?\s*[「『“"]?$/u,
];

/** In the clause of the words, in one before it that a colon ends, or in one that says `that is` of it. */
const falsehoods = [
  latinWords([
    "lie|lies|lied|lying|liars?|hoax|myths?|rumou?rs?|fake|false|falsehood|untrue|bogus|nonsense|fabricat(?:ed|ion)|made[ -]up|fiction|incorrect|(?:is|are|was|were|that[’']s|it[’']s) (?:plain |simply |just |completely )?wrong",
    'mentiras?|mensonges?|lüge|gelogen|falsch|faux|falso|falsa|bulo',
  ]),
  /(?<![放休請请春暑寒度])假的|[謊谎][話话言]|[說说撒][謊谎]|[騙骗]人|造[謠谣]|[謠谣]言|胡[說说]|[錯错]的|[錯错][誤误]|不[實实](?![施行際际現现])|假[話话消]|[瞎亂乱][說说掰]/g,
  /嘘|デマ|虚偽/g,
  /거짓|허위/g,
];

/** What stands beside words now, and stood there: the text before them and behind them, at most of their sentence. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

/**
 * The framing of words that came to stand beside them; undefined if there is none that wasn't there. `before`: ends where the
 * words begin, in `after` they end where it begins; offsets of what is found before them are below zero.
 */
export function findNewFraming(old: Sides, now: Sides): Framing | undefined {
  for (const find of [speechBefore, conditionBefore, falsehoodBefore]) {
    const is = find(now.before);
    if (is && !find(old.before)) return { start: is.start - now.before.length, end: 0 };
  }
  for (const find of [conditionBehind, falsehoodBehind, questionBehind]) {
    const is = find(now.after);
    // Where the sentence went on beyond what was quoted, nobody knows whether it asked.
    if (find === questionBehind && !/[.!?。！？…\n]/.test(old.after) && !particle.test(now.after)) continue;
    if (is && !find(old.after)) return { start: 0, end: is.end };
  }
  return undefined;
}

function firstOf(patterns: readonly RegExp[], words: string): Framing | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const found = pattern.exec(words);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function shifted(found: Framing | undefined, by: number): Framing | undefined {
  return found && { start: found.start + by, end: found.end + by };
}

/** Where a sentence begins in what stands before some words: behind the last sign that ends one. */
const sentenceStart = /(?:[.!?…](?=["”’']?\s)|[。！？\n])(?!.*(?:[.!?…]["”’']?\s|[。！？\n]))/s;
const clauseMark = /[,;，；、:：](?!\d)/g;

function sentenceOf(before: string): { readonly words: string; readonly from: number } {
  const from = (sentenceStart.exec(before)?.index ?? -1) + 1;
  return { words: before.slice(from), from };
}

function speechBefore(before: string): Framing | undefined {
  const { words, from } = sentenceOf(before);
  return shifted(firstOf(speeches, words), from);
}

function conditionBefore(before: string): Framing | undefined {
  const { words, from } = sentenceOf(before);
  const start = lastMark(words, words.length);
  return shifted(firstOf(conditions, words.slice(start)), from + start);
}

function falsehoodBefore(before: string): Framing | undefined {
  const { words, from } = sentenceOf(before);
  const mark = /[:：]\s*["“「『]?$/.exec(words)?.index ?? words.length;
  const start = lastMark(words, mark);
  return shifted(firstOf(falsehoods, words.slice(start, mark)), from + start);
}

/** Behind the last sign that ends a clause before an offset. */
function lastMark(words: string, before: number): number {
  let start = 0;
  for (const { index } of words.slice(0, before).matchAll(clauseMark)) start = index + 1;
  return start;
}

function conditionBehind(after: string): Framing | undefined {
  const found = /^[,，]?\s*(?:if|unless|provided that)(?![a-z])/i.exec(after);
  return found ? { start: 0, end: found[0].length } : undefined;
}

/** Of what stands behind words, so far as it says something of them: their clause, and one that points back to them. */
const ownClause =
  /^["”』」]?[^.!?。！？…\n,;，；、:：]*(?:[,，]\s*(?:(?:and |but )?(?:that|this|it|which)(?![a-z])|[這这那])[^.!?。！？…\n,;，；、:：]*)?/i;

function falsehoodBehind(after: string): Framing | undefined {
  return firstOf(falsehoods, ownClause.exec(after)![0]);
}

const particle = /^["”』」]?[^.!?。！？…\n,;，；、:：]{0,12}?(?:嗎|吗|か(?=[？?。]))/;

/** A question mark where the sentence ends, or a word that asks. */
function questionBehind(after: string): Framing | undefined {
  const found = particle.exec(after) ?? question.exec(after);
  return found ? { start: 0, end: found[0].length } : undefined;
}

const question = /^[^.!?。！？…\n]{0,24}[?？]/;
