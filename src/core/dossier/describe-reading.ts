import { localize } from '../text/localize';
import type { Way } from '../transcript/habit';
import type { Transcript } from '../transcript/transcript';
import { talkSize } from './talk-size';

/** More of the speech than this is told as a problem if nobody is known to say it. */
const muchOfText = 0.03;

/** Which part of what is said in a talk with labels is nobody's, from 0 to 1. */
export function nobodysShare({ turns }: Transcript): number {
  if (!turns.some(({ label }) => label !== undefined)) return 0;
  let all = 0;
  let nobodys = 0;
  for (const { speaker, name, speech } of turns) {
    const length = speech.end - speech.start;
    all += length;
    if (speaker === null && name === undefined) nobodys += length;
  }
  return nobodys / Math.max(1, all);
}

/** Whether a person should look at what nearly was a label: much is nobody's, or the same comes again, or there is no label. */
export function needsLabels(transcript: Transcript): boolean {
  const near = transcript.habit?.near ?? [];
  if (near.length === 0) return false;
  if (!transcript.turns.some(({ label }) => label !== undefined)) return true;
  return nobodysShare(transcript) > muchOfText || new Set(near.map(({ label }) => label)).size < near.length;
}

/** What a document keeps to, in words: `name and colon, 7 speakers, 3 % of the text nobody’s`. */
export function describeReading(transcript: Transcript): string {
  const { habit } = transcript;
  const [way] = habit?.ways ?? [];
  if (way === undefined) return localize('No labels: one talk');
  const { people: speakers } = talkSize(transcript);
  const share = nobodysShare(transcript);
  const percent = share > 0 && share < 0.01 ? '<1' : String(Math.round(share * 100));
  return share > 0
    ? localize('{0}; speakers: {1}; {2} % of the text is nobody’s', wordsOf(way), speakers, percent)
    : localize('{0}; speakers: {1}', wordsOf(way), speakers);
}

function wordsOf(way: Way): string {
  switch (way) {
    case 'colon':
      return localize('Name and colon');
    case 'bold':
      return localize('Name in bold');
    case 'brackets':
      return localize('Name in brackets');
    case 'circle':
      return localize('Circle and name');
    case 'dash':
      return localize('Name and dash');
    case 'stop':
      return localize('Name and full stop');
    case 'line':
      return localize('Name on a line of its own');
    case 'time':
      return localize('Name and time');
    case 'question':
      return localize('Letters for question and answer');
    case 'blanks':
      return localize('Name and blanks or a tab');
    case 'voice':
      return localize('Voices of captions');
    case 'chat':
      return localize('Main lines of CHAT');
    case 'pattern':
      return localize('A person’s own pattern or labels');
  }
}
