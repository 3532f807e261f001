import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import { skipSpaces } from '../language/trie';
import { MAX_DIGITS } from '../scan/read-digits';
import { haveDone } from './have-done';
import { isSecondSide } from './is-second-side';
import type { Passage, Refiner } from './refiner';
import { signBefore } from './sign-before';
import {
  after,
  anyOf,
  before,
  endsClause,
  endsPhrase,
  isHan,
  isToken,
  unitAfter,
  wordAt,
  wordBefore,
} from './surroundings';

const HASH = 0x23;
const isNumberWord = anyOf('号號');
const PARENTHESIS = 0x28;
const isLink = anyOf('-.·)');
const isHyphen = anyOf('-_–');
/** What parts a path or is a part of a name: example.com/292, GMT+8, N×2. */
const isPath = anyOf('/=+＋×');
const isSum = anyOf('+＋×');
const isSlash = anyOf('/');
const reference = /^\d+\/\d{4,}$/;
/** The most words of a street's name. */
const MAX_STREET = 4;
/** A name whose owner the number is, and the most of it that is looked at. */
const owner = /\p{Lu}\p{Ll}+['’]s $/u;
const OWNER = 24;
/** The longest names of a place and its state, and both: `Dover, Delaware `; but: 48000 doses, Ohio. */
const PLACE = 50;
const place = /(?<!\p{L})\p{Lu}[\p{L}.]+, \p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)? $/u;
/** The longest name of a side of a score. */
const SCORE = 30;
/** How far before its number a thing may have been named that is called by the number alone. */
const AGAIN = 80;
/** What opens the number of a part of a law. */
const nested = /[条條号號]之$|\)\($/;
const endsNested = anyOf('之(');
/** Parts of an address: 二段33巷5弄. */
const isBlock = anyOf('段巷弄');
const isGap = anyOf(' -');
const isOpened = anyOf('[［');
const isClosed = anyOf(']］');
const isStar = anyOf('A');
const isGrade = anyOf('级級');
const isRoad = anyOf('路街道段巷');
/** What names a form or house: a capital hyphened to the number that is no unit (9-V), the block of a street. */
const form = /^(?:-[B-UX-Z](?![\p{L}-])|-bit\b|\sblock of\b)/u;
const hyphened = /^-\p{Lu}\p{Ll}+(?![\p{L}-])/u;
const opensForm = anyOf('- \n\u00a0');
/** What may be hyphened to a number without making a name of it: mid-1990s, 7-to-1, 2-for-4. */
const prefixes = /(?:(?:^|[^a-z])(?:mid|pre|post|late|early|non|about)|\d-(?:to|for|in|of|and|or))-?$/i;

/**
 * Figures that name something: grown together with letters (5G, A8, COVID-19), after a word that says so (Section 230,
 * 編號), too long to be a number, or chained (0391-884, 192.168.1.2).
 */
export const markIdentifiers: Refiner = (drafts, passage) => {
  const { text, end, language } = passage;
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.length > 0 ? kept[kept.length - 1] : undefined;
    // What a telephone number took in.
    if (last && draft.start < last.end) continue;
    if (last && isChained(last, draft, passage)) {
      last.end = draft.end;
      last.low = Number.NaN;
      last.high = Number.NaN;
      last.noClaim('name');
      continue;
    }
    kept.push(draft);
    const dialledEnd = endOfDialled(draft, text);
    if (dialledEnd !== undefined) {
      draft.end = Math.min(end, dialledEnd);
      draft.low = Number.NaN;
      draft.high = Number.NaN;
      draft.noClaim('name');
      continue;
    }
    if (last && isSpelled(last, draft, text)) {
      last.noClaim('name');
      draft.noClaim('name');
    }
    if (last && isThreshold(last, draft, passage)) {
      last.noClaim('name');
      draft.noClaim('name');
    }
    if (last && isSaidCode(last, draft, passage)) {
      last.noClaim('name');
      draft.noClaim('name');
    }
    if (draft.kind || draft.ordinal) continue;
    // part one of two, 2-of-3
    if (
      last?.kind === 'name' &&
      ((text.slice(last.end, draft.start) === ' of ' && endsPhrase(text, draft.end, end, language)) ||
        text.slice(last.end, draft.start) === '-of-')
    ) {
      draft.noClaim('name');
      continue;
    }
    if (isFiled(draft, text)) {
      draft.noClaim('name');
      continue;
    }
    // 中山路二段
    if (isBlock(text, draft.numeralEnd) && isRoad(text, draft.start - 1)) {
      draft.noClaim('name');
      continue;
    }
    if (draft.fraction) {
      // Drucksache 18/4420, Directive 95/46
      if (draft.notation !== 'digits') continue;
      if (!reference.test(text.slice(draft.start, draft.end)) && !isNamed(draft, passage)) continue;
      draft.noClaim('name');
      continue;
    }
    if (draft.notation === 'words' && (isTitle(draft, passage) || isNumbered(draft, passage))) {
      draft.noClaim('name');
      continue;
    }
    // 十七樓B座
    if (isFlat.test(text.slice(draft.numeralEnd, draft.numeralEnd + 3))) {
      draft.noClaim('name');
      continue;
    }
    if (draft.notation === 'myriads' && isNumberOfStreet(draft, last, text)) draft.noClaim('name');
    if (draft.notation !== 'digits') continue;
    if (language.countsNouns && isNumbered(draft, passage)) {
      draft.noClaim('name');
      continue;
    }
    if (isAgeDecade(draft, passage)) continue;
    const leads = draft.digits > 1 && text.charCodeAt(draft.numeralStart) === 0x30 && !draft.decimal;
    const long = draft.digits >= MAX_DIGITS || leads;
    const named = isNamed(draft, passage);
    if (
      !long &&
      !named &&
      !isAfterLetters(draft, passage) &&
      !isBeforeLetters(draft, passage) &&
      !isBeforeReference(draft, passage) &&
      !isAfterAcronym(draft, passage) &&
      !isAfterName(draft, last, passage) &&
      !isAddress(draft, passage) &&
      !isPostcode(draft, passage) &&
      !isVersion(draft, passage) &&
      !isKnownBy(draft, passage) &&
      !isItem(draft, passage) &&
      !(last && goesOn(last, draft, passage)) &&
      !isEventDate(draft, passage) &&
      !isNamedAgain(draft, kept, passage)
    )
      continue;
    draft.noClaim('name');
    while (draft.end < end && draft.end - draft.start < 40 && classOf(text.charCodeAt(draft.end)) === LETTER)
      draft.end++;
  }
  return kept;
};

