import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** Deepgram: `results.channels` with `alternatives` with `words`. */
export const deepgram: SpeechDialect = {
  read: (json) => {
    const results = objectOf(objectOf(json)?.results);
    const channels = objectsOf(results?.channels);
    if (channels.length === 0) return undefined;
    const heard = channels.flatMap((channel, i): HeardWords[] => {
      const [best] = objectsOf(channel.alternatives);
      const words = objectsOf(best?.words);
      const other = channels.length > 1 ? `Channel ${i}` : undefined;
      const text = textOf(best?.transcript);
      if (words.length === 0) return text ? [{ text, speaker: other }] : [];
      return words.flatMap((word): HeardWords[] => {
        const said = textOf(word.punctuated_word ?? word.word);
        const chance = numberOf(word.confidence);
        const speaker = other ?? speakerOf(word.speaker);
        const unsure = chance !== undefined && chance < sure;
        return said === undefined
          ? []
          : [{ text: said, speaker, start: numberOf(word.start), end: numberOf(word.end), unsure }];
      });
    });
    return channels.length > 1 ? heard.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) : heard;
  },
};
