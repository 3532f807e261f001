import { checkSpeakerPattern } from '../check-speaker-pattern';
import { declareForm } from '../form';
import { readTime } from '../time-stamp';
import type { Recogniser } from './recogniser';

/** Labels are no longer than this; what stands further in a line isn't shown to the pattern. */
const longest = 200;

/**
 * A recogniser for a person's own regular expression, or undefined where that can't be used (`checkSpeakerPattern` tells
 * why). It is matched at the beginning of each line, blanks aside, and covers the whole label with its colon; the speaker is
 * its group `speaker`, else its first group, else all of it. A group `time` holds a time.
 */
export function makeUserPattern(pattern: string): Recogniser | undefined {
  if (pattern.trim() === '' || checkSpeakerPattern(pattern)) return undefined;
  const expression = new RegExp(`^(?:${pattern})`, 'u');
  return (line) => {
    const start = line.length - line.trimStart().length;
    const match = expression.exec(line.slice(start, start + longest));
    const speaker = (match?.groups?.speaker ?? match?.[1] ?? match?.[0])?.replace(/\s*[:：]\s*$/, '').trim();
    if (!match || !speaker) return undefined;
    const end = start + match[0].trimEnd().length;
    const time = match.groups?.time === undefined ? undefined : readTime(match.groups.time);
    const speech = end + /^\s*/.exec(line.slice(end))![0].length;
    return { form: userForm, speaker, start, end, speech, time, likeness: 'sure' };
  };
}

/** The form of labels that a person's own pattern finds. */
export const userForm = declareForm({
  name: 'user-pattern',
  base: 'user-pattern',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');
