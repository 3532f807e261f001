import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** Kaldi as the BBC runs it: `words` with `punct`, and `segmentation.segments` that say who speaks when. */
export const bbcKaldi: SpeechDialect = {
  read: (json) => {
    const root = objectOf(objectOf(json)?.retval) ?? objectOf(json);
    const words = objectsOf(root?.words).filter(({ punct }) => typeof punct === 'string');
    if (words.length === 0) return undefined;
    const list = objectOf(root?.segmentation) ?? objectOf(root?.segments);
    const segments = objectsOf(list?.segments)
      .flatMap((one) => {
        const start = numberOf(one.start);
        const length = numberOf(one.duration);
        return start === undefined
          ? []
          : [{ start, end: length === undefined ? Infinity : start + length, speaker: speakerOf(one.speaker) }];
      })
      .sort((a, b) => a.start - b.start);
    let at = 0;
    let speaker: string | undefined;
    return words.map((word): HeardWords => {
      const start = numberOf(word.start);
      while (start !== undefined && at < segments.length - 1 && segments[at + 1]!.start <= start) at++;
      const segment = segments[at];
      if (start !== undefined && segment && segment.start <= start && start < segment.end) speaker = segment.speaker;
      const chance = numberOf(word.confidence);
      return {
        text: textOf(word.punct)!,
        speaker,
        start,
        end: numberOf(word.end),
        unsure: chance !== undefined && chance < sure,
      };
    });
  },
};
