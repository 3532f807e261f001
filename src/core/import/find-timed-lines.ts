import { judgeLabel } from '../transcript/judge-label';
import { readSpelledTime, readTime, stampPattern, timePattern } from '../transcript/time-stamp';
import type { TimedCue } from './cues-to-subrip';

/** Words that a text or a page prints each below or behind its time. */
export interface TimedLines {
  readonly cues: readonly TimedCue[];
  /** Indices of the first of their lines and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Fewer times alone may be those of a programme or a list. */
const fewestTimes = 4;
/** Fewer ranges among other lines may be told of in a text. */
const fewestRanges = 3;
/** Characters that are said in a second, at least: titles of chapters stand minutes apart. */
const slowest = 1.5;

/** `[00:00:00.000 --> 00:00:04.000]   words`, `[0.00s -> 4.00s] words`: what programs of speech recognition print. */
const ranged = new RegExp(`^\\s*(?=[[(])(${stampPattern})\\s*(.*)$`);
/** `00:00:01:00 00:00:04:12` over the words, `00:00:01:00 , 00:00:04:12 , words`: what programs that cut films write. */
const paired =
  /^\s*(\d{2}:\d{2}:\d{2}[:;.,]\d{2,3})(?:[ \t]+(?:,[ \t]+)?)(\d{2}:\d{2}:\d{2}[:;.,]\d{2,3})(?:[ \t]+(?:,[ \t]+)?(.*)|\s*)$/;
/** Seconds from when to when, and a label: what programs that cut sound export. */
const tabbed = /^(\d+\.\d+)\t(\d+\.\d+)\t(.*)$/;
const twoTimes = /^[[(][^\])]*\d\s?s?\s?(?:--?>|→)\s?\d[^\])]*[\])]$/;
const timeInFront = new RegExp(`^(${timePattern})(?:\\s*[-–—|]\\s+|\\s+)(?=\\S)(.+)$`);
const loneTime = new RegExp(`^\\s*${timePattern}\\s*$`);

/**
 * The lines that programs of speech recognition print, each behind from when to when it is said; undefined if the text holds none, or
 * lines of another kind among them. Lines before and behind them are what the program says of itself.
 */
export function findRangedLines(lines: readonly string[]): TimedLines | undefined {
  const cues: TimedCue[] = [];
  let from = -1;
  let to = 0;
  let ranges = 0;
  let others = 0;
  let between = 0;
  let changes = false;
  let open: TimedCue | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const [, begins, ends, shown = ''] = paired.exec(line) ?? tabbed.exec(line) ?? [];
    if (begins !== undefined && ends !== undefined) {
      if (from < 0) from = i;
      open = { start: secondsOf(begins) ?? 0, end: secondsOf(ends) ?? 0, lines: shown.split('|').filter(Boolean) };
      cues.push(open);
      ranges++;
      others += between;
      between = 0;
      to = i + 1;
      continue;
    }
    if (open) {
      open.lines.push(line.trim());
      to = i + 1;
      continue;
    }
    const [, range = '', words = ''] = /->|→/.test(line.slice(0, 60)) ? (ranged.exec(line) ?? []) : [];
    if (!twoTimes.test(range.trim())) {
      if (from >= 0) between++;
      continue;
    }
    const [start, end] = range.split(/--?>|→/).map(secondsOf);
    if (start === undefined || end === undefined) continue;
    if (from < 0) from = i;
    others += between;
    between = 0;
    to = i + 1;
    ranges++;
    const said = words.split(/\s*\[SPEAKER_TURN\]/);
    const own = said.map((one, part) => (changes || part > 0 ? `>> ${one.trim()}` : one.trim()));
    changes = said.at(-1)?.trim() === '' && (said.length > 1 || changes);
    const kept = own.filter((one) => one !== '' && one !== '>> ');
    if (kept.length > 0) cues.push({ start, end, lines: kept });
  }
  const filled = lines.filter((line) => line.trim() !== '').length;
  const isAll = ranges >= fewestRanges || ranges === filled;
  const isSaid = cues.some((cue) => cue.lines.length > 0);
  return isSaid && isAll && others * 10 <= ranges ? { cues, from, to } : undefined;
}

/** A time that stands alone, and the lines below it. */
interface TimeGroup {
  readonly start: number;
  readonly at: number;
  readonly below: { readonly at: number; readonly words: string }[];
}

