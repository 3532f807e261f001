import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { skipSpaces, type Trie } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { SENTENCE_REACH } from './sentence-bounds';
import {
  after,
  anyOf,
  before,
  clauseEnd,
  clauseStart,
  holds,
  holdsWord,
  isToken,
  partsOff,
  wordAt,
} from './surroundings';

/** How far around a number its clause is looked at. */
const REACH = 60;
/** How far into a clause of a language without spaces the word may stand that asks for something: 那麼請各位把. */
const HEAD = 4;
/** How far into its clause it may be asked whether something could be so: 那我們是不是可以開放三天？ */
const PROPOSED = 10;
/** How far behind its number advice may say that it is. */
const ADVICE = 24;
const asksAtEnd = /[嗎吗不]/u;
const isModifier = anyOf('的');
const isOthers = anyOf('们們');
const isSpace = anyOf(' \n\r\t"”’');
/** What opens what is said: a label, a quotation. */
const opens = anyOf(':：“"「『>');
/** A verb in the past: enrolled; but speed. */
const past = /(?<!\p{L})(?!hundred)\p{L}{2,}[^e\P{L}]ed(?!\p{L})/u;
/** Nobody is told to stir for days. */
const short: ReadonlySet<string> = new Set(['s', 'min', 'h']);
/** No verb as a command has it: makes, building, raised. */
const noBase = /(?:[^s]s|ing|ed|ly|ment|[st]ion|ness|ity|ism|ship|ance|ence)$/;
/** A word that may be a verb as a command has it, and is none that tells when. */
const isVerb = /^(?!before|once|again|mind|fails?|has|had)\p{Ll}{3,}(?<!s|ing|ed|ly)$/u;
/** Verbs that are alike in the past. */
const isOneForm = /^(?:cut|put|let|spread|beat|bet|shut|split|cast|shed)$/i;
/** An object that is yours, or any. */
const isAny = /^(?:your|an?|it) /;
/** and I'd, and we'll: what would come of what is asked. */
const isPromised = / and (?:I|we)(?:['’](?:d|ll)| would| will| can) /;
/** Work an extra 10 hours and you lose 300 dollars: a law, told by what follows of it. But: and you will see the school. */
const follows =
  / and (?:you|they|he|she|we|it|the \p{Ll}+|your \p{Ll}+) (?!will|['’]|can|could|may|should|shall|would|must|might|have to|need|want|get to|know|see|find|are done|get there)(?:\p{L}+)/u;
/** in Texas, in the House, for surgery */
const isSomewhere = / (?:in|at|under|across|from) (?:the )?\p{Lu}/u;
const isCapital = /^\p{Lu}/u;
/** What is dictated to a cook, patient or athlete is measured. */
const measured: ReadonlySet<string> = new Set(['duration', 'mass', 'volume', 'temperature']);

/**
 * Numbers of what is asked and not told: commands and instructions (Please keep it to 3 minutes; Bake for 40 minutes; 請把書翻到…),
 * what the audience is asked to do or to want (Would you pay 5 dollars? 您支持百分之三的稅率嗎？), what it is asked to imagine
 * (想像一下，…). What such a sentence takes for known stays a claim: Please note that 40 clinics closed; Cut the 300 jobs.
 */
export const markRequests: Refiner = (drafts, passage) => {
  const { language } = passage;
  for (const draft of drafts) {
    if (draft.idle) continue;
    const from = saidFrom(draft.start, passage);
    if (from === undefined) continue;
    if (
      language.spaced
        ? isCommand(draft, from, passage) ||
          isOnTheWay(draft, from, passage) ||
          isAsked(draft, from, passage) ||
          isImagined(draft, from, passage)
        : isRequested(draft, passage) || isWanted(draft, from, passage)
    )
      draft.noClaim(draft.kind ?? draft.unit?.kind ?? 'count');
  }
  return drafts;
};

/** Where the sentence of a number begins, or what is said in it behind a label or quotation mark; undefined if that is far. */
function saidFrom(at: number, { text, sentences }: Passage): number | undefined {
  const start = sentences.startOf(at);
  let from = at;
  while (from > start && !opens(text, from - 1)) from--;
  if (at - from >= SENTENCE_REACH) return undefined;
  while (from < at && isSpace(text, from)) from++;
  return from;
}

/** Please limit it to 3 minutes. Add 250 grams of flour. */
function isCommand(draft: Draft, from: number, passage: Passage): boolean {
  const { text, end, language, cues } = passage;
  const { start: at, end: to } = draft;
  let first = from;
  const led = after(cues.leading.after, text, first, at);
  if (led) first = skipSpaces(text, led.end, at);
  const how = after(cues['how to do'].after, text, first, at);
  const told = how ? skipSpaces(text, how.end, at) : first;
  const against = after(cues['advised against'].after, text, first, at);
  if (against && tellsFact(draft, passage)) return false;
  const advice = against ?? after(cues.advising.after, text, first, at);
  const polite = advice ? undefined : after(cues.please.after, text, first, at);
  let verb: number | undefined;
  if (advice) {
    // You should know that 40 clinics closed.
    if (after(cues.heeding.after, text, advice.end, at)) return false;
    verb = advice.end;
  } else if (polite) {
    const word = wordAt(text, skipSpaces(text, polite.end, at), at);
    verb = word && !after(cues.heeding.after, text, word.start, at) ? word.end : undefined;
  } else if (isCapital.test(text.slice(from, from + 2))) {
    verb =
      after(cues.commanding.after, text, told, at)?.end ??
      // Spend one hour on it; but: Spend 40 million dollars on it, and nothing came.
      (isTime(draft) ? after(cues['taking time'].after, text, told, at)?.end : undefined) ??
      (how ? verbAfter(told, at, passage) : verbWithObject(first, at, passage));
  }
  // Use of it rose, Start-ups raised
  if (verb === undefined || text.charAt(verb) !== ' ') return false;
  const next = wordAt(text, verb + 1, end);
  if (next && isToken(text, next, 'of', language)) return false;
  const said = text.slice(verb, at);
  const rest = clauseEnd(text, to, end, REACH);
  if (!advice && !polite && follows.test(text.slice(verb, rest))) return false;
  if (partsOff.test(said) || opensClause(verb, at, passage)) return false;
  // the 300 jobs are known to be there
  if (before(cues.known.before, text, at, verb)) return false;
  // Give me twelve good men and I'd win this war.
  const then = isPromised.exec(text.slice(to, rest));
  return (
    !tells({ start: verb, end: then ? to + then.index : rest }, cues['tells of'].after, passage) &&
    !passage.sentences.isAsked(to)
  );
}

function isTime({ kind, unit }: Draft): boolean {
  return (kind ?? unit?.kind) === 'duration';
}

/** You don't have to pay 35 percent in Texas: of a sum or share, or of a place, a fact is told. */
function tellsFact({ kind, unit, end: to, start: at }: Draft, { text, end }: Passage): boolean {
  const told = kind ?? unit?.kind;
  if (told === 'percentage' || told === 'percentage point' || told === 'ratio' || told === 'money') return true;
  return isSomewhere.test(text.slice(at, clauseEnd(text, to, end, REACH)));
}

/** Be honest, 40 clinics closed; but: inhale for four, hold for seven. */
function opensClause(from: number, to: number, { text, cues }: Passage): boolean {
  for (let at = from; at < to; at++) {
    if (text.charAt(at) !== ',') continue;
    const next = skipSpaces(text, at + 1, to);
    if (
      next > at + 1 &&
      next < to &&
      !after(cues['goes on telling'].after, text, next, to) &&
      !after(cues.commanding.after, text, next, to)
    )
      return true;
  }
  return false;
}

/** In half a mile, keep right. */
function isOnTheWay({ start: at, end: to }: Draft, from: number, passage: Passage): boolean {
  const { text, end, cues } = passage;
  const when = after(cues['on the way'].after, text, from, at);
  if (!when || skipSpaces(text, when.end, at) !== at || text.charAt(to) !== ',') return false;
  return after(cues.commanding.after, text, to + 1, end) !== undefined && !passage.sentences.isAsked(to);
}

/** Never borrow more than three times what you make: a verb behind always or never; where it ends. */
function verbAfter(first: number, at: number, { text, cues }: Passage): number | undefined {
  const word = wordAt(text, first, at);
  if (!word || !isVerb.test(text.slice(word.start, word.end))) return undefined;
  for (const cue of ['function word', 'heeding', 'when'] as const)
    if (cues[cue].after.longest(text, word.start, word.end)?.end === word.end) return undefined;
  return word.end;
}

/** Fold the paper 4 times: what opens a sentence, has an object and is no word of another kind; where it ends. */
function verbWithObject(first: number, at: number, { text, cues }: Passage): number | undefined {
  const word = wordAt(text, first, at);
  if (!word || noBase.test(text.slice(word.start, word.end)) || text.charAt(word.end) !== ' ') return undefined;
  // Put your hands, cut a square: of what was done the subject would be told, but Cut the 300 jobs may be.
  const isYours =
    isOneForm.test(text.slice(word.start, word.end)) && isAny.test(text.slice(word.end + 1, word.end + 6));
  for (const cue of ['function word', 'also past', 'heeding', 'tells of'] as const)
    if (!(cue === 'also past' && isYours) && cues[cue].after.longest(text, first, at)?.end === word.end)
      return undefined;
  const object = after(cues.object.after, text, word.end + 1, at);
  // Rent the first year is 900 dollars.
  return object && !after(cues.when.after, text, object.end, at) ? word.end : undefined;
}

/** Would you support a tax of 3 percent? Could everybody keep it under 90 seconds? */
function isAsked({ start: at, end: to }: Draft, from: number, passage: Passage): boolean {
  const { text, end, cues } = passage;
  const led = after(cues.leading.after, text, from, at);
  const first = led ? skipSpaces(text, led.end, at) : from;
  if (isWeighed(first, at, to, passage)) return passage.sentences.isAsked(to);
  if (after(cues['asks those here'].after, text, first, at)) return passage.sentences.isAsked(to);
  const asked = after(cues['asks to'].after, text, first, at);
  if (!asked || !passage.sentences.isAsked(to)) return false;
  if (after(cues.heeding.after, text, asked.end, at) || partsOff.test(text.slice(asked.end, at))) return false;
  if (before(cues.known.before, text, at, asked.end)) return false;
  // Do you think three percent is enough?
  if (at === asked.end + 1) return !past.test(text.slice(at, clauseEnd(text, to, end, REACH)));
  return !tells({ start: asked.end, end: clauseEnd(text, to, end, REACH) }, cues['tells in questions'].after, passage);
}

/** Is twenty minutes enough? But: are forty deaths enough? */
function isWeighed(first: number, at: number, to: number, { text, end, cues }: Passage): boolean {
  const copula = after(cues.copula.after, text, first, at);
  if (!copula || skipSpaces(text, copula.end, at) !== at) return false;
  return after(cues.weighed.after, text, to, end) !== undefined;
}

/** True for words that tell what is or was so. */
function tells(clause: Span, words: Trie<true>, { text }: Passage): boolean {
  // for that?
  const over = /\sthat$/.test(text.slice(clause.end - 5, clause.end)) ? 5 : 0;
  return (
    holdsWord(words, text, { start: clause.start, end: clause.end - over }) ||
    past.test(text.slice(clause.start, clause.end))
  );
}

/** For example, if a house costs 300,000 dollars, the fee would be 900: what would be so in a sentence that only supposes. */
function isImagined({ start: at, end: to }: Draft, from: number, { text, start, end, cues }: Passage): boolean {
  if (!after(cues.imagining.after, text, from, at) || partsOff.test(text.slice(from, at))) return false;
  const clause = { start: clauseStart(text, at, start, REACH), end: clauseEnd(text, to, end, REACH) };
  return holdsWord(cues.would.after, text, clause);
}

/** 請把發言控制在四分鐘內; 加250克麵粉; but 請記得，那裡死了800人. */
function isRequested({ start: at, end: to, kind, unit }: Draft, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  const from = skipSpaces(text, clauseStart(text, at, start, REACH), start);
  const clause = { start: from, end: clauseEnd(text, to, end, REACH) };
  if (holds(cues.happened.after, text, clause)) return false;
  let first = text.charAt(from) === ' ' ? from + 1 : from;
  // 先加兩湯匙, 小火煮五分鐘
  for (let led = cues.leading.after.longest(text, first, at); led; led = cues.leading.after.longest(text, first, at))
    first = led.end;
  const isShort = unit?.kind !== 'duration' || short.has(unit.code ?? '');
  if (isShort && measured.has(kind ?? unit?.kind ?? '') && cues.commanding.after.longest(text, first, at)?.end === at)
    return true;
  if (cues.exercise.after.longest(text, to, end) && cues.exercising.after.longest(text, first, at)?.end === at)
    return true;
  // 前20分鐘請大家…
  if ((kind ?? unit?.kind) === 'duration' && asksFor({ start: to, end: clause.end }, passage)) return true;
  if (!asksFor({ start: first, end: Math.min(at, first + HEAD) }, passage)) return false;
  return !holds(cues['tells of'].after, text, { start: first, end: at });
}

/** 請, but not 請來 or 請注意 */
function asksFor(span: Span, { text, end, cues }: Passage): boolean {
  for (let place = span.start; place < span.end; place++)
    if (cues.please.after.longest(text, place, end) && !cues.heeding.after.longest(text, place, end)) return true;
  return false;
}

/** 您支持百分之三的稅率嗎？ 想像一下，明天有一千萬人… */
function isWanted({ start: at, end: to }: Draft, from: number, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  const clause = { start: clauseStart(text, at, start, REACH), end: clauseEnd(text, to, end, REACH) };
  // 您滿18歲了嗎？ asks too.
  const done = { start: clause.start, end: passage.sentences.isAsked(to) ? to : clause.end };
  // 三百人算多嗎？
  for (let noun = to; noun <= Math.min(to + 2, end); noun++)
    if (cues.weighed.after.longest(text, noun, end) && isAsking(noun, passage)) return true;
  // 這個百分之四十是怎麼算出來的？
  if (cues['asks whence'].after.longest(text, to, end)) return true;
  if (isAdvised(to, clause, passage)) return true;
  // 打個比方，你買了十斤蘋果
  const madeUp = cues['made up'].after.longest(text, from, at);
  // 例如你們
  if (madeUp && !isOthers(text, madeUp.end)) return !partsOff.test(text.slice(madeUp.end, at));
  if (holds(cues.happened.after, text, done)) return false;
  // 寫出五個形容自己的詞。
  if (cues.writing.after.longest(text, from, at)?.end === at) return true;
  if (cues.imagining.after.longest(text, from, at)) return !partsOff.test(text.slice(from, at));
  const head = { start: clause.start, end: Math.min(at, clause.start + PROPOSED) };
  if (passage.sentences.isAsked(to) && holds(cues['asks whether'].after, text, head))
    return !holds(cues['tells of'].after, text, { start: head.end, end: at });
  const asked = cues['asks to'].after.longest(text, from, at);
  // 您支持的政策讓300人失業，您知道嗎？
  if (!asked || isModifier(text, asked.end) || isOthers(text, asked.end) || !passage.sentences.isAsked(to))
    return false;
  return !holds(cues['tells of'].after, text, { start: asked.end, end: at });
}

/** 每個月至少存三成，聽我的 */
function isAdvised(to: number, clause: Span, { text, sentences, cues }: Passage): boolean {
  const stop = Math.min(sentences.endOf(to), to + ADVICE);
  return holds(cues.advised.after, text, { start: to, end: stop }) && !holds(cues.happened.after, text, clause);
}

function isAsking(to: number, { text, end, sentences }: Passage): boolean {
  return sentences.isAsked(to) || asksAtEnd.test(text.slice(to, clauseEnd(text, to, end, HEAD * 2)));
}
