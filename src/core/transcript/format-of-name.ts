import type { TranscriptFormat } from './transcript';

/** The format that a file's name promises; undefined where only the text can tell. */
export function formatOfName(name: string): TranscriptFormat | undefined {
  const [, ending] = /\.(vtt|srt|cha)$/i.exec(name) ?? [];
  return ending?.toLowerCase() as TranscriptFormat | undefined;
}
