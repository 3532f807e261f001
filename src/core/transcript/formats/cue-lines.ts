import { type LabelCandidate, makeCandidate } from '../candidate';
import { readReference, referencePattern } from '../character-references';
import { declareForm } from '../form';
import type { CueSegment, LineFacts } from '../line-facts';
import { readLineFacts } from '../read-line-facts';
import type { LineMachine } from './line-machine';

/** A voice of WebVTT. */
export const voiceForm = declareForm({
  name: 'voice',
  base: 'voice',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');

/** A name in the line before a cue's times, as WebEx writes it: `3 "Ann Lee" (2816422656)`. */
export const cueNameForm = declareForm({
  name: 'cue-name',
  base: 'voice',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');

const other: LineFacts = { kind: 'other', candidates: [] };
const blank: LineFacts = { kind: 'blank', candidates: [] };
const number: LineFacts = { kind: 'number', candidates: [] };
const header: LineFacts = { kind: 'header', candidates: [] };

/** Hours and minutes may be left out, hours have any number of digits; programs leave out minutes too (`3.480`), or the fraction. */
const clock = String.raw`(?:(?:\d+:)?\d{1,3}:)?\d{1,2}(?:[.,]\d{1,3}|:\d{1,2}(?=\s))?`;
const timings = {
  vtt: new RegExp(String.raw`^[ \t]*(${clock})[ \t]*-->[ \t]*(${clock})(?![\d:.,])`),
  srt: new RegExp(String.raw`^\s*(${clock})\s*-->\s*(${clock})(?![\d:])`),
};
/** A line of times whose arrow lost a part. */
const damaged =
  /^([ \t]*(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[ \t]*)(?:->|- ->|—>|–>|→)(?=[ \t]*(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[ \t]*$)/;
/** Words before an arrow that are a time, or meant as one: `00:00:0x,000`. */
const timeLike = /^\s*\d[^\s:;]*[:;]\S*\s*$/;
/** A number before an arrow, and what may be left behind it where it is a time: another, and settings. */
const bareTime = /^\s*\d\S*\s*$/;
const behindTime = /^(?:\s*\d\S*)?(?:\s+\p{L}+:\S+)*\s*$/u;
/** What the specification asks of a time in WebVTT. */
const strict = /[.,]\d{3}[ \t]*-->[ \t]*[\d:]*[.,]\d{3}(?!\d)/;

/** Whether a line is meant to hold times, if they can be read or not; `from 5 --> 7 percent` and `5 --> 7 percent` are said. */
export function meansTimes(line: string): boolean {
  const arrow = line.indexOf('-->');
  if (arrow < 0) return false;
  const before = line.slice(0, arrow);
  return timeLike.test(before) || (bareTime.test(before) && behindTime.test(line.slice(arrow + 3)));
}

/** Seconds at which a cue begins and ends by its timing line; undefined for any other line. */
export function readCueTimes(line: string, format: 'vtt' | 'srt' = 'srt'): { begin: number; end: number } | undefined {
  const timing = line.replace(damaged, '$1-->');
  if (!timing.includes('-->')) return undefined;
  const [, begin, end] = timings[format].exec(timing) ?? [];
  if (begin === undefined || end === undefined) return undefined;
  // A fraction that is there is to have three digits in WebVTT.
  if (format === 'vtt' && /[.,]\d/.test(begin + end) && !strict.test(timing)) return undefined;
  return { begin: secondsOf(begin), end: secondsOf(end) };
}

/** The fourth part of a time counts frames. */
function secondsOf(time: string): number {
  const parts = time.replace(',', '.').split(':').slice(0, 3);
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

/**
 * Where reading stands: before the signature of WebVTT, in its header, in what is skipped, between cues, behind a timing line, in
 * a cue's words, in those of a voice that goes on, or behind a blank line among them. Behind the blank line that ends a cue (`after`)
 * words without times go on with it. With `+` blank lines stand between all
 * lines, as where line ends were doubled: there a blank line ends no cue, and two do. A cue is `dashed` behind a line of it that
 * begins with a dash.
 */
type Mode =
  | 'signature'
  | 'none'
  | 'header'
  | 'skip'
  | 'idle'
  | 'after'
  | 'time'
  | 'named'
  | 'cue'
  | 'dashed'
  | 'voice'
  | 'gap'
  | 'voice gap';

/** Where a line holds words of a cue, whatever it looks like. */
const inWords: ReadonlySet<Mode> = new Set<Mode>(['time', 'named', 'cue', 'dashed', 'voice']);

/**
 * Captions. SubRip: a number, a line of times, the words, an empty line. WebVTT: W3C WebVTT, section 6.1, "WebVTT parser
 * algorithm". What programs write otherwise is read too, and told once: see `CueHint`.
 */
function makeCueLines(format: 'vtt' | 'srt'): LineMachine {
  const isEmpty = (line: string) => (format === 'vtt' ? line === '' : line.trim() === '');

  function step(state: string, line: string, next: string | undefined): { facts: LineFacts; state: string } {
    const spaced = state.endsWith('+') ? '+' : '';
    const mode = (spaced ? state.slice(0, -1) : state) as Mode;
    const go = (facts: LineFacts, to: Mode, blanks = spaced) => ({ facts, state: to + blanks });
    if (mode === 'signature') {
      if (/^\ufeff?WEBVTT(?:[ \t]|$)/.test(line)) return go(header, 'header');
      if (line.trim() === '') return go(blank, 'signature');
      const begins =
        line.includes('-->') || (/^\ufeff?\d+\s*$/.test(line) && (next?.includes('-->') || next?.trim() === ''));
      if (!begins) return go(other, 'none');
      const read = step('idle', line, next);
      return { facts: { ...read.facts, hint: 'captions-signature' }, state: read.state };
    }
    if (mode === 'none') return go(line.trim() === '' ? blank : other, 'none');
    if (isEmpty(line)) {
      switch (mode) {
        case 'time':
        case 'named':
          return go({ ...blank, hint: 'captions-blank-lines' }, mode, '+');
        case 'cue':
        case 'dashed':
          return go(blank, spaced ? 'gap' : 'after');
        case 'voice':
          return go(blank, spaced ? 'voice gap' : 'after');
        case 'after':
          return go(blank, 'after');
        default:
          return go(blank, 'idle');
      }
    }
    const isBetween = mode === 'idle' || mode === 'after';
    if (line.includes('-->') || (isBetween && damaged.test(line))) {
      const times = readCueTimes(line, format);
      // An arrow in the words of a cue ends it by the specification, and they would be lost. Between cues one without times heads what is
      // skipped: some write so what isn't to be shown.
      if (times === undefined && inWords.has(mode) && !meansTimes(line)) return words();
      if (times === undefined) return go(other, format === 'vtt' ? 'skip' : mode === 'idle' ? 'after' : mode);
      const isNamed = mode === 'named';
      const hint = /[.,]/.test(line.split('-->')[0]!) ? {} : ({ hint: 'captions-times' } as const);
      const time = { time: times.begin, until: times.end };
      return go({ kind: 'time', candidates: [], ...time, ...hint }, isNamed ? 'named' : 'time');
    }
    const isNumber = /^\s*\d+\s*$/.test(line);
    switch (mode) {
      case 'gap':
      case 'voice gap':
        if (next?.includes('-->')) return idle();
        return words();
      case 'time':
        if (spaced && next?.includes('-->')) return idle();
        if (spaced && format === 'vtt' && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) return go(other, 'skip');
        return words();
      case 'named':
      case 'cue':
      case 'dashed':
      case 'voice':
        // SubRip without empty lines between its cues: the number of the next one.
        if (format === 'srt' && isNumber && next?.includes('-->')) return go(number, 'idle');
        return words();
      case 'idle':
        return idle();
      case 'after':
        if (isNumber || next?.includes('-->') || /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) return idle();
        return words();
      default:
        return go(mode === 'header' ? header : other, mode);
    }

    function idle() {
      const named = readCueName(line, next);
      if (named) return go({ kind: 'words', candidates: [named], hint: 'captions-names' }, 'named');
      if (next?.includes('-->') || isNumber) return go(number, 'idle');
      return go(other, format === 'vtt' ? 'skip' : 'idle');
    }

    function words() {
      if (line.trim() === '') return go(blank, mode);
      if (mode === 'named') return go({ ...cueWords(line, true), continues: true }, 'voice');
      const isVoice = mode.startsWith('voice');
      const facts = cueWords(line, mode === 'dashed' || beginsWithDash.test(next ?? ''));
      const open = line.lastIndexOf('<v') > line.lastIndexOf('</v>') || (isVoice && !line.includes('</v>'));
      const continues = isVoice && !line.startsWith('<v');
      const kind = beginsWithDash.test(line) ? 'dashed' : 'cue';
      return go(continues ? { ...facts, continues } : facts, open ? 'voice' : kind);
    }
  }
  return { first: format === 'vtt' ? 'signature' : 'idle', step };
}

/** SubRip. */
export const srtLines: LineMachine = makeCueLines('srt');
/** WebVTT. */
export const vttLines: LineMachine = makeCueLines('vtt');

/** The speaker's name that stands in the line before a cue's times; undefined where it holds none. */
function readCueName(line: string, next: string | undefined): LabelCandidate | undefined {
  if (next === undefined || !(next.includes('-->') || next.trim() === '')) return undefined;
  const match = /^(\s*)\d+\s+"([^"]{1,80})"\s*\(\d*\)\s*$/.exec(line);
  if (!match) return undefined;
  const start = match[1]!.length;
  const end = line.trimEnd().length;
  return makeCandidate({ form: cueNameForm, speaker: match[2]!, start, end, speech: line.length, likeness: 'sure' });
}

const voice = /<v(?:\.[^\s>]*)?(?:[ \t]+([^>]*))?>/g;

/** Marks of a change of speaker within a line: `>>`, and a dash behind a sentence in a line that a dash begins. */
const change = /(?<=^|[\s>])(?:>>|&gt;&gt;)>?/g;
const dashes = /(?=[-–—])(?<=[.!?…]["'”’]?\s+)[-–—](?=\s?\p{Lu})/gu;
const tags = /<[^<>]*>|\{\\[^{}]*\}/g;

/** It begins at the line's begin: a look back from each place would go over all blanks before it. */
const soundBeforeLabel = /^(\s*(?:(?:[-–—]|>{2,3})\s*)?)([([][^()[\]]{1,60}[)\]])(?=\s+\p{Lu}[^:.!?]{0,40}:\s)/u;

const beginsWithDash = /^\s*(?:<[^<>]*>\s*)*[-–—]/;

/**
 * The words of a cue: voices where it has them, else labels as in free text that stand before the words. `isDialogue`: another line of
 * the cue begins with a dash, so that one right before a figure is none that makes it negative.
 */
function cueWords(line: string, isDialogue: boolean): LineFacts {
  if (line.includes('<v')) {
    const voices: LabelCandidate[] = [];
    // Of a tag that nothing closes the end isn't looked for again and again.
    for (const match of line.slice(0, line.lastIndexOf('>') + 1).matchAll(voice)) {
      const end = match.index + match[0].length;
      const speaker = decodeEntities(match[1] ?? '').trim();
      voices.push(makeCandidate({ form: voiceForm, speaker, start: match.index, end, speech: end, likeness: 'sure' }));
    }
    if (voices.length > 0) return { kind: 'words', candidates: voices };
  }
  // Mark-up is as wide as blanks, so that labels are found where they stand.
  const plain = /[<{]/.test(line) ? line.replace(tags, (tag) => ' '.repeat(tag.length)) : line;
  // So is what happens before somebody is named: `(SIGHS) MAN: So.`
  const bare = plain.replace(soundBeforeLabel, (_, lead: string, sound: string) => lead + ' '.repeat(sound.length));
  const isDashed = /^\s*[-–—](?=\s?[\p{L}\p{N}[(¿¡"“])/u.test(bare);
  const begin = bare.search(/\S/);
  const cuts = [...bare.matchAll(change), ...(isDashed ? bare.matchAll(dashes) : [])]
    .map(({ index }) => index)
    .filter((at) => at > begin)
    .sort((a, b) => a - b);
  const first = wordsOf(cuts.length > 0 ? bare.slice(0, cuts[0]) : bare, isDialogue || cuts.length > 0);
  if (cuts.length === 0) return first;
  const more = cuts.map((at, i): CueSegment => {
    const { candidates, speech = 0 } = wordsOf(bare.slice(at, cuts[i + 1]), true);
    const moved = candidates.map((one) => ({
      ...one,
      start: at + one.start,
      end: at + one.end,
      speech: at + one.speech,
    }));
    return { at, candidates: moved, speech: at + speech };
  });
  return { ...first, kind: 'words', more };
}

/** What a stretch of a cue tells up to the next change of speaker. */
function wordsOf(words: string, isDialogue: boolean): LineFacts {
  const found = /^\s*[-–—]\s?(?=[\p{L}\p{N}[(¿¡"“])/u.exec(words)?.[0];
  const dash =
    found !== undefined && (isDialogue || !/^\s*-$/.test(found) || !/^\s*-\d/.test(words)) ? found.length : undefined;
  const facts = readLineFacts(words);
  const changed = dash === undefined ? {} : { change: true as const, speech: facts.speech ?? dash };
  if (facts.kind !== 'words')
    return facts.kind === 'direction' ? { ...facts, candidates: [] } : { kind: 'words', candidates: [], ...changed };
  const candidates = facts.candidates
    .filter((one) => one.speech < words.length || one.form.colon)
    .map((one) => (/\s{2}/.test(one.speaker) ? { ...one, speaker: one.speaker.replace(/\s+/g, ' ') } : one));
  return { ...facts, candidates, ...changed };
}

/** Character references in a voice's name. */
function decodeEntities(words: string): string {
  return words.replace(references, (one) => readReference(one) ?? one);
}

const references = new RegExp(referencePattern, 'gi');
