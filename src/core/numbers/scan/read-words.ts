import { Draft } from '../draft';
import { classOf, LETTER, OTHER } from '../language/character-class';
import type { Language } from '../language/language';
import { innerTypes, type Token } from '../language/token';
import { skipSpaces } from '../language/trie';
import { after } from '../refine/surroundings';
import { type Lexeme, lex } from './lex';
import { multiply } from './multiply';
import { Sum } from './sum';

/** A stretch of lexemes that has a value: `next` is the index after it. */
interface Part {
  readonly next: number;
  readonly value: number;
  /** The scale of its last word, which a fraction after `and` is multiplied with: two million and a half. */
  readonly scale: number;
}

/**
 * Reads the numeral that starts at `start` in a language that parts words by spaces, in words, digits or both:
 * `2.5 million`, `3 hundred and 21`, `two and a half`, `three quarters`, `a third`, `twenty-first`. Undefined where
 * none does.
 */
export function readWords(text: string, start: number, limit: number, language: Language): Draft | undefined {
  if (startsNone(text, start, limit, language)) return readArticle(text, start, limit, language);
  const lexemes = lex(text, start, limit, language);
  if (lexemes.length === 0) return undefined;
  return readLoneWord(lexemes) ?? new WordReader(text, limit, lexemes, language).read();
}

/** `and`, or `a` or `minus` that no numeral follows: frequent, and told at once. */
function startsNone(text: string, start: number, limit: number, language: Language): boolean {
  const first = language.tokens.longest(text, start, limit);
  if (!first) return false;
  const { type } = first.value;
  if (type !== 'article' && type !== 'minus') return innerTypes.has(type);
  const next = skipSpaces(text, first.end, limit);
  if (next >= limit) return true;
  const kind = classOf(text.charCodeAt(next));
  return (kind === LETTER || kind === OTHER) && !(kind === LETTER && language.tokens.longest(text, next, limit));
}

/** More than a year, under an hour: an article is a number where a modifier stands before it and a measure after. */
function readArticle(text: string, start: number, limit: number, language: Language): Draft | undefined {
  // Asked first, since few articles have one before them.
  const modifier = language.before.nearest(text, start, 0);
  if (!modifier || modifier.value.approx === 'none' || modifier.value.approx === 'exact') return undefined;
  if (modifier.end > 0 && classOf(text.charCodeAt(modifier.end - 1)) === LETTER) return undefined;
  const end = wordEnd(text, start, limit);
  const at = skipSpaces(text, end, limit);
  if (at === end || at >= limit || classOf(text.charCodeAt(at)) !== LETTER) return undefined;
  const unit = language.units.longest(text, at, limit);
  if (!unit || unit.value.symbol || uncounted.has(unit.value.kind)) return undefined;
  if (unit.end < limit && classOf(text.charCodeAt(unit.end)) === LETTER) return undefined;
  return new Draft(start, end, 1, 'words');
}

const isMoneySign = /\p{Sc}/u;

const uncounted: ReadonlySet<string> = new Set(['count', 'frequency', 'ratio', 'rank', 'other']);

function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && classOf(text.charCodeAt(end)) === LETTER) end++;
  return end;
}

/** Two, fifteen, forty: one word that others neither multiply nor add to, and the most frequent numeral. */
function readLoneWord(lexemes: readonly Lexeme[]): Draft | undefined {
  const { token, start, end } = lexemes[0]!;
  if (lexemes.length > 1 || token.type !== 'add') return undefined;
  const draft = new Draft(start, end, token.value, 'words');
  draft.article = token.value === 1;
  return draft;
}

class WordReader {
  constructor(
    readonly text: string,
    readonly limit: number,
    readonly lexemes: readonly Lexeme[],
    readonly language: Language,
  ) {}

  read(): Draft | undefined {
    const minus = this.#type(0) === 'minus';
    const draft = this.#number(minus ? 1 : 0);
    if (!draft || !minus) return draft;
    draft.start = this.lexemes[0]!.start;
    draft.low = -draft.low;
    draft.high = -draft.high;
    return draft;
  }

