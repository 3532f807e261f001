import { localize } from '../../text/localize';
import { detectFormat } from '../../transcript/detect-format';
import { meansTimes, readCueTimes } from '../../transcript/formats/cue-lines';
import { isCaptionFormat } from '../../transcript/is-caption-format';
import { LiveTranscript } from '../../transcript/live-transcript';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { turnsOfCaptions } from '../turns-of-captions';

/** WebVTT and SubRip, whose words are read as the editor reads them: what rolls through several cues comes once. */
export const captions: ImportFormat = {
  name: 'WebVTT, SubRip',
  endings: ['.vtt', '.srt'],
  fits: ({ text }) => text !== undefined && isCaptionFormat(detectFormat(text)),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    yield;
    const read = new LiveTranscript(text);
    yield;
    const turns = yield* turnsOfCaptions(yield* read.snapshotting());
    const lost = badTimes(text);
    const notes =
      lost.length > 0
        ? [localize('Times of captions that can’t be read, look at the words under them: line {0}.', lost.join(', '))]
        : [];
    return turns.length > 0 ? { body: { turns }, notes } : { problem: localize('There are no words in this file.') };
  },
};

/** Numbers of the lines that hold an arrow between times that can't be read, the first of them. */
function badTimes(text: string): readonly number[] {
  const format = detectFormat(text) === 'vtt' ? 'vtt' : 'srt';
  const bad: number[] = [];
  for (const [i, line] of text.split(/\r\n?|\n/).entries())
    if (bad.length < mostTold && meansTimes.test(line) && !readCueTimes(line, format)) bad.push(i + 1);
  return bad;
}

const mostTold = 20;
