import { LfText } from '../anchors/lf-text';
import type { Transcript } from '../transcript/transcript';

const known = new WeakMap<Transcript, LfText>();

/** The text of a transcript as read, with LF line ends, made once: quoting many spans would index the text for each. */
export function lfOf(transcript: Transcript): LfText {
  const found = known.get(transcript) ?? new LfText(transcript.read);
  known.set(transcript, found);
  return found;
}
