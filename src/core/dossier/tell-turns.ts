import type { TurnNote } from '../sidecar/sidecar';
import { turnKey } from '../sidecar/tell-speakers';
import { sharedEnds } from '../text/shared-ends';
import type { Span } from '../text/span';
import { trimRead } from '../text/trim-read';
import type { Transcript, Turn } from '../transcript/transcript';
import { placeQuotes } from './place-quotes';
import { withNeighbours } from './with-neighbours';

/** Where somebody else speaks, as a person said it. */
interface ToldPlace {
  readonly at: number;
  readonly note: TurnNote;
}

/** UTF-16 units on either side of words within which what stands there tells them from the same words elsewhere; none looks further. */
const reach = 200;

/** By the transcript as it was read. */
const known = new WeakMap<Transcript, { readonly notes: readonly TurnNote[]; readonly transcript: Transcript }>();
/** By the transcript that it was told of. */
const places = new WeakMap<Transcript, readonly ToldPlace[]>();
/** By the same: where the words of each note stand, by `turnKey`. */
const spans = new WeakMap<Transcript, ReadonlyMap<string, Span>>();

/**
 * The transcript with a turn more wherever a person said that somebody else speaks from there (`about.turns`): up to the next such
 * place or the next label. Places whose words are gone, or may stand in several places, are passed over; of several notes on one place
 * the first holds. The text stays as it is.
 *
 * `before`: what came of the text before it was edited; notes that the edits are far from stay at their words.
 */
export function tellTurns(
  transcript: Transcript,
  notes: readonly TurnNote[] = [],
  { before, count }: { readonly before?: Transcript | undefined; readonly count?: (searched: number) => void } = {},
): Transcript {
  if (notes.length === 0) return transcript;
  const same = known.get(transcript);
  if (same?.notes === notes) return same.transcript;
  const found = spansOf(transcript, notes, before, count);
  const told = placesAt(notes, found);
  const fresh = { ...transcript, turns: turnsWith(transcript, told) };
  known.set(transcript, { notes, transcript: fresh });
  places.set(fresh, told);
  spans.set(fresh, found);
  return fresh;
}

/** The note by which somebody else speaks from an offset on in a transcript of a dossier; undefined where there is none. */
export function toldTurnAt(transcript: Transcript, offset: number): TurnNote | undefined {
  return places.get(transcript)?.find(({ at }) => at === offset)?.note;
}

/** Where the words of each note stand; those that may stand in several places, or are gone, are left out. */
function spansOf(
  transcript: Transcript,
  notes: readonly TurnNote[],
  before: Transcript | undefined,
  count?: (searched: number) => void,
): Map<string, Span> {
  const found = before ? keptSpans(transcript, before) : new Map<string, Span>();
  const missing = notes.filter((note) => !found.has(turnKey(note)));
  const wanted = new Set(missing);
  const targets = missing.length === 0 ? [] : withNeighbours(missing, notes);
  for (const [i, { span, placement }] of placeQuotes(transcript, targets).entries()) {
    const note = targets[i]!;
    if (span && placement !== 'ambiguous' && placement !== 'lost' && wanted.has(note)) found.set(turnKey(note), span);
  }
  count?.(missing.length);
  return found;
}

/** Where words stand now that stood far from all that was edited. */
function keptSpans({ text }: Transcript, before: Transcript): Map<string, Span> {
  const known = spans.get(before) ?? new Map<string, Span>();
  const kept = new Map<string, Span>();
  if (known.size === 0) return kept;
  const { head, tail } = sharedEnds(before.text, text);
  const moved = text.length - before.text.length;
  for (const [key, { start, end }] of known) {
    if (end + reach <= head || text === before.text) kept.set(key, { start, end });
    else if (start - reach >= before.text.length - tail) kept.set(key, { start: start + moved, end: end + moved });
  }
  return kept;
}

function placesAt(notes: readonly TurnNote[], found: ReadonlyMap<string, Span>): ToldPlace[] {
  const told = new Map<number, ToldPlace>();
  for (const note of notes) {
    const span = found.get(turnKey(note));
    if (span && !told.has(span.start)) told.set(span.start, { at: span.start, note });
  }
  return [...told.values()].sort((a, b) => a.at - b.at);
}

function turnsWith(transcript: Transcript, told: readonly ToldPlace[]): Turn[] {
  let next = 0;
  let name: string | undefined;
  return transcript.turns.flatMap((turn): Turn[] => {
    const { speech } = turn;
    if (turn.speaker !== null) name = undefined;
    while (next < told.length && told[next]!.at < speech.start) name = toldBefore(turn, told[next++]!, name);
    const inside: ToldPlace[] = [];
    while (next < told.length && told[next]!.at < speech.end) inside.push(told[next++]!);
    // A note at the first words names the whole turn, unless a label does.
    if (turn.speaker === null && inside[0]?.at === speech.start) name = inside.shift()!.note.speaker;
    const first = turn.speaker === null && name !== undefined ? named(turn, name) : turn;
    const parts: Turn[] = [];
    let current = first;
    let start = speech.start;
    for (const one of inside.filter(({ at }) => at > speech.start)) {
      parts.push({ ...current, speech: trimRead(transcript.read, { start, end: one.at }) });
      const { copy } = turn;
      name = one.note.speaker;
      current = named({ speaker: null, speech, copy }, name);
      start = one.at;
    }
    if (parts.length === 0) return [first];
    return [...parts, { ...current, speech: { start, end: speech.end } }];
  });
}

/** Of a place between two turns the words of the next are meant, if no label opens them. */
function toldBefore(turn: Turn, told: ToldPlace, name: string | undefined): string | undefined {
  return turn.speaker === null ? told.note.speaker : name;
}

function named(turn: Turn, name: string): Turn {
  return { ...turn, name, named: true };
}
