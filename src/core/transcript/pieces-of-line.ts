import { readReference, referencePattern } from './character-references';
import type { ChunkLine } from './chunk-line';
import { isDirection } from './directions';
import { besideNumbers } from './line-number';
import type { SortedLine } from './sort-lines';
import { readTime, timePattern } from './time-stamp';
import type { Piece, TranscriptFormat } from './transcript';

/** What is no speech in a line, in order; offsets count from the line's start. */
export function piecesOfLine({ words, facts }: ChunkLine, line: SortedLine, format: TranscriptFormat): Piece[] {
  const pieces: Piece[] = [];
  const { lineNumber, endNumber } = facts;
  if (lineNumber?.own) pieces.push({ kind: 'number', start: lineNumber.start, end: lineNumber.end });
  const beside = besideNumbers(words, facts);
  const rest = words.slice(beside.start, beside.end);
  const end = beside.start + rest.trimEnd().length;
  const start = beside.end - rest.trimStart().length;
  if (line.sort === 'label' || line.sort === 'speech') {
    const find = finders[format];
    let from = start;
    const openings = line.opens ? [...line.labels, ...line.opens].sort((a, b) => a.start - b.start) : line.labels;
    for (const opening of openings) {
      // Not looking further: a line may have thousands of openings.
      if (opening.start > from) find(words.slice(0, opening.start), from, opening.start, pieces);
      if (!('form' in opening)) {
        const at = Math.max(start, opening.start);
        const marks = words.slice(at, opening.speech).trimEnd().length;
        const time = format === 'labelled' ? facts.time : undefined;
        if (marks > 0)
          pieces.push({
            kind: time === undefined ? 'furniture' : 'time',
            start: at,
            end: at + marks,
            ...(time !== undefined && { seconds: time }),
          });
        from = Math.max(from, opening.speech);
      } else from = opening.end;
    }
    find(words, from, end, pieces);
  } else if (line.sort !== 'blank' && start < end) {
    const seconds = line.sort === 'time' ? facts.time : undefined;
    pieces.push({ kind: line.sort, start, end, ...(seconds !== undefined && { seconds }) });
  }
  if (endNumber?.own) pieces.push({ kind: 'number', start: endNumber.start, end: endNumber.end });
  return pieces;
}

/** Stands behind words that were not heard for sure; it is no part of them. */
export const unsureMark = '[?]';

type Finder = (words: string, from: number, to: number, pieces: Piece[]) => void;

const finders: Readonly<Record<TranscriptFormat, Finder>> = {
  text: findAsides,
  vtt: findInCue,
  srt: findInCue,
  cha: findCodes,
  labelled: findMarks,
};

/** A time, or from when to when as programs of speech recognition print it. */
const stamp = new RegExp(`^\\s?${timePattern}(?:\\s?(?:-->|→)\\s?${timePattern})?\\s?$`);
const bracketed = /\\?\[([^[\]\n]{1,80}?)\\?\]|\(([^()\n]{1,80})\)|（([^（）\n]{1,80})）/g;
/** A time as programs for interviews write it at a paragraph's end: `#00:01:12-5#`. */
const hashed = /#(\d{1,2}:\d{2}(?::\d{2})?)(?:[-.,]\d{1,3})?#/g;
/** What is sung. */
const song = /♪[^♪\n]{0,300}♪/g;
/** Elements of HTML that words are set with. */
const element = /<\/?(?:p|div|span|b|strong|i|em|u|br|li|ul|ol|td|tr|dd|dt|sup|sub|blockquote)(?:\s[^<>]*)?\/?>/gi;
/** A number that an element raises behind a figure. */
const raisedNumber = /(?<=\d)<sup(?:\s[^<>]*)?>[+\-−]?\d{1,4}<\/sup\s*>/giy;
/** A number of a footnote in brackets, or raised behind a word. */
const noteNumber = /^(?:(?:註|注|note |fn\.? ?)?\d{1,3}|[a-z])$/i;
const raised =
  /(?<=[\p{L}\p{M}.,;:!?。，；！？”’)])(?<![\d\s.](?:[kcdm]?m|ft|in|km|sq))[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}/])/gu;

