import type { Run, SetRun } from './document-block';
import { type AsideCounts, countAside } from './left-out';

/**
 * The words of a paragraph that are read: what is left out is counted, a stretch of it once, and what is raised or lowered is written
 * so that 10 to the 6th isn't 106. Undefined if the paragraph held words and all of them are left out.
 */
export function settleRuns(runs: readonly SetRun[], counts: AsideCounts): Run[] | undefined {
  const kept: SetRun[] = [];
  let gone = 0;
  let open: SetRun['leftOut'];
  for (const run of runs) {
    const { text, leftOut } = run;
    if (leftOut !== undefined) {
      if (text.trim() === '') continue;
      if (leftOut !== open) countAside(counts, leftOut);
      open = leftOut;
      gone++;
    } else {
      if (text.trim() !== '') open = undefined;
      const last = kept.at(-1);
      // What was left out had a blank on both sides.
      const isDoubled = gone > 0 && last !== undefined && / $/.test(last.text);
      const own = isDoubled ? { ...run, text: text.replace(/^ +/, '') } : run;
      if (own.text === '') continue;
      if (last && last.shift !== undefined && last.shift === run.shift) kept.splice(-1, 1, ...joinShifted(last, own));
      else kept.push(own);
    }
  }
  const parted = kept.flatMap((run, i) => signsBehind(run, kept[i - 1]?.text ?? '') ?? [run]);
  const settled: Run[] = [];
  for (let i = 0; i < parted.length; i++) {
    const { text, bold = false, shift } = parted[i]!;
    const before = settled.at(-1)?.text ?? '';
    const fraction = fractionAt(parted, i);
    if (fraction !== undefined) {
      settled.push({ text: `${/\d$/.test(before) ? ' ' : ''}${fraction}`, bold });
      i += 2;
    } else if (shift === undefined) settled.push({ text: text.replaceAll(softHyphen, ''), bold });
    else if (shift === 'raised' && isNoteMark(parted[i]!, before)) {
      countAside(counts, 'footnotes', text.match(/[\p{L}\d]+|[*†‡§¶]+/gu)?.length ?? 1);
      gone++;
    } else settled.push({ text: shiftBehind(before, text, shift), bold });
  }
  const isEmpty = settled.every(({ text }) => text.trim() === '');
  return isEmpty && gone > 0 ? undefined : settled;
}

/**
 * Raised or lowered words that touch are one, but a power or the letters of a number are never one with the mark of a note. A comma or
 * a bracket between them belongs to the mark.
 */
function joinShifted(last: SetRun, own: SetRun): SetRun[] {
  const join = (a: SetRun, b: SetRun) => ({ ...a, text: a.text + b.text, isMark: a.isMark || b.isMark || false });
  if (Boolean(last.isMark) === Boolean(own.isMark)) return [join(last, own)];
  const hasWords = ({ text }: SetRun) => /[\p{L}\p{N}]/u.test(text);
  // Of a list of marks those behind the first may not say that they are.
  if (last.isMark) return !hasWords(own) || /^\s*[,;]/.test(own.text) ? [join(last, own)] : [last, own];
  if (!hasWords(last)) return [join(last, own)];
  const end = last.text.search(/[\s,;[(]*$/);
  return [
    { ...last, text: last.text.slice(0, end) },
    { ...own, text: last.text.slice(end) + own.text },
  ];
}

const behind = /[*†‡§¶]+\s*$|(?:\[(?:note )?(?:\d{1,3}|\p{L})\]\s*){1,9}$/iu;

/** Raised words and the marks of notes behind them that are such by themselves, apart; undefined if there are none. */
function signsBehind(run: SetRun, before: string): SetRun[] | undefined {
  if (run.shift !== 'raised' || run.isMark || run.text.length > 200 || isNoteMark(run, before)) return undefined;
  const at = behind.exec(run.text)?.index ?? 0;
  const words = run.text.slice(0, at);
  // Those of a power or a number's letters; a letter may go on with a sign.
  if (!/(?:\p{N}\)?|\p{L}{2})\s*$/u.test(words)) return undefined;
  return [
    { ...run, text: words },
    { ...run, text: run.text.slice(at) },
  ];
}

/** A place where a word may be parted, which nobody sees: a figure with one in it is one figure. */
const softHyphen = '\u00ad';
const oneMark = String.raw`[[(]?\s?(?:note )?(?:\d{1,3}|\p{L}|[ivxl]{2,5}|[*†‡§¶]+)\s?[\])]?`;
const marks = new RegExp(String.raw`^${oneMark}(?:(?:[\s,;–-]{1,3}|(?<=[\])]))${oneMark}){0,9}$`, 'iu');

/**
 * Whether raised words only refer to a note: signs and what is in square brackets, what the document calls so, and a number behind the
 * mark that ends a sentence. Any other number may be a power.
 */
function isNoteMark({ text, isMark = false }: SetRun, before: string): boolean {
  const words = text.trim();
  if (/^[*†‡§¶]+$/.test(words)) return true;
  if (words.length > 40 || !marks.test(words.replace(/^[\s,;]+|[\s,;]+$/g, ''))) return false;
  return (
    isMark ||
    /^\[.*\]$/.test(words) ||
    (/^\(.*\)$/.test(words) && !/[\d)\]]$/.test(before)) ||
    endsSentence(words, before)
  );
}

