import type { HeardWords } from '../gather-turns';
import { numberOf, objectOf, objectsOf, speakerOf, textOf } from '../json-value';
import { joinSegments } from './join-segments';
import { type SpeechDialect, sure } from './speech-dialect';

/** whisper.cpp: `transcription` with `offsets` in milliseconds, perhaps `tokens` (parts of words), perhaps `speaker`. */
export const whisperCpp: SpeechDialect = {
  read: (json) => {
    const segments = objectsOf(objectOf(json)?.transcription).filter(({ text }) => typeof text === 'string');
    if (segments.length === 0) return undefined;
    // After each change of speaker that was heard it is somebody else, of whom no more is known.
    let changes = false;
    const heard = segments.flatMap((one) => {
      const [first, ...others] = readSegment(one, speakerOf(one.speaker));
      const own = first ? [{ ...first, changes: changes || first.changes }, ...others] : [];
      changes =
        (changes && own.length === 0) ||
        one.speaker_turn_next === true ||
        /\[SPEAKER_TURN\]\s*$/.test(textOf(one.text)!);
      return own;
    });
    return joinSegments(heard);
  },
};

function readSegment(one: Readonly<Record<string, unknown>>, speaker: string | undefined): readonly HeardWords[] {
  const [text = '', ...rest] = textOf(one.text)!
    .replace(/^\s*\(speaker (?:\d+|\?)\)/, '')
    .split('[SPEAKER_TURN]');
  const offsets = objectOf(one.offsets);
  const start = millisecondsOf(offsets?.from) ?? clockOf(objectOf(one.timestamps)?.from);
  const end = millisecondsOf(offsets?.to) ?? clockOf(objectOf(one.timestamps)?.to);
  const tokens = objectsOf(one.tokens).filter(({ text: part }) => typeof part === 'string' && !/^\[_.*\]$/.test(part));
  if (
    tokens.length === 0 ||
    tokens
      .map((token) => token.text)
      .join('')
      .trim() !== text.trim()
  )
    return [
      { text, speaker, start, end },
      ...rest.filter((words) => words.trim() !== '').map((words) => ({ text: words, speaker, changes: true })),
    ];
  const words: HeardWords[] = [];
  for (const token of tokens) {
    const part = textOf(token.text)!;
    const unsure = (numberOf(token.p) ?? 1) < sure && /[\p{L}\p{N}]/u.test(part);
    const last = words.at(-1);
    // What begins with a blank begins a word.
    if (last && !/^\s/.test(part))
      words[words.length - 1] = { ...last, text: last.text + part, unsure: last.unsure || unsure };
    else
      words.push({
        text: part,
        speaker,
        start: words.length === 0 ? start : millisecondsOf(objectOf(token.offsets)?.from),
        end,
        unsure,
      });
  }
  return words;
}

function millisecondsOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number === undefined ? undefined : number / 1000;
}

function clockOf(value: unknown): number | undefined {
  const match = /^(\d+):(\d\d):(\d\d)[.,](\d{3})$/.exec(textOf(value) ?? '');
  return match
    ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) * 1 + Number(match[4]) / 1000
    : undefined;
}
