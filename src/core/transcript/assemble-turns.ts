import type { Span } from '../text/span';
import type { Candidate } from './candidate';
import type { LineFacts } from './line-facts';
import { acceptedLabel, type Reading } from './reading';
import type { Piece, PieceKind, TranscriptFormat, Turn } from './transcript';

/** A line of the document: its offsets without the line end, and its facts. */
export interface SourceLine extends Span {
  readonly facts: LineFacts;
}

/** Where in the document a line stands: before the first turn, in one, or after the talk is over. */
type Zone = 'front' | 'talk' | 'after';

/** Makes turns and pieces of the lines, by the decision about the document. */
export function assembleTurns(
  text: string,
  lines: readonly SourceLine[],
  reading: Reading,
  format: TranscriptFormat,
): { turns: Turn[]; pieces: Piece[] } {
  const turns: Turn[] = [];
  const pieces: Piece[] = [];
  let zone: Zone = 'front';
  let open: { label: Candidate; line: SourceLine; speech: number; end: number } | undefined;
  let time: number | undefined;

  const close = () => {
    if (!open) return;
    const { label, line } = open;
    const seconds = label.time ?? time;
    const start = Math.min(open.speech, open.end);
    turns.push({
      speaker: label.speaker,
      label: { start: line.start + label.start, end: line.start + label.end },
      speech: { start, end: Math.max(start, open.end) },
      ...(seconds === undefined ? {} : { time: seconds }),
      ...(label.role ? { role: label.role } : {}),
      copy: 1,
    });
    open = undefined;
  };
  const addPiece = (kind: PieceKind, start: number, end: number) => {
    if (start < end) pieces.push({ kind, start, end });
  };
  let lineTime: number | undefined;

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const { facts } = line;
    if (facts.kind === 'blank') continue;
    const labels = labelsOf(facts, reading).filter((label) => isSpokenLabel(lines, i, label, reading, text));
    if (labels.length > 0) {
      for (const label of labels) {
        const before = open;
        if (label.form === 'voice' && before?.label.form === 'voice' && before.label.key === label.key) {
          before.end = endOfWords(text, line);
          continue;
        }
        if (before && label.start > 0 && label.form === 'voice' && before.line === line)
          before.end = line.start + label.start;
        close();
        time = lineTime;
        const speech = line.start + label.speech;
        open = { label, line, speech, end: Math.max(speech, endOfWords(text, line)) };
        if (label.speech >= line.end - line.start) open = { ...open, speech: -1, end: -1 };
      }
      zone = 'talk';
      continue;
    }
    if (facts.kind === 'time') {
      lineTime = facts.time;
      addPiece('time', line.start, line.end);
      continue;
    }
    if (facts.kind !== 'words') {
      if (facts.kind === 'other' || facts.kind === 'header') close();
      addPiece(facts.kind === 'rule' ? 'furniture' : facts.kind, line.start, line.end);
      continue;
    }
    if (facts.closing && zone === 'talk') {
      close();
      zone = 'after';
    }
    if (zone === 'talk' && open) {
      if (open.speech < 0) open.speech = line.start + /^\s*/.exec(text.slice(line.start, line.end))![0].length;
      open.end = endOfWords(text, line);
    } else addPiece(zone === 'front' ? (format === 'text' ? 'header' : 'other') : 'credits', line.start, line.end);
  }
  close();
  return {
    turns: turns.map((turn) =>
      turn.speech.start < 0 ? { ...turn, speech: { start: turn.label.end, end: turn.label.end } } : turn,
    ),
    pieces,
  };
}

function endOfWords(text: string, line: Span): number {
  return line.start + text.slice(line.start, line.end).replace(/(?:\s*<\/v>)?\s*$/, '').length;
}

function labelsOf(facts: LineFacts, reading: Reading): readonly Candidate[] {
  const first = facts.candidates[0];
  if (first?.form === 'voice' || first?.form === 'chat') return facts.candidates;
  const label = acceptedLabel(reading, facts.candidates);
  return label ? [label] : [];
}

/** Whether a label is followed by speech: one that isn't belongs to a list of people. */
function isSpokenLabel(
  lines: readonly SourceLine[],
  at: number,
  label: Candidate,
  reading: Reading,
  text: string,
): boolean {
  const line = lines[at]!;
  if (label.form === 'voice' || label.form === 'chat') return true;
  if (label.speech < line.end - line.start) {
    const value = text.slice(line.start + label.speech, line.end);
    return !isRosterValue(label, value);
  }
  for (let i = at + 1; i < lines.length && i < at + 6; i++) {
    const { facts } = lines[i]!;
    if (facts.kind !== 'words') continue;
    const next = labelsOf(facts, reading)[0];
    return !(next && next.speech >= lines[i]!.end - lines[i]!.start && next.form === label.form);
  }
  return at + 1 < lines.length;
}

/** `主持人:石媛媛(焦作日報記者)`, `Moderator: Ann Lee`: a function and who has it. */
function isRosterValue(label: Candidate, value: string): boolean {
  return value.length < 80 && label.likeness === 'sure' && isNameAlone(value);
}

function isNameAlone(value: string): boolean {
  return /^\s*[\u3400-\u9fff]{2,4}\s*(?:[（(][^）)]*[）)])?\s*$/.test(value) && !/[謝谢好是對对]/.test(value);
}
