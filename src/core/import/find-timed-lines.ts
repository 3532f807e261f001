import { addAll } from '../text/add-all';
import { columnsOf } from '../text/columns-of';
import { judgeLabel } from '../transcript/judge-label';
import { readSpelledTime, readTime, stampPattern, timePattern } from '../transcript/time-stamp';
import type { TimedCue } from './cues-to-subrip';
import { isOfProgram } from './is-of-program';

/** Cues whose times follow each other. */
export interface TimedRun {
  readonly cues: readonly TimedCue[];
  /** Indices of the first of their lines and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** False of times that were taken only since they follow others: what is said before them tells that this is a talk. */
  readonly isSure: boolean;
}

/** Words that a text or a page prints each below or behind its time. What stands between and behind the runs is none of theirs. */
export interface TimedLines {
  /** One at least, in order: where times start again another begins. */
  readonly runs: readonly TimedRun[];
  /** The lines of those that say the same as one before, and aren't among `runs`. */
  readonly again: readonly { readonly from: number; readonly to: number }[];
  /** How many lines between their words a program says of itself. */
  readonly ofProgram: number;
}

/** Fewer times alone may be those of a programme or a list. */
const fewestTimes = 4;
/** Fewer ranges among other lines may be told of in a text. */
const fewestRanges = 3;
/** Characters that are said in a second, at least: titles of chapters stand minutes apart. */
const slowest = 1.5;
/** The same, in columns, where all times are whole fives, as those of a programme are: hours and minutes look like minutes and seconds. */
const slowestRound = 6;
/** A list that begins later, in seconds, may have times of day. */
const latestBegin = 300;

/** `[00:00:00.000 --> 00:00:04.000]   words`, `[0.00s -> 4.00s] words`: what programs of speech recognition print. */
const ranged = new RegExp(`^\\s*(?=[[(])(${stampPattern})\\s*(.*)$`);
/** `00:00:01:00 00:00:04:12` over the words, `00:00:01:00 , 00:00:04:12 , words`: what programs that cut films write. */
const paired =
  /^\s*(\d{2}:\d{2}:\d{2}[:;.,]\d{2,3})(?:[ \t]+(?:,[ \t]+)?)(\d{2}:\d{2}:\d{2}[:;.,]\d{2,3})(?:[ \t]+(?:,[ \t]+)?(.*)|\s*)$/;
/** Seconds from when to when, and a label: what programs that cut sound export. */
const tabbed = /^(\d+\.\d+)\t(\d+\.\d+)\t(.*)$/;
const twoTimes = /^[[(][^\])]{0,40}\d\s?s?\s?(?:--?>|→)\s?\d[^\])]{0,40}[\])]$/;
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
  let between: string[] = [];
  const programLines: number[] = [];
  let changes = false;
  let open: TimedCue | undefined;
  // What stands between two ranges is said in the first, as far as anybody can tell.
  const takeBetween = () => {
    others += between.length;
    const last = cues.at(-1);
    if (last) addAll(last.lines, between);
    else if (between.length > 0) cues.push({ start: 0, end: 0, lines: between });
    between = [];
  };
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const [, begins, ends, shown = ''] = paired.exec(line) ?? tabbed.exec(line) ?? [];
    if (begins !== undefined && ends !== undefined) {
      takeBetween();
      if (from < 0) from = i;
      open = { start: secondsOf(begins) ?? 0, end: secondsOf(ends) ?? 0, lines: shown.split('|').filter(Boolean) };
      cues.push(open);
      ranges++;
      to = i + 1;
      continue;
    }
    if (open) {
      open.lines.push(line.trim());
      to = i + 1;
      continue;
    }
    const [, range = '', words = ''] = /->|→/.test(line.slice(0, 60)) ? (ranged.exec(line) ?? []) : [];
    const [start, end] = twoTimes.test(range.trim()) ? range.split(/--?>|→/).map(secondsOf) : [];
    if (start === undefined || end === undefined) {
      if (from >= 0 && isOfProgram(line)) programLines.push(i);
      else if (from >= 0) between.push(line.trim());
      continue;
    }
    takeBetween();
    if (from < 0) from = i;
    to = i + 1;
    ranges++;
    const said = words.split('[SPEAKER_TURN]');
    const own = said.map((one, part) => (changes || part > 0 ? `>> ${one.trim()}` : one.trim()));
    changes = said.at(-1)?.trim() === '' && (said.length > 1 || changes);
    const kept = own.filter((one) => one !== '' && one !== '>> ');
    if (kept.length > 0) cues.push({ start, end, lines: kept });
  }
  const filled = lines.filter((line) => line.trim() !== '').length;
  const isAll = ranges >= fewestRanges || ranges === filled;
  const isSaid = cues.some((cue) => cue.lines.length > 0);
  if (!isSaid || !isAll || others * 10 > ranges) return undefined;
  const ofProgram = programLines.filter((i) => i < to).length;
  return { runs: [{ cues, from, to, isSure: true }], again: [], ofProgram };
}

/** A time that stands alone, and the lines below it. */
interface TimeGroup {
  readonly start: number;
  readonly at: number;
  /** The time as it is written; undefined of one in words. */
  readonly clock: string | undefined;
  readonly below: { readonly at: number; readonly words: string }[];
}

/** So many lines at most stand below one time, but for a few. */
const mostLines = 4;

