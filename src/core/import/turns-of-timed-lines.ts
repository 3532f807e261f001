import { addAll } from '../text/add-all';
import { parseTranscript } from '../transcript/parse-transcript';
import { videoPageLines } from '../transcript/video-page-lines';
import { cuesToSubRip } from './cues-to-subrip';
import { endsSentence } from './ends-sentence';
import type { TimedLines, TimedRun } from './find-timed-lines';
import { gatherTurns, type HeardWords } from './gather-turns';
import type { ImportedTurn } from './imported-talk';
import { isOfProgram } from './is-of-program';
import { namesSpeakers } from './names-speakers';
import { turnsOfCaptions } from './turns-of-captions';

/** A talk whose lines have times, with what stands around them. */
export interface TimedTalk {
  readonly turns: readonly ImportedTurn[];
  /** Lines above the first time. */
  readonly above: readonly string[];
  /** How many lines, not counting empty ones, are neither there nor in a turn. */
  readonly leftOut: number;
  /** True if the lines hold some of the talk twice; it is there once. */
  readonly isPrintedTwice: boolean;
}

/**
 * The turns of lines with times, and of what stands between and below them, which nobody is named for; undefined where the words with
 * times aren't most of the words, or where the rest or the lines over the times name who speaks: read as any text, more of it is kept.
 * `isKept` tells of a line by its index whether it belongs to the text; `isParagraph` says that each line is one.
 */
export function* turnsOfTimedLines(
  timed: TimedLines,
  lines: readonly string[],
  { isKept, isParagraph }: { readonly isKept: (index: number) => boolean; readonly isParagraph: boolean },
): Generator<undefined, TimedTalk | undefined> {
  const isWords = (i: number) => lines[i]!.trim() !== '' && isKept(i) && !isOfProgram(lines[i]!);
  const runs = timed.runs.filter((run) => run.isSure || someIn(run, isKept));
  const taken = [...runs, ...timed.again];
  const rest = new Set(lines.keys());
  for (const { from, to } of taken) for (let i = from; i < to; i++) rest.delete(i);
  const others = [...rest].filter(isWords);
  const first = runs[0]!.from;
  const listed = runs.reduce((sum, { cues }) => sum + cues.reduce((all, cue) => all + lengthOf(cue.lines), 0), 0);
  // Over what a page itself calls the transcript more may stand: whose video it is, and what it is about.
  const isHeaded = lines.slice(Math.max(first - 6, 0), first).some((line) => videoPageLines.heading.test(line.trim()));
  if (listed * (isHeaded ? 2 : 1) < lengthOf(others.map((i) => lines[i]!))) return undefined;
  if (namesSpeakers(others.map((i) => lines[i]!).join(isParagraph ? '\n\n' : '\n'))) return undefined;
  // A name may stand over each time of a page; of a text that is known already.
  const over = lines.slice(0, first).findLastIndex((line) => line.trim() !== '');
  if (isParagraph && namesSpeakers(lines.slice(Math.max(over, 0), runs.at(-1)!.to).join('\n'))) return undefined;
  yield;
  const turns: ImportedTurn[] = [];
  const takeRest = (from: number, to: number) => {
    const heard: HeardWords[] = [];
    for (let i = from; i < to; i++) {
      if (!rest.has(i) || !isWords(i)) continue;
      const before = lines[i - 1]?.trim() ?? '';
      heard.push({ text: lines[i]!.trim(), begins: isParagraph || before === '' || endsSentence(before) });
    }
    addAll(turns, gatherTurns(heard));
  };
  let at = first;
  for (const run of runs) {
    takeRest(at, run.from);
    addAll(turns, yield* turnsOfCaptions(parseTranscript(cuesToSubRip(run.cues), { format: 'srt' })));
    at = run.to;
  }
  takeRest(at, lines.length);
  const filled = [...rest].filter((i) => lines[i]!.trim() !== '').length;
  return {
    turns,
    above: others.filter((i) => i < first).map((i) => lines[i]!.trim()),
    leftOut: filled - others.length + timed.ofProgram,
    isPrintedTwice: timed.again.length > 0,
  };
}

function someIn({ from, to }: TimedRun, isKept: (index: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (isKept(i)) return true;
  return false;
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, one) => sum + one.length, 0);
}