/** A two of three multisig: how many have to sign names it. But: two of three signatures were forged. */
function isThreshold(some: Draft, all: Draft, { text, start, end, cues }: Passage): boolean {
  const link = text.slice(some.end, Math.min(all.start, some.end + 5));
  if (link !== '-of-' && link !== ' of ') return false;
  if (!after(cues['signed by'].after, text, all.end, end)) return false;
  return link === '-of-' || before(cues.definite.before, text, some.start, start) !== undefined;
}

/** Extension four seventeen: a number that is said in two parts. */
function isSaidCode(first: Draft, second: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (first.notation !== 'words' || second.notation !== 'words' || second.start !== first.end + 1) return false;
  if (first.kind || second.kind || !endsPhrase(text, second.end, end, language)) return false;
  return before(cues['code before'].before, text, first.start, start) !== undefined;
}

/** Double two, double one: digits of a number that is dictated. */
function isSpelled(double: Draft, digit: Draft, text: string): boolean {
  if (double.notation !== 'phrase' || digit.notation !== 'words' || digit.start !== double.end + 1) return false;
  return double.kind === 'ratio' && digit.low < 10 && !digit.ordinal && !digit.fraction && !isGap(text, digit.end);
}

/** 0391-884, 192.168.1.2, 3-16-9999: too long together for a range, or three links and more. */
function isChained(a: Draft, b: Draft, { text, start, cues }: Passage): boolean {
  if (b.start !== a.end + 1 || a.notation !== 'digits' || b.notation !== 'digits' || a.unit) return false;
  if (!isLink(text, a.end)) return a.kind === 'name' && isSlash(text, a.end);
  // Ordinance 2023-117, ordinance 2024-17
  if (a.kind === 'date' && text.charCodeAt(a.end) === 0x2d && b.digits === 2 && b.low !== (a.low + 1) % 100)
    return before(cues['identifier before'].before, text, a.start, start) !== undefined;
  if (a.kind === 'date' && b.digits >= 3 && (b.low < 1500 || b.low > 2199)) return text.charCodeAt(a.end) === 0x2d;
  if (a.kind) return a.kind === 'name';
  if (text.charCodeAt(a.end) === 0x29) return false;
  // File 23-0418
  if (b.digits > 2 && text.charCodeAt(b.start) === 0x30 && !b.decimal) return true;
  // 50-50 is a manner of speaking.
  if (a.low === b.low && a.digits > 1 && !a.decimal && text.charCodeAt(a.end) === 0x2d) return true;
  // 6·25, 3·1절: the day of an event
  if (text.charCodeAt(a.end) === 0xb7 && a.low <= 12 && b.low <= 31 && !a.decimal) return true;
  const more = isLink(text, b.end) && classOf(text.charCodeAt(b.end + 1)) === DIGIT;
  return text.charCodeAt(a.end) === 0x2e || a.digits + b.digits > 8 || more;
}

