import { LineIndex } from '../text/line-index';
import { assembleTurns, type SourceLine } from './assemble-turns';
import { detectFormat } from './detect-format';
import { lineMachines } from './formats/line-machines';
import { hashWords, LabelTally } from './label-tally';
import { decideReading } from './reading';
import type { Transcript, TranscriptFormat } from './transcript';

export interface ParseOptions {
  /** Default: told by the text itself (`WEBVTT`, `@Begin`, cue times), else `text`. */
  readonly format?: TranscriptFormat;
}

/** Reads a transcript. Never throws: any text at all gives a transcript, if need be one without turns. Takes linear time. */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  const format = options.format ?? detectFormat(text);
  const index = new LineIndex(text);
  const machine = lineMachines[format];
  const tally = new LabelTally();
  const lines: SourceLine[] = [];
  const words = index.starts.map((start, i) => text.slice(start, index.endOf(i)));
  let state = machine.first;
  for (let i = 0; i < words.length; i++) {
    const step = machine.step(state, words[i]!, words[i + 1]);
    state = step.state;
    lines.push({ start: index.starts[i]!, end: index.endOf(i), facts: step.facts });
    tally.count(step.facts, () => hashWords(`${words[i]}\n${nextWords(words, i)}`), 1);
  }
  const reading = decideReading(tally);
  const { turns, pieces } = assembleTurns(text, lines, reading, format);
  return { text, format, language: 'und', turns, pieces, roster: [] };
}

/** The words of the next line that isn't blank, not looking far. */
function nextWords(words: readonly string[], at: number): string {
  for (let i = at + 1; i < at + 4; i++) {
    const line = words[i]?.trim();
    if (line) return line;
  }
  return '';
}
