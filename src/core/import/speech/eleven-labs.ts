import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import type { SpeechDialect } from './speech-dialect';

/** ElevenLabs: `words` of the types `word`, `spacing` and `audio_event`, each with a `speaker_id`. */
export const elevenLabs: SpeechDialect = {
  read: (json) => {
    const words = objectsOf(objectOf(json)?.words).filter(
      ({ type, text }) => typeof type === 'string' && typeof text === 'string',
    );
    if (words.length === 0) return undefined;
    let spaced = false;
    return words.flatMap((word): HeardWords[] => {
      const text = textOf(word.text)!;
      if (word.type === 'spacing') {
        spaced = true;
        return [];
      }
      const heard = {
        text,
        speaker: speakerOf(word.speaker_id),
        start: numberOf(word.start),
        end: numberOf(word.end),
        spaced,
      };
      spaced = false;
      return [heard];
    });
  },
};