/**
 * The times that each stand alone over what is said then, or before it, as a video's page lists them: from the first run of them in which
 * somebody talks on. Undefined if there is none.
 */
export function findTimedLines(lines: readonly string[]): TimedLines | undefined {
  const runs: TimedRun[] = [];
  const again: { from: number; to: number }[] = [];
  const known = new Set<string>();
  let earlier: readonly TimeGroup[] = [];
  for (const groups of runsOf(groupByTime(lines))) {
    const run = runOf(groups);
    if (!run) continue;
    if (runs.length === 0 && !run.isSure) continue;
    const begin = groups[0]!.start;
    const goesOn = earlier.length > 0 && begin >= earlier[0]!.start && begin <= earlier.at(-1)!.start;
    if (runs.length > 0 && !goesOn && mayBeClock(groups)) continue;
    const key = JSON.stringify(run.cues.map(({ start, lines }) => [start, lines]));
    if (run.isSure && known.has(key)) again.push({ from: run.from, to: run.to });
    else runs.push(run);
    known.add(key);
    earlier = groups;
  }
  return runs.length > 0 ? { runs, again, ofProgram: 0 } : undefined;
}

function groupByTime(lines: readonly string[]): readonly TimeGroup[] {
  const groups: TimeGroup[] = [];
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    if (words === '') continue;
    const last = groups.at(-1);
    const isLone = loneTime.test(words);
    const start = isLone ? readTime(words) : readSpelledTime(words);
    const [, time, said] = start === undefined ? (timeInFront.exec(words) ?? []) : [];
    if (time !== undefined && said !== undefined)
      groups.push({ start: readTime(time) ?? 0, at, clock: time, below: [{ at, words: said }] });
    else if (start === undefined) last?.below.push({ at, words });
    // A time in figures, and below it the same in words.
    else if (last?.start !== start || last.below.length > 0)
      groups.push({ start, at, clock: isLone ? words : undefined, below: [] });
  }
  return groups;
}

/** Groups whose times don't go back. */
function runsOf(groups: readonly TimeGroup[]): readonly TimeGroup[][] {
  const runs: TimeGroup[][] = [];
  for (const group of groups) {
    const open = runs.at(-1);
    if (open && group.start >= open.at(-1)!.start) open.push(group);
    else runs.push([group]);
  }
  return runs;
}

/** The cues of times that follow each other; of the lines below the last one those behind it are something else. */
function runOf(groups: readonly TimeGroup[]): TimedRun | undefined {
  const filled = groups.filter(({ below }) => below.length > 0);
  const last = filled.at(-1);
  if (!last) return undefined;
  const most = filled
    .slice(0, -1)
    .reduce((length, { below }) => Math.max(length, Math.min(below.length, mostLines)), 1);
  const shown = filled.map((group) => (group === last ? { ...group, below: group.below.slice(0, most) } : group));
  const cues = shown.map(({ start, below }, i) => ({
    start,
    end: shown[i + 1]?.start ?? start + 3,
    lines: below.map(({ words }) => words),
  }));
  const long = shown.filter(({ below }) => below.length > mostLines).length;
  const isList = filled.length * 5 >= groups.length * 4 && long * 5 <= filled.length;
  return {
    cues,
    from: groups[0]!.at,
    to: shown.at(-1)!.below.at(-1)!.at + 1,
    isSure: isList && !mayBeClock(groups) && isTalk(cues),
  };
}

/**
 * Whether times may be those of a day, as a programme and a report from hour to hour have them: `09:05` isn't told from nine minutes and
 * five seconds. Where words go on from one time to the next somebody talks.
 */
function mayBeClock(groups: readonly TimeGroup[]): boolean {
  const filled = groups.filter(({ below }) => below.length > 0);
  if (filled.some(({ below }) => /^(?:[ap]\.?m\b|uhr\b|o['’]clock\b)/i.test(below[0]!.words))) return true;
  const hours = groups.map(({ clock }) => Number(/^(\d{1,2}):\d{2}$/.exec(clock ?? '')?.[1] ?? Infinity));
  if (hours.some((hour) => hour > 23)) return false;
  const begin = groups[0]!.start;
  const isLate = begin >= latestBegin || (begin >= 60 && groups.every(isRound));
  const goOn = filled.slice(1).filter(({ below }) => /^\p{Ll}/u.test(below[0]!.words));
  return isLate && (filled.length < fewestTimes || goOn.length * 2 < filled.length - 1);
}

function isRound({ start }: { readonly start: number }): boolean {
  return start % 5 === 0;
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
  const least = cues.every(isRound) ? slowestRound : slowest;
  const sizeOf = ({ lines }: TimedCue) =>
    least === slowest ? lines.join(' ').length : lines.reduce((sum, line) => sum + columnsOf(line), 0);
  const speeds = cues.slice(0, -1).map((cue) => sizeOf(cue) / Math.max(cue.end - cue.start, 0.5));
  return speeds.toSorted((a, b) => a - b)[Math.floor(speeds.length / 2)]! >= least;
}

function secondsOf(words: string): number | undefined {
  const bare = /(?<!\d)(\d+(?:\.\d+)?)\s?s?\s?[\])]?\s*$/.exec(words)?.[1];
  return words.includes(':') ? readTime(words) : bare === undefined ? undefined : Number(bare);
}
