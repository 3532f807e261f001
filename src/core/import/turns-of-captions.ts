import { partitionPoint } from '../text/partition-point';
import { firstShownAt } from '../transcript/first-shown-at';
import { readCueTimes } from '../transcript/formats/cue-lines';
import type { Transcript } from '../transcript/transcript';
import { decodeReferences } from './decode-references';
import { gatherTurns, type HeardWords } from './gather-turns';
import type { ImportedTurn } from './imported-talk';
import { writesFiguresClosely } from './writes-figures-closely';
import { isWrittenClosely } from './written-closely';

function plainWords(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words in brackets that are nobody's, which captions hold among the others. */
interface Direction {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The turns of captions as they are read: without mark-up, and each word once however often it is shown. What happens in the room stays
 * where it stands, with the speaker before it if it stands alone.
 */
export function* turnsOfCaptions(transcript: Transcript): Generator<undefined, ImportedTurn[]> {
  const { text: all, read, turns, pieces } = transcript;
  const times: { start: number; end: number; seconds: number; until: number | undefined }[] = [];
  const directions: Direction[] = [];
  for (const { kind, start, end, seconds } of pieces) {
    if (kind === 'direction') addDirection(directions, { start, end, words: plainWords(all.slice(start, end)) });
    if (kind === 'time' && seconds !== undefined)
      times.push({ start, end, seconds, until: readCueTimes(all.slice(start, end))?.end });
  }
  const figuresToo = writesFiguresClosely([all]);
  const gathered: ImportedTurn[] = [];
  let heard: HeardWords[] = [];
  const flush = () => {
    for (const turn of gatherTurns(heard, figuresToo)) gathered.push(turn);
    heard = [];
  };
  let at = 0;
  let told = 0;
  // What is said of the room up to a place outside of all turns.
  const tellUpTo = (place: number, speaker: string | undefined) => {
    for (; told < directions.length && directions[told]!.start < place; told++) {
      const { start, words } = directions[told]!;
      heard.push({ text: decodeReferences(words), speaker, start: timeAt(times, start) });
    }
  };
  for (const [i, { speaker, speech, time }] of turns.entries()) {
    tellUpTo((turns[i]!.label ?? speech).start, turns[i - 1]?.speaker ?? undefined);
    // Cues of one speaker are one turn; of two whom nobody names it isn't known whether they are one.
    if (speaker === null || speaker !== turns[i - 1]?.speaker) flush();
    let from = speech.start;
    let start = time;
    let until: number | undefined;
    const add = (end: number) => {
      let text = '';
      let left = from;
      for (; told < directions.length && directions[told]!.start < end; told++) {
        const one = directions[told]!;
        if (one.end <= from) continue;
        text = join(join(text, read.slice({ start: left, end: one.start }), figuresToo), one.words, figuresToo);
        left = one.end;
      }
      text = join(text, read.slice({ start: left, end }), figuresToo);
      // What may be a label that wasn't taken for one stays at the beginning of a line.
      const begins = speaker === null && /^\s*(?:[\p{Lu}\p{Lo}][^:：.!?]{0,40}[:：]|[-–—]\s|>>|[[(])/u.test(text);
      // Words that roll on to a later cue are read there, but were said before.
      const first = firstShownAt(transcript, from + /^\s*/.exec(all.slice(from, end))![0].length);
      heard.push({
        text: decodeReferences(text),
        speaker: speaker ?? undefined,
        start: first ?? start,
        end: until,
        begins,
      });
    };
    while (at < times.length && times[at]!.start < speech.start) at++;
    until = times[at - 1]?.until;
    for (; at < times.length && times[at]!.start < speech.end; at++) {
      add(times[at]!.start);
      // One speaker's turn may be the whole night.
      if (at % 256 === 0) yield;
      from = Math.max(speech.start, times[at]!.end);
      start = times[at]!.seconds;
      until = times[at]!.until;
    }
    add(speech.end);
    if (i % 256 === 0) yield;
  }
  tellUpTo(all.length, turns.at(-1)?.speaker ?? undefined);
  flush();
  return gathered;
}

/** Takes in what is said of the room, once where captions roll it through several cues. */
function addDirection(directions: Direction[], one: Direction): void {
  const before = directions.at(-1);
  const isAgain = before?.words === one.words && one.start - before.end < farthestAgain;
  if (one.words !== '' && !isAgain) directions.push(one);
}

/** Characters between two captions that show the same line. */
const farthestAgain = 160;

function timeAt(times: readonly { readonly start: number; readonly seconds: number }[], place: number) {
  return times[partitionPoint(times, ({ start }) => start <= place) - 1]?.seconds;
}

function join(before: string, after: string, figuresToo: boolean): string {
  const [first, second] = [before.trimEnd(), after.trimStart()];
  if (first === '' || second === '') return before + after;
  return `${first}${isWrittenClosely(first, second, figuresToo) ? '' : ' '}${second}`;
}
