import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
import { nameSpan } from '../transcript/name-span';
import { stampPattern } from '../transcript/time-stamp';
import type { Transcript, Turn } from '../transcript/transcript';

/** A label that may be written next. */
export interface LabelProposal {
  /** The speaker as labels write it. */
  readonly name: string;
  /** With mark-up, colon and what parts it from the speech, as this transcript writes it; without a time. */
  readonly label: string;
  readonly role?: string;
}

/**
 * Labels that may be written on a line (`line` spans it), the likeliest first: of those who spoke before, the latest first,
 * but the one who is speaking last; then those who speak further down; then whom the roster lists besides.
 */
export function proposeLabels(transcript: Transcript, line: Span): LabelProposal[] {
  const { text, turns, roster } = transcript;
  const behind = partitionPoint(turns, (turn) => turn.label.start < line.start);
  const proposals = new Map<string, LabelProposal>();
  const add = (turn: Turn | undefined) => {
    if (!turn || proposals.has(turn.speaker) || turn.speaker === '') return;
    // What stands on the line itself is being written.
    if (turn.label.start >= line.start && turn.label.start <= line.end) return;
    proposals.set(turn.speaker, { name: turn.speaker, label: styled(text, turn, turn.speaker), ...roleOf(turn) });
  };
  const speaking = turns[behind - 1];
  for (let i = behind - 2; i >= 0; i--) if (turns[i]!.speaker !== speaking?.speaker) add(turns[i]);
  add(speaking);
  for (let i = behind; i < turns.length; i++) add(turns[i]);
  const model = speaking ?? turns[behind];
  const known = new Set([...turns.flatMap((turn) => turn.name ?? []), ...proposals.keys()]);
  for (const entry of model ? roster : []) {
    if (known.has(entry.name)) continue;
    proposals.set(entry.name, { name: entry.name, label: styled(text, model!, entry.name), ...roleOf(entry) });
  }
  return [...proposals.values()];
}

/** Whether labels stand apart from what is above them, with a blank line between; looks at the turns near an offset. */
export function labelsStandApart({ text, turns }: Transcript, offset: number): boolean {
  const behind = partitionPoint(turns, (turn) => turn.label.start < offset);
  const near = turns.slice(Math.max(0, behind - 10), behind + 10).filter((turn) => turn.label.start > 0);
  const apart = near.filter(({ label }) =>
    /\n[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(Math.max(0, label.start - 40), label.start)),
  );
  return apart.length * 2 > near.length;
}

const stamps = new RegExp(stampPattern, 'g');

/** A name in the style of a turn's label: the label's own mark-up and colon, the blank or line end behind it, no time. */
function styled(text: string, turn: Turn, name: string): string {
  const { label, speech } = turn;
  const within = nameSpan(text, turn);
  const before = text.slice(label.start, within.start).replace(stamps, '');
  const after = text.slice(within.end, label.end).replace(stamps, '');
  const gap = speech.end > speech.start ? text.slice(label.end, speech.start) : ' ';
  return `${before}${name}${after.trimEnd()}${gap}`.trimStart().replace(/[^\S\r\n]+/g, ' ');
}

function roleOf({ role }: { readonly role?: string }): { role?: string } {
  return role === undefined ? {} : { role };
}