function endsSentence(words: string, before: string): boolean {
  return /^\d{1,3}$/.test(words) && /\p{L}{2}["'”’»)]*[.,;:!?。！？…]["'”’»)]*$|["”’»」』。！？]$/u.test(before);
}

const signs = {
  raised: new Map([...'0123456789+-−()=n'].map((one, i) => [one, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁼ⁿ'][i]!])),
  lowered: new Map([...'0123456789+-−()='].map((one, i) => [one, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎₌'][i]!])),
};

/**
 * Raised or lowered words in characters that stay so: a number in raised digits, one that has none in brackets behind a sign. Letters
 * (`XXe`) are part of their word.
 */
export function shiftWords(text: string, shift: keyof typeof signs): string {
  const words = text.trim();
  const [before, after] = [text.slice(0, text.length - text.trimStart().length), text.slice(text.trimEnd().length)];
  if (!/^[+\-−(]*\d/.test(words) && !/^[+\-−]?n$/.test(words)) return text;
  const own = [...words].map((one) => signs[shift].get(one));
  if (own.every((one) => one !== undefined)) return before + own.join('') + after;
  const isNumber = words.length <= 20 && /^[\d\s.,/+\-−×·*()nkxy]+$/i.test(words);
  return isNumber ? `${before}${shift === 'raised' ? '^' : '_'}(${words})${after}` : text;
}

/** The same where they stand behind a figure: then no words that begin with one may go on with it. */
function shiftBehind(before: string, text: string, shift: keyof typeof signs): string {
  const shifted = shiftWords(text, shift);
  if (shifted !== text || !/\d$/.test(before)) return shifted;
  const [, first = '', letters = ''] = /^([+\-−]?\d+)(\p{L}*)/u.exec(text) ?? [];
  if (first === '') return text;
  const rest = text.slice(first.length + letters.length);
  const own = letters === '' ? shiftWords(first, shift) : `${shift === 'raised' ? '^' : '_'}(${first}${letters})`;
  return own + rest;
}

const fractions: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};

/** A fraction as it is written in a line. */
export function writeFraction(upper: string, lower: string): string {
  return fractions[`${upper}/${lower}`] ?? `${upper}/${lower}`;
}

/** The words of a formula behind what is read of a paragraph: of 3 and a half no 31/2 may come. */
export function setBehind(runs: readonly SetRun[], words: string): string {
  const before = runs.findLast(({ text, leftOut }) => text !== '' && leftOut === undefined)?.text ?? '';
  return /\d$/.test(before) && /^[\d¼-¾⅐-⅞]/.test(words) ? ` ${words}` : words;
}

/** A raised number, a stroke and a lowered number. */
function fractionAt(runs: readonly SetRun[], at: number): string | undefined {
  const [upper, stroke, lower] = runs.slice(at, at + 3);
  if (upper?.shift !== 'raised' || !stroke || stroke.shift !== undefined || lower?.shift !== 'lowered')
    return undefined;
  if (!/^\d{1,3}$/.test(upper.text) || !/^[/⁄∕]$/.test(stroke.text) || !/^\d{1,3}$/.test(lower.text)) return undefined;
  return writeFraction(upper.text, lower.text);
}
