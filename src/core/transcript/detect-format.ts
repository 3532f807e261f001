import { readCueTimes } from './formats/cue-lines';
import { labelledMark } from './formats/labelled-lines';
import type { TranscriptFormat } from './transcript';

const isLabelledFile = new RegExp(`^\\ufeff?---\\r?\\n${labelledMark}\\r?\\n`);

/** Tells a format that has a specification by the text's first lines; anything else is `text`. */
export function detectFormat(text: string): TranscriptFormat {
  if (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt';
  if (isLabelledFile.test(text)) return 'labelled';
  const beginning = text.slice(0, 4000).trimStart();
  if (
    /^(?:\ufeff?@UTF8|@Begin)\s*$/m.test(beginning.slice(0, 400)) &&
    /^@(?:Begin|Languages|Participants)/m.test(beginning)
  )
    return 'cha';
  const lines = beginning.split(/[\r\n]+/, 3);
  const cueLine = /^\d+$/.test(lines[0]!.trim()) ? lines[1] : lines[0];
  return cueLine !== undefined && readCueTimes(cueLine) !== undefined ? 'srt' : 'text';
}
