import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
import { nameSpan } from '../transcript/name-span';
import { stampPattern } from '../transcript/time-stamp';
import { isLabelled, type LabelledTurn, type Person, type Transcript } from '../transcript/transcript';

/** A label that may be written next. */
export interface LabelProposal {
  /** The speaker as labels write it. */
  readonly name: string;
  /** With mark-up, colon and what parts it from the speech, as this transcript writes it; without a time. */
  readonly label: string;
  readonly role?: string;
  /** Other labels of the same person. */
  readonly otherNames: readonly string[];
}

/**
 * Labels that may be written on a line (`line` spans it), one for each person, the likeliest first: of those who spoke
 * before, the latest first, but the one who is speaking last; then those who speak further down; then who is introduced
 * and hasn't spoken.
 */
export function proposeLabels(transcript: Transcript, line: Span): LabelProposal[] {
  const { text, people = [] } = transcript;
  const turns = transcript.turns.filter(isLabelled);
  const behind = partitionPoint(turns, (turn) => turn.label.start < line.start);
  const personOf = new Map(people.flatMap((person) => person.labels.map((label) => [label, person])));
  const keyOf = ({ speaker }: LabelledTurn) => personOf.get(speaker) ?? speaker;
  const proposals = new Map<Person | string, LabelProposal>();
  const add = (turn: LabelledTurn) => {
    // What stands on the line itself is being written.
    if (turn.speaker === '' || (turn.label.start >= line.start && turn.label.start <= line.end)) return;
    const key = keyOf(turn);
    if (!proposals.has(key)) proposals.set(key, proposalOf(text, turn, turn, personOf.get(turn.speaker)?.labels));
  };
  const speaking = turns[behind - 1];
  const speakingKey = speaking && keyOf(speaking);
  for (let i = behind - 2; i >= 0; i--) if (keyOf(turns[i]!) !== speakingKey) add(turns[i]!);
  if (speaking) add(speaking);
  for (let i = behind; i < turns.length; i++) add(turns[i]!);
  const model = speaking ?? turns[behind];
  for (const person of model ? people : []) {
    if (person.labels.length > 0) continue;
    const { name, role } = person;
    proposals.set(person, proposalOf(text, model!, { speaker: name, ...(role !== undefined && { role }) }));
  }
  return [...proposals.values()];
}

/** A speaker's label in the style of a turn's. */
function proposalOf(
  text: string,
  model: LabelledTurn,
  { speaker, role }: Pick<LabelledTurn, 'speaker' | 'role'>,
  labels: readonly string[] = [],
): LabelProposal {
  return {
    name: speaker,
    label: styled(text, model, speaker),
    ...(role !== undefined && { role }),
    otherNames: labels.filter((label) => label !== speaker),
  };
}

/** Whether labels stand apart from what is above them, with a blank line between; looks at the turns near an offset. */
export function labelsStandApart({ text, turns: all }: Transcript, offset: number): boolean {
  const turns = all.filter(isLabelled);
  const behind = partitionPoint(turns, (turn) => turn.label.start < offset);
  const near = turns.slice(Math.max(0, behind - 10), behind + 10).filter((turn) => turn.label.start > 0);
  const apart = near.filter(({ label }) =>
    /\n[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(Math.max(0, label.start - 40), label.start)),
  );
  return apart.length * 2 > near.length;
}

const stamps = new RegExp(stampPattern, 'g');

/** A name in the style of a turn's label: the label's own mark-up and colon, the blank or line end behind it, no time. */
function styled(text: string, turn: LabelledTurn, name: string): string {
  const { label, speech } = turn;
  const within = nameSpan(text, turn);
  const before = text.slice(label.start, within.start).replace(stamps, '');
  const after = text.slice(within.end, label.end).replace(stamps, '');
  const gap = speech.end > speech.start ? text.slice(label.end, speech.start) : ' ';
  return `${before}${name}${after.trimEnd()}${gap}`.trimStart().replace(/[^\S\r\n]+/g, ' ');
}