/** The end of 91 555 12 34, (11) 5555-1234: figures in groups of which some are no thousands; undefined where it's none. */
function endOfDialled({ start, end, notation, decimal }: Draft, text: string): number | undefined {
  if (notation !== 'digits' || decimal) return undefined;
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0x29 && next !== 0x2f) return undefined;
  if (classOf(text.charCodeAt(end + (next === 0x20 ? 1 : 2))) !== DIGIT) return undefined;
  const [number] = dialled.exec(text.slice(start, start + 32)) ?? [];
  return number === undefined || thousands.test(number) ? undefined : start + number.length;
}

const dialled =
  /^(?:0\d{2,5}(?=[ /](?:\d ?){4})(?:[ /]\d{1,8}){1,4}|\d{1,4}(?: \d{2,4}){3,}|\d(?: \d){2,}|\d{3} \d{3,4} \d{4}|\d{2,3} \d{3} \d{2} \d{2}|\d{2,4}\) ?\d{3,5}[- ]\d{3,4})(?!\d|[.,]\d|%)/;
const thousands = /^\d{1,3}(?: \d{3})+$/;

/** （2023）京01民終, 〔2023〕1號. */
function isYearOfFile({ start, end, digits }: Draft, text: string): boolean {
  return digits === 4 && /[〔（]/.test(text.charAt(start - 1)) && /[〕）]/.test(text.charAt(end));
}

/** Makers whose models are numbered. */
const isAtWork = /\b[Aa]t (?:Boeing|Airbus) $/;

/** A word says that a name follows: Section 230, 打110; but 打24轟. */
function isNamed(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  // Lei 8.666, Lei 8.666/93
  // Llamen al 900 123 456
  if (
    before(language.cues.dialled.before, text, draft.start, start) &&
    !unitAfter(language.units, text, draft.end, end)
  )
    return draft.grouped || endsPhrase(text, draft.end, end, language);
  const cue = draft.grouped && !isSlash(text, draft.end) ? 'law before' : 'identifier before';
  if (!before(cues[cue].before, text, draft.start, start)) return false;
  // the question 21 percent of them couldn’t answer
  const unit = unitAfter(language.units, text, draft.end, end);
  if (unit?.value.kind === 'percentage' || unit?.value.kind === 'money') return false;
  // At Boeing 40 lost their jobs.
  if (isAtWork.test(text.slice(Math.max(start, draft.start - 12), draft.start)) && haveDone(text, draft.end, end))
    return false;
  // 打24轟, 手機15支
  return language.spaced || text.charAt(draft.start - 1) === '第' || !isCounted(draft, passage);
}

/** in her 30s, in his late 50s: an age. */
function isAgeDecade(draft: Draft, { text, start, language, cues }: Passage): boolean {
  if (draft.digits !== 2 || text.charCodeAt(draft.end) !== 0x73 || draft.low % 10 !== 0) return false;
  if (!language.countsNouns || classOf(text.charCodeAt(draft.end + 1)) === LETTER) return false;
  const part = /\b(?:early|mid|late)[ -]$/.exec(text.slice(Math.max(start, draft.start - 7), draft.start));
  const at = part ? draft.start - part[0].length : draft.start;
  if (!before(cues.possessive.before, text, at, start)) return false;
  draft.end++;
  draft.high = draft.low + 9;
  draft.kind = 'age';
  draft.unitText = 'year old';
  return true;
}

/** 18 U.S.C. 1001, 737 MAX. */
function isBeforeReference(draft: Draft, { text, end, cues }: Passage): boolean {
  if (draft.digits > 3 || draft.decimal || !isUpper(text, draft.end + 1)) return false;
  const word = after(cues['identifier after'].after, text, draft.end, end);
  return word !== undefined && isUpper(text, word.end - (text.charAt(word.end - 1) === '.' ? 2 : 1));
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

function isCounted(draft: Draft, { text, end, language }: Passage): boolean {
  const { units, falseUnits } = language;
  return units.longest(text, draft.end, end) !== undefined && !falseUnits.longest(text, draft.end, end);
}

/** A8, COVID-19, #1, 〔2023〕, 第84條之1, 12(b)(6). */
function isAfterLetters(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language } = passage;
  const { start: at } = draft;
  if (at <= start) return false;
  if (isEncoded(text, at) || isInCode(draft, passage)) return true;
  // #1, [2], 备12345号-1
  if (text.charCodeAt(at - 1) === HASH || (isOpened(text, at - 1) && isClosed(text, draft.end))) return true;
  if (isYearOfFile(draft, text)) return true;
  if (endsNested(text, at - 1) && nested.test(text.slice(Math.max(start, at - 2), at))) return true;
  if (isHyphen(text, at - 1) && isNumberWord(text, at - 2)) return true;
  // 殲-20, but 氣溫-20度
  if (isHyphen(text, at - 1) && isHan(text.charCodeAt(at - 2)) && !isCounted(draft, passage)) return true;
  if (isSum(text, at - 1) && classOf(text.charCodeAt(at - 2)) === DIGIT) return true;
  const letter = isHyphen(text, at - 1) || isPath(text, at - 1) ? at - 2 : at - 1;
  // Of issues/1094 the end is no S/ for money.
  if (letter < start || classOf(text.charCodeAt(letter)) !== LETTER || signBefore(draft, passage, start)) return false;
  // 占GDP27.6%, EPS12.5元
  if (!language.spaced && letter === at - 1) {
    const kind = after(language.units, text, draft.end, end)?.value.kind;
    if (kind && (kind.startsWith('percentage') || (kind === 'money' && draft.decimal) || kind === 'ratio'))
      return false;
  }
  return !prefixes.test(text.slice(Math.max(start, at - 7), at));
}

