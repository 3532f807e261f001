import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** Speechmatics: version 2 has `results` of words and punctuation; version 1 lists words, and speakers by times. */
export const speechmatics: SpeechDialect = {
  read: (json) => {
    const root = objectOf(json);
    const results = objectsOf(root?.results).filter(
      ({ type, alternatives }) => typeof type === 'string' && Array.isArray(alternatives),
    );
    if (results.length > 0) return readResults(results);
    const words = objectsOf(root?.words).filter(
      ({ name, time }) => typeof name === 'string' && numberOf(time) !== undefined,
    );
    return words.length > 0 ? readWords(words, objectsOf(root?.speakers)) : undefined;
  },
};

type Item = Readonly<Record<string, unknown>>;

function readResults(results: readonly Item[]): HeardWords[] {
  let speaker: string | undefined;
  let holdsNext = false;
  return results.flatMap((one): HeardWords[] => {
    const [best] = objectsOf(one.alternatives);
    const text = textOf(best?.content);
    if (text === undefined) return [];
    const isMark = one.type === 'punctuation';
    const told = speakerOf(best?.speaker ?? one.channel);
    if (!isMark || speaker === undefined) speaker = told ?? speaker;
    const chance = numberOf(best?.confidence);
    const { attaches_to: side = 'previous' } = one;
    const spaced = holdsNext || (isMark && (side === 'previous' || side === 'both')) ? false : undefined;
    holdsNext = isMark && (side === 'next' || side === 'both');
    return [
      {
        text,
        speaker,
        start: numberOf(one.start_time),
        end: numberOf(one.end_time),
        unsure: !isMark && chance !== undefined && chance < sure,
        spaced,
      },
    ];
  });
}

function readWords(words: readonly Item[], speakers: readonly Item[]): HeardWords[] {
  const turns = speakers.flatMap((one) => {
    const time = numberOf(one.time);
    return time === undefined ? [] : [{ time, speaker: speakerOf(one.name) }];
  });
  let at = -1;
  return words.map((word) => {
    const start = numberOf(word.time)!;
    while (at < turns.length - 1 && turns[at + 1]!.time <= start + 0.005) at++;
    const text = textOf(word.name)!;
    const chance = numberOf(word.confidence);
    const isMark = /^[.,!?;:]+$/.test(text);
    return {
      text,
      speaker: turns[at]?.speaker,
      start,
      end: start + (numberOf(word.duration) ?? 0),
      unsure: !isMark && chance !== undefined && chance < sure,
      spaced: isMark ? false : undefined,
    };
  });
}
