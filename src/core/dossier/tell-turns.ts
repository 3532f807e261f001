import type { TurnNote } from '../sidecar/sidecar';
import { trimRead } from '../text/trim-read';
import type { Transcript, Turn } from '../transcript/transcript';
import { placeQuotes } from './place-quotes';

/** Where somebody else speaks, as a person said it. */
interface ToldPlace {
  readonly at: number;
  readonly note: TurnNote;
}

/** By the transcript as it was read. */
const known = new WeakMap<Transcript, { readonly notes: readonly TurnNote[]; readonly transcript: Transcript }>();
/** By the transcript that it was told of. */
const places = new WeakMap<Transcript, readonly ToldPlace[]>();

/**
 * The transcript with a turn more wherever a person said that somebody else speaks from there (`about.turns`): up to the next such
 * place or the next label. Places whose words are gone, or may stand in several places, are passed over; of several notes on one place
 * the first holds. The text stays as it is.
 */
export function tellTurns(transcript: Transcript, notes: readonly TurnNote[] = []): Transcript {
  if (notes.length === 0) return transcript;
  const before = known.get(transcript);
  if (before?.notes === notes) return before.transcript;
  const told = placesOf(transcript, notes);
  const fresh = { ...transcript, turns: turnsWith(transcript, told) };
  known.set(transcript, { notes, transcript: fresh });
  places.set(fresh, told);
  return fresh;
}

/** The note by which somebody else speaks from an offset on in a transcript of a dossier; undefined where there is none. */
export function toldTurnAt(transcript: Transcript, offset: number): TurnNote | undefined {
  return places.get(transcript)?.find(({ at }) => at === offset)?.note;
}

function placesOf(transcript: Transcript, notes: readonly TurnNote[]): ToldPlace[] {
  const found = new Map<number, ToldPlace>();
  for (const [i, { span, placement }] of placeQuotes(transcript, notes).entries()) {
    if (!span || placement === 'ambiguous' || placement === 'lost' || found.has(span.start)) continue;
    found.set(span.start, { at: span.start, note: notes[i]! });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
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
