import { withoutBlanks } from '../../text/without-blanks';
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
    ].find((list) => list.some(isSegment));
    if (segments) {
      const read = segments.map(readSegment);
      return read.some((words) => words.length > 1) ? read.flat() : joinSegments(read.flat());
    }
    const words = objectsOf(root?.words ?? root?.word_segments ?? root?.result).filter(
      (one) => wordOf(one) !== undefined && startOf(one) !== undefined,
    );
    return words.length > 0 ? words.map((one) => readWord(one, undefined)) : undefined;
  },
};

type Item = Readonly<Record<string, unknown>>;

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
  const speaker = speakerOf(one.speaker ?? one.speaker_label ?? one.speaker_id ?? one.speakerName);
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
  return numberOf(one.start ?? one.start_time ?? one.startTime ?? one.from ?? one.begin ?? first);
}

function endOf(one: Item): number | undefined {
  const [, second] = listOf(one.timestamp);
  return numberOf(one.end ?? one.end_time ?? one.endTime ?? one.to ?? second);
}
