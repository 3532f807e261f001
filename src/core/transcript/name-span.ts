import type { Span } from '../text/span';
import type { LabelledTurn } from './transcript';

/** The speaker's words within a turn's label: without time, mark-up and colon. The whole label where they can't be told. */
export function nameSpan(text: string, { label, speaker }: LabelledTurn): Span {
  const at = speaker === '' ? -1 : text.slice(label.start, label.end).indexOf(speaker);
  return at < 0 ? label : { start: label.start + at, end: label.start + at + speaker.length };
}
