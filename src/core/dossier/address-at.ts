import type { Span } from '../text/span';
import { findAddresses } from '../transcript/find-addresses';
import type { Person, Transcript } from '../transcript/transcript';
import { sentenceOf } from './claim-at';

/** The form of address at an offset of speech and whom it likely means; undefined where there is none or nobody fits. */
export function addressAt(transcript: Transcript, offset: number): { span: Span; person: Person } | undefined {
  const sentence = sentenceOf(transcript, offset);
  if (!sentence) return undefined;
  const words = transcript.text.slice(sentence.start, sentence.end);
  const at = offset - sentence.start;
  const found = findAddresses(words, transcript.people ?? []).find(({ start, end }) => start <= at && at < end);
  return (
    found && {
      span: { start: sentence.start + found.start, end: sentence.start + found.end },
      person: found.person,
    }
  );
}
