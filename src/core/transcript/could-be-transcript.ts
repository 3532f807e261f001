import { parseTranscript } from './parse-transcript';

/** More characters than this aren't looked at. */
const longest = 100_000;

/**
 * Whether the first lines of a text leave it possible that it is a transcript in free text: read by themselves they have
 * turns. Takes a few milliseconds; reading the whole text decides.
 */
export function couldBeTranscript(firstLines: readonly string[]): boolean {
  const { turns } = parseTranscript(firstLines.join('\n').slice(0, longest), { format: 'text' });
  return turns.filter((turn) => turn.label !== undefined).length >= 2;
}
