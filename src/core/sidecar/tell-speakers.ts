import type { Applied } from './apply-change';
import { readDocument } from './document';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import type { About, LabelNote, TurnNote } from './sidecar';
import { writeHead } from './write-head';

/** What a person says of who speaks. An empty text takes away what the file says there. */
export interface ToldSpeakers {
  /** Who speaks where no label says so. */
  readonly speaker?: string;
  /** Of each label what is new; other keys of its note stay. `speaker: true` takes back that it is none. */
  readonly labels?: readonly LabelNote[];
  /** Labels of which nothing is said any more. */
  readonly without?: readonly string[];
  /** Where somebody else speaks; without a name what the file says of that place is taken away. */
  readonly turns?: readonly TurnNote[];
}

/**
 * Writes into `about:` of a sidecar who speaks; an empty text becomes a new sidecar for `transcript` (a file name).
 * `not-written`: it would not read again as it should, so nothing is changed.
 */
export function tellSpeakers(text: string, told: ToldSpeakers, transcript: string): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  const { obstacle, about: known = {} } = document;
  if (obstacle) return { text, problem: obstacle };
  const wanted = withTold(known, told);
  if (sameData(known, wanted)) return { text };
  const applied = writeHead(document, 'about', wanted, transcript);
  return applied.problem ? { text, problem: applied.problem } : { text: bom + applied.text };
}

/** What is known of a talk with what a person says. */
export function withTold(known: About, { speaker, labels = [], without = [], turns = [] }: ToldSpeakers): About {
  const notes = (known.speakers ?? []).filter((one) => !without.includes(one.label));
  for (const one of labels) {
    const at = notes.findIndex(({ label }) => label === one.label);
    const note = withoutEmpty({ ...notes[at], ...one });
    if (at < 0) notes.push(note);
    else notes[at] = note;
  }
  // Of one place the last holds.
  const all = new Map([...(known.turns ?? []), ...turns].map((one) => [turnKey(one), one]));
  const places = [...all.values()].filter((one) => one.speaker);
  places.sort((a, b) => (a.position?.start ?? 0) - (b.position?.start ?? 0));
  const { speaker: before, speakers: _, turns: __, ...rest } = known;
  const now = speaker ?? before;
  return {
    ...rest,
    ...(now && { speaker: now }),
    ...(notes.length > 0 && { speakers: notes }),
    ...(places.length > 0 && { turns: places }),
  };
}

/** What tells the place of one note from those of others: its words with those around them. */
export function turnKey({ quote: { exact, prefix = '', suffix = '' } }: TurnNote): string {
  return JSON.stringify([exact, prefix, suffix]);
}

/** A note without empty texts, and without what goes without saying. */
function withoutEmpty({ label, name, role, speaker }: LabelNote): LabelNote {
  return { label, ...(name && { name }), ...(role && { role }), ...(speaker === false && { speaker }) };
}
