import { contains, type Span, trimSpan } from '../text/span';
import { spansIn } from '../text/spans-in';
import { nameSpan } from '../transcript/name-span';
import { findClauses, paragraphAt, sentenceAt } from '../transcript/sentences';
import { isLabelled, type Transcript, type Turn } from '../transcript/transcript';
import type { Dossier } from './dossier';
import { findSentencesIn } from './find-sentences-in';
import { turnAt, wholeTurn } from './turn-at';

/**
 * What a growing selection takes in, from the inside out: in speech the word, the numeral with its unit, the clause, the
 * sentence, the paragraph, the turn's speech, the whole turn; in a label the word, the name, the label, the whole turn.
 * Each holds the offset and the one before it, and is longer. Empty where nobody speaks.
 *
 *     ANN: We built [[[[[300] homes] last year], for a start.] …paragraph] …
 */
export function spansAround({ transcript, numbers }: Pick<Dossier, 'transcript' | 'numbers'>, offset: number): Span[] {
  const turn = turnAt(transcript, offset);
  if (!turn) return [];
  const { text } = transcript;
  const inSpeech = offset >= turn.speech.start;
  const parts =
    inSpeech || !isLabelled(turn) ? partsOfSpeech(transcript, turn, offset) : [nameSpan(text, turn), turn.label];
  const word = wordAt(text, parts[0] ?? turn.speech, offset);
  const number = inSpeech ? spansIn(numbers, { start: offset - 1, end: offset + 1 }) : [];

  const around: Span[] = [];
  for (const span of [word, ...number, ...parts, wholeTurn(turn)]) {
    const inner = around.at(-1);
    if (!span || offset < span.start || offset > span.end) continue;
    if (inner && (!contains(span, inner) || contains(inner, span))) continue;
    around.push(span);
  }
  return around;
}

/** Clause, sentence, paragraph and all of the speech at an offset. */
function partsOfSpeech(transcript: Transcript, { speech }: Turn, offset: number): Span[] {
  const { read } = transcript;
  const { text } = read;
  const whole = read.spanToRead(speech);
  const at = read.toRead(offset);
  const sentence = sentenceAt(text, whole, at, (within) => findSentencesIn(transcript, within));
  const paragraph = trimSpan(text, paragraphAt(text, whole, at));
  const clause = sentence && findClauses(text, sentence).find((one) => at <= one.end);
  const parts = [...(clause ? [clause] : []), ...(sentence ? [sentence] : []), paragraph];
  return [...parts.map((part) => read.spanToFile(part)), speech];
}

/** The word of a short stretch at an offset, as the script's own rules part words; undefined between words. */
function wordAt(text: string, within: Span, offset: number): Span | undefined {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(within.start, within.end));
  // At a word's end the word before is meant, where none begins.
  for (const at of [offset, offset - 1]) {
    const found = words.containing(at - within.start);
    if (!found?.isWordLike) continue;
    const start = within.start + found.index;
    return { start, end: start + found.segment.length };
  }
  return undefined;
}
