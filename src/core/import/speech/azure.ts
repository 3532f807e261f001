import { withoutBlanks } from '../../text/without-blanks';
import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { type SpeechDialect, sure } from './speech-dialect';

/**
 * Microsoft Azure: `recognizedPhrases` with `nBest` (batch), `phrases` (fast), a list of phrases with `NBest` (detailed); times in ticks of
 * 100 nanoseconds or in milliseconds. A channel of its own speaks if nobody is told apart.
 */
export const azure: SpeechDialect = {
  read: (json) => {
    const root = objectOf(json);
    const phrases = [root?.recognizedPhrases, root?.phrases, json]
      .map(objectsOf)
      .find((list) => list.some((one) => startOf(one) !== undefined && sayingOf(one) !== undefined));
    if (!phrases) return undefined;
    const channels = new Set(phrases.map(({ channel }) => channel));
    // Phrases of several channels come one channel after the other; one without a time stays behind the one before it.
    let last = 0;
    return phrases
      .map((one) => {
        last = startOf(one) ?? last;
        return { one, start: last };
      })
      .sort((a, b) => a.start - b.start)
      .flatMap(({ one }) => {
        const channel = channels.size > 1 ? numberOf(one.channel) : undefined;
        const told = speakerOf(one.speaker ?? one.SpeakerId);
        return readPhrase(one, told ?? (channel === undefined ? undefined : `Channel ${channel}`));
      });
  },
};

type Item = Readonly<Record<string, unknown>>;

function readPhrase(one: Item, speaker: string | undefined): HeardWords[] {
  const text = sayingOf(one);
  if (text === undefined) return [];
  const best = bestOf(one) ?? one;
  // Words as they are shown; `words` are as they were heard, in lower case and without signs.
  const words = [best.displayWords, best.DisplayWords, best.words]
    .map(objectsOf)
    .find((list) => list.length > 0 && withoutBlanks(list.map(wordOf).join('')) === withoutBlanks(text));
  const chance = numberOf(best.confidence ?? best.Confidence);
  const unsure = chance !== undefined && chance > 0 && chance < sure;
  // It is told of phrases only how sure they are.
  if (words && !unsure)
    return words.map((word) => ({ text: wordOf(word)!, speaker, start: startOf(word), end: endOf(word) }));
  return [{ text, speaker, start: startOf(one), end: endOf(one), unsure }];
}

function bestOf(one: Item): Item | undefined {
  return objectsOf(one.nBest ?? one.NBest)[0];
}

function sayingOf(one: Item): string | undefined {
  const best = bestOf(one);
  return textOf(
    best?.display ?? best?.Display ?? one.DisplayText ?? (one.offsetMilliseconds === undefined ? undefined : one.text),
  );
}

function wordOf(word: Item): string | undefined {
  return textOf(word.displayText ?? word.DisplayText ?? word.text ?? word.word ?? word.Word);
}

function startOf(one: Item): number | undefined {
  return seconds(one.offsetInTicks ?? one.Offset, one.offsetMilliseconds);
}

function endOf(one: Item): number | undefined {
  const start = startOf(one);
  const length = seconds(one.durationInTicks ?? one.Duration, one.durationMilliseconds);
  return start === undefined || length === undefined ? undefined : start + length;
}

function seconds(ticks: unknown, milliseconds: unknown): number | undefined {
  const ofTicks = numberOf(ticks);
  if (ofTicks !== undefined) return ofTicks / 1e7;
  const ofMilliseconds = numberOf(milliseconds);
  return ofMilliseconds === undefined ? undefined : ofMilliseconds / 1000;
}
