import { localize } from '../../text/localize';
import { parseTranscript } from '../../transcript/parse-transcript';
import { isLabelled } from '../../transcript/transcript';
import { cuesToSubRip } from '../cues-to-subrip';
import { findNamedGroups, findRangedLines, findTimedLines, type TimedLines } from '../find-timed-lines';
import { gatherTurns } from '../gather-turns';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, countAside, tellLeftOut } from '../left-out';
import { turnsOfCaptions } from '../turns-of-captions';
import { anyText } from './any-text';

/** Text in which each line has its time: what programs of speech recognition print, and what is copied beside a video. */
export const timedLines: ImportFormat = {
  name: 'Text with times',
  endings: ['.txt'],
  fits: ({ text }) => {
    if (text === undefined) return false;
    const lines = beginningOf(text);
    return findNamedGroups(lines) !== undefined || findLines(lines) !== undefined;
  },
  *read(source): Generator<undefined, ImportedTalk | { problem: string }> {
    const { text = '' } = source;
    const lines = linesOf(text);
    const named = findNamedGroups(lines);
    if (named)
      return { body: { turns: gatherTurns(named.map(({ words, ...one }) => ({ ...one, text: words, apart: true }))) } };
    const found = findLines(lines, beginningOf(text));
    yield;
    // What begins so may go on in another way.
    if (!found) return yield* anyText.read(source);
    const turns = yield* turnsOfCaptions(parseTranscript(cuesToSubRip(found.cues), { format: 'srt' }));
    if (turns.length === 0) return { problem: localize('There are no words in this file.') };
    const outside = [...lines.slice(0, found.from), ...lines.slice(found.to)].filter((line) => line.trim() !== '');
    const around = outside.filter((line) => !ofProgram.test(line));
    const counts: AsideCounts = {};
    countAside(counts, 'around', outside.length - around.length);
    return { body: { turns }, around, notes: tellLeftOut(counts) };
  },
};

/** So much of a text tells whether its lines have times. */
const looked = 20_000;

/** The first lines, up to a blank one if the text is longer: what is cut would look like something else. */
function beginningOf(text: string): readonly string[] {
  const lines = linesOf(text.slice(0, looked));
  if (text.length <= looked) return lines;
  const blank = lines.findLastIndex((line) => line.trim() === '');
  return lines.slice(0, blank > 0 ? blank : -1);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

function findLines(lines: readonly string[], beginning = lines): TimedLines | undefined {
  const ranged = findRangedLines(lines);
  if (ranged) return ranged;
  const timed = findTimedLines(lines);
  if (!timed) return undefined;
  // Where somebody is named over each time the text says more than captions do.
  const isNamed = parseTranscript(beginning.join('\n'), { format: 'text' }).turns.some(isLabelled);
  return isNamed ? undefined : timed;
}

/** What a page says beside a talk's words, and what a program says of itself while it listens. */
const ofProgram =
  /^\s*(?:transcript|search (?:in video|transcript)|轉錄稿|逐字稿|文字記錄|在影片中搜尋|搜尋影片內容|文字转录稿|内容转文字|在视频中搜索|文字起こし|動画内を検索|[\p{L} ()（）-]{3,40}[(（](?:auto-generated|自動產生|自动生成|自動生成)[)）]|(?:whisper|ggml|main|system_info|output)[\w ]*:.*|(?:detecting|detected) language.*|@ this file .*|<(?:begin|end) subtitles>|\$\w+\s*=.*|\/\/.*)\s*$/iu;
