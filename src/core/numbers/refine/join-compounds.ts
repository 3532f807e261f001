import type { Draft } from '../draft';
import { Unit } from '../units/unit';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, wordBefore } from './surroundings';

/** Units that are told in parts, with the size of each in the smallest of its row: 5 feet 3 inches, 一小時零十五秒. */
const systems: readonly Readonly<Record<string, number>>[] = [
  { d: 86400, h: 3600, min: 60, 分: 60, s: 1 },
  { yr: 12, mo: 1 },
  { mi: 63360, yd: 36, ft: 12, in: 1 },
  { km: 100000, m: 100, cm: 1 },
  { t: 1000000, kg: 1000, g: 1 },
  { lb: 16, oz: 1 },
  { 斤: 10, 两: 1 },
  { 亩: 10, 分: 1 },
];

/** The most that stands between two parts of an amount: ` and `, and a space more. */
const MAX_GAP = 6;

const minutes = new Unit('duration', 'min', '分');
const seconds = new Unit('duration', 's', 's');

/** Joins amounts told in parts to one: 3 dollars 50 cents, 九千六百元五角, 5 feet 3 inches, 三米九, 13 dollars forty. */
export const joinCompounds: Refiner = (drafts, passage) => {
  const joined: Draft[] = [];
  let coin: Unit | null = null;
  let whole: Draft | undefined;
  for (const draft of drafts) {
    if (whole && takePrice(whole, draft, coin, passage)) coin = null;
    else if (whole && coin && addPence(whole, draft, coin)) coin = null;
    else if (whole && add(whole, draft, passage)) coin = draft.unit?.kind === 'money' ? draft.unit : null;
    else {
      if (draft.unit?.kind === 'duration') takeLarger(draft, whole?.end ?? passage.start, passage);
      joined.push(draft);
      whole = draft;
      coin = null;
    }
  }
  return joined;
};

/** An hour and fifteen minutes: the article of the larger unit is no numeral by itself. */
function takeLarger(draft: Draft, floor: number, passage: Passage): void {
  const { text, language } = passage;
  if (text.charCodeAt(draft.start - 2) !== 0x64 || !language.countsNouns || draft.low !== draft.high) return;
  const joiner = wordBefore(text, draft.start, floor);
  if (!joiner || language.tokens.longest(text, joiner.start, joiner.end)?.value.type !== 'and') return;
  const name = wordBefore(text, joiner.start, floor);
  const article = name && wordBefore(text, name.start, floor);
  const unit = name && language.units.longest(text, name.start, name.end);
  if (!article || unit?.end !== name.end || unit.value.kind !== 'duration') return;
  if (language.tokens.longest(text, article.start, article.end)?.value.type !== 'article') return;
  const value = sum(unit.value, 1, draft, true, ' ', passage);
  if (value === undefined) return;
  draft.start = article.start;
  draft.low = value;
  draft.high = value;
}

function add(whole: Draft, part: Draft, passage: Passage): boolean {
  const { text, language } = passage;
  if (part.start - whole.end > MAX_GAP) return false;
  const { unit } = whole;
  if (
    (unit?.code === 's' || (!language.spaced && isDecimal(unit, part, text, whole.end))) &&
    addHundredths(whole, part, gapOf(whole, part, passage))
  )
    return true;
  if (whole.fraction && !unit && takeWhole(whole, part, passage)) return true;
  if (unit?.code === 'wk' && addDays(whole, part, text)) return true;
  if (unit?.kind === 'duration' && addTimes(whole, part, text)) return true;
  if (
    !unit ||
    whole.kind ||
    part.kind ||
    part.ordinal ||
    whole.low !== whole.high ||
    part.low !== part.high ||
    whole.fraction
  )
    return false;
  // $4 a dozen
  if (language.spaced && language.tokens.longest(text, part.start, part.end)?.value.type === 'article') return false;
  const gap = text.slice(whole.end, part.start);
  const word = gap.trim();
  const joiner = language.compoundJoiner.longest(text, whole.end + gap.indexOf(word), part.start);
  // six-foot-four
  const hyphened = unit.code === 'ft' && gap === '-';
  if (word !== '' && !hyphened && (!joiner || joiner.end < whole.end + gap.trimEnd().length)) return false;
  const value = sum(unit, whole.low, part, word !== '', gap, passage);
  if (value === undefined) return false;
  whole.low = value;
  whole.high = value;
  whole.end = part.end;
  // 1分45秒, 2小時8分
  if (unit.kind === 'duration' || unit.code === '分') {
    const { unit: smaller } = part;
    if (smaller?.kind === 'duration') whole.unit = smaller;
    else if (smaller?.code === '分') whole.unit = minutes;
    else if (unit.code === 'min' && language.spaced) whole.unit = seconds;
    else return true;
    whole.unitText = part.unitText;
  }
  whole.article = false;
  return true;
}

