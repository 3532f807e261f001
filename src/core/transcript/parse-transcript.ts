import { LiveTranscript, type ParseOptions } from './live-transcript';
import type { Transcript } from './transcript';

export type { ParseOptions };

/** Reads a transcript. Never throws: any text at all gives a transcript, if need be one without turns. Takes linear time. */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  return new LiveTranscript(text, options).snapshot();
}
