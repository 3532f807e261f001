import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import { isSecondSide } from './is-second-side';
import type { Passage, Refiner } from './refiner';
import {
  after,
  anyOf,
  before,
  clauseEnd,
  clauseStart,
  endsClause,
  findWord,
  holds,
  holdsWord,
  partsOff,
  startsClause,
} from './surroundings';

/** How far before a number in its clause the word may stand that says that nothing is asserted. */
const REACH = 60;
/** How far into a clause of a language without spaces that word may stand: 那我們如果. */
const HEAD = 6;
/** Nobody is given the floor for longer, in minutes. */
const LONGEST = 90;
const minutesOf: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };
/** What parts numbers that are counted off. */
const listed = /^(?:,|，|、|…|\.{3})? ?(?:and )?$/;
const LISTED = 6;
/** How far behind a number the other of a choice is asked for. */
const CHOICE = 24;
/** Measure words that stand for the noun: 個, 位. */
const isPlainUnit = /^[個个位種种]$/;
const isDone = anyOf('了');
const isStep = /^(?:步|[個个條条](?:路口|街口|燈位|灯位|紅綠|红绿|街|巷口))/u;
const isBut = /^(?:不是|非|沒有|没有)/u;
const isWhichever = /^(?:不管|[無无不][論论])/u;
/** 不管是三十個，不管有兩家還是三家 */
const isChoice = /^(?:[^了過过在]{0,2}|.*(?:或|[還还]是|甚至|、).{0,3})$/u;
const isMain = anyOf('主重需首');
const pretends = /^[那就]?(?:假[設设如定想使]|[譬比]如|舉例|举例)/u;
const isEndless = /^(?:三夜)?[也都][說说講讲聊談谈看列數数]不[完盡尽清]/u;
const isPerson = anyOf('位');
/** 題, 位: whose turn it is in a talk. */
const isAsking = anyOf('題题位');
const isLast = /最[後后]$/;
/** 下面還有三位代表發言 */
const stillHas = /(?:下面|接下[來来]|[後后]面|[還还])[還还]?有$/u;
const pronouns = /[我你您他她咱佢][們们哋]$/;
/** What Cantonese says of somebody: 你哋兩個唔好嘈. */
const isSaidOf = /^[唔冇係喺啱都好仲]/u;
const isComma = anyOf('，,、');
/** The most words between `if you` and the number of a condition: its verb, and no clause besides. */
const CONDITION = 3;
/** How far behind an offer it may say that it would change nothing. */
const OFFER = 20;
const isQuestion = anyOf('?？');
const opens = anyOf('.。！!？?:：\n>');
/** A question that opens with its verb and names nothing of which it would be told. */
const asks =
  /(?:^|[.?!:\n] ?)(?:so |and |but |well, )?(?:is|was|are|were) (?:it|that|this|there|they) (?:like |really |maybe )?$/i;
/** Whom the floor is given to: a title or name that ends the sentence. */
const called =
  /^(?:, (?:please|\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+){0,2})|，(?:謝謝|谢谢|[\p{Script=Han}]{0,4}(?:委員|委员|部長|部长|院長|院长|議員|议员|先生|女士|主席|市長|市长)))[.。!！]?\s*(?:$|\n)/u;
