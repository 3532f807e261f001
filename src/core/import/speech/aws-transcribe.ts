import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** Amazon Transcribe: `results.items`; who speaks stands in each item, in a list of segments, or is a channel. */
export const awsTranscribe: SpeechDialect = {
  read: (json) => {
    const results = objectOf(objectOf(json)?.results);
    const items = objectsOf(results?.items).filter(({ alternatives }) => Array.isArray(alternatives));
    if (items.length === 0) return undefined;
    const channels = objectsOf(objectOf(results?.channel_labels)?.channels);
    if (channels.length > 0) {
      const heard = channels.flatMap((channel) =>
        readItems(objectsOf(channel.items), () => speakerOf(channel.channel_label)),
      );
      return inOrder(heard);
    }
    const speakers = new Map<string, string | undefined>();
    for (const segment of objectsOf(objectOf(results?.speaker_labels)?.segments))
      for (const one of objectsOf(segment.items))
        speakers.set(String(one.start_time), speakerOf(one.speaker_label ?? segment.speaker_label));
    return readItems(items, (item) => speakerOf(item.speaker_label) ?? speakers.get(String(item.start_time)));
  },
};

type Item = Readonly<Record<string, unknown>>;

function readItems(items: readonly Item[], speakerFor: (item: Item) => string | undefined): HeardWords[] {
  let speaker: string | undefined;
  return items.flatMap((item): HeardWords[] => {
    const [best] = objectsOf(item.alternatives);
    const text = textOf(best?.content);
    if (text === undefined) return [];
    if (item.type === 'punctuation') return [{ text, speaker, spaced: false }];
    speaker = speakerFor(item) ?? speaker;
    const chance = numberOf(best?.confidence);
    const unsure = chance !== undefined && chance < sure;
    return [{ text, speaker, start: numberOf(item.start_time), end: numberOf(item.end_time), unsure }];
  });
}

/** The words of several channels as they were said; punctuation stays behind its word. */
function inOrder(heard: readonly HeardWords[]): HeardWords[] {
  let last = 0;
  const timed = heard.map((one) => {
    last = one.start ?? last;
    return { one, at: last };
  });
  return timed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