/** A sound as captions for the deaf print it: `[12 GUNSHOTS]`. An abbreviation that was put in is none, nor is what is measured. */
const sound = /^(?=.*\p{Lu}{4})[^\p{Ll}]*$/u;
const measured =
  /[\p{Sc}%‰°]|(?<!\p{L})(?:HUNDREDS?|THOUSANDS?|(?:M|B|TR)ILLIONS?|MIL|[MB]N|PER ?CENT|EUROS?|POUNDS?|DOLLARS?|CENTS?|YEN|YUAN|FRANCS?|CROWNS?|RUBLES?|RUPEES?|PESOS?|(?:METRIC )?TON(?:NE)?S?|(?:KILO|CENTI|MILLI)?MET(?:ER|RE)S?|(?:KILO)?GRAMS?|MILES?|ACRES?|HECTARES?|LIT(?:ER|RE)S?|GALLONS?|DEGREES?|(?:MEGA|GIGA|KILO)?WATTS?|YEARS?|MONTHS?|WEEKS?|DAYS?|HOURS?|MINUTES?|MILLIONEN|MILLIARDEN|PROZENT|MILLONES|POR CIENTO|MILH[OÕ]ES|MILIONI|POUR CENT|EUR|USD|GBP|CHF|JPY|CNY|RMB|TWD|NT|HKD|AUD|CAD|INR|SEK|NOK|DKK|PLN|CZK|RUB|BRL|MXN|ZAR|KRW)(?!\p{L})|(?<!\p{L})(?:МЛН|МЛРД|ТЫС|МИЛЛИОН|МИЛЛИАРД|ПРОЦЕНТ|РУБЛ|ЕВРО|ДОЛЛАР)|\d\s?(?:[KCM]?M|[KM]G|[KMG]WH?|FT|MPH|KMH|[KMB])(?!\p{L})/u;

/** Whether words in brackets are a sound of captions. */
function isSound(inner: string): boolean {
  return sound.test(inner) && !measured.test(inner);
}

/** A sound that is counted, as captions print it, in capitals or not: `3 knocks`, `clock strikes 12`, `12 GUNSHOTS`. */
function isCountedSound(inner: string): boolean {
  return /\d/.test(inner) && (countedSound.test(inner) || isSound(inner));
}

const countedSound =
  /^\d+ (?:\p{L}+ )?(?:gunshots?|shots?|knocks?|rings?|beeps?|bells?|claps?|bangs?|honks?|barks?|dings?|chimes?|clicks?|taps?|explosions?|whistles?)$|^(?:bells?|phone|telephone|gun|alarm|horn|siren|clock|doorbell|whistle|dog)s? \p{L}+ \d+(?: times)?$/iu;

