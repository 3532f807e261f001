import { labelKey, makeCandidate } from '../candidate';
import { declareForm } from '../form';
import type { LineFacts } from '../line-facts';
import { readTime, timePattern } from '../time-stamp';
import type { LineMachine } from './line-machine';
import { type FrontMatterState, readFrontMatter } from './read-front-matter';

/** A label of a file that says itself how its labels are written. */
const labelledForm = declareForm({
  name: 'labelled',
  base: 'labelled',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');

/** The line of the front matter by which such a file is known. */
export const labelledMark = 'transcript: 1';

/** Longer names don't stand in a label, and a sentence that holds a colon further on has none. */
export const longestLabel = 120;

const blank: LineFacts = { kind: 'blank', candidates: [] };
const header: LineFacts = { kind: 'header', candidates: [] };
const words: LineFacts = { kind: 'words', candidates: [] };

const begins = new RegExp(
  String.raw`^(?:\[(${timePattern})\](?: |$))?(?:((?:\\.|[^\\:：]){0,${2 * longestLabel}})(?::(?=\s|$)|：)[ \t]*)?`,
);

/** Whether a line is read as speech from its beginning, without a label or a time, also after a time. */
export function isOnlySpeech(line: string): boolean {
  const [all] = begins.exec(line)!;
  return all === '';
}

type State = 'first' | FrontMatterState | 'body';

/**
 * The form in which imported transcripts are written. It leaves nothing to be judged:
 *
 *     ---
 *     transcript: 1
 *     ---
 *     [0:00:05] Ann Lee: Who speaks is named before a colon; a time may stand before the name.
 *     A paragraph without a label goes on with the words before it, [0:00:31] and a time among them is none of them,
 *     	and so does one that is set in, whatever it looks like.
 *     [0:01:10] : Without a name before the colon they are nobody's.
 *
 * A backslash in a name takes the next character as it is.
 */
export const labelledLines: LineMachine = {
  first: 'first' satisfies State,
  step(state, line) {
    if (state === 'first') return { facts: header, state: 'yaml' };
    if (state !== 'body') return readFrontMatter(state, line);
    return { facts: readLine(line), state };
  },
};

function readLine(line: string): LineFacts {
  if (line.trim() === '') return blank;
  if (/^\s/.test(line)) return words;
  const [all, stamp, label] = begins.exec(line)!;
  const time = stamp === undefined ? undefined : readTime(stamp);
  const speech = all.length;
  const speaker = label?.replace(/\\(.)/gu, '$1').trim();
  if (!speaker) {
    if (speaker === undefined && time === undefined) return words;
    const opened = { ...words, speech, ...(time !== undefined && { time }) };
    return speaker === undefined ? opened : { ...opened, change: true };
  }
  const end = line.slice(0, speech).trimEnd().length;
  const found = { form: labelledForm, speaker, start: 0, end, speech, time, likeness: 'sure' } as const;
  return { kind: 'words', candidates: [{ ...makeCandidate(found), speaker, key: labelKey(speaker) }] };
}
