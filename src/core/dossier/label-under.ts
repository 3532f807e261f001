import type { Span } from '../text/span';
import { readLineFacts } from '../transcript/read-line-facts';
import type { Transcript } from '../transcript/transcript';
import { labelAt } from './label-at';

/** Labels are no longer than this. */
const longest = 160;

/**
 * The label that a person means with a cursor or a selection, as printed, without its colon: the words that are selected,
 * the label of the turn that begins there, else what may be one at the beginning of the line, though the text was read
 * otherwise. Undefined where nothing is one.
 */
export function labelUnder(transcript: Transcript, { start, end }: Span): string | undefined {
  const { text } = transcript;
  if (end > start) return asLabel(text.slice(start, end));
  const turn = labelAt(transcript, start);
  if (turn) return turn.speaker;
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from, from + 1000))![0];
  const column = start - from;
  const { candidates } = readLineFacts(line);
  const here = candidates.find((one) => one.start <= column && column <= one.end);
  const colon = candidates.find((one) => one.form.colon);
  // A whole line in bold may be a name, but not with a label in it.
  const found = here && !(colon && /[:：]\s/.test(here.speaker)) ? here : (colon ?? candidates[0]);
  return found ? asLabel(found.speaker) : undefined;
}

/** Words without the colon, brackets and mark-up of a label; undefined where they can't be one. */
function asLabel(words: string): string | undefined {
  const trimmed = words.trim();
  const label = trimmed.replace(/^[[(（【<*_]+|[\s:：|\])）】>*_]+$/gu, '').trim();
  // `Ann Lee (D)` keeps its brackets.
  const whole = /[)）]\s*[:：]?$/.test(trimmed) && /[(（]/.test(label) ? trimmed.replace(/\s*[:：]$/, '') : label;
  return whole !== '' && whole.length <= longest && !/[\r\n]/.test(whole) ? whole : undefined;
}
