import type { Transcript } from '../transcript/transcript';
import { wholeTurn } from './turn-at';

/** The part of a text, its header aside, that labelled turns must take up. */
const mostOfText = 0.6;

/**
 * Whether a text in free form plainly is a transcript: somebody speaks, somebody else, and the first again, and what is said
 * under labels takes up most of it, header lines aside.
 */
export function isPlainlyTranscript({ text, turns }: Transcript): boolean {
  const labelled = turns.filter((turn) => turn.label !== undefined);
  const [first] = labelled;
  if (first === undefined || labelled.length < 3 || !somebodyReturns(labelled.map((turn) => turn.speaker)))
    return false;
  const spoken = labelled.map(wholeTurn).reduce((sum, { start, end }) => sum + end - start, 0);
  return spoken >= (text.length - headerLength(text.slice(0, wholeTurn(first).start))) * mostOfText;
}

/** How many characters before the first label stand in lines that are no sentences, such as titles and lists of people. */
function headerLength(front: string): number {
  const lines = front.split('\n').filter((line) => !/[.!?。！？]\s*$/.test(line));
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function somebodyReturns(speakers: readonly (string | null)[]): boolean {
  const seen = new Set<string | null>();
  return speakers.some((speaker, i) => {
    const returns = seen.has(speaker) && speakers[i - 1] !== speaker;
    seen.add(speaker);
    return returns;
  });
}