/** `Update 1`, O(1), n^2, the B – 1: the number of a thing in code, of a function, a power, a model. */
function isInCode({ start: at, end: to, digits }: Draft, { text, start, end, language }: Passage): boolean {
  if (isTick(text, to) || isTick(text, at - 1) || isPower(text, at - 1)) return true;
  if (digits > 2 || unitAfter(language.units, text, to, end)) return false;
  return (
    calledWith.test(text.slice(Math.max(start, at - 3), at)) || modelDash.test(text.slice(Math.max(start, at - 8), at))
  );
}

const isTick = anyOf('`');
const isPower = anyOf('^');
const calledWith = /(?<![\p{Ll}\d])\p{Lu}\($/u;
const modelDash = /\b[Tt]he [B-HJ-Z] [-–] ?$/u;

/** The 95 of `%E7%95%86`: a character as addresses of pages write it. */
function isEncoded(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === PERCENT && encoded.test(text.slice(Math.max(0, at - 4), at + 6));
}

const PERCENT = 0x25;
const encoded = /%[A-F][0-9A-F]%|%[0-9][A-F]%|[A-F][0-9A-F]?%[0-9]{2}|%[0-9]{2}%[A-F]/;

/** 2.0: a figure with a nought for its decimals that counts nothing. */
function isVersion(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (!draft.decimal || language.decimal !== '.') return false;
  const isEarly =
    text.startsWith('0.', draft.start) &&
    (before(cues['version before'].before, text, draft.start, start) ||
      after(cues['version after'].after, text, draft.end, end));
  if (!isEarly && !text.startsWith('.0', draft.end - 2)) return false;
  const unit = after(language.units, text, draft.end, end);
  if (unit && !after(language.falseUnits, text, draft.end, end)) return false;
  if (signBefore(draft, passage, start)) return false;
  if (after(cues['function word'].after, text, draft.end, end)) return true;
  return !language.spaced || !/^[\s-]+\p{Ll}+s\b/u.test(text.slice(draft.end, draft.end + 24));
}

/** BIP 44, 49 and 84; articles 5, 6 and 7: what is listed after a name. */
function goesOn(name: Draft, draft: Draft, passage: Passage): boolean {
  const { text, end, language } = passage;
  // 双十一、618都过了
  if (!language.spaced && name.kind === 'name' && text.slice(name.end, draft.start) === '、')
    return !draft.grouped && !draft.decimal && !after(language.units, text, draft.end, end);
  if (name.kind !== 'name' || name.notation !== 'digits' || !language.spaced || draft.grouped || draft.scaled)
    return false;
  // chapter 2.08, 2.16 and 2.20
  if (draft.decimal && !name.decimal) return false;
  if (after(language.units, text, draft.end, end)) return false;
  const gap = text.slice(name.end, draft.start);
  const word = language.ranges.longest(text, skipSpaces(text, name.end, draft.start), draft.start);
  // Exhibits 3 through 9, lines 40 to 55 of the bill, but flight 9 to 40 cities
  const listed = word !== undefined && (word.value !== 'to' || endsPhrase(text, draft.end, end, language));
  const joins = listed && skipSpaces(text, word.end, draft.start) === draft.start;
  return joins || /^(?:, |,? and then )$/.test(gap) || (gap === ' ' && startsList(draft, passage));
}

/** BIP 44 49 and 84, as one says a list. */
function startsList({ end: to }: Draft, { text, end, language }: Passage): boolean {
  return after(language.ranges, text, to, end)?.value === 'and' && listedNext.test(text.slice(to, to + 12));
}

const listedNext = /^ \p{L}+ \d/u;

/** 1600 Pennsylvania Avenue. */
function isAddress(draft: Draft, { text, end, cues }: Passage): boolean {
  if (draft.scaled || draft.decimal || text.charAt(draft.end) !== ' ') return false;
  let word = wordAt(text, draft.end + 1, end);
  for (let count = 0; count < MAX_STREET && word && isCapitalised(text, word.start); count++) {
    if (count > 0 && cues.street.after.longest(text, word.start, word.end)?.end === word.end) return true;
    word = text.charAt(word.end) === ' ' ? wordAt(text, word.end + 1, end) : undefined;
  }
  return false;
}

/** Dover, Delaware 19903: five digits behind a place that a comma parts from another. */
function isPostcode(
  { start: at, end: to, digits, grouped, decimal }: Draft,
  { text, start, end, language }: Passage,
): boolean {
  if (!language.spaced || digits !== 5 || grouped || decimal || !endsClause(text, to, end)) return false;
  return place.test(text.slice(Math.max(start, at - PLACE), at));
}

/** ISO 9001, HL 7: capitals before a bare number that counts nothing, in a text that is not all capitals. */
function isAfterAcronym(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (draft.scaled || draft.grouped || text.charAt(draft.start - 1) !== ' ') return false;
  const word = wordBefore(text, draft.start, start);
  // particulate matter
  if (draft.decimal && !(word && isRelease(draft, text.slice(word.start, word.end), passage)))
    return draft.low === 2.5 && word !== undefined && text.slice(word.start, word.end) === 'PM';
  if (!word) return false;
  // iPhone 15 among characters is a name like HL 7.
  const isName = language.spaced
    ? word.end - word.start <= 5 && /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end))
    : /\p{Lu}/u.test(text.slice(word.start, word.end)) && !goesFurther(draft, passage);
  if (!isName || signBefore(draft, passage, start)) return false;
  // COP 15
  if (language.leading.longest(text, word.end, start)) return true;
  const earlier = wordBefore(text, word.start, start);
  if (earlier && /^\p{Lu}+$/u.test(text.slice(earlier.start, earlier.end))) return false;
  const counts = language.spaced
    ? !endsClause(text, draft.end, end)
    : after(language.units, text, draft.end, end) && !after(language.falseUnits, text, draft.end, end);
  return !counts || (language.spaced && after(cues['function word'].after, text, draft.end, end) !== undefined);
}

