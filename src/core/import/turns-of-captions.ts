import type { Transcript } from '../transcript/transcript';
import { gatherTurns, type HeardWords } from './gather-turns';
import type { ImportedTurn } from './imported-talk';

/** So many lines are kept in mind that roll on to a later cue. */
const mostRolled = 6;

function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The turns of captions as they are read: without mark-up, and each word once however often it is shown. */
export function* turnsOfCaptions({ text: all, read, turns, pieces }: Transcript): Generator<undefined, ImportedTurn[]> {
  const times: { start: number; end: number; seconds: number; rolled: string[] }[] = [];
  for (const { kind, start, end, seconds } of pieces) {
    if (kind === 'time' && seconds !== undefined) times.push({ start, end, seconds, rolled: [] });
    // Words that come again in a later cue are read there, but were said here.
    else if (kind === 'furniture') times.at(-1)?.rolled.push(plainWords(all.slice(start, end)));
  }
  let shown: { words: string; seconds: number }[] = [];
  const pass = ({ seconds, rolled }: (typeof times)[number]) => {
    for (const words of rolled)
      if (words !== '' && !shown.some((one) => one.words === words)) shown.push({ words, seconds });
    shown = shown.slice(-mostRolled);
  };
  const gathered: ImportedTurn[] = [];
  let heard: HeardWords[] = [];
  const flush = () => {
    for (const turn of gatherTurns(heard)) gathered.push(turn);
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
      const words = plainWords(text);
      const first = shown.findIndex((one) => words.startsWith(one.words));
      if (first >= 0) {
        start = Math.min(shown[first]!.seconds, start ?? Infinity);
        shown = shown.slice(first + 1);
      }
      heard.push({ text, speaker: speaker ?? undefined, start, begins });
    };
    for (; at < times.length && times[at]!.start < speech.start; at++) {
      if (at > 0) pass(times[at - 1]!);
    }
    for (; at < times.length && times[at]!.start < speech.end; at++) {
      add(times[at]!.start);
      if (at > 0) pass(times[at - 1]!);
      from = Math.max(speech.start, times[at]!.end);
      start = times[at]!.seconds;
    }
    add(speech.end);
    if (i % 256 === 0) yield;
  }
  flush();
  return gathered;
}
