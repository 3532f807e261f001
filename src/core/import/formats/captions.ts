import { localize } from '../../text/localize';
import { detectFormat } from '../../transcript/detect-format';
import { meansTimes, readCueTimes } from '../../transcript/formats/cue-lines';
import { isCaptionFormat } from '../../transcript/is-caption-format';
import { LiveTranscript } from '../../transcript/live-transcript';
import type { Transcript } from '../../transcript/transcript';
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
    const transcript = yield* read.snapshotting();
    const turns = yield* turnsOfCaptions(transcript);
    const lost = badTimes(transcript);
    const notes =
      lost.length > 0
        ? [localize('Times of captions that can’t be read, look at the words under them: line {0}.', lost.join(', '))]
        : [];
    return turns.length > 0 ? { body: { turns }, notes } : { problem: localize('There are no words in this file.') };
  },
};

/** Numbers of the lines that hold an arrow between times that can't be read, or head what is skipped for one, the first of them. */
function badTimes({ text, format, pieces }: Transcript): readonly number[] {
  const cues = format === 'vtt' ? 'vtt' : 'srt';
  const skipped = pieces.filter(({ kind }) => kind === 'other');
  const bad: number[] = [];
  let at = 0;
  let next = 0;
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    const start = at;
    at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
    if (!line.includes('-->') || readCueTimes(line, cues)) continue;
    while (next < skipped.length && skipped[next]!.end <= start) next++;
    const isSkipped = next < skipped.length && skipped[next]!.start < at;
    if (bad.length < mostTold && (isSkipped || meansTimes(line))) bad.push(i + 1);
  }
  return bad;
}

const mostTold = 20;