/** Bitcoin Core 0.17, Python 3.12 among characters: a release; but GDP 2.3, pH 7.4, and nothing that is measured. */
function isRelease({ end: to, low }: Draft, name: string, { text, end, language }: Passage): boolean {
  if (language.spaced || low >= 100 || !isProduct.test(name)) return false;
  return !after(language.units, text, to, end) || after(language.falseUnits, text, to, end) !== undefined;
}

const isProduct = /^\p{Lu}\p{Ll}{2,}$|^i(?:OS|Phone|Pad)|^macOS$/u;

/** 二段三百一十五號: the number of a house after its street. */
function isNumberOfStreet(draft: Draft, last: Draft | undefined, text: string): boolean {
  if (!isNumberWord(text, draft.numeralEnd)) return false;
  return isRoad(text, draft.start - 1) || (last?.kind === 'name' && draft.start - last.end < 2);
}

/**
 * The ZIP code is 90210, a 1099 form, Podcasting 101, the 405, 末四碼1207, BÜNDNIS 90/DIE GRÜNEN, le 49.3: what is told
 * by the words around it to be a name.
 */
function isKnownBy(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (draft.scaled || draft.grouped) return false;
  const { start: at, end: to } = draft;
  if (isPath(text, to) && isUpper(text, to + 1) && isUpper(text, to + 2)) return true;
  if (!language.spaced) {
    // 手機末四碼1207
    if (draft.digits > 2 && isCode(text, at - 1) && !unitAfter(language.units, text, to, end)) return true;
    return false;
  }
  if (after(cues['named after'].after, text, to, end) && draft.digits > 1 && !draft.decimal) return true;
  const ride = before(cues.definite.before, text, at, start) && after(cues.ride.after, text, to, end);
  // the 42 bus drivers
  if (ride && !/^\s\p{L}+s\b/u.test(text.slice(ride.end, ride.end + 24))) return true;
  const copula = before(cues.being.before, text, at, start);
  if (copula && before(cues['code is'].before, text, copula.end, start)) return true;
  const word = wordBefore(text, at, start);
  if (!word || word.end !== at - 1) return false;
  if (draft.low === 101 && (isCapitalised(text, word.start) || isCourse(word, draft, passage))) return true;
  if (unitAfter(language.units, text, to, end)) return false;
  if (!endsPhrase(text, to, end, language)) return false;
  const article = cues.definite.before.longest(text, word.end, start);
  if (!article || article.end !== word.start) return false;
  // 49.3, in a language that writes 49,3
  if (draft.decimal) return text.slice(at, to).includes(language.decimal === ',' ? '.' : ',');
  // the 405, but of the 405 and the 405 who
  if (draft.digits < 3 || after(cues['each of'].after, text, to, end)) return false;
  const earlier = wordBefore(text, word.start, start);
  return !earlier || !isToken(text, earlier, 'of', language);
}

