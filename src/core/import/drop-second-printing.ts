import { findCopies } from '../transcript/find-copies';
import { hashWords } from '../transcript/hash-words';
import { parseTranscript } from '../transcript/parse-transcript';

/** A text without further printings of the talk in it, however their labels are set. */
export function dropSecondPrinting(text: string): string {
  const turns = parseTranscript(text, { declared: true }).turns.filter(({ label }) => label !== undefined);
  const sayings = turns.map(({ speech }) =>
    hashWords(
      text
        .slice(speech.start, speech.end)
        .slice(0, 100)
        .replace(/[\s*_]+/g, ''),
    ),
  );
  let once = text;
  for (const { start, end } of findCopies(sayings).toReversed()) {
    const { label, speech } = turns[start]!;
    once = `${once.slice(0, (label ?? speech).start).trimEnd()}\n${once.slice(turns[end - 1]!.speech.end)}`.trim();
  }
  return once;
}
