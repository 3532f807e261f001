import { addAll } from '../../text/add-all';
import { localize } from '../../text/localize';
import { parseTranscript } from '../../transcript/parse-transcript';
import { cuesToSubRip, type TimedCue } from '../cues-to-subrip';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { turnsOfCaptions } from '../turns-of-captions';

const timing = /^(\d+):(\d\d):(\d\d)\.(\d{3}),(\d+):(\d\d):(\d\d)\.(\d{3})[ \t]*$/;

/** Captions as YouTube takes and gives them: `0:00:01.000,0:00:03.500` over the words. */
export const subviewer: ImportFormat = {
  name: 'SubViewer',
  endings: ['.sbv'],
  fits: ({ text }) => text !== undefined && timing.test(firstLineOf(text)),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const cues: TimedCue[] = [];
    for (const line of text.split(/\r\n?|\n/)) {
      const match = timing.exec(line);
      if (match) cues.push({ start: secondsOf(match.slice(1, 5)), end: secondsOf(match.slice(5)), lines: [] });
      else if (line.trim() !== '' && cues.length > 0) addAll(cues.at(-1)!.lines, line.split(/\[br\]/i));
    }
    yield;
    const turns = yield* turnsOfCaptions(parseTranscript(cuesToSubRip(cues), { format: 'srt' }));
    return turns.length > 0 ? { body: { turns } } : { problem: localize('There are no words in this file.') };
  },
};

function firstLineOf(text: string): string {
  return /\S[^\r\n]*/.exec(text.slice(0, 2000))?.[0] ?? '';
}

function secondsOf([hours, minutes, seconds, fraction]: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction) / 1000;
}