/** That is scrambled eggs 101: what is taught from its beginning. But: they employ nurses 101, it is 101. */
function isCourse(word: Span, { end: to }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (!language.countsNouns || !endsPhrase(text, to, end, language)) return false;
  // It was only 101.
  for (const cue of ['function word', 'tells of', 'moved', 'score', 'changed', 'people of age'] as const)
    if (cues[cue].after.longest(text, word.start, word.end)?.end === word.end) return false;
  if (before(cues.being.before, text, word.start, start)) return true;
  const earlier = wordBefore(text, word.start, start);
  return earlier !== undefined && before(cues.being.before, text, earlier.start, start) !== undefined;
}

/** Next up: 759, onion messages. What is called by its number and then told, as no amount stands alone. */
function isItem(
  { start: at, end: to, digits, grouped, scaled }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (!language.countsNouns || digits < 3 || digits > 5 || grouped || scaled || !isTold(text, to)) return false;
  const left = skipSpaces(text, at, start);
  if (left !== start && !opensItem(text, left - 1)) return false;
  const word = wordAt(text, skipSpaces(text, to + 1, end), end);
  return (
    word !== undefined &&
    !after(cues['function word'].after, text, to + 1, end) &&
    !after(cues['not item'].after, text, to + 1, end)
  );
}

const isTold = anyOf(',—–');
const opensItem = anyOf('.!:—–');

/** iPhone, LLaMA */
const isMixed = /\p{Lu}\p{Ll}|\p{Ll}\p{Lu}/u;
const isCode = anyOf('码碼');

/** Bitcoin Core 21, Raspberry Pi 5: two words of a name before a bare number that counts nothing and is no score. */
function isAfterName(draft: Draft, last: Draft | undefined, { text, start, end, language, cues }: Passage): boolean {
  if (!language.countsNouns || draft.scaled || draft.grouped || draft.digits > 4) return false;
  if (text.charCodeAt(draft.start - 1) !== 0x20 || (text.charCodeAt(draft.end) === 0x2c && !draft.decimal))
    return false;
  // Hillary Clinton 48, Donald Trump 45
  if (last && text.charCodeAt(last.end) === 0x2c && draft.start - last.end < SCORE) return false;
  if (last && !last.idle && last.kind !== 'date' && isSecondSide(text, last.end, draft.start)) return false;
  const word = wordBefore(text, draft.start, start);
  if (!word || word.end !== draft.start - 1) return false;
  if (isCapitalised(text, word.start) || !isMixed.test(text.slice(word.start, word.end))) {
    if (!isCapitalised(text, word.start)) return false;
    const first = wordBefore(text, word.start, start);
    // Near Kharkiv 30 were wounded.
    const isPlace = before(cues['place of'].before, text, word.start, start)?.end === first?.start;
    const isTwo = first && !isPlace && first.end === word.start - 1 && isCapitalised(text, first.start);
    // Claude 3, Bluetooth 5.3: one word of a name, within a sentence, and a small figure
    const isOne =
      (first ? first.end === word.start - 1 : isSingular(text, draft.end) || isOwner(text, draft.end)) &&
      (draft.decimal || draft.low < 10) &&
      draft.digits < 3;
    if (!isTwo && (!isOne || text.charAt(word.end - 1) === 's')) return false;
    for (const { start: at, end: to } of first ? [first, word] : [word])
      if (cues['function word'].after.longest(text, at, to)?.end === to ? isTwo || at === word.start : isMonth(at, to))
        return false;
  }
  if (language.ranges.nearest(text, draft.end, end)?.value === 'to') return false;
  if (unitAfter(language.units, text, draft.end, end) || before(cues.score.before, text, draft.start, start))
    return false;
  // Bolt 8's keys
  if (isOwner(text, draft.end)) return true;
  return endsPhrase(text, draft.end, end, language);

  function isMonth(at: number, to: number): boolean {
    return cues.month.after.longest(text, at, to)?.end === to;
  }
}

/** In episode 17. Yeah, both 17 and 18: the number of what was named a moment ago, by itself. */
function isNamedAgain(draft: Draft, kept: readonly Draft[], { text, end, language }: Passage): boolean {
  if (!language.countsNouns || draft.scaled || draft.grouped || draft.decimal || draft.digits < 2) return false;
  if (unitAfter(language.units, text, draft.end, end)) return false;
  if (!endsPhrase(text, draft.end, end, language)) return false;
  for (let i = kept.length - 2; i >= 0 && draft.start - kept[i]!.end < AGAIN; i--) {
    const { kind, notation, low, start: from, end: to } = kept[i]!;
    if (kind === 'name' && notation === 'digits' && low === draft.low && to - from === draft.end - draft.start)
      return true;
  }
  return false;
}

