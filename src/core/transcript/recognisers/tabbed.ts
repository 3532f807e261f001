import { declareForm } from '../form';
import { readTime, stampPattern, timePattern } from '../time-stamp';
import type { Recogniser } from './recogniser';

const tabForm = declareForm({
  name: 'tab',
  base: 'tab',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});

const label = new RegExp(`^([^\\t]{1,60})\\t+(?:(${stampPattern})\\t+)?(?=\\S)`);

/** Columns of times between the name and the words, as ELAN writes them: each as a time, in seconds or in milliseconds. */
const timed = new RegExp(
  `^(?:[^\\t@]{1,40}@)?([^\\t@]{1,60})\\t+((?:${timePattern}|\\d+(?:\\.\\d+)?)\\t+)((?:(?:${timePattern}|\\d+(?:\\.\\d+)?)\\t+){1,8})(?=\\S)`,
);
const timedForm = declareForm({ name: 'tab-time', base: 'tab', plainness: 'plain', family: 'inline', needs: 'none' });

/** A row of a table in Markdown. */
const row = new RegExp(`^\\|\\s*([^|]{1,60}?)\\s*\\|\\s*(?:(${stampPattern})\\s*\\|\\s*)?(?=[^\\s|:-])`);

/** `Ann Lee⇥…`, `Ann Lee⇥00:12⇥…`: a table with a column for the speaker. */
export const tabbed: Recogniser = (line, lead) => {
  const piped = line[lead.end] === '|';
  if (!piped && !line.includes('\t', lead.end)) return undefined;
  const columns = piped ? undefined : timed.exec(line.slice(lead.end, lead.end + 200));
  if (columns && /[:.]\d/.test(columns[2]! + columns[3]!)) {
    const end = lead.end + columns[0].trimEnd().length;
    const seconds = readTime(columns[2]!) ?? Number(columns[2]);
    const speech = lead.end + columns[0].length;
    return { form: timedForm(lead.form), speaker: columns[1]!, start: lead.start, end, speech, time: seconds };
  }
  const match = (piped ? row : label).exec(line.slice(lead.end, lead.end + 100));
  if (!match) return undefined;
  const end = lead.end + match[0].trimEnd().length;
  const time = lead.time ?? (match[2] ? readTime(match[2]) : undefined);
  return {
    form: tabForm(lead.form),
    speaker: match[1]!.replace(/[:：]\s*$/, ''),
    start: lead.start,
    end,
    speech: lead.end + match[0].length,
    time,
  };
};
