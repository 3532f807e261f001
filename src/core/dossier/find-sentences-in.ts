import { cutUnpunctuated } from '../claims/cut-unpunctuated';
import type { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import { findSentences } from '../transcript/sentences';
import type { Transcript } from '../transcript/transcript';

/** A paragraph that nobody punctuated may be as long as a night, and is asked for once for each figure in it. */
const latest = new WeakMap<ReadText, { readonly within: Span; readonly sentences: readonly Span[] }>();

/** The sentences of a stretch of the text as read, trimmed, in order; of talk without punctuation what takes their place. */
export function findSentencesIn(
  { read, language }: Pick<Transcript, 'read' | 'language'>,
  within: Span,
): readonly Span[] {
  const known = latest.get(read);
  if (known && known.within.start === within.start && known.within.end === within.end) return known.sentences;
  const sentences = findSentences(read.text, within).flatMap((one) => cutUnpunctuated(read.text, one, language));
  latest.set(read, { within, sentences });
  return sentences;
}
