import { localize } from '../../text/localize';
import { detectFormat } from '../../transcript/detect-format';
import { parseTranscript } from '../../transcript/parse-transcript';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { turnsOfCaptions } from '../turns-of-captions';

/** WebVTT and SubRip, whose words are read as the editor reads them: what rolls through several cues comes once. */
export const captions: ImportFormat = {
  name: 'WebVTT, SubRip',
  endings: ['.vtt', '.srt'],
  fits: ({ text }) => text !== undefined && ['vtt', 'srt'].includes(detectFormat(text)),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    yield;
    const turns = yield* turnsOfCaptions(parseTranscript(text));
    return turns.length > 0 ? { body: { turns } } : { problem: localize('There are no words in this file.') };
  },
};