/** What stands between two figures of which the second may be decimals; a mark where nothing may. */
function gapOf(whole: Draft, part: Draft, { text, language }: Passage): string {
  if (part.start === whole.end) return '';
  return language.guarded ? text.slice(whole.end, part.start) : '-';
}

/** No plural follows that would be counted. */
function isOver({ bounded, end: at }: Draft, text: string, end: number): boolean {
  return bounded || !/^\s\p{L}+[sx]\b/u.test(text.slice(at, Math.min(end, at + 24)));
}

/** Half of one percent, a tenth of one mile: a part of one of something. */
function takeWhole(fraction: Draft, one: Draft, { text, language }: Passage): boolean {
  if (one.low !== 1 || one.high !== 1 || !one.unit || one.kind) return false;
  const of = language.tokens.nearest(text, fraction.end, one.start);
  if (of?.value.type !== 'of' || of.end + 1 !== one.start) return false;
  fraction.unit = one.unit;
  fraction.end = one.end;
  return true;
}

/** 三块五毛二, one kuai and five mao five: a digit after a tenth counts hundredths. */
function addPence(whole: Draft, part: Draft, coin: Unit): boolean {
  if (coin.factor !== 0.1 || part.start - whole.end > 1 || part.unit || part.kind || part.ordinal) return false;
  if (!Number.isInteger(part.low) || part.low < 1 || part.high > 9) return false;
  whole.low = round(whole.low + part.low / 100);
  whole.high = whole.low;
  whole.end = part.end;
  return true;
}

/** 三塊五一斤, 兩塊七毛五一個: the figure before the 一 is of the price, and the 一 of what has it. */
function takePrice(whole: Draft, part: Draft, coin: Unit | null, { text, language }: Passage): boolean {
  if (language.spaced || part.start !== whole.end || part.notation !== 'myriads') return false;
  if (part.digits !== 2 || part.end - part.start < 2 || part.low % 10 !== 1 || part.low < 20 || part.high !== part.low)
    return false;
  const isPriced = part.unit !== null && part.unit.kind !== 'money' && part.unit.kind !== 'duration';
  if (!isPriced || !isOne(text, part.start + 1) || (!coin && !isPieceOfMoney(whole, text))) return false;
  whole.low = round(whole.low + Math.floor(part.low / 10) * (coin ? 0.01 : 0.1));
  whole.high = whole.low;
  whole.end = part.start + 1;
  whole.per = text.slice(whole.end, part.end);
  return true;
}

function isPieceOfMoney({ unit, end, low, kind }: Draft, text: string): boolean {
  return unit?.kind === 'money' && unit.factor === 1 && isPiece(text, end - 1) && Number.isInteger(low) && !kind;
}

const isOne = anyOf('一');

/** 2米26, 3成12, 39度2, 36塊5: figures that have no unit of their own. */
function isDecimal(unit: Unit | null, part: Draft, text: string, end: number): boolean {
  if (part.unit !== null || !unit) return false;
  if (unit.code === 'm' || unit.code === '成') return true;
  return part.digits === 1 && (isPiece(text, end - 1) || (unit.kind === 'temperature' && isDegree(text, end - 1)));
}

const isPiece = anyOf('块塊');
const isDegree = anyOf('度');

/** 9秒87, as times in sport are told: the figures after the seconds are their decimals, whatever follows. */
function addHundredths(whole: Draft, part: Draft, gap: string): boolean {
  // 9초 98
  if (gap !== '' && !(gap === ' ' && part.digits === 2 && !part.unit && part.notation === 'digits')) return false;
  if (part.decimal) return false;
  const digits = part.notation === 'digits' ? digitsOfFigure(part) : digitsInWords(whole, part);
  if (digits === undefined) return false;
  whole.low = Number(`${whole.low}.${digits}`);
  whole.high = whole.low;
  whole.end = part.numeralEnd;
  return true;
}

function digitsOfFigure({ low, digits }: Draft): string | undefined {
  return digits > 2 ? undefined : String(low).padStart(digits, '0');
}

/** 十秒九七, 兩米零五; in 一米七八 what would be seven to eight elsewhere. */
function digitsInWords(
  { unit }: Draft,
  { low, high, digits, scaled, unit: own, start, numeralEnd }: Draft,
): string | undefined {
  if (own || scaled || numeralEnd - start !== 2) return undefined;
  if (low === high) return digits === 2 ? String(low).padStart(2, '0') : undefined;
  return high < 10 && unit?.code !== '成' ? `${low}${high}` : undefined;
}