/** Directions, times and numbers of footnotes among the words: `[laughs]`, `(Applause.)`, `（笑聲）`, `\[04:18\]`, `clinics.[3]`. */
function findAsides(
  words: string,
  from: number,
  to: number,
  pieces: Piece[],
  sounds: 'none' | 'counted' | 'all' = 'none',
): void {
  if (!/[[(（<♪#¹²³⁰⁴-⁹]/.test(from > 0 ? words.slice(from, to) : words)) return;
  const found: Piece[] = [];
  const isSoundHere = (inner: string) =>
    sounds !== 'none' && (isCountedSound(inner) || (sounds === 'all' && isSound(inner)));
  if (words.includes('♪', from)) {
    song.lastIndex = from;
    for (let match = song.exec(words); match && song.lastIndex <= to; match = song.exec(words))
      found.push({ kind: 'direction', start: match.index, end: song.lastIndex });
  }
  if (words.includes('#', from)) {
    hashed.lastIndex = from;
    for (let match = hashed.exec(words); match && hashed.lastIndex <= to; match = hashed.exec(words)) {
      const seconds = readTime(match[1]!);
      const time = { start: match.index, end: hashed.lastIndex, ...(seconds !== undefined && { seconds }) };
      found.push({ kind: 'time', ...time });
    }
  }
  bracketed.lastIndex = from;
  for (let match = bracketed.exec(words); match && bracketed.lastIndex <= to; match = bracketed.exec(words)) {
    const inner = match[1] ?? match[2] ?? match[3]!;
    const { index: start } = match;
    const end = bracketed.lastIndex;
    if (stamp.test(inner)) {
      const seconds = readTime(inner);
      found.push({ kind: 'time', start, end, ...(seconds !== undefined && { seconds }) });
    } else if (isDirection(inner) || (match[1] !== undefined && isSoundHere(inner)))
      found.push({ kind: 'direction', start, end });
    else if (match[2] === undefined && noteNumber.test(inner) && /[^\s([（]/.test(words[start - 1] ?? ' '))
      found.push({ kind: 'markup', start, end });
  }
  if (words.includes('<', from)) {
    element.lastIndex = from;
    for (let match = element.exec(words); match && element.lastIndex <= to; match = element.exec(words)) {
      const start = match.index;
      raisedNumber.lastIndex = start;
      const end = raisedNumber.test(words) ? raisedNumber.lastIndex : 0;
      if (end > to || end === 0) found.push({ kind: 'markup', start, end: element.lastIndex });
      // Ten to the sixth is no 106; behind any other figure it may be a note, and is no part of the figure.
      else if (/(?<![\d.,])10$/.test(words.slice(Math.max(0, start - 4), start)))
        found.push({ kind: 'markup', start, end: element.lastIndex, instead: '^' });
      else {
        found.push({ kind: 'markup', start, end });
        element.lastIndex = end;
      }
    }
  }
  raised.lastIndex = from;
  for (let match = raised.exec(words); match && raised.lastIndex <= to; match = raised.exec(words)) {
    found.push({ kind: 'markup', start: match.index, end: raised.lastIndex });
  }
  addInOrder(found, pieces);
}

/** The same, and what an import puts behind words that a program of speech recognition was not sure of: `[?]`. */
function findMarks(words: string, from: number, to: number, pieces: Piece[]): void {
  const inside = words.slice(from, to).trim();
  // A paragraph of brackets alone is what happens, whatever it says.
  if (inside !== unsureMark && /^\[[^[\]]+\]$/.test(inside)) {
    const start = words.indexOf('[', from);
    pieces.push({ kind: 'direction', start, end: start + inside.length });
    return;
  }
  const found: Piece[] = [];
  findAsides(words, from, to, found, 'counted');
  for (let at = words.indexOf(unsureMark, from); at >= 0 && at < to; at = words.indexOf(unsureMark, at + 1))
    found.push({ kind: 'markup', start: at, end: at + unsureMark.length });
  addInOrder(found, pieces);
}

/** Tags of WebVTT and SubRip, how characters are read (`<rt>`), times within a cue, positions of Advanced SubStation, character references. */
const markup = new RegExp(
  String.raw`<rt(?:\.[^\s<>]*)?>.*?(?:<\/rt>|(?=<\/?ruby)|$)|<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}|${referencePattern}`,
  'gi',
);

function findInCue(words: string, from: number, to: number, pieces: Piece[]): void {
  if (/[<{&]/.test(from > 0 ? words.slice(from, to) : words)) {
    const found: Piece[] = [];
    markup.lastIndex = from;
    for (let match = markup.exec(words); match && markup.lastIndex <= to; match = markup.exec(words)) {
      const instead = match[0].startsWith('&') ? readReference(match[0]) : '';
      if (instead === undefined) continue;
      found.push({ kind: 'markup', start: match.index, end: markup.lastIndex, ...(instead && { instead }) });
    }
    findAsides(words, from, to, found, 'all');
    addInOrder(found, pieces);
  } else findAsides(words, from, to, pieces, 'all');
}

/**
 * What CHAT writes among the words that nobody says: codes in brackets, with the words that they say were taken back
 * (`<two cookies> [//] three`), events, fillers' marks, pauses, times, marks at the end of a line.
 */
const code =
  /(?:<[^<>]*>|[^\s<>[\]]+)\s*\[\/{1,3}[-?]?\]|\[[^\]]*\]|\u0015\d+_\d+\u0015|(?<=\s)\d+_\d+\s*$|&[=*][^\s]+|&[-+~]?(?=\p{L})|\(\.{1,3}\)|\(\d[\d.:]*\)|[<>]|\+[/.!?"^,<+]+(?=\s|$)|(?<=\p{L})@[a-z:$*]+|(?<=\p{L})[()]|[()](?=\p{L})|[‡„↑↓→↗↘⌈⌉⌊⌋°∆∇]/gu;

function findCodes(words: string, from: number, to: number, pieces: Piece[]): void {
  code.lastIndex = from;
  for (let match = code.exec(words); match && code.lastIndex <= to; match = code.exec(words)) {
    const time = /(\d+)_\d+/.exec(match[0]);
    const isAside = match[0].length > 1 && !/^&[-+~]?$|^@/.test(match[0]);
    pieces.push({
      kind: time ? 'time' : isAside ? 'direction' : 'markup',
      start: match.index,
      end: code.lastIndex,
      ...(time && { seconds: Number(time[1]) / 1000 }),
    });
  }
}

/** Adds what was found in several ways; of what overlaps the first counts. */
function addInOrder(found: Piece[], pieces: Piece[]): void {
  if (found.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const piece of found) if (piece.start >= (pieces.at(-1)?.end ?? 0)) pieces.push(piece);
}