/** The longest run of times that each stand alone over what is said then, as a video's page lists it; undefined if there is none. */
export function findTimedLines(lines: readonly string[]): TimedLines | undefined {
  let best: TimedLines | undefined;
  let run: TimeGroup[] = [];
  const endRun = () => {
    const found = cuesOf(run);
    if (found && found.cues.length > (best?.cues.length ?? 0)) best = found;
    run = [];
  };
  for (const group of groupByTime(lines)) {
    const last = run.at(-1);
    if (last && (last.below.length === 0 || last.below.length > mostLines || group.start < last.start)) endRun();
    run.push(group);
  }
  endRun();
  return best;
}

/** So many lines at most stand below one time. */
const mostLines = 4;

function groupByTime(lines: readonly string[]): readonly TimeGroup[] {
  const groups: TimeGroup[] = [];
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    if (words === '') continue;
    const last = groups.at(-1);
    const start = loneTime.test(words) ? readTime(words) : readSpelledTime(words);
    const [, time, said] = start === undefined ? (timeInFront.exec(words) ?? []) : [];
    if (time !== undefined && said !== undefined)
      groups.push({ start: readTime(time) ?? 0, at, below: [{ at, words: said }] });
    else if (start === undefined) last?.below.push({ at, words });
    // A time in figures, and below it the same in words.
    else if (last?.start !== start || last.below.length > 0) groups.push({ start, at, below: [] });
  }
  return groups;
}

/** The cues of times that follow each other; of the lines below the last one those behind it are something else. */
function cuesOf(run: readonly TimeGroup[]): TimedLines | undefined {
  const filled = run.at(-1)?.below.length === 0 ? run.slice(0, -1) : run;
  const most = filled.slice(0, -1).reduce((length, { below }) => Math.max(length, below.length), 1);
  const shown = filled.map((group) => ({ ...group, below: group.below.slice(0, most) }));
  const cues = shown.map(({ start, below }, i) => ({
    start,
    end: shown[i + 1]?.start ?? start + 3,
    lines: below.map(({ words }) => words),
  }));
  return isTalk(cues) ? { cues, from: shown[0]!.at, to: shown.at(-1)!.below.at(-1)!.at + 1 } : undefined;
}

/** Words that stand below a time and the name of who says them. */
export interface NamedGroup {
  readonly speaker: string;
  readonly start: number;
  readonly words: string;
}

/** A time, or from when to when, with frames that may be dropped: `00;00;01;05 - 00;00;08;12`. */
const rangeLine =
  /^\s*((?:\d{1,2}[:;])?\d{1,2}[:;]\d{2}(?:[:;.,]\d{2,3})?)\s*(?:-->|→|[-–—])\s*(?:\d{1,2}[:;]){1,3}\d{2}(?:[.,]\d{1,3})?\s*$/;

/**
 * What a text holds if each of its ranges of time stands over a name and what is said then, as programs that cut films write it;
 * undefined if one stands over anything else.
 */
export function findNamedGroups(lines: readonly string[]): readonly NamedGroup[] | undefined {
  const groups: { start: number; below: string[] }[] = [];
  for (const line of lines) {
    const begins = rangeLine.exec(line)?.[1];
    if (begins !== undefined) groups.push({ start: readTime(begins.replaceAll(';', ':')) ?? 0, below: [] });
    else if (line.trim() === '') continue;
    else if (groups.length === 0) return undefined;
    else groups.at(-1)!.below.push(line.trim());
  }
  if (groups.length < 2 || groups.some(({ below }) => below.length < 2)) return undefined;
  const names = groups.map(({ below }) => below[0]!);
  const areNames = names.every((name) => name.length <= 60 && /^(?:sure|likely)$/.test(judgeLabel(name).likeness));
  if (!areNames || new Set(names).size === names.length) return undefined;
  return groups.map(({ start, below }) => ({ start, speaker: below[0]!, words: below.slice(1).join(' ') }));
}

/** Whether words stand so near to each other in time as people speak. */
function isTalk(cues: readonly TimedCue[]): boolean {
  if (cues.length < fewestTimes) return false;
  const speeds = cues.slice(0, -1).map(({ start, end, lines }) => lines.join(' ').length / Math.max(end - start, 0.5));
  return speeds.toSorted((a, b) => a - b)[Math.floor(speeds.length / 2)]! >= slowest;
}

function secondsOf(words: string): number | undefined {
  const bare = /(\d+(?:\.\d+)?)\s?s?\s?[\])]?\s*$/.exec(words)?.[1];
  return words.includes(':') ? readTime(words) : bare === undefined ? undefined : Number(bare);
}