function isOwner(text: string, at: number): boolean {
  return /^['’]s(?!\p{L})/u.test(text.slice(at, at + 3));
}

/** Bob 5 is: more than one would be. */
function isSingular(text: string, at: number): boolean {
  return /^ (?:is|was|isn't|has|had)\b/.test(text.slice(at, at + 7));
}

/** Meta 30多輛, Pfizer 3到5劑: amounts. */
function goesFurther(draft: Draft, { text, end, language }: Passage): boolean {
  return (
    language.inner.nearest(text, draft.end, end) !== undefined ||
    language.ranges.nearest(text, draft.end, end)?.value === 'to'
  );
}

/** Gang of Eight, Big Three, the Seven Sisters: a capital within a sentence, after or before another. */
function isTitle(draft: Draft, { text, start, language }: Passage): boolean {
  if (!language.countsNouns) return false;
  if (letterAfter.test(text.slice(draft.end, draft.end + 4))) return true;
  if (isCapitalWithin(draft, text, start)) return true;
  if (!startsCapital(text, draft.numeralStart)) return false;
  if (draft.scaled || !isCapitalised(text, draft.numeralStart)) return false;
  // Seven-Eleven, Twenty-One Pilots, Ocean's Eleven
  if (/-\p{Lu}/u.test(text.slice(Math.max(start, draft.numeralStart - 1), draft.end + 2))) return true;
  if (owner.test(text.slice(Math.max(start, draft.numeralStart - OWNER), draft.numeralStart))) return true;
  let word = wordBefore(text, draft.start, start);
  if (word?.end === draft.start - 1 && isGap(text, draft.end) && isCapitalised(text, draft.end + 1)) return true;
  if (word && isToken(text, word, 'of', language)) word = wordBefore(text, word.start, start);
  return word !== undefined && word.end > draft.start - 8 && isCapitalised(text, word.start);
}

/** They read A Hundred Years of Solitude: capitals behind a word that has none, which begin no sentence. */
function isCapitalWithin({ numeralStart: at, end: to }: Draft, text: string, start: number): boolean {
  if (!lowerBefore.test(text.slice(Math.max(start, at - 3), at))) return false;
  const words = text
    .slice(at, to)
    .split(/[ -]/)
    .filter((word) => !isLinking.test(word));
  return words.length > 0 && words.every((word) => startsCapital(word, 0));
}

const lowerBefore = /\p{Ll}[,]? $/u;
const isLinking = /^(?:and|a)$/;

/**
 * Hour three of the hearing, item four, type two diabetes: what a number that stands behind its noun numbers. But: in the past year two
 * of them closed, in that case two were charged.
 */
function isNumbered(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (draft.low < 1 || draft.high > MOST_NUMBERED || draft.low !== draft.high || draft.decimal || draft.grouped)
    return false;
  const brand = before(cues.brand.before, text, draft.start, start);
  if (brand && draft.notation === 'words' && !unitAfter(language.units, text, draft.end, end))
    return endsLabel(draft.end, passage) || isBeforeSingular(draft.end, passage);
  const noun = before(cues.numbered.before, text, draft.start, start);
  if (!noun) return isLabel(draft, passage);
  const isPointed = [cues.definite, cues.pointing, cues['frame before'], cues['not one'], cues['does it']].some((cue) =>
    before(cue.before, text, noun.end, start),
  );
  if (isPointed || isOwned.test(text.slice(Math.max(start, noun.end - 4), noun.end))) return false;
  // Type six commands.
  if (before(cues['numbers kinds'].before, text, draft.start, start))
    return !after(cues.being.after, text, draft.end, end) && !before(cues['and then'].before, text, noun.end, start);
  // part one of two, page nine shows
  if (isOfTotal.test(text.slice(draft.end, draft.end + 10)) || after(cues['label does'].after, text, draft.end, end))
    return true;
  if (unitAfter(language.units, text, draft.end, end)) return false;
  if (endsLabel(draft.end, passage)) return true;
  return !isTime.test(text.slice(noun.end, draft.start)) && isBeforeSingular(draft.end, passage);
}

/** Gpt four model, chapter eleven stronger: what follows isn't counted, as only one of it is told. */
function isBeforeSingular(at: number, { text, end, language }: Passage): boolean {
  if (!language.countsNouns || text.charAt(at) !== ' ') return false;
  const word = wordAt(text, at + 1, end);
  if (!word || !isOne.test(text.slice(word.start, word.end))) return false;
  const { cues, tokens } = language;
  if (tokens.longest(text, word.start, word.end)?.end === word.end) return false;
  return !['people noun', 'of several', 'told apart'].some(
    (cue) => cues[cue as 'people noun'].after.longest(text, word.start, word.end)?.end === word.end,
  );
}

const isOne = /^\p{Ll}{3,}(?<!s)$/u;
const isTime = /^(?:second|minute|hour|day|week|month|year|quarter|period|game)s? $/i;

/** In lab seven: a noun without an article behind a preposition. But: by age five, for people 65 and over, in Ohio 40 were held. */
function isLabel(draft: Draft, passage: Passage): boolean {
  const { text, start, language, cues } = passage;
  if (!language.countsNouns || draft.crowd || text.charCodeAt(draft.start - 1) !== 0x20) return false;
  const noun = wordBefore(text, draft.start, start);
  if (!noun || noun.end !== draft.start - 1 || !isPlainNoun.test(text.slice(noun.start, noun.end))) return false;
  if (!before(cues['before label'].before, text, noun.start, start)) return false;
  for (const cue of ['function word', 'no label', 'people noun', 'people of age', 'aged'] as const)
    if (cues[cue].after.longest(text, noun.start, noun.end)?.end === noun.end) return false;
  return endsLabel(draft.end, passage) && !after(cues['part of'].after, text, draft.end, passage.end);
}

/** True where nothing follows that a number may count, and no verb of more than one. */
function endsLabel(at: number, { text, end, language, cues }: Passage): boolean {
  return endsPhrase(text, at, end, language) && !after(cues['of several'].after, text, at, end);
}

/** The highest number that is taken for one that numbers. */
const MOST_NUMBERED = 99_999;
const isOwned = /['’]s? $/;
const isOfTotal = /^ of (?:\d|two|three|four|five|six|seven|eight|nine|ten)/;
/** Case twenty-two B */
const letterAfter = /^ [B-HJ-Z](?![\p{L}\d'’.])/u;
const isPlainNoun = /^\p{Ll}{3,}(?<!ing|[^e]ed|ly|[^s]s)$/u;

/** An initial capital, or the article A. */
function startsCapital(text: string, at: number): boolean {
  return isUpper(text, at) && !isUpper(text, at + 1);
}

/** An initial capital, but not a word in capitals. */
function isCapitalised(text: string, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));
}

const isFlat = /^[樓楼層层][A-Z][座室]/;
const isOfMany = /^-of-\d/i;
const isTurbo = /^T\p{Script=Han}/u;
const codeAfter = /^[A-Z]{1,2}\d/;

/** 5G, 401(k), 401k: letters that are no unit, or one that stands for a generation or a model. */
function isBeforeLetters(draft: Draft, { text, end, language }: Passage): boolean {
  // 6＋N, 6＋200
  if (isSum(text, draft.end) && /^.(?:[A-Z](?![A-Za-z])|[0-9])/.test(text.slice(draft.end, draft.end + 3))) return true;
  if (text.charCodeAt(draft.end) === PARENTHESIS && /^\([a-z]\)/.test(text.slice(draft.end, draft.end + 3)))
    return true;
  // 2-of-3 signatures
  if (draft.digits < 3 && isOfMany.test(text.slice(draft.end, draft.end + 6))) return true;
  // 2.0T发动机
  if (draft.decimal && isTurbo.test(text.slice(draft.end, draft.end + 2))) return true;
  // 5A級景區
  if (draft.digits === 1 && isStar(text, draft.end) && isGrade(text, draft.end + 1)) return true;
  // 7K4
  if (codeAfter.test(text.slice(draft.end, draft.end + 3))) return true;
  // 10-K, the 1200 block of
  if (opensForm(text, draft.end) && form.test(text.slice(draft.end, draft.end + 10))) return true;
  // 7-Eleven
  const word = isHyphen(text, draft.end) && hyphened.exec(text.slice(draft.end, Math.min(end, draft.end + 24)));
  if (word && !after(language.units, text, draft.end + 1, end)) {
    draft.end += word[0].length;
    return true;
  }
  if (draft.end >= end || draft.scaled || draft.ordinal || classOf(text.charCodeAt(draft.end)) !== LETTER) return false;
  const unit = language.units.longest(text, draft.end, end);
  if (!unit || classOf(text.charCodeAt(unit.end)) === LETTER) return true;
  return draft.digits === 1 && /^[GDKP]$/i.test(text.slice(draft.end, unit.end));
}

/** 鄭州7.20特大暴雨: month and day of an event, which a noun follows and no unit. */
function isEventDate(draft: Draft, { text, end, language }: Passage): boolean {
  if (language.spaced || !draft.decimal || !isHan(text.charCodeAt(draft.end))) return false;
  const parts = /^(\d{1,2})\.(\d\d)$/.exec(text.slice(draft.start, draft.end));
  if (!parts) return false;
  const fits = Number(parts[1]) >= 1 && Number(parts[1]) <= 12 && Number(parts[2]) >= 1 && Number(parts[2]) <= 31;
  return fits && !language.units.longest(text, draft.end, end) && !language.tokens.longest(text, draft.end, end);
}

/** What is the grant for? (904512): the number under which a question is filed, alone in brackets at the end of a line. */
function isFiled({ start, end, grouped }: Draft, text: string): boolean {
  if (grouped || !filed.test(text.slice(start, end))) return false;
  return asked.test(text.slice(Math.max(0, start - 4), start)) && /^\)\s*(?:\n|$)/.test(text.slice(end, end + 4));
}

const filed = /^\d{6,8}$/;
const asked = /[.?!…]["”’]?\s\($/;