/** Ends a sentence and what is said: the time that somebody has, in a talk, stands alone. */
const endsSpeech = /^(?:, please)?[.!]?\s*(?:$|\n|\p{Lu}|[-–—])/u;
/** The name behind a title. */
const isName = /^(?: \p{Lu}[\p{L}.’'-]*){0,3}$/u;
/** The longest title with a name. */
const ADDRESS = 40;
/** For how many seconds a chair gives the floor without a word more. */
const floors: ReadonlySet<number> = new Set([10, 15, 20, 30, 45, 60, 90, 120]);
/** What a chair may say beside it: Thank you. */
const BESIDES = 12;
/** 一百次, 八百次, a million */
const isOftenSaid: ReadonlySet<number> = new Set([100, 101, 800, 1000, 1001, 1e4, 1e6, 1e9]);
/** The longest proverb up to its number. */
const SAYING = 12;
const isEvery = /[每各][位人個个組组隊队]?$/;
/** 個人就有 */
const isHaving = /^(?:人|[讀读]者|[觀观]眾|[觀观]众)\p{Script=Han}{0,2}有$/u;
/** 所謂 */
const isSoCalled = (text: string, at: number): boolean =>
  /^(?:所[謂谓]|(?:我|我們|我们|這裡|这里)所?[說说講讲]的)/u.test(text.slice(at, at + 6));
/** 本法所稱…，是指 */
const isTerm = /所[稱称][\p{Script=Han}「」“”、]{1,16}，/u;
/** What tells how long something was: waited, rang; 只有五分鐘. */
const isTold =
  /(?<!\p{L})(?:\p{L}{2,}[^e\P{L}]ed|was|were|had|went|ran|said|told|rang|came|began|kept|held|lost|sat|fell|rose)(?!\p{L})|只有|[僅仅才]|[長长][達达]/u;
const someAgo = /(?:(?<![提超以之目往])[前头頭]|(?<![超经經通不度渡花隔再])[过過])[两兩]$/;
/** Up to here a count without its noun stands for what was named before: there are two, or maybe three. */
const FEW = 10;

/**
 * Numbers that set a frame and assert nothing: time frames (the last two years, 未來三年), the chair's time (you have 90
 * seconds, 每人五分鐘), suppositions (if you had two keys, 假設有三家), those that were named before (the two of you, 兩個都),
 * digits that are counted off, parts of writing; and in a language that counts nouns small numbers without one (there are two of us, but: it's
 * two, or three).
 */
export const markFrames: Refiner = (drafts, passage) => {
  const counted = countedOff(drafts, passage);
  for (let i = 0; i < drafts.length; i++) {
    for (let count = counted[i] ?? 0; count > 0; count--) drafts[i++]!.noClaim('other');
    const draft = drafts[i];
    if (!draft) break;
    if (draft.idle) continue;
    if (isEach(draft, drafts[i + 1], passage)) {
      draft.noClaim('other');
      drafts[i + 1]!.noClaim('other');
      continue;
    }
    if (
      isUncounted(draft, passage) ||
      isGuess(draft, passage) ||
      isOften(draft, passage) ||
      isOnTheWay(draft, passage) ||
      isProverb(draft, passage) ||
      isRateBase(drafts, i, passage)
    ) {
      draft.noClaim(draft.kind ?? draft.unit?.kind ?? 'count');
      continue;
    }
    const kind = draft.kind ?? draft.unit?.kind ?? 'count';
    if ((kind === 'duration' || draft.unit?.name === '分') && isFloor(draft, passage)) draft.noClaim(kind);
    else if (kind === 'duration' && (isWhen(drafts, i, passage) || isFrame(draft, passage) || isAway(draft, passage)))
      draft.noClaim(kind);
    else if (isSupposed(draft, passage)) draft.noClaim(kind);
    else if (
      kind === 'count' &&
      (isNamedBefore(draft, passage) ||
        isWriting(draft, passage) ||
        isFew(draft, drafts[i - 1], drafts[i + 1], passage))
    )
      draft.noClaim(kind);
  }
  return drafts;
};

/** Two years ago we built it, 40 clinics closed two years ago: only when. But: the mine closed two years ago, which tells nothing else. */
function isWhen(drafts: readonly Draft[], i: number, passage: Passage): boolean {
  const { text, start, end, cues, sentences } = passage;
  const { start: at, end: to, scaled } = drafts[i]!;
  if (scaled || !after(cues.ago.after, text, to, end)) return false;
  if (startsClause(text, at, start) || before(cues['as it was'].before, text, at, start)) return true;
  const last = drafts[i - 1];
  const next = drafts[i + 1];
  if (last && !last.idle && last.start >= sentences.startOf(at)) return true;
  return next !== undefined && !next.idle && next.start < sentences.endOf(to);
}

/** 40 deaths per 100,000 residents: what the rate is told for. But: one doctor for every 3,000 people, whose only figure it is. */
function isRateBase(drafts: readonly Draft[], i: number, { text, start, cues }: Passage): boolean {
  const base = drafts[i]!;
  if (!before(cues['rate of each'].before, text, base.start, start)) return false;
  return isRate(drafts[i - 1], base, text) || isRate(drafts[i + 1], base, text);
}

/** True for an amount that is claimed in the clause of a base. */
function isRate(amount: Draft | undefined, base: Draft, text: string): boolean {
  if (!amount || amount.idle || amount.article || (amount.low === 1 && amount.notation === 'words')) return false;
  const [first, second] = amount.start < base.start ? [amount, base] : [base, amount];
  return clauseEnd(text, first.end, second.start, REACH) === second.start;
}

/** The last two years, ces dix dernières années. */
function isFrame({ start: at, end: to, low, high }: Draft, { text, start, language, cues }: Passage): boolean {
  // 三天三夜也說不完
  if (!language.spaced && isEndless.test(text.slice(to, to + 8))) return true;
  // over the last 15, 20 years
  if (low !== high && language.spaced) return false;
  const frame = before(cues['frame before'].before, text, at, start);
  // The last two hours, in another two hours; but: she waited another two hours.
  if (frame) return !language.spaced || !before(cues['takes time'].before, text, frame.end, start);
  // 前兩天, 過兩年: some days ago, in some years; but 提前兩天, 超過兩年
  if (low === 2 && !language.spaced && someAgo.test(text.slice(Math.max(start, at - 2), at + 1))) return true;
  // 我十年前去過; but 投票三天前, 三年前才成立
  if (
    !language.spaced &&
    isAgo.test(text.slice(to, to + 4)) &&
    (startsClause(text, at, start) || saysWhen(text, at - 1))
  )
    return true;
  return holds(cues['frame within'].after, text, { start: at, end: to });
}

const isAgo = /^[之以]?前(?![三十百千\d後后面往期來来期]|才|就)/;
const saysWhen = anyOf('我你妳他她它們们從从於于到是像因為为說说');

/** Two weeks from now: when, not how long. */
function isAway({ start: at, end: to }: Draft, { text, start, end, cues }: Passage): boolean {
  if (after(cues['away from now'].after, text, to, end)) return true;
  // 我們十分鐘後繼續; but: 爆炸二十分鐘後繼續燃燒
  if (!after(cues['after a break'].after, text, to, end)) return false;
  const clause = { start: clauseStart(text, at, start, REACH), end: at };
  return holds(cues['of the talk'].after, text, clause) && !holds(cues.happened.after, text, clause);
}

/** The two of you, all three of them; 兩個都可以, 請兩位看一下: those that were named before. */
function isNamedBefore(
  { start: at, end: to, low, high, approx, unit, unitText, ordinal, fraction }: Draft,
  passage: Passage,
): boolean {
  const { text, start, end, language, cues } = passage;
  if (low !== high || low > FEW || low < 2 || approx !== 'exact' || ordinal || fraction) return false;
  if (language.spaced)
    return (
      (after(cues['of whom'].after, text, to, end) !== undefined &&
        before(cues['all of'].before, text, at, start) !== undefined) ||
      (unit === null && unitText === null && isPronounWith(at, to, passage))
    );
  // 最後兩題，
  if (unit?.kind === 'count' && isLast.test(text.slice(Math.max(start, at - 2), at)) && isAsking(text, to - 1))
    return endsClause(text, to, end);
  if (unit?.kind !== 'count' || !isPlainUnit.test(text.slice(to - 1, to))) return false;
  if (after(cues['standing for'].after, text, to, end) || isGreeted(at, to, passage)) return true;
  if (isPerson(text, to - 1) && before(cues.thanked.before, text, at, start)) return true;
  // 請兩位候選人各用三十秒
  const please = isPerson(text, to - 1) ? before(cues.inviting.before, text, at, start) : undefined;
  if (please && startsClause(text, please.end, start)) return true;
  // 三位委員提到
  const isListed = startsClause(text, at, start) || stillHas.test(text.slice(Math.max(start, at - 5), at));
  if (isPerson(text, to - 1) && isListed && after(cues['has spoken'].after, text, to, end)) return true;
  // 我們兩個在臺灣, 兩個的比例; but 我們兩個孩子
  const isOwn = pronouns.test(text.slice(Math.max(start, at - 2), at));
  if (isOwn && cues['function word'].after.longest(text, to, end)) return true;
  if (isOwn && isSaidOf.test(text.slice(to, to + 1))) return true;
  if (text.charAt(to) === '的' && startsClause(text, at, start)) return true;
  const isSubject = after(cues.addressee.after, text, to, end) !== undefined;
  if (isSubject && isPerson(text, to - 1)) return true;
  return (isSubject || endsClause(text, to, end)) && before(cues.addressed.before, text, at, start) !== undefined;
}

/** What you two do; but: I gave you two. */
function isPronounWith(at: number, to: number, { text, start, end, cues }: Passage): boolean {
  const whom = before(cues['with number'].before, text, at, start);
  if (!whom) return false;
  return !endsClause(text, to, end) || startsClause(text, whom.end, start);
}

/** 三位貴賓，大家午安: those who are greeted. */
function isGreeted(at: number, to: number, { text, start, end, cues, sentences }: Passage): boolean {
  if (!isPerson(text, to - 1) || !startsClause(text, at, start)) return false;
  const named = clauseEnd(text, to, end, HEAD);
  if (!isComma(text, named)) return false;
  return holds(cues.greets.after, text, { start: named, end: Math.min(sentences.endOf(named), to + REACH) });
}

/** I could list ten thousand things, there are a thousand ways to lose: more than anybody counts. */
function isUncounted(
  { low, numeralStart, numeralEnd, start: at, notation, unit, approx }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (!language.countsNouns || notation !== 'words' || unit || low < 50) return false;
  if (!after(cues.uncounted.after, text, numeralEnd, end)) return false;
  if (isOftenSaid.has(low) && approx === 'exact' && /^a /i.test(text.slice(numeralStart, numeralEnd)))
    return after(cues['no end of'].after, text, numeralEnd, end) !== undefined;
  return holdsWord(cues['could list'].after, text, { start: clauseStart(text, at, start, REACH), end: at });
}

/** 左轉走兩百公尺就看到了: how to get somewhere. */
function isOnTheWay({ start: at, end: to, unit }: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (language.spaced || !unit) return false;
  const isSteps = unit.kind === 'count' && isStep.test(text.slice(to - 1, to + 3));
  if (unit.kind !== 'length' && unit.kind !== 'duration' && !isSteps) return false;
  if (!before(cues['going on'].before, text, at, start)) return false;
  return holds(cues['way there'].after, text, {
    start: passage.sentences.startOf(at),
    end: clauseEnd(text, to, end, REACH),
  });
}

/** 有道是三個和尚沒水喝 */
function isProverb({ start: at, scaled }: Draft, passage: Passage): boolean {
  const { text, language, cues } = passage;
  if (language.spaced || scaled) return false;
  const first = skipSpaces(text, passage.sentences.startOf(at), at);
  const opener = cues.proverb.after.longest(text, first, at);
  return opener !== undefined && at - opener.end < SAYING;
}

/** 聽過八百次了: often, as one says. */
function isOften(draft: Draft, passage: Passage): boolean {
  const { low, high, notation, scaled, approx, unit, start: at } = draft;
  const { text, start, language, cues } = passage;
  if (isLooselyOften(draft, passage)) return true;
  if (language.spaced || notation !== 'myriads' || !scaled || low !== high || approx !== 'exact') return false;
  if (unit?.kind !== 'frequency' || !isOftenSaid.has(low)) return false;
  return before(cues['said so often'].before, text, at, start) !== undefined;
}

/** Das habe ich schon tausendmal gesagt, je vous l'ai dit trente-six fois; but: tausendmal geimpft. */
function isLooselyOften(
  { kind, unit, approx, low, high, numeralStart, numeralEnd, start: at, end: to }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if ((kind ?? unit?.kind) !== 'frequency' || approx !== 'exact' || low !== high) return false;
  if (cues['loosely often'].after.longest(text, numeralStart, numeralEnd)?.end !== numeralEnd) return false;
  const clause = { start: clauseStart(text, at, start, REACH), end: clauseEnd(text, to, end, REACH) };
  return (language.spaced ? holdsWord : holds)(cues['said so often'].after, text, clause);
}

/** How many times, fifty, a hundred? What a question offers for an answer. */
function isGuess({ start: at, end: to }: Draft, passage: Passage): boolean {
  const { text, start, language, cues } = passage;
  if (!language.countsNouns || !isComma(text, skipSpaces(text, at, start) - 1)) return false;
  if (!isComma(text, to) && !isQuestion(text, to)) return false;
  return (
    passage.sentences.isAsked(at) &&
    holdsWord(cues['how many'].after, text, { start: passage.sentences.startOf(at), end: at })
  );
}

/** 一千個人有一千種看法: the same large round number twice, which only says that all differ. */
function isEach(draft: Draft, next: Draft | undefined, { text, language }: Passage): boolean {
  if (language.spaced || !next || draft.low < 100 || draft.low !== next.low || draft.high !== next.high) return false;
  return draft.scaled && next.scaled && isHaving.test(text.slice(draft.end, next.start));
}

/** The first two letters of an address, the last four digits; 六位數字: what is written, no matter of the talk. */
function isWriting(
  { start: at, numeralEnd, low, high, approx }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (low !== high || approx !== 'exact' || !after(cues['part of writing'].after, text, numeralEnd, end)) return false;
  return !language.spaced || before(cues['frame before'].before, text, at, start) !== undefined;
}

/** You have two minutes; 90 seconds to answer. */
function isFloor({ start: at, end: to, unit, high }: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  // 兩分半按鈴一次
  if (unit?.name === '分' && unit.kind !== 'duration')
    return after(cues['floor after'].after, text, to, end) !== undefined;
  const minutes = minutesOf[unit?.code ?? ''];
  if (minutes === undefined || high * minutes > LONGEST) return false;
  if (before(cues['floor before'].before, text, at, start)) return true;
  const clause = { start: clauseStart(text, at, start, REACH), end: at };
  const happened = (language.spaced ? holdsWord : holds)(cues.happened.after, text, clause);
  const given = after(cues['floor after'].after, text, to, end);
  // It took them 90 seconds to answer; 他們在90秒內回答了
  if (given && !happened && (language.spaced || !isDone(text, given.end))) return true;
  // You have 40 minutes to answer; but: Sie haben 40 Minuten gewartet
  const has = before(cues['floor having'].before, text, at, start);
  if (has && (endsClause(text, to, end) || after(cues['floor aim'].after, text, to, end))) return true;
  if (isSoon(at, to, clause, passage)) return true;
  if (isCalled(at, to, high * minutes * 60, passage) || isOwnTime(at, to, passage)) return true;
  if (isOfTalk(at, to, passage) || isOfEach(at, to, passage) || isBrief(at, to, passage)) return true;
  if (holdsWord(cues['floor verb'].after, text, { start: clauseStart(text, at, start, REACH), end: at })) return true;
  // 請正方一辯陳詞，時間三分鐘; Let her finish. Her two minutes.
  const named = before(cues['floor named'].before, text, at, start);
  if (!named || startsClause(text, named.end, start)) return named !== undefined;
  // 委員質詢時間十二分鐘
  const role = language.spaced ? undefined : before(cues['has the floor'].before, text, named.end, start);
  return role !== undefined && startsClause(text, role.end, start);
}

/** I'll be there in five minutes, 將於二十分鐘後開始; but: we'll lose 40 jobs in five years. */
function isSoon(
  at: number,
  to: number,
  clause: { readonly start: number; readonly end: number },
  { text, start, language, cues }: Passage,
): boolean {
  if (!before(cues.soon.before, text, at, start)) return false;
  return language.spaced ? holdsWord(cues.shall.after, text, clause) : isLater.test(text.slice(to, to + 2));
}

const isLater = /^[之以]?[後后]/;

/** 每位代表一分半鐘 */
function isOfEach(at: number, to: number, { text, start, end, language, cues }: Passage): boolean {
  if (language.spaced || !endsClause(text, to, end)) return false;
  const role = before(cues['has the floor'].before, text, at, start);
  return role !== undefined && isEvery.test(text.slice(Math.max(start, role.end - 2), role.end));
}

/** The clerk will set the timer for three minutes; 鈴響表示還剩三十秒; but: the speaker took 40 minutes of remarks. */
function isOfTalk(at: number, to: number, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  const clause = { start: clauseStart(text, at, start, REACH), end: clauseEnd(text, to, end, REACH) };
  const has = language.spaced ? holdsWord : holds;
  if (has(cues.happened.after, text, clause) || isTold.test(text.slice(clause.start, clause.end))) return false;
  return has(
    cues['talk gear'].after,
    text,
    language.spaced ? { start: passage.sentences.startOf(at), end: clause.end + REACH / 2 } : clause,
  );
}

/** 一兩分鐘就好; 三分鐘後回來; 三十秒我只講一句: so short the speaker will be. But 走三分鐘就好了, 三分鐘後回來拿了三百萬. */
function isBrief(at: number, to: number, { text, start, end, language }: Passage): boolean {
  if (language.spaced || !startsClause(text, at, start)) return false;
  const said = brief.exec(text.slice(to, to + 10));
  if (!said) return false;
  return said[1] === undefined ? !isDone(text, to + said[0].length) : endsClause(text, to + said[0].length, end);
}

const brief = /^(?:(就好|就[夠够]|[之以]?[後后](?:回來|回来|再見|再见))|[，,]?我[只就再](?:[講讲說说問问]|補充|补充))/;

/** 我用一分鐘把重點再講一次; but 我用一分鐘跑完了. */
function isOwnTime(at: number, to: number, { text, start, end, cues }: Passage): boolean {
  if (!before(cues['own time'].before, text, at, start) || !after(cues['own aim'].after, text, to, end)) return false;
  return !holds(cues.happened.after, text, { start: to, end: clauseEnd(text, to, end, REACH) });
}

/** Sixty seconds, Governor. 三十秒，部長。 Senator Kerry, 90 seconds. A sentence of it and of whom it is given to. */
function isCalled(at: number, to: number, seconds: number, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  const left = skipSpaces(text, at, start);
  const opensHere = left === start || opens(text, left - 1);
  const rest = text.slice(to, Math.min(end, to + 40));
  if (opensHere && called.test(rest)) return true;
  if (!language.spaced) return false;
  const title = opensHere && isComma(text, to) ? after(cues['floor called'].after, text, to + 1, end) : undefined;
  if (title) return true;
  if (!endsSpeech.test(rest)) return false;
  if (!opensHere) return isComma(text, left - 1) && isAddressed(left - 1, passage);
  // "How long?" "Thirty seconds."
  if (isAddressed(left - 1, passage)) return true;
  // The gate failed. Thirty seconds. Forty people dead.
  const besides = text.slice(start, at).trim().length + text.slice(to + 1, end).trim().length;
  return floors.has(seconds) && !isQuestion(text, left - 1) && besides < BESIDES;
}

/** Only somebody with a title stands from the sentence's start to `to`: `Senator Kerry`. */
function isAddressed(to: number, { text, start, cues }: Passage): boolean {
  let from = to;
  // Ms. Ruiz: the stop of a title ends nothing.
  while (
    from > start &&
    to - from < ADDRESS &&
    (!opens(text, from - 1) || before(cues['floor called'].before, text, from, start))
  )
    from--;
  const first = skipSpaces(text, from, to);
  const led = after(cues.leading.after, text, first, to)?.end ?? first;
  const title = after(cues['floor called'].after, text, skipSpaces(text, led, to), to);
  return title !== undefined && isName.test(text.slice(title.end, to));
}

/** If you had two keys: nothing is said to be so. */
function isSupposed(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  const { start: at } = draft;
  if (before(cues['for instance'].before, text, at, start)) return true;
  if (isInSum(at, passage) || isAsked(draft, passage) || isDefined(at, passage)) return true;
  const from = clauseStart(text, at, start, REACH);
  if (language.spaced && draft.low < draft.high && before(cues['scale of'].before, text, at, start)) return true;
  if (
    language.spaced &&
    holdsWord(cues['told as fiction'].after, text, {
      start: passage.sentences.startOf(at),
      end: clauseEnd(text, draft.end, end, REACH),
    })
  )
    return true;
  if (isEither(draft, passage)) return true;
  // It feels like 40 degrees in the wards.
  const felt = draft.kind ?? draft.unit?.kind;
  const isFelt = language.spaced && felt !== 'temperature' && felt !== 'percentage';
  if (isFelt && holdsWord(cues['feels like'].after, text, { start: from, end: at })) return true;
  if (!language.spaced)
    return supposes(from, at, passage) || goesOnSupposing(from, at, passage) || isOffered(draft, passage);
  if (isPretended(at, passage)) return true;
  const first = skipSpaces(text, from, at);
  const led = after(cues.leading.after, text, first, at)?.end ?? first;
  return after(cues.supposing.after, text, led, at) !== undefined || isSupposedWithin(draft, from, passage);
}

/** It is fine if you need 100 of them, so let's say I have two keys; you could have three wallets. But: if you count the 40 clinics. */
function isSupposedWithin(draft: Draft, from: number, passage: Passage): boolean {
  const { text, end, cues } = passage;
  const { start: at, unit, kind, scaled, crowd, low, high, approx, notation } = draft;
  const clause = { start: from, end: at };
  if (isCondition(draft, from, passage)) return true;
  // You could save 50 billion dollars, it could cost 40 percent of the jobs: what would come of it can be checked.
  const counted = kind ?? unit?.kind ?? 'count';
  if (scaled || crowd || (counted !== 'count' && counted !== 'capacity' && counted !== 'frequency')) return false;
  const isFewer = counted === 'count' && low === high && high <= FEW && approx === 'exact' && notation === 'words';
  if (isFewer && holdsWord(cues['few possible'].after, text, clause)) return !before(cues.known.before, text, at, from);
  // You get three of them and you're done.
  const rest = { start: draft.end, end: clauseEnd(text, draft.end, end, REACH) };
  const isForAnybody = isFewer && holdsWord(cues['for anybody'].after, text, clause);
  if (isForAnybody && holdsWord(cues['and done'].after, text, rest)) return true;
  const may = findWord(cues.possible.after, text, clause);
  // You may not know that 40 people died.
  if (!may || holdsWord(cues['told or seen'].after, text, { start: may.end, end: at })) return false;
  return !before(cues.known.before, text, at, from);
}

/** if you need 100 of them, let's say I have 400. But: I wonder if they lost 300 jobs, if you know that 40 clinics closed. */
function isCondition({ start: at, end: to }: Draft, from: number, { text, end, cues }: Passage): boolean {
  const opener = findWord(cues['supposing within'].after, text, { start: from, end: at });
  if (!opener || before(cues.known.before, text, at, from)) return false;
  if (/^if/i.test(text.slice(opener.start, opener.start + 2))) {
    const asking = { start: from, end: opener.start };
    if (holdsWord(cues['told or seen'].after, text, asking) || holdsWord(cues['asks whether'].after, text, asking))
      return false;
  }
  const said = { start: opener.end, end: at };
  if (
    holdsWord(cues['told or seen'].after, text, said) ||
    text.slice(said.start, at).trim().split(' ').length > CONDITION
  )
    return false;
  // It is sad if you lose 300 jobs that were yours: another verb tells what was.
  return !holdsWord(cues['tells in questions'].after, text, { start: to, end: clauseEnd(text, to, end, REACH) });
}

/** 如果有三十個學生, in a language without spaces. */
function supposes(from: number, at: number, { text, cues }: Passage): boolean {
  const limit = Math.min(at, from + HEAD);
  for (let place = from; place < limit; place++) {
    const word = cues.supposing.after.longest(text, place, limit);
    // 主要是 is none; 如果不是去年多了三億元 takes it for known.
    if (word && !isMain(text, place - 1)) {
      // 不管是找了三個機關 tells of what was done.
      if (isWhichever.test(text.slice(place, word.end)) && !isChoice.test(text.slice(word.end, at))) return false;
      return !isBut.test(text.slice(word.end, word.end + 2));
    }
  }
  return false;
}

/** 如果一班有三十個學生，其中兩個過敏: a part of what is supposed. */
function goesOnSupposing(from: number, at: number, passage: Passage): boolean {
  const { text, start, cues } = passage;
  if (from - 1 <= start || !isComma(text, from - 1)) return false;
  const before = clauseStart(text, from - 1, start, REACH);
  // 就算一張、兩張或三張; 假設收了一批魚，一千斤…
  const isListed = text.charAt(from - 1) === '、' || (from === at && pretends.test(text.slice(before, before + HEAD)));
  if (!isListed && cues['goes on supposing'].after.longest(text, from, at) === undefined) return false;
  return supposes(before, from - 1, passage) || goesOnSupposing(before, from - 1, passage);
}

/** 你給我一萬個理由我也不答應: an offer that would change nothing. */
function isOffered({ start: at, end: to }: Draft, { text, start, cues, sentences }: Passage): boolean {
  if (!before(cues['offered to me'].before, text, at, start)) return false;
  const rest = { start: to, end: Math.min(sentences.endOf(to), to + OFFER) };
  return holds(cues['never then'].after, text, rest) && !holds(cues.happened.after, text, rest);
}

/** Suppose you have 100 dollars and the rate is two percent. What is told apart in it may be so: Imagine: 40 clinics closed. */
function isPretended(at: number, passage: Passage): boolean {
  const { text, cues } = passage;
  const from = passage.sentences.startOf(at);
  const first = skipSpaces(text, from, at);
  const led = after(cues.leading.after, text, first, at)?.end ?? first;
  const opener = after(cues.pretending.after, text, led, at);
  // that picture of a 4-year-old boy
  if (!opener || !/[ ’']/.test(text.charAt(opener.end)) || text.startsWith(' of ', opener.end)) return false;
  const said = { start: opener.end, end: at };
  // I hope you know that 40 clinics closed.
  if (partsOff.test(text.slice(opener.end, at)) || holdsWord(cues.knowing.after, text, said)) return false;
  return !before(cues.known.before, text, at, opener.end);
}

/** 所謂…是指不超過三成, is defined as 40 hours: what a word means. */
function isDefined(at: number, passage: Passage): boolean {
  const { text, start, language, cues } = passage;
  if (language.spaced)
    return holdsWord(cues.defined.after, text, { start: clauseStart(text, at, start, REACH), end: at });
  const first = skipSpaces(text, passage.sentences.startOf(at), at);
  if (!isSoCalled(text, first) && !isTerm.test(text.slice(first, at))) return false;
  return holds(cues.defined.after, text, { start: first, end: at });
}

/** 假設利率是5%，你借一百萬，要還多少？ All of a question that opens so is supposed. */
function isInSum(at: number, passage: Passage): boolean {
  const { text, language, cues, sentences } = passage;
  if (!sentences.isAsked(at)) return false;
  const first = skipSpaces(text, sentences.startOf(at), at);
  const opener = after(cues['supposing all'].after, text, first, at);
  // 如果去年有三百人失業，政府做了什麼？
  return opener !== undefined && (language.spaced || !holds(cues.happened.after, text, { start: opener.end, end: at }));
}

/** Was it seventy or was it ninety million? */
function isEither({ start: at, end: to }: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (!language.spaced || !passage.sentences.isAsked(at)) return false;
  if (before(cues['or is it'].before, text, at, start)) return true;
  return holdsWord(cues['or is it'].after, text, { start: to, end: clauseEnd(text, to, end, CHOICE) });
}

/** Is it 3 percent or 4 percent? But: was it 40? To that somebody may say yes. */
function isAsked({ start: at, low, high }: Draft, passage: Passage): boolean {
  const { text, start, language } = passage;
  if (!language.countsNouns || low === high || !passage.sentences.isAsked(at)) return false;
  return asks.test(text.slice(Math.max(start, at - 24), at));
}

function isFew(draft: Draft, last: Draft | undefined, next: Draft | undefined, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  const { low, high, unit, unitText, approx, ordinal, fraction, decimal, start: at, end: to } = draft;
  if (!language.countsNouns || unit || unitText || ordinal || fraction || decimal || approx !== 'exact') return false;
  if (low !== high || low > FEW || low < 0 || draft.per !== undefined) return false;
  // "How many?" "Four."; a factor of three; two justice…
  const isOver = endsClause(text, to, end);
  if (
    isOver
      ? startsClause(text, at, start) || text.charAt(at - 1) === '>'
      : !after(cues['function word'].after, text, to, end)
  )
    return false;
  if (before(cues['few of'].before, text, at, start)) return false;
  // one was dead, two were hurt
  if (after(cues['several did'].after, text, to, end) && low > 1) return false;
  // "How many were closed?" "Three were."
  const verb = after(cues.being.after, text, to, end);
  if (verb && startsClause(text, at, start) && endsClause(text, verb.end, end)) return false;
  // the last two
  if (before(cues['frame before'].before, text, at, start)) return true;
  // opened 23 stores and closed two
  if (last && !last.idle && (last.unit || last.unitText) && at - last.end < REACH) return false;
  // Kenya sent 400 officers, Jamaica 24 and Belize 2.
  if (last && !last.idle && isSecondSide(text, last.end, at)) return false;
  // 18 to 2, three dead and two wounded
  if (isScored(last, draft, passage) || isScored(draft, next, passage)) return false;
  if (after(cues['counted few'].after, text, to, end)) return false;
  for (const cue of ['moved', 'score', 'changed', 'being', 'aged'] as const)
    if (before(cues[cue].before, text, at, start)) return cue === 'being' && !isOver;
  return true;
}

function isScored(first: Draft | undefined, second: Draft | undefined, { text }: Passage): boolean {
  if (!first || !second || first.kind !== null || second.kind !== null) return false;
  const gap = text.slice(first.end, Math.min(second.start, first.end + 6));
  // 1 and 0 are signs
  return gap === ' and ' ? first.low + second.low > 1 : /^(?:[-–]| to |-to-|, )$/.test(gap);
}

/**
 * For each draft how many numbers from it on are counted off or down (0, 1, 2, 3; three, two, one), up to where they end; 0 where
 * fewer than three are. Told from the last one back, so that a long list is gone over once and not from each of its numbers.
 */
function countedOff(drafts: readonly Draft[], passage: Passage): readonly number[] {
  const { text } = passage;
  if (drafts.length < 3) return none;
  const counted = new Array<number>(drafts.length).fill(0);
  let length = 0;
  /** How many of them are single digits in words. */
  let digits = 0;
  /** By how much each is more than the one before: 1 or -1; 0 where that differs. */
  let step = 0;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (!isBare(draft)) {
      length = 0;
      continue;
    }
    const next = drafts[i + 1];
    const goesOn =
      next && length > 0 && next.start - draft.end <= LISTED && listed.test(text.slice(draft.end, next.start));
    const rise = goesOn ? next.low - draft.low : 0;
    if (length === 1) step = rise;
    else if (rise !== step) step = 0;
    length = goesOn ? length + 1 : 1;
    digits = isDigit(draft, passage) ? (goesOn ? digits + 1 : 1) : 0;
    if (length >= 3 && (step === 1 || step === -1)) counted[i] = length;
    // eight, four, four, one
    else if (digits === length && length > 3) counted[i] = length;
  }
  return counted;
}

const none: readonly number[] = [];

function isDigit({ notation, low, start: at, end: to }: Draft, { text, language }: Passage): boolean {
  return language.spaced && notation === 'words' && low >= 0 && low <= 9 && !/\s/.test(text.slice(at, to));
}

/** True for an exact number with nothing to it; the one that ends a countdown was taken for an article. */
function isBare({ kind, unit, unitText, approx, fraction, ordinal, low, high, article }: Draft): boolean {
  if ((kind && !article) || unit || unitText || fraction || ordinal) return false;
  return approx === 'exact' && low === high;
}
