import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import { readTime, stampPattern, timePattern } from '../time-stamp';
import { isSpeech } from './dash';
import type { Recogniser } from './recogniser';

const nameTimeForm = declareForm({
  name: 'name-time',
  base: 'name',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
});

/** Programmes are written so too: `Dr Ann Lee (Lisbon) 09:30 - Soils after the flood.` */
const nameTimeDashForm = declareForm({
  name: 'name-time-dash',
  base: 'name',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
});

const label = new RegExp(
  `^([^\\d[(（【:：]{2,60}?\\d{0,3})\\s*(${stampPattern})(?![\\d:])\\s+(?=\\S)(?!\\d[\\d.:]*\\t)`,
);

const clock = String.raw`${timePattern}(?:\s?[AaPp]\.?[Mm]\b\.?)?`;
const dashed = new RegExp(
  `^([^\\d[\\](（)）【】:：]{2,60}?\\d{0,3}(?:\\s*\\([^()]{1,40}\\))?),?\\s*(?:(?<=[\\s)])${clock}|[[(]${clock}[\\])])\\s*(?:--?|[–—])\\s+(?=\\S)(?!${clock})`,
);

/**
 * `Speaker 1 [00:00:03] …`, `Ann Lee (0:12) …`: the time stands between name and speech and does the colon's work. With a dash behind
 * the time and perhaps a party or a place before it, it is a way of writing of its own: `Ann Lee (Ind) 0:12 - …`.
 */
export const nameTime: Recogniser = (line, lead) => {
  if (!/\d:\d/.test(line.slice(lead.end, lead.end + 130))) return undefined;
  const parted = dashed.exec(line.slice(lead.end, lead.end + 140));
  if (parted) {
    const end = lead.end + parted[0].trimEnd().length;
    const speech = lead.end + parted[0].length;
    const speaker = parted[1]!;
    const { likeness } = judgeLabel(speaker);
    const isSure = likeness === 'sure' || likeness === 'likely';
    if ((isSure || likeness === 'maybe') && isSpeech(line.slice(speech))) {
      const stamp = parted[0].slice(speaker.length);
      const isPlain = isSure && /^\s*[[(]/.test(stamp) && !speaker.endsWith(')');
      const form = (isPlain ? nameTimeForm : nameTimeDashForm)(lead.form);
      return { form, speaker, start: lead.start, end, speech, time: readTime(stamp) };
    }
  }
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
