import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import { readTime, stampPattern } from '../time-stamp';
import type { Recogniser } from './recogniser';

const nameTimeForm = declareForm({
  name: 'name-time',
  base: 'name',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
});

const label = new RegExp(
  `^([^\\d[(（【:：]{2,60}?\\d{0,3})\\s*(${stampPattern})(?![\\d:])\\s+(?=\\S)(?!\\d[\\d.:]*\\t)`,
);

/** `Speaker 1 [00:00:03] …`, `Ann Lee (0:12) …`: the time stands between name and speech and does the colon's work. */
export const nameTime: Recogniser = (line, lead) => {
  if (!/\d:\d/.test(line.slice(lead.end, lead.end + 90))) return undefined;
  const match = label.exec(line.slice(lead.end, lead.end + 100));
  if (!match || !/^(?:sure|likely)$/.test(judgeLabel(match[1]!).likeness)) return undefined;
  const end = lead.end + match[0].trimEnd().length;
  return {
    form: nameTimeForm(lead.form),
    speaker: match[1]!,
    start: lead.start,
    end,
    speech: lead.end + match[0].length,
    time: readTime(match[2]!),
  };
};
