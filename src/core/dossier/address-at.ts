import type { Span } from '../text/span';
import { findAddresses } from '../transcript/find-addresses';
import type { Person, Transcript } from '../transcript/transcript';
import { sentenceOf } from './claim-at';

/** The form of address at an offset of speech and whom it likely means; undefined where there is none or nobody fits. */
export function addressAt(transcript: Transcript, offset: number): { span: Span; person: Person } | undefined {
  const sentence = sentenceOf(transcript, offset);
  if (!sentence) return undefined;
  const { read } = transcript;
  const { start } = read.spanToRead(sentence);
  const words = read.slice(sentence);
  const at = read.toRead(offset) - start;
  const found = findAddresses(words, transcript.people ?? []).find(({ start, end }) => start <= at && at < end);
  return (
    found && {
      span: read.spanToFile({ start: start + found.start, end: start + found.end }),
      person: found.person,
    }
  );
}
