import { l10n } from 'vscode';
import { turnAt, wholeTurn } from '../../core/dossier/turn-at';
import { turnsOfSpeaker } from '../../core/dossier/turns-of-speaker';
import { partitionPoint } from '../../core/text/partition-point';
import type { Transcript, Turn } from '../../core/transcript/transcript';
import { nameSpeaker } from '../name-speaker';
import { showPlace } from '../show-place';
import { tell } from '../tell';
import type { Command } from './command';
import { type CommandTarget, cursorOf, transcriptOf } from './target';

export const nextTurn: Command = (_desk, target) => walkTurns(target, 1, ({ turns }) => turns);
export const previousTurn: Command = (_desk, target) => walkTurns(target, -1, ({ turns }) => turns);
export const nextTurnOfSpeaker: Command = (_desk, target) => walkTurns(target, 1, ofSameSpeaker);
export const previousTurnOfSpeaker: Command = (_desk, target) => walkTurns(target, -1, ofSameSpeaker);

/** The turns of the one who speaks at an offset; all where nobody does. */
function ofSameSpeaker(transcript: Transcript, offset: number): readonly Turn[] {
  const turn = turnAt(transcript, offset);
  return turn ? turnsOfSpeaker(transcript, turn) : transcript.turns;
}

/** Moves the cursor to the beginning of the next turn in a direction, around the end. */
async function walkTurns(
  target: CommandTarget,
  step: 1 | -1,
  choose: (transcript: Transcript, offset: number) => readonly Turn[],
): Promise<void> {
  const open = transcriptOf(target);
  if (!open) return;
  const { transcript } = open.dossier;
  const here = cursorOf(target);
  const turns = choose(transcript, here);
  if (turns.length === 0) return tell(l10n.t('No line names a speaker here.'));
  const index =
    step > 0
      ? partitionPoint(turns, (turn) => wholeTurn(turn).start <= here)
      : partitionPoint(turns, (turn) => wholeTurn(turn).start < here) - 1;
  const number = (index + turns.length) % turns.length;
  const turn = turns[number]!;
  const { start } = wholeTurn(turn);
  await showPlace(open, { start, end: start });
  tell(l10n.t('Turn {0} of {1}: {2}', number + 1, turns.length, nameSpeaker(turn)));
}
