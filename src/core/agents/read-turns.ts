import type { Dossier } from '../dossier/dossier';
import { shownSpeaker } from '../dossier/shown-speaker';
import { turnNumber } from '../dossier/turn-at';
import { formatTime } from '../text/format-time';
import { shorten } from '../text/shorten';
import type { Transcript, Turn } from '../transcript/transcript';
import { countIn, type Refused } from './asked';

interface ToldTurn {
  readonly turn: number;
  readonly speaker?: string;
  readonly role?: string;
  /** `HH:MM:SS` within the recording. */
  readonly time?: string;
  /** As read: without page furniture and time stamps. */
  readonly words: string;
}

interface ReadTurns {
  /** How many turns there are. */
  readonly count: number;
  readonly turns: readonly ToldTurn[];
  /** What `turn`, and `from` within that, have to be for the words that follow. */
  readonly next?: { readonly turn: number; readonly from?: number };
}

const mostTurns = 20;
const mostCharacters = 12_000;

/** What is said in some turns, by their numbers in the first printing of the talk; `input`: `turn`, `count`, `from`. */
export function readTurns({ transcript }: Dossier, input: unknown): ReadTurns | Refused {
  const turns = transcript.turns.filter(({ copy }) => copy === 1);
  if (turns.length === 0) return { refused: 'Nobody speaks in this text, as far as can be told.' };
  const first = countIn(input, 'turn') ?? 1;
  if (first > turns.length) return { refused: `There is no turn ${first}; the last is turn ${turns.length}.` };
  const count = Math.min(countIn(input, 'count') ?? 1, mostTurns);
  let from = countIn(input, 'from', 0) ?? 0;
  let left = mostCharacters;
  const told: ToldTurn[] = [];
  for (const turn of turns.slice(first - 1, first - 1 + count)) {
    const words = transcript.read.slice(turn.speech);
    const end = cutBefore(words, from + left);
    told.push(tellTurn(transcript, turn, words.slice(from, end)));
    if (end < words.length)
      return { count: turns.length, turns: told, next: { turn: first - 1 + told.length, from: end } };
    left -= Math.max(0, end - from);
    from = 0;
    if (left <= 0) break;
  }
  const next = first + told.length;
  return { count: turns.length, turns: told, ...(next <= turns.length && { next: { turn: next } }) };
}

function tellTurn(transcript: Transcript, turn: Turn, words: string): ToldTurn {
  const speaker = shownSpeaker(turn);
  return {
    turn: turnNumber(transcript, turn),
    ...(speaker !== undefined && { speaker: shorten(speaker, 200) }),
    ...(turn.role !== undefined && { role: shorten(turn.role, 200) }),
    ...(turn.time !== undefined && { time: formatTime(turn.time) }),
    words,
  };
}

/** An end that doesn't part the two halves of a character. */
function cutBefore(words: string, end: number): number {
  if (end >= words.length) return words.length;
  const isHalf = /[\ud800-\udbff]/.test(words[end - 1] ?? '');
  return isHalf ? end - 1 : end;
}