  #type(i: number): Lexeme['token']['type'] | undefined {
    return this.lexemes[i]?.token.type;
  }

  #number(first: number): Draft | undefined {
    if (this.#type(first) === 'crowd') return this.#crowd(first);
    const few = this.#type(first) === 'article' ? first + 1 : first;
    if (this.#type(few) === 'odd') return this.#few(first, few);
    const fraction = this.#fraction(first);
    if (fraction) {
      const scaled = this.#ofScale(fraction);
      return scaled ? this.#draft(first, scaled, {}) : this.#draft(first, fraction, { fraction: true });
    }
    const ordinal = this.#ordinal(first);
    const part = ordinal && this.#partOfScale(first, ordinal);
    if (part) return this.#draft(first, part, {});
    if (ordinal && this.#isPartOf(first, ordinal))
      return this.#draft(first, { ...ordinal, value: 1 / ordinal.value }, { fraction: true });
    if (ordinal) return this.#draft(first, ordinal, { ordinal: true });
    const cardinal = this.#cardinal(first);
    if (!cardinal) return undefined;
    const over = this.#over(cardinal);
    if (over) return this.#draft(first, over, { fraction: true });
    const mixed = this.#mixed(this.#decimals(cardinal));
    const scaled = this.#scaled(mixed);
    // a dozen and a half
    const number = scaled.next > mixed.next ? this.#mixed(scaled) : scaled;
    const { token } = this.lexemes[first]!;
    if (number.next === first + 1 && token.type === 'figure') return token.figure;
    return this.#draft(first, number, { article: number.next === first + 1 && number.value === 1 });
  }

  /** `thousands`, `tens of thousands`, `millions and millions`: more than one of these. */
  #crowd(first: number): Draft {
    let value = 1;
    let i = first;
    let token = this.lexemes[i]!.token;
    while (token?.type === 'crowd') {
      value *= token.value;
      i++;
      const joiner = this.#type(i);
      const next = this.lexemes[i + 1]?.token;
      if (next?.type !== 'crowd' || (joiner !== 'of' && joiner !== 'and')) break;
      // tens and tens of thousands
      if (joiner === 'and') {
        i += 2;
        if (next.value !== token.value || this.#type(i) !== 'of') break;
        const last = this.lexemes[i + 1]?.token;
        if (last?.type !== 'crowd') break;
        token = last;
      }
      i++;
      if (joiner === 'of') token = next;
    }
    const draft = this.#draft(first, { next: i, value, scale: value }, {});
    draft.crowd = true;
    draft.scaled = true;
    draft.approx = 'more than';
    return draft;
  }

  /** `several hundred`, `a few thousand`: many of that size; `a couple of hundred`: about two. */
  #few(first: number, few: number): Draft | undefined {
    const odd = this.lexemes[few]!.token;
    const count = odd.type === 'odd' ? odd.value : undefined;
    const next = few + 1;
    const token = this.lexemes[next]?.token;
    if (token?.type !== 'hundred' && token?.type !== 'scale' && token?.type !== 'group') return undefined;
    const draft = this.#draft(first, { next: next + 1, value: (count ?? 1) * token.value, scale: token.value }, {});
    draft.approx = count === undefined ? 'more than' : 'about';
    return draft;
  }

  #draft(first: number, part: Part, traits: Partial<Pick<Draft, 'fraction' | 'ordinal' | 'article'>>): Draft {
    const { token, start } = this.lexemes[first]!;
    const last = this.lexemes[part.next - 1]!;
    const draft = new Draft(start, last.end, part.value, token.type === 'figure' ? 'digits' : 'words');
    for (let i = first; i < part.next; i++) {
      const type = this.#type(i);
      if (type === 'scale' || type === 'hundred' || type === 'group') draft.scaled = true;
    }
    draft.scale = part.scale > 1 || part.value >= 1e4 ? part.scale : last.token.type === 'hundred' ? 100 : 1;
    draft.decimal = token.type === 'figure' && token.figure.decimal;
    draft.bareUnit = 'bare' in token && token.bare === 'loosely';
    return Object.assign(draft, traits);
  }

  /** Hundreds, scales and what is added to them. */
  #cardinal(first: number, limit = this.lexemes.length): Part | undefined {
    const sum = new Sum();
    let i = first;
    let best: Part | undefined;
    let closed: Part | undefined;
    while (i < limit) {
      if (this.#take(sum, i, first)) i++;
      else if (this.#and(sum, i) && i + 1 < limit && !this.#startsFraction(sum, i + 1)) {
        const joined = sum.copy();
        joined.join();
        if (!this.#takeAfterAnd(joined, i + 1, first)) break;
        return this.#rest(joined, i + 2, first, limit, best);
      } else break;
      best = { next: i, value: sum.value, scale: sum.lastScale };
      const last = this.#type(i - 1);
      if (last === 'scale' || (last === 'hundred' && (closed?.scale ?? 1) === 1)) closed = best;
    }
    // eighty thousand | eighty one thousand: what another scale multiplies is a number of its own.
    const next = i < limit ? this.#type(i) : undefined;
    return closed && (next === 'scale' || next === 'hundred') ? closed : best;
  }

  /** Goes on after `and`; what follows it must make sense with what is before: one hundred and | two hundred. */
  #rest(sum: Sum, from: number, first: number, limit: number, beforeAnd: Part | undefined): Part | undefined {
    let i = from;
    while (i < limit && this.#take(sum, i, first)) i++;
    const next = i < limit ? this.#type(i) : undefined;
    if (next === 'hundred' || next === 'scale' || next === 'group') return beforeAnd;
    if (this.#and(sum, i) && i + 1 < limit && !this.#startsFraction(sum, i + 1)) {
      const joined = sum.copy();
      joined.join();
      if (this.#takeAfterAnd(joined, i + 1, first)) {
        return this.#rest(joined, i + 2, first, limit, { next: i, value: sum.value, scale: sum.lastScale });
      }
    }
    return { next: i, value: sum.value, scale: sum.lastScale };
  }

  #and(sum: Sum, i: number): boolean {
    if (this.#type(i) !== 'and' || this.lexemes[i]!.comma) return false;
    if (this.language.and === 'ones first') return this.lexemes[i]!.glued || sum.room >= 100;
    return sum.room >= (this.language.and === 'tens' ? 10 : 100);
  }

  #takeAfterAnd(sum: Sum, i: number, first: number): boolean {
    const token = this.lexemes[i]?.token;
    if (this.language.and === 'ones first' && token?.type === 'add' && sum.addTens(token.value)) return true;
    // 3 hundred and 21; but 3 million and 20 are two numbers.
    if (token?.type === 'figure' && (token.value === 0 || token.value >= 100 || this.#type(i - 2) !== 'hundred'))
      return false;
    return token !== undefined && !this.#isAnother(sum, i, first) && this.#take(sum, i, first);
  }

  /**
   * £90 million and four lives: beside a numeral in digits, or one with a currency sign, a small one is another; but
   * 5 million and 2 hundred thousand go on, as does all that is in words.
   */
  #isAnother(sum: Sum, i: number, first: number): boolean {
    const { token } = this.lexemes[i]!;
    if (token.type !== 'add' || sum.lastScale === 1 || this.lexemes[i - 1]!.glued) return false;
    if (this.#type(first) !== 'figure' && !isMoneySign.test(this.text.charAt(this.lexemes[first]!.start - 1)))
      return false;
    let reach = token.value;
    for (let j = i + 1; j < this.lexemes.length; j++) {
      const next = this.lexemes[j]!.token;
      if (next.type === 'hundred' || next.type === 'scale') reach *= next.value;
      else if (next.type !== 'add') break;
    }
    return reach < Math.max(100, sum.lastScale / 1000);
  }

  /** After a comma a numeral goes on with hundreds or thousands: three million, two hundred; but one million, one. */
  #leads(i: number): boolean {
    if (this.#type(i) === 'figure' || this.language.and === 'ones first') return false;
    let leads = false;
    for (let j = i + 1; j < this.lexemes.length; j++) {
      const { token, comma } = this.lexemes[j]!;
      // one million, two thousand, and five hundred are three.
      if (comma) return leads && token.type !== 'and';
      if (j < i + 4 && (token.type === 'hundred' || token.type === 'scale')) leads = true;
    }
    return leads;
  }

  /** Adds one lexeme to the sum; false (and the sum as it was) where it doesn't fit. */
  #take(sum: Sum, i: number, first: number): boolean {
    const lexeme = this.lexemes[i];
    if (!lexeme) return false;
    // three million, two hundred; but not $310 million, two…
    if (lexeme.comma && i > first && (sum.lastScale === 1 || this.#type(first) === 'figure' || !this.#leads(i)))
      return false;
    const { token } = lexeme;
    switch (token.type) {
      case 'article': {
        const next = this.#type(i + 1);
        return i === first && (next === 'hundred' || next === 'scale' || next === 'group') && sum.add(1);
      }
      case 'figure': {
        if (i === first) return sum.addFigure(token.value);
        const last = this.#type(i - 1);
        const fits = last === 'hundred' || last === 'scale' || last === 'and';
        return fits && Number.isInteger(token.value) && token.value < 1000 && sum.add(token.value);
      }
      case 'add':
        return (i === first || token.value > 0) && sum.add(token.value);
      case 'hundred':
        // 34 cents, in French
        if (i > first && !this.language.spokenYears && this.#isFigure(i - 1)) return false;
        return (i > first || token.bare !== undefined) && sum.hundred(token.value);
      case 'crowd':
      case 'scale':
        return (i > first || (token.type === 'scale' && token.bare !== undefined)) && sum.scale(token.value);
      default:
        return false;
    }
  }

  /** A scale or hundred stands after the part; but 34 cents are none in French. */
  #multiplies({ next }: Part): boolean {
    const type = this.#type(next);
    return type === 'scale' || (type === 'hundred' && (this.language.spokenYears || !this.#isFigure(next - 1)));
  }

  /** A power of ten that starts numerals only loosely: hundred. */
  #isLoose(i: number): boolean {
    const token = this.lexemes[i]?.token;
    return token !== undefined && 'bare' in token && token.bare === 'loosely';
  }

  /** 34; but 3 cents may be three hundred. */
  #isFigure(i: number): boolean {
    const { token } = this.lexemes[i]!;
    return token.type === 'figure' && token.value >= 10;
  }

  /** A half, three quarters, two-thirds, one one-hundredth. */
  #fraction(first: number, joined = false): Part | undefined {
    const type = this.#type(first);
    if (type === 'part') return !joined && this.#isPeriod(first) ? undefined : this.#part(first, 1);
    if (type === 'article') {
      if (this.#type(first + 1) === 'part') return this.#part(first + 1, 1);
      const ordinal = this.#denominator(first + 1);
      // a hundred trillionths
      if ((ordinal && !this.#isLoose(first + 1)) || this.#type(first + 1) !== 'hundred')
        return ordinal && this.#standsAsFraction(first, ordinal) ? { ...ordinal, value: 1 / ordinal.value } : undefined;
    }
    const last = this.#ordinalAt(first);
    const numerator = this.#cardinal(first, last);
    if (!numerator) return undefined;
    if (numerator.next < this.lexemes.length && this.#type(numerator.next) === 'part')
      return this.#part(numerator.next, numerator.value);
    if (last === undefined) return undefined;
    const form = this.#form(last);
    if (form === 'rank' || this.#arePeriods(last, numerator)) return undefined;
    // one in three eighth graders: more than one are eighths.
    const loose = form === 'either' && this.language.sharesInSpeech && !this.lexemes[last]!.glued;
    if (loose && numerator.value !== 1 && !this.#ordinalBetween(first, last)) return undefined;
    const cut = this.#denominatorStart(first, last, form);
    if (cut > first) {
      const above = this.#cardinal(first, cut);
      const below = this.#ordinalBetween(cut, last);
      if (above?.next === cut && below) return { next: last + 1, value: above.value / below, scale: 1 };
    }
    const below = this.#ordinalBetween(numerator.next, last);
    if (!below) return undefined;
    const whole = form === 'either' && numerator.value !== 1 && this.#ordinalBetween(first, last);
    return whole ? undefined : { next: last + 1, value: numerator.value / below, scale: 1 };
  }

  /** Where the form alone says that the denominator starts; `first` where it doesn't. */
  #denominatorStart(first: number, last: number, form: string | undefined): number {
    const token = this.lexemes[first]!.token;
    const next = this.lexemes[first + 1]?.token;
    // un cent cinquième: a bare hundred takes no one before it.
    if (token.type === 'add' && token.value === 1 && next?.type === 'hundred' && next.bare === true) return first + 1;
    if (form !== 'denominator') return first;
    if (this.lexemes[last]!.glued) return this.#gluedFrom(first, last);
    // one hundred thirty fifths are 100/35; one hundred and thirty fifths 130/5.
    const tens = this.lexemes[last - 1]?.token;
    const isTens = tens?.type === 'add' && tens.value >= 20 && tens.value % 10 === 0;
    const ordinal = this.lexemes[last]!.token;
    const ones = ordinal.type === 'ordinal' && ordinal.as === 'add' && ordinal.value < 10;
    return isTens && ones && last - 2 >= first && this.#type(last - 2) === 'hundred' ? last - 1 : last;
  }

  /** `the quarter`: a part only where it says of what: quarter million, quarter century, quarter of. */
  #isPeriod(i: number): boolean {
    const { token, end } = this.lexemes[i]!;
    if (token.type !== 'part' || !token.period) return false;
    const next = this.#type(i + 1);
    if (next === 'of' || next === 'scale' || next === 'hundred' || next === 'group') return false;
    const at = this.text.charAt(end) === '-' ? end + 1 : skipSpaces(this.text, end, this.limit);
    const unit = this.language.units.longest(this.text, at, this.limit);
    return unit === undefined || (unit.end < this.limit && classOf(this.text.charCodeAt(unit.end)) === LETTER);
  }

  /** Nine quarters, two quarters in a row: periods, of which there may be more than make a whole. */
  #arePeriods(i: number, { next, value }: Part): boolean {
    const { start, end } = this.lexemes[i]!;
    const { period, 'in a row': inRow } = this.language.cues;
    if (next !== i || period.after.longest(this.text, start, end)?.end !== end) return false;
    return value > 3 || after(inRow.after, this.text, end, this.limit) !== undefined;
  }

  #part(i: number, count: number): Part | undefined {
    const { token } = this.lexemes[i]!;
    return token.type === 'part' ? { next: i + 1, value: count * token.value, scale: 1 } : undefined;
  }

  /** True where a proper fraction follows `and`: three and | two fifths. But a hundred thirty *and two* fifths. */
  #startsFraction(sum: Sum, i: number): boolean {
    const fraction = this.#fraction(i, true);
    if (fraction === undefined || fraction.value >= 1) return false;
    const { token } = this.lexemes[i]!;
    return sum.room !== 10 || token.type !== 'add' || token.value === 1;
  }

  #form(i: number): string | undefined {
    const { token } = this.lexemes[i]!;
    return token.type === 'ordinal' ? token.form : token.type === 'denominator' ? 'denominator' : undefined;
  }

  /** The index of the ordinal that ends the cardinal words from `first` on. */
  #ordinalAt(first: number): number | undefined {
    for (let i = first; i < this.lexemes.length; i++) {
      const type = this.#type(i);
      if (type === 'ordinal' || type === 'denominator') return i;
      if (i === first && type === 'article') continue;
      if (type !== 'add' && type !== 'hundred' && type !== 'scale' && type !== 'figure' && type !== 'and')
        return undefined;
    }
    return undefined;
  }

  /** The first of the lexemes that hang together with `last` by hyphens or as one word. */
  #gluedFrom(first: number, last: number): number {
    let i = last;
    while (i > first && this.lexemes[i]!.glued) i--;
    return i;
  }

  /**
   * What the words from `from` up to the ordinal `last` make together; undefined where they don't fit together. A `bare`
   * one may start with a hundred that nothing multiplies.
   */
  #ordinalBetween(from: number, last: number, bare = false): number | undefined {
    const sum = new Sum();
    for (let i = from; i <= last; i++) {
      const { token } = this.lexemes[i]!;
      if (token.type === 'ordinal') {
        if (i > from && this.lexemes[i]!.comma) return undefined;
        const fits =
          token.as === 'add'
            ? sum.add(token.value) || (this.language.and === 'ones first' && sum.addTens(token.value))
            : token.as === 'hundred'
              ? sum.hundred(token.value)
              : sum.scale(token.value);
        if (!fits) return undefined;
      } else if (i > from && this.lexemes[i]!.comma) {
        return undefined;
      } else if (token.type === 'denominator') {
        if (i === from) return undefined;
      } else if (token.type === 'and') {
        if (i === from || i === last) return undefined;
      } else if (bare && token.type === 'hundred' && i === from && i < last) {
        // the hundred thousandth
        sum.add(1);
        sum.hundred(token.value);
      } else if (
        !this.#take(sum, i, from) &&
        !(this.language.and === 'ones first' && token.type === 'add' && sum.addTens(token.value))
      ) {
        return undefined;
      }
    }
    return sum.value;
  }

  #denominator(first: number): Part | undefined {
    const last = this.#ordinalAt(first);
    if (last === undefined || (this.#form(last) === 'rank' && last === first)) return undefined;
    const value = this.#ordinalBetween(first, last);
    return value ? { next: last + 1, value, scale: 1 } : undefined;
  }

  /** `a third` is a share before `of`, a comparison, punctuation or the end; before a noun it is a rank: a third party. */
  #standsAsFraction(article: number, part: Part): boolean {
    const token = this.lexemes[part.next - 1]!.token as Extract<Token, { type: 'ordinal' }>;
    if (token.as !== 'add' || this.#type(part.next) === 'of') return true;
    const { end } = this.lexemes[part.next - 1]!;
    if (end >= this.limit || !/^(?:\s*|-)[\p{L}\p{N}]/u.test(this.text.slice(end, end + 3))) return true;
    // a third as much, a fifth fewer
    const at = skipSpaces(this.text, end, this.limit);
    const compared = this.language.cues.comparative.after.longest(this.text, at, this.limit);
    if (compared && classOf(this.text.charCodeAt(compared.end)) !== LETTER) return true;
    const verb = this.language.cues['share verb'].after.longest(this.text, at, this.limit);
    if (verb && classOf(this.text.charCodeAt(verb.end)) !== LETTER) return true;
    // fell by a third in May, nearly a third are
    const word = this.language.cues['function word'].after.longest(this.text, at, this.limit);
    if (!word || classOf(this.text.charCodeAt(word.end)) === LETTER) return false;
    const from = skipSpaces(this.text, this.lexemes[article]!.start, 0);
    const lead = this.language.share.longest(this.text, from, 0) ?? this.language.before.longest(this.text, from, 0);
    return lead !== undefined && classOf(this.text.charCodeAt(lead.end - 1)) !== LETTER;
  }

  /** `fourth of liter`: an ordinal of a unit is a part of it. */
  #isPartOf(first: number, part: Part): boolean {
    if (part.next !== first + 1 || this.#form(first) !== 'either' || this.#type(part.next) !== 'of') return false;
    const at = skipSpaces(this.text, this.lexemes[part.next]!.end, this.limit);
    const unit = this.language.units.longest(this.text, at, this.limit);
    if (!unit || (unit.end < this.limit && classOf(this.text.charCodeAt(unit.end)) === LETTER)) return false;
    return unit.value.kind !== 'count' && unit.value.symbol === null;
  }

  /** `cuarto de millón`. */
  #partOfScale(first: number, part: Part): Part | undefined {
    if (part.next !== first + 1 || this.#form(first) !== 'either' || this.#type(part.next) !== 'of') return undefined;
    return this.#ofScale({ ...part, value: 1 / part.value });
  }

  /** `half a million`, `two thirds of a million`, `quarter million`. */
  #ofScale(part: Part): Part | undefined {
    let i = part.next;
    if (this.#type(i) === 'of') i++;
    if (this.#type(i) === 'article') i++;
    const token = this.lexemes[i]?.token;
    if (token?.type !== 'scale' && token?.type !== 'hundred' && token?.type !== 'group') return undefined;
    return { next: i + 1, value: part.value * token.value, scale: token.value };
  }

  #ordinal(first: number): Part | undefined {
    let last = this.#ordinalAt(first);
    if (last === undefined || this.#form(last) === 'denominator') return undefined;
    let value = this.#ordinalBetween(first, last, true);
    while (value !== undefined && this.#type(last + 1) === 'ordinal' && this.#form(last + 1) !== 'denominator') {
      const longer = this.#ordinalBetween(first, last + 1);
      if (longer === undefined) break;
      value = longer;
      last++;
    }
    return value === undefined ? undefined : { next: last + 1, value, scale: 1 };
  }

  /** `one over three`: a fraction only where it is smaller than one. */
  #over(part: Part): Part | undefined {
    if (this.#type(part.next) !== 'over') return undefined;
    const below = this.#cardinal(part.next + 1);
    if (!below || part.value >= below.value) return undefined;
    return { next: below.next, value: part.value / below.value, scale: 1 };
  }

  /** `two point zero three`; after `point` single digits, or a number whose digits they are. */
  #decimals(part: Part): Part {
    // within 1 point, 48 to 47
    if (this.#type(part.next) !== 'point' || this.lexemes[part.next + 1]?.comma) return part;
    let places = '';
    let i = part.next + 1;
    for (; i < this.lexemes.length; i++) {
      const { token } = this.lexemes[i]!;
      if (token.type !== 'add' || token.value > 9) break;
      places += token.value;
    }
    // one point one | one point two: the last digit begins a number that is said anew.
    if (this.#type(i) === 'point' && places.length > 1) {
      places = places.slice(0, -1);
      i--;
    } else if (places === '' || (this.#type(i) !== undefined && this.#type(i) !== 'scale' && places.length === 1)) {
      const cardinal = this.#cardinal(part.next + 1);
      if (!cardinal || !Number.isInteger(cardinal.value))
        return places === '' ? part : { next: i, value: Number(`${part.value}.${places}`), scale: 1 };
      if (cardinal.next > i) {
        i = cardinal.next;
        places = String(cardinal.value);
      }
    }
    return { next: i, value: Number(`${part.value}.${places}`), scale: 1 };
  }

  /** `two and a half`, `one million and a quarter`, `zweieinhalb`. */
  #mixed(part: Part): Part {
    const token = this.lexemes[part.next]?.token;
    if (token?.type === 'plus') return { next: part.next + 1, value: part.value + token.value, scale: 1 };
    if (token?.type !== 'and' && token?.type !== 'with') return part;
    const fraction = this.#fraction(part.next + 1, true);
    if (!fraction || fraction.value >= 1) return part;
    const scaled = part.scale > 1 ? this.#ofScale(fraction) : undefined;
    // zweieinhalbtausend | und eine Dreiviertelmillion
    if (scaled && scaled.value >= part.value) return part;
    if (scaled) return { ...scaled, value: part.value + scaled.value };
    return { next: fraction.next, value: part.value + fraction.value * part.scale, scale: part.scale };
  }

  /** `two and a half million`, `five dozen`, `1 point 5 billion`. */
  #scaled(part: Part): Part {
    const token = this.lexemes[part.next]?.token;
    if (token && (token.type === 'group' || (this.#multiplies(part) && part.scale === 1))) {
      return this.#scaled({
        next: part.next + 1,
        value: multiply(part.value, (token as { value: number }).value),
        scale: (token as { value: number }).value,
      });
    }
    return part;
  }
}
