import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** Google Speech-to-Text, versions 1 and 2: `results` with `alternatives` with `words`. */
export const google: SpeechDialect = {
  read: (json) => {
    const results = resultsOf(json)?.filter((one) => Array.isArray(one.alternatives));
    if (!results || results.length === 0) return undefined;
    const best = results.map((one) => ({ one, alternative: objectsOf(one.alternatives)[0] }));
    const tagged = best.findLast(({ alternative }) =>
      objectsOf(alternative?.words).some((word) => tagOf(word) !== undefined),
    );
    const isEach =
      best.filter(({ alternative }) => objectsOf(alternative?.words).some((word) => tagOf(word) !== undefined)).length >
      1;
    // With speakers, version 1 gives all words once more in its last result.
    if (tagged && !isEach) return readWords(objectsOf(tagged.alternative?.words), undefined);
    const channels = new Set(results.map((one) => channelOf(one) ?? ''));
    return best.flatMap(({ one, alternative }): readonly HeardWords[] => {
      const channel = channels.size > 1 ? speakerOf(channelOf(one))?.replace('Speaker', 'Channel') : undefined;
      const words = objectsOf(alternative?.words);
      if (words.length > 0) return readWords(words, channel);
      const text = textOf(alternative?.transcript);
      return text === undefined ? [] : [{ text, speaker: channel }];
    });
  },
};

type Item = Readonly<Record<string, unknown>>;

function resultsOf(json: unknown): readonly Item[] | undefined {
  const root = objectOf(json);
  const results = root?.results ?? objectOf(root?.response)?.results;
  if (Array.isArray(results)) return objectsOf(results);
  // Version 2 gives the results of each file by its address.
  const files = Object.values(objectOf(results) ?? {}).map(objectOf);
  const inner = files.flatMap((one) => {
    const list = objectOf(one?.transcript)?.results ?? objectOf(objectOf(one?.inlineResult)?.transcript)?.results;
    return Array.isArray(list) ? [list] : [];
  });
  return inner.length > 0 ? inner.flatMap(objectsOf) : undefined;
}

function readWords(words: readonly Item[], channel: string | undefined): HeardWords[] {
  return words.flatMap((word): HeardWords[] => {
    const text = textOf(word.word);
    if (text === undefined) return [];
    const chance = numberOf(word.confidence);
    return [
      {
        // A part of a word that Google cuts, as of Japanese, brings another writing along.
        text: text.split('|')[0]!,
        speaker: speakerOf(tagOf(word)) ?? channel,
        start: secondsOf(word.startTime ?? word.startOffset ?? word.start_time ?? word.start_offset) ?? 0,
        end: secondsOf(word.endTime ?? word.endOffset ?? word.end_time ?? word.end_offset),
        // Nothing at all is what it says if it wasn't asked for.
        unsure: chance !== undefined && chance > 0 && chance < sure,
      },
    ];
  });
}

function tagOf(word: Item): unknown {
  const tag = word.speakerLabel ?? word.speaker_label ?? word.speakerTag ?? word.speaker_tag;
  return tag === 0 || tag === '' ? undefined : tag;
}

function channelOf(one: Item): unknown {
  return one.channelTag ?? one.channel_tag;
}

function secondsOf(value: unknown): number | undefined {
  const parts = objectOf(value);
  if (!parts) return numberOf(value);
  return (numberOf(parts.seconds) ?? 0) + (numberOf(parts.nanos) ?? 0) / 1e9;
}
