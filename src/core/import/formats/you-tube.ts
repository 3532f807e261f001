import { localize } from '../../text/localize';
import { parseTranscript } from '../../transcript/parse-transcript';
import { cuesToSubRip, type TimedCue } from '../cues-to-subrip';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { numberOf, objectOf, objectsOf, parseJson, textOf } from '../json-value';
import { turnsOfCaptions } from '../turns-of-captions';

/** Captions as YouTube hands them to its player (`json3`): `events` with `segs`. */
export const youTube: ImportFormat = {
  name: 'YouTube JSON',
  endings: ['.json3', '.json'],
  fits: ({ text }) => {
    if (text === undefined) return false;
    const beginning = text.slice(0, 10_000);
    return (
      /^\s*\{/.test(beginning) && /"events"\s*:\s*\[/.test(beginning) && /"(?:tStartMs|wireMagic)"\s*:/.test(beginning)
    );
  },
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const events = objectsOf(objectOf(parseJson(text))?.events);
    yield;
    const cues = events.flatMap((one): TimedCue[] => {
      const start = numberOf(one.tStartMs);
      const lines = objectsOf(one.segs)
        .map(({ utf8 }) => textOf(utf8) ?? '')
        .join('')
        .replaceAll('\u200b', '')
        .split('\n')
        .filter((line) => line.trim() !== '');
      if (start === undefined || lines.length === 0) return [];
      return [{ start: start / 1000, end: (start + (numberOf(one.dDurationMs) ?? 0)) / 1000, lines }];
    });
    yield;
    const turns = yield* turnsOfCaptions(parseTranscript(cuesToSubRip(cues), { format: 'srt' }));
    if (turns.length > 0) return { body: { turns } };
    return {
      problem:
        events.length > 0
          ? localize('There are no words in this file.')
          : localize('This JSON is incomplete or broken. Export it again.'),
    };
  },
};
