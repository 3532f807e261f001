import { lfOf } from '../dossier/lf-of';
import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import { personNamed } from './person-named';

/** A talk as text for files that mark words in it. */
export interface WrittenText {
  readonly text: string;
  /** Where a span of the file stands in `text`. */
  place(span: Span): Span;
}

const known = new WeakMap<Transcript, WrittenText>();

/**
 * The text as read. Captions and other forms with a mark-up of their own, which is nothing to read, are written a turn a paragraph,
 * who speaks before it as in a transcript.
 */
export function writtenText(transcript: Transcript): WrittenText {
  const found = known.get(transcript) ?? (transcript.format === 'text' ? asItStands(transcript) : byTurns(transcript));
  known.set(transcript, found);
  return found;
}

function asItStands(transcript: Transcript): WrittenText {
  const lf = lfOf(transcript);
  return { text: lf.text, place: ({ start, end }) => ({ start: lf.fromRaw(start), end: lf.fromRaw(end) }) };
}

function byTurns(transcript: Transcript): WrittenText {
  const lf = lfOf(transcript);
  const { turns } = transcript;
  const parts: string[] = [];
  /** Of each turn where its speech begins and how long it is. */
  const places: { readonly at: number; readonly from: number; readonly length: number }[] = [];
  let length = 0;
  let before: string | undefined;
  for (const turn of turns) {
    const speaker = personNamed(transcript, turn);
    const from = lf.fromRaw(turn.speech.start);
    const speech = lf.text.slice(from, lf.fromRaw(turn.speech.end));
    const head = speaker === undefined || speaker === before ? '' : `${speaker}: `;
    before = speaker;
    places.push({ at: length + head.length, from, length: speech.length });
    parts.push(head, speech, '\n');
    length += head.length + speech.length + 1;
  }
  const placeOf = (offset: number, side: 'start' | 'end') => {
    const next = partitionPoint(turns, ({ speech: { start } }) =>
      side === 'start' ? start <= offset : start < offset,
    );
    const one = places[Math.max(0, next - 1)];
    return one ? one.at + Math.max(0, Math.min(lf.fromRaw(offset) - one.from, one.length)) : 0;
  };
  return {
    text: parts.join(''),
    place: ({ start, end }) => {
      const first = placeOf(start, 'start');
      return { start: first, end: Math.max(first, placeOf(end, 'end')) };
    },
  };
}
