import type { TurnNote } from '../sidecar/sidecar';
import { trimRead } from '../text/trim-read';
import type { Transcript, Turn } from '../transcript/transcript';
import { placeQuotes } from './place-quotes';

/** Where somebody else speaks, as a person said it. */
interface Told {
  readonly at: number;
  readonly name: string;
}

const known = new WeakMap<Transcript, { readonly notes: readonly TurnNote[]; readonly transcript: Transcript }>();

/**
 * The transcript with a turn more wherever a person said that somebody else speaks from there (`about.turns`): up to the next such
 * place or the next label. Places whose words are gone, or may stand in several places, are passed over. The text stays as it is.
 */
export function tellTurns(transcript: Transcript, notes: readonly TurnNote[] = []): Transcript {
  if (notes.length === 0) return transcript;
  const before = known.get(transcript);
  if (before?.notes === notes) return before.transcript;
  const turns = withTold(transcript, placesOf(transcript, notes));
  const fresh = { ...transcript, turns };
  known.set(transcript, { notes, transcript: fresh });
  return fresh;
}

function placesOf(transcript: Transcript, notes: readonly TurnNote[]): Told[] {
  return placeQuotes(transcript, notes)
    .flatMap(({ span, placement }, i): Told[] =>
      span && placement !== 'ambiguous' && placement !== 'lost' ? [{ at: span.start, name: notes[i]!.speaker }] : [],
    )
    .sort((a, b) => a.at - b.at);
}

function withTold(transcript: Transcript, told: readonly Told[]): Turn[] {
  let next = 0;
  let name: string | undefined;
  return transcript.turns.flatMap((turn): Turn[] => {
    const { speech } = turn;
    if (turn.speaker !== null) name = undefined;
    while (next < told.length && told[next]!.at < speech.start) name = toldBefore(turn, told[next++]!, name);
    const inside: Told[] = [];
    while (next < told.length && told[next]!.at < speech.end) inside.push(told[next++]!);
    // What stands at its first words says it of all of it; a label says it better.
    if (turn.speaker === null && inside[0]?.at === speech.start) name = inside.shift()!.name;
    const first = turn.speaker === null && name !== undefined ? named(turn, name) : turn;
    const parts: Turn[] = [];
    let current = first;
    let start = speech.start;
    for (const one of inside.filter(({ at }) => at > speech.start)) {
      parts.push({ ...current, speech: trimRead(transcript.read, { start, end: one.at }) });
      const { copy } = turn;
      name = one.name;
      current = named({ speaker: null, speech, copy }, name);
      start = one.at;
    }
    if (parts.length === 0) return [first];
    return [...parts, { ...current, speech: { start, end: speech.end } }];
  });
}

/** Of a place between two turns the words of the next are meant, if no label opens them. */
function toldBefore(turn: Turn, told: Told, name: string | undefined): string | undefined {
  return turn.speaker === null ? told.name : name;
}

function named(turn: Turn, name: string): Turn {
  return { ...turn, name, named: true };
}
