import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import { turnAt, turnNumber } from './turn-at';

/**
 * Where the first printing of a talk says the words that a span of another printing repeats: at the same place of the turn of the same
 * number, else where they stand once. Undefined in the first printing, and of words that it doesn't say.
 */
export function firstPrintingOf(transcript: Transcript, span: Span): Span | undefined {
  const { text, turns } = transcript;
  const turn = turnAt(transcript, span.start);
  const words = text.slice(span.start, span.end);
  if (!turn || turn.copy === 1 || words.trim() === '') return undefined;
  const first = turns.filter(({ copy }) => copy === 1);
  const spanAt = (start: number): Span => ({ start, end: start + words.length });
  const twin = first[turnNumber(transcript, turn) - 1]?.speech;
  const same = twin && spanAt(twin.start + span.start - turn.speech.start);
  if (twin && same && same.start >= twin.start && same.end <= twin.end && text.startsWith(words, same.start))
    return same;
  const found = first.flatMap(({ speech }) => {
    const at = text.indexOf(words, speech.start);
    return at >= 0 && at + words.length <= speech.end ? [at] : [];
  });
  return found.length === 1 ? spanAt(found[0]!) : undefined;
}
