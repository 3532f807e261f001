import type { Transcript } from '../transcript/transcript';
import { gatherTurns, type HeardWords } from './gather-turns';
import type { ImportedTurn } from './imported-talk';

/** The turns of captions as they are read: without mark-up, and each word once however often it is shown. */
export function* turnsOfCaptions({ read, turns, pieces }: Transcript): Generator<undefined, ImportedTurn[]> {
  const times = pieces.flatMap(({ kind, start, end, seconds }) =>
    kind === 'time' && seconds !== undefined ? [{ start, end, seconds }] : [],
  );
  const gathered: ImportedTurn[] = [];
  let heard: HeardWords[] = [];
  const flush = () => {
    gathered.push(...gatherTurns(heard));
    heard = [];
  };
  let at = 0;
  for (const [i, { speaker, speech, time }] of turns.entries()) {
    // Cues of one speaker are one turn; of two whom nobody names it isn't known whether they are one.
    if (speaker === null || speaker !== turns[i - 1]?.speaker) flush();
    let from = speech.start;
    let start = time;
    const add = (end: number) => {
      const text = read.slice({ start: from, end });
      // What may be a label that wasn't taken for one stays at the beginning of a line.
      const begins = speaker === null && /^\s*(?:[\p{Lu}\p{Lo}][^:：.!?]{0,40}[:：]|[-–—]\s|>>|[[(])/u.test(text);
      heard.push({ text, speaker: speaker ?? undefined, start, begins });
    };
    while (at < times.length && times[at]!.start < speech.start) at++;
    for (; at < times.length && times[at]!.start < speech.end; at++) {
      add(times[at]!.start);
      from = Math.max(speech.start, times[at]!.end);
      start = times[at]!.seconds;
    }
    add(speech.end);
    if (i % 256 === 0) yield;
  }
  flush();
  return gathered;
}
