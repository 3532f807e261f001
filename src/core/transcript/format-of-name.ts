import type { ParseOptions } from './parse-transcript';
import type { TranscriptFormat } from './transcript';

/** How to read a file, as far as its name tells; where it doesn't, the text itself will. */
export function formatOfName(name: string): Pick<ParseOptions, 'format'> {
  const [, ending] = /\.(vtt|srt|cha)$/i.exec(name) ?? [];
  return ending === undefined ? {} : { format: ending.toLowerCase() as TranscriptFormat };
}
