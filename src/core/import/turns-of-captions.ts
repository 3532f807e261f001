import { partitionPoint } from '../text/partition-point';
import { readCueTimes } from '../transcript/formats/cue-lines';
import type { Transcript } from '../transcript/transcript';
import { decodeReferences } from './decode-references';
import { gatherTurns, type HeardWords } from './gather-turns';
import type { ImportedTurn } from './imported-talk';
import { writesFiguresClosely } from './writes-figures-closely';
import { isWrittenClosely } from './written-closely';

/** So many lines are kept in mind that roll on to a later cue. */
const mostRolled = 6;

function plainWords(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a line is known by where it is shown again: its words without what tells who speaks, which the words of a turn don't have. */
function knownBy(text: string): string {
  return plainWords(text.replace(/&gt;/g, '>')).replace(/^(?:(?:>{2,3}|[-–—])\s*)?(?:\p{Lu}[^:.!?]{0,40}:\s+)?/u, '');
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
export function* turnsOfCaptions({ text: all, read, turns, pieces }: Transcript): Generator<undefined, ImportedTurn[]> {
  const times: { start: number; end: number; seconds: number; until: number | undefined; rolled: string[] }[] = [];
  const directions: Direction[] = [];
  for (const { kind, start, end, seconds } of pieces) {
    if (kind === 'direction') addDirection(directions, { start, end, words: plainWords(all.slice(start, end)) });
    if (kind === 'time' && seconds !== undefined)
      times.push({ start, end, seconds, until: readCueTimes(all.slice(start, end))?.end, rolled: [] });
    // Words that come again in a later cue are read there, but were said here.
    else if (kind === 'furniture') times.at(-1)?.rolled.push(knownBy(all.slice(start, end)));
  }
  const figuresToo = writesFiguresClosely([all]);
  let shown: { words: string; seconds: number }[] = [];
  const pass = ({ seconds, rolled }: (typeof times)[number]) => {
    for (const words of rolled)
      if (words !== '' && !shown.some((one) => one.words === words)) shown.push({ words, seconds });
    shown = shown.slice(-mostRolled);
  };
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
      const words = knownBy(text);
      const first = shown.findIndex((one) => words.startsWith(one.words));
      if (first >= 0) {
        start = Math.min(shown[first]!.seconds, start ?? Infinity);
        shown = shown.slice(first + 1);
      }
      heard.push({ text: decodeReferences(text), speaker: speaker ?? undefined, start, end: until, begins });
    };
    for (; at < times.length && times[at]!.start < speech.start; at++) {
      if (at > 0) pass(times[at - 1]!);
    }
    until = times[at - 1]?.until;
    for (; at < times.length && times[at]!.start < speech.end; at++) {
      add(times[at]!.start);
      if (at > 0) pass(times[at - 1]!);
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
