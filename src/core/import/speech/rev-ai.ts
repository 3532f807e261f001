import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** Rev AI: `monologues` with `elements`; blanks are elements too. */
export const revAi: SpeechDialect = {
  read: (json) => {
    const root = objectOf(json);
    const monologues = objectsOf(root?.monologues).filter(({ elements }) => Array.isArray(elements));
    if (monologues.length === 0) return undefined;
    const names = new Map(objectsOf(root?.speakers).map((one) => [one.id, textOf(one.name)]));
    return monologues.flatMap((one) => {
      const speaker = names.get(one.speaker) ?? speakerOf(one.speaker);
      let spaced = false;
      return objectsOf(one.elements).flatMap((element): HeardWords[] => {
        const text = textOf(element.value) ?? '';
        if (text.trim() === '') {
          spaced = true;
          return [];
        }
        const chance = numberOf(element.confidence);
        const heard = {
          text,
          speaker,
          start: numberOf(element.ts),
          end: numberOf(element.end_ts),
          unsure: chance !== undefined && chance < sure,
          spaced,
        };
        spaced = /\s$/.test(text);
        return [heard];
      });
    });
  },
};
