import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
import { trimRead } from '../text/trim-read';
import type { Transcript } from '../transcript/transcript';
import { timeAt } from './time-at';
import { turnAt, wholeTurn } from './turn-at';

/** A stretch of a recording, in seconds. */
export interface HeardStretch {
  readonly from: number;
  /** Absent if the transcript doesn't tell when the words end. */
  readonly to?: number;
}

/** A place of the text from which on it is said when it is. */
interface Stamp {
  readonly at: number;
  readonly seconds: number;
}

const known = new WeakMap<Transcript, readonly Stamp[]>();

/** The times that a transcript tells, in text order: of its cues, else of its turns. */
function stampsOf(transcript: Transcript): readonly Stamp[] {
  const before = known.get(transcript);
  if (before) return before;
  const ofPieces = transcript.pieces.flatMap(({ start, seconds }) =>
    seconds === undefined ? [] : [{ at: start, seconds }],
  );
  const ofTurns = transcript.turns.flatMap((turn) =>
    turn.time === undefined ? [] : [{ at: wholeTurn(turn).start, seconds: turn.time }],
  );
  const stamps = [...ofPieces, ...ofTurns].sort((a, b) => a.at - b.at);
  known.set(transcript, stamps);
  return stamps;
}

/**
 * When some words are said in the recording: from the last time that stands before them to the first after them. `offset`: seconds
 * of the recording before the transcript begins. Undefined if the transcript tells no time there.
 */
export function stretchOf(transcript: Transcript, words: Span, offset = 0): HeardStretch | undefined {
  const from = timeAt(transcript, words.start);
  if (from === undefined) return undefined;
  const stamps = stampsOf(transcript);
  const next = stamps.slice(partitionPoint(stamps, ({ at }) => at < words.end)).find(({ seconds }) => seconds > from);
  return { from: from + offset, ...(next && { to: next.seconds + offset }) };
}

/** The words that are under way at a second of the recording: those of the last cue, or turn, that has begun. Undefined before all of them. */
export function wordsAt(transcript: Transcript, second: number, offset = 0): Span | undefined {
  const stamps = stampsOf(transcript);
  const i = stamps.findLastIndex(({ seconds }) => seconds + offset <= second);
  if (i < 0) return undefined;
  const start = stamps[i]!.at;
  const end = stamps[i + 1]?.at ?? transcript.text.length;
  const turn = turnAt(transcript, Math.min(end, transcript.text.length) - 1) ?? turnAt(transcript, start);
  const within = { start: Math.max(start, turn?.speech.start ?? start), end: Math.min(end, turn?.speech.end ?? end) };
  const words = within.start < within.end ? trimRead(transcript.read, within) : undefined;
  return words && words.start < words.end ? words : undefined;
}

/** Writes that a quote was checked against the recording, and whether that says the same. */
export function hearClaim({ id }: Annotation, mark: Mark, same: boolean): Change & { readonly kind: 'edit' } {
  return { kind: 'edit', id, set: { heard: { ...mark, same } } };
}
