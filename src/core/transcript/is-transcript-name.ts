/** True for the name of a file that is a transcript by its ending alone. */
export function isTranscriptName(name: string): boolean {
  return /\.(?:transcript|vtt|srt|cha)$/i.test(name);
}
