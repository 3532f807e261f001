import { withoutBlanks } from '../../text/without-blanks';
import { readTime, timePattern } from '../../transcript/time-stamp';
import type { HeardWords } from '../gather-turns';
import { listOf, numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { joinSegments } from './join-segments';
import { type SpeechDialect, sure } from './speech-dialect';

/**
 * Whisper and what is built on it: `segments` with `start`, `end`, `text`, perhaps `speaker`, perhaps `words` with
 * `probability` or `score`; a bare list of these; `chunks` with `timestamp`. Others write the same with other names.
 */
export const whisper: SpeechDialect = {
  read: (json) => {
    const root = objectOf(json);
    const segments = [
      listOf(json),
      listOf(root?.speakers),
      listOf(root?.segments),
      listOf(root?.chunks),
      listOf(root?.monologues),
      listOf(root?.lines),
      listOf(root?.transcripts),
      listOf(root?.sentences),
      listOf(objectOf(root?.result)?.sentences ?? objectOf(root?.result)?.utterances),
      // FunASR: the sentences of a recording, or of several.
      listOf(root?.sentence_info),
      objectsOf(json).flatMap((one) => listOf(one.sentence_info)),
    ].find((list) => list.some(isSegment));
    if (segments) {
      const read = inSeconds(segments).map(readSegment);
      return read.some((words) => words.length > 1) ? read.flat() : joinSegments(read.flat());
    }
    const words = objectsOf(root?.words ?? root?.word_segments ?? root?.result).filter(
      (one) => wordOf(one) !== undefined && startOf(one) !== undefined,
    );
    return words.length > 0 ? words.map((one) => readWord(one, undefined)) : undefined;
  },
};

type Item = Readonly<Record<string, unknown>>;

const keysOfTime = ['start', 'start_time', 'startTime', 'begin_time', 'begin', 'end', 'end_time', 'endTime'];

/**
 * Segments with their times in seconds: some programs write whole milliseconds, which is told by how many there are to each character,
 * since nobody speaks so slowly.
 */
function inSeconds(segments: readonly unknown[]): readonly unknown[] {
  const items = segments.map(objectOf);
  if (items.some((one) => one === undefined)) return segments;
  const times = items.flatMap((one) => {
    const [start, end] = [startOf(one!), endOf(one!)];
    return start === undefined || end === undefined ? [] : [{ start, end, length: sayingOf(one!)?.length ?? 0 }];
  });
  const isWhole = times.length > 0 && times.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end));
  const spoken = times.reduce((sum, { start, end }) => sum + end - start, 0);
  const characters = times.reduce((sum, { length }) => sum + length, 0);
  if (!isWhole || spoken < characters * slowest) return segments;
  return items.map((one) => scaled(one!));
}

/** Seconds that a character takes at most. */
const slowest = 5;

function scaled(one: Item): Item {
  const times = keysOfTime.flatMap((key) => {
    const value = numberOf(one[key]);
    return value === undefined ? [] : [[key, value / 1000] as const];
  });
  const words = Array.isArray(one.words) ? { words: objectsOf(one.words).map(scaled) } : {};
  return { ...one, ...Object.fromEntries(times), ...words };
}

function isSegment(value: unknown): boolean {
  if (Array.isArray(value)) return fromTuple(value) !== undefined;
  const one = objectOf(value);
  return one !== undefined && sayingOf(one) !== undefined && startOf(one) !== undefined;
}

/** `[id, seek, start, end, text, …]`: a segment that lost its names. */
function fromTuple(value: readonly unknown[]): Item | undefined {
  const at = value.findIndex((one) => typeof one === 'string');
  const [start, end] = [value[at - 2], value[at - 1]];
  return at >= 2 && typeof start === 'number' && typeof end === 'number' ? { start, end, text: value[at] } : undefined;
}

function readSegment(value: unknown): readonly HeardWords[] {
  const one = Array.isArray(value) ? fromTuple(value) : objectOf(value);
  const said = one && sayingOf(one);
  if (!one || said === undefined) return [];
  const speaker = speakerOf(
    one.speaker ?? one.speaker_label ?? one.speaker_id ?? one.speakerName ?? one.speakerDesignation ?? one.spk,
  );
  const text =
    speaker !== undefined && said.trim().startsWith(`[${speaker}]:`) ? said.trim().slice(speaker.length + 3) : said;
  const words = objectsOf(one.words).filter((word) => wordOf(word) !== undefined);
  // Words are taken only if they are those of the text: they alone tell of which the program was not sure.
  const isWhole = words.length > 0 && withoutBlanks(words.map(wordOf).join('')) === withoutBlanks(text);
  const start = startOf(one);
  if (!isWhole) return [{ text, speaker, start, end: endOf(one) }];
  // Whisper's own words bring the blank before them along.
  const haveBlanks = words.some((word) => /^\s/.test(wordOf(word)!));
  const speakers = speakersOf(words) ?? words.map(() => speaker);
  let last = start;
  return words.map((word, i) => {
    const heard = readWord(word, speakers[i], haveBlanks);
    last = i === 0 ? (start ?? heard.start) : (heard.start ?? last);
    return { ...heard, start: last };
  });
}

/**
 * Who says each word, if the words of a segment are said to be of several people: one whose speaker isn't told goes with the word
 * before it, else with the one after. Undefined if the segment is one person's.
 */
function speakersOf(words: readonly Item[]): readonly (string | undefined)[] | undefined {
  const told = words.map(({ speaker }) => speakerOf(speaker));
  const named = told.filter((one) => one !== undefined);
  if (new Set(named).size < 2) return undefined;
  let last = named[0];
  return told.map((one) => {
    last = one ?? last;
    return last;
  });
}

function readWord(word: Item, speaker: string | undefined, haveBlanks = false): HeardWords {
  const text = wordOf(word)!;
  const chance = numberOf(word.probability ?? word.score ?? word.confidence ?? word.conf);
  return {
    text,
    speaker: speaker ?? speakerOf(word.speaker),
    start: startOf(word),
    end: endOf(word),
    unsure: chance !== undefined && chance < sure,
    spaced: haveBlanks ? /^\s/.test(text) : undefined,
  };
}

function wordOf(one: Item): string | undefined {
  return textOf(one.word ?? one.text ?? one.punctuated_word);
}

function sayingOf(one: Item): string | undefined {
  return textOf(one.text ?? one.transcript ?? one.body ?? one.content ?? one.sentence ?? one.utterance);
}

function startOf(one: Item): number | undefined {
  const [first] = listOf(one.timestamp);
  return secondsOf(one.start ?? one.start_time ?? one.startTime ?? one.from ?? one.begin_time ?? one.begin ?? first);
}

function endOf(one: Item): number | undefined {
  const [, second] = listOf(one.timestamp);
  return secondsOf(one.end ?? one.end_time ?? one.endTime ?? one.to ?? second);
}

/** Seconds of a number or a clock: `5.24`, `00:00:05,240`. */
function secondsOf(value: unknown): number | undefined {
  return numberOf(value) ?? (clock.test(textOf(value) ?? '') ? readTime(textOf(value)!) : undefined);
}

const clock = new RegExp(`^${timePattern}$`);
