import { parseTranscript } from '../transcript/parse-transcript';
import { isLabelled } from '../transcript/transcript';

/** So much of a text tells whether people are named in it; UTF-16 units. */
const looked = 20_000;

/** True if a text, read as plain text, names who speaks in its first part. */
export function namesSpeakers(text: string): boolean {
  return parseTranscript(text.slice(0, looked), { format: 'text' }).turns.some(isLabelled);
}