/** 20周+6: weeks and days, as obstetricians write them. */
function addDays(whole: Draft, part: Draft, text: string): boolean {
  if (text.slice(whole.end, part.start) !== '+' || part.digits !== 1 || part.unit || part.low > 6) return false;
  whole.low = round(whole.low + part.low / 7);
  whole.high = whole.low;
  whole.end = part.end;
  return true;
}

/** 一年一次, 一天三回, 一天八小時: how often, how long in what time. */
function addTimes(whole: Draft, part: Draft, text: string): boolean {
  if (part.start !== whole.end || whole.kind || part.kind || whole.low !== 1) return false;
  const hours = whole.article && whole.unit?.code === 'd' && part.unit?.code === 'h';
  if (part.unit?.kind !== 'frequency' && !hours) return false;
  whole.per = text.slice(whole.start, whole.end);
  whole.low = part.low;
  whole.high = part.high;
  whole.unit = part.unit;
  whole.unitText = part.unitText;
  whole.end = part.end;
  whole.article = false;
  return true;
}

/** Durations are summed in the smaller unit, which keeps them whole; all else in the larger. */
function sum(
  unit: Unit,
  whole: number,
  part: Draft,
  joined: boolean,
  gap: string,
  passage: Passage,
): number | undefined {
  const { text, end, language } = passage;
  const inner = part.unit;
  if (inner) {
    // 三割五分
    if (unit.code === '割' && part.low < 10) {
      if (inner.code === 'min' || inner.code === '푼')
        return Number.isInteger(whole) ? round(whole + part.low / 10) : undefined;
      if (inner.code === '厘') return round(whole + part.low / 100);
    }
    const isCoin = inner.factor < 1 || inner.code === '分';
    if (unit.kind === 'money' && isCoin) return coins(unit, whole, part.low, inner.factor < 1 ? inner.factor : 0.01);
    const system = systems.find(
      (row) => unit.code !== null && inner.code !== null && unit.code in row && inner.code in row,
    );
    // 0.5 kg, 12 grams are two.
    if (!system || unit.code === null || inner.code === null || !Number.isInteger(whole)) return undefined;
    const large = system[unit.code]!;
    const small = system[inner.code]!;
    if (small >= large || part.low * small >= large) return undefined;
    return inner.kind === 'duration' || unit.kind === 'duration'
      ? (whole * large) / small + part.low
      : round(whole + (part.low * small) / large);
  }
  if (!Number.isInteger(whole) || !Number.isInteger(part.low) || part.low < 0) return undefined;
  // six mètres vingt-deux, one meter eighty
  if (
    unit.code === 'm' &&
    language.spaced &&
    part.low > 9 &&
    part.low < 100 &&
    part.notation === 'words' &&
    isOver(part, text, end)
  )
    return round(whole + part.low / 100);
  if (unit.code === 'ft' && (gap === '-' || (part.bounded && gap === ' ')) && part.low < 12)
    return round(whole + part.low / 12);
  // 三塊五, 一米七八, 兩成八: what is left of the unit, digit by digit.
  if (
    part.notation === 'myriads' &&
    gap === '' &&
    part.digits <= 2 &&
    part.digits > 0 &&
    !part.scaled &&
    !(part.article && unit.code !== '成')
  ) {
    return unit.kind === 'money' ||
      unit.kind === 'length' ||
      unit.kind === 'mass' ||
      unit.kind === 'temperature' ||
      unit.code === '成'
      ? Number(`${whole}.${String(part.low).padStart(part.digits, '0')}`)
      : undefined;
  }
  // une minute trente
  if (unit.code === 'min' && language.spaced && part.notation === 'words' && gap === ' ' && part.low > 9)
    if (part.low < 60 && (part.bounded || goesOn(part, passage))) return whole * 60 + part.low;
  const coinsAlone = unit.kind === 'money' && unit.factor === 1 && part.low < 100 && part.low > (joined ? 0 : 9);
  return coinsAlone && (part.bounded || goesOn(part, passage)) ? coins(unit, whole, part.low, 0.01) : undefined;
}

/** Two dollars fifty now: what follows coins in words is nothing that they count. */
function goesOn({ notation, end: at }: Draft, { text, end, language, cues }: Passage): boolean {
  if (!language.countsNouns || notation !== 'words' || text.charAt(at) === '-') return false;
  if (after(language.ranges, text, at, end)) return false;
  return after(cues['function word'].after, text, at, end) !== undefined;
}

function coins(unit: Unit, whole: number, count: number, factor: number): number | undefined {
  return unit.factor <= factor ? undefined : round(whole * unit.factor + count * factor) / unit.factor;
}

/** Without the rounding error of binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(14));
}
