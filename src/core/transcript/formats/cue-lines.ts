import { type Candidate, makeCandidate } from '../candidate';
import { declareForm } from '../form';
import { type LineFacts, readLineFacts } from '../line-facts';
import type { LineMachine } from './line-machine';

/** A voice of WebVTT. */
export const voiceForm = declareForm({
  name: 'voice',
  base: 'voice',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');

const other: LineFacts = { kind: 'other', candidates: [] };
const blank: LineFacts = { kind: 'blank', candidates: [] };
const number: LineFacts = { kind: 'number', candidates: [] };
const header: LineFacts = { kind: 'header', candidates: [] };

/** Hours and minutes may be left out, hours have any number of digits; programs leave out minutes too (`3.480`). */
const clock = String.raw`(?:(?:\d+:)?\d{1,3}:)?\d{1,2}[.,]`;
const timings = {
  vtt: new RegExp(String.raw`^[ \t]*(${clock}\d{3})[ \t]*-->[ \t]*${clock}\d{3}(?!\d)`),
  srt: new RegExp(String.raw`^\s*(${clock}\d{1,3})\s*-->\s*${clock}\d{1,3}(?!\d)`),
};

/** Seconds at which a cue begins by its timing line; undefined for any other line. */
export function readCueTime(line: string, format: 'vtt' | 'srt' = 'srt'): number | undefined {
  const begin = timings[format].exec(line)?.[1];
  if (begin === undefined) return undefined;
  return begin
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** SubRip: a number, a line of times, the words, an empty line. */
export const srtLines: LineMachine = {
  first: 'idle',
  step(state, line, next) {
    const time = readCueTime(line);
    if (time !== undefined) return { facts: { kind: 'time', candidates: [], time }, state: 'cue' };
    if (line.trim() === '') return { facts: blank, state: 'idle' };
    if (/^\s*\d+\s*$/.test(line) && next?.includes('-->')) return { facts: number, state: 'idle' };
    return { facts: state === 'cue' ? cueWords(line) : other, state };
  },
};

/** WebVTT (W3C WebVTT, section 6.1, "WebVTT parser algorithm"); without its signature there are no cues. */
export const vttLines: LineMachine = {
  first: 'signature',
  step(state, line, next) {
    if (state === 'signature')
      return /^\ufeff?WEBVTT(?:[ \t]|$)/.test(line)
        ? { facts: header, state: 'header' }
        : { facts: other, state: 'none' };
    if (state === 'none') return { facts: line.trim() === '' ? blank : other, state };
    if (line === '') return { facts: blank, state: 'idle' };
    if (line.includes('-->')) {
      const time = readCueTime(line, 'vtt');
      return time === undefined
        ? { facts: other, state: 'skip' }
        : { facts: { kind: 'time', candidates: [], time }, state: 'cue' };
    }
    switch (state) {
      case 'cue':
      case 'voice':
        return readCueLine(state, line);
      case 'idle':
        if (next?.includes('-->')) return { facts: number, state: 'idle' };
        return { facts: other, state: 'skip' };
      default:
        return { facts: state === 'header' ? header : other, state };
    }
  },
};

/** A line of a cue's words. The state is `voice` while a voice goes on that began on a line before. */
function readCueLine(state: string, line: string): { facts: LineFacts; state: string } {
  if (line.trim() === '') return { facts: blank, state };
  const facts = cueWords(line);
  const open = line.lastIndexOf('<v') > line.lastIndexOf('</v>') || (state === 'voice' && !line.includes('</v>'));
  const continues = state === 'voice' && !line.startsWith('<v');
  return { facts: continues ? { ...facts, continues } : facts, state: open ? 'voice' : 'cue' };
}

const voice = /<v(?:\.[^\s>]*)?(?:[ \t]+([^>]*))?>/g;

/** The words of a cue: voices where it has them, else labels as in free text that stand before the words. */
function cueWords(line: string): LineFacts {
  if (line.includes('<v')) {
    const voices: Candidate[] = [];
    for (const match of line.matchAll(voice)) {
      const end = match.index + match[0].length;
      const speaker = decodeEntities(match[1] ?? '').trim();
      voices.push(makeCandidate({ form: voiceForm, speaker, start: match.index, end, speech: end, likeness: 'sure' }));
    }
    if (voices.length > 0) return { kind: 'words', candidates: voices };
  }
  const facts = readLineFacts(line);
  if (facts.kind !== 'words')
    return facts.kind === 'direction' ? { ...facts, candidates: [] } : { kind: 'words', candidates: [] };
  return {
    ...facts,
    candidates: facts.candidates.filter((one) => one.speech < line.length || one.form.colon),
  };
}

/** Character references of WebVTT in a voice's name. */
function decodeEntities(words: string): string {
  const named: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    nbsp: '\u00a0',
    lrm: '\u200e',
    rlm: '\u200f',
    quot: '"',
  };
  return words.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => named[name]!);
}
