import { withoutBlanks } from '../../text/without-blanks';
import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/** AssemblyAI: `utterances` with `words`, else `words`; times in milliseconds. */
export const assemblyAi: SpeechDialect = {
  read: (json) => {
    const root = objectOf(json);
    const isOurs =
      root && ('audio_url' in root || 'acoustic_model' in root || 'language_model' in root || 'utterances' in root);
    if (!isOurs) return undefined;
    const utterances = objectsOf(root.utterances);
    const words = objectsOf(root.words);
    if (utterances.length > 0) return utterances.flatMap(readUtterance);
    if (words.length > 0) return words.flatMap((word) => readWord(word, undefined));
    const text = textOf(root.text);
    return text === undefined ? undefined : [{ text }];
  },
};

type Item = Readonly<Record<string, unknown>>;

function readUtterance(one: Item): HeardWords[] {
  const speaker = speakerOf(one.speaker);
  const text = textOf(one.text) ?? textOf(one.transcript);
  const words = objectsOf(one.words);
  if (words.length > 0 && withoutBlanks(words.map(({ text: word }) => word).join('')) === withoutBlanks(text ?? ''))
    return words.flatMap((word) => readWord(word, speaker));
  return text === undefined ? [] : [{ text, speaker, start: secondsOf(one.start), end: secondsOf(one.end) }];
}

function readWord(word: Item, speaker: string | undefined): HeardWords[] {
  const text = textOf(word.text);
  const chance = numberOf(word.confidence);
  if (text === undefined) return [];
  const unsure = chance !== undefined && chance < sure;
  return [
    {
      text,
      speaker: speaker ?? speakerOf(word.speaker),
      start: secondsOf(word.start),
      end: secondsOf(word.end),
      unsure,
    },
  ];
}

function secondsOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number === undefined ? undefined : number / 1000;
}
