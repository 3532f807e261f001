import { shorten } from '../text/shorten';
import { steeringMarks } from '../text/steering-marks';
import { isOnlySpeech, labelledMark, longestLabel } from '../transcript/formats/labelled-lines';
import { lineOf } from './collapse-blanks';
import type { ImportedPart, ImportedTalk, ImportedTurn } from './imported-talk';
import { stampOf } from './stamp-of';

/**
 * An imported talk as the text of a `.transcript` file. Turns are written so that they are read as they are: see `labelledLines`.
 */
export function writeTranscript(talk: ImportedTalk, source: string): string {
  const isLabelled = 'turns' in talk.body;
  const body = 'turns' in talk.body ? writeTurns(talk.body.turns) : talk.body.text.replace(/\n{3,}/g, '\n\n').trim();
  const quote = (value: string) => JSON.stringify(tidy(value));
  const fields = (['title', 'date', 'place', 'url'] as const).flatMap((key) =>
    talk[key] ? [`${key}: ${quote(talk[key])}`] : [],
  );
  const people = (talk.people ?? []).map(({ name, role }) => {
    const plain = (words: string) =>
      tidy(words)
        .replace(/[()[\]"',;:]+/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return `  - ${plain(name)}${role ? ` (${plain(role)})` : ''}`;
  });
  const head = [
    '---',
    ...(isLabelled ? [labelledMark] : []),
    ...fields,
    `source: ${quote(source)}`,
    ...(people.length > 0 ? ['participants:', ...people] : []),
    ...(talk.around ?? []).flatMap((line) => (line.trim() === '' ? [] : [`# ${tidy(line).replace(/^#+ */, '')}`])),
    '---',
  ];
  return `${head.join('\n')}\n\n${body}\n`;
}

function writeTurns(turns: readonly ImportedTurn[]): string {
  const paragraphs: string[] = [];
  let before: 'nothing' | 'named' | 'nobody' = 'nothing';
  for (const { speaker = '', parts } of turns) {
    const name = tidy(speaker);
    const lines = linesOf(parts);
    const first = lines[0] ?? { text: '', time: parts[0]?.time };
    if (name === '' && first.text === '') continue;
    if (name !== '') paragraphs.push(`${stampOf(first.time)}${escapeName(name)}: ${first.text}`.trimEnd());
    else {
      const opens = before === 'nothing' || (before === 'named' && stampOf(first.time) !== '');
      paragraphs.push(`${stampOf(first.time)}${opens && isOnlySpeech(first.text) ? '' : ': '}${first.text}`);
    }
    for (const line of lines.slice(1)) {
      const isSetIn = !isOnlySpeech(line.text) || (name !== '' && line.time !== undefined);
      paragraphs.push(`${isSetIn ? '\t' : ''}${stampOf(line.time)}${line.text}`);
    }
    before = name === '' ? 'nobody' : 'named';
  }
  return paragraphs.join('\n\n');
}

/** The paragraphs of a turn. A time within one stands in whole seconds, so that it doesn't begin behind its words. */
function linesOf(parts: readonly ImportedPart[]): { text: string; readonly time: number | undefined }[] {
  const lines: { text: string; readonly time: number | undefined }[] = [];
  for (const { time, text, gap } of parts) {
    const own = text
      .split(/[\n\r\u2028\u2029\v\f\u0085]+/)
      .map(tidy)
      .filter((line) => line !== '');
    const open = gap === undefined ? undefined : lines.at(-1);
    if (open && own.length > 0) {
      const stamp = stampOf(time && Math.floor(time)).trimEnd();
      open.text += `${gap}${stamp}${stamp && gap}${own.shift()}`;
    }
    for (const [i, line] of own.entries()) lines.push({ text: line, time: i === 0 && !open ? time : undefined });
  }
  return lines;
}

function escapeName(name: string): string {
  return shorten(name, longestLabel)
    .replace(/[\\:：]/g, '\\$&')
    .replace(/^\[/, '\\[');
}

/** In one line, without characters that steer a terminal or a display. */
function tidy(words: string): string {
  return lineOf(words.replace(steeringMarks, ' '));
}
