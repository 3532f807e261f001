import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import { readTime } from '../time-stamp';
import { labelBefore } from './colon';
import { isSpeech } from './dash';
import type { Recogniser } from './recogniser';
import { splitRole } from './split-role';
import { splitStampBehind, stampInFront } from './split-stamp';

const boldColonForm = declareForm({
  name: 'bold-colon',
  base: 'bold-colon',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
  colon: true,
});
const boldStopForm = declareForm({
  name: 'bold-stop',
  base: 'bold-stop',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
});
const boldDashForm = declareForm({
  name: 'bold-dash',
  base: 'bold-dash',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
});
const boldLineForm = declareForm({
  name: 'bold-line',
  base: 'bold-line',
  plainness: 'doubtful',
  family: 'line',
  needs: 'paragraph',
});
const boldLineTimeForm = declareForm({
  name: 'bold-line-time',
  base: 'bold-line',
  plainness: 'plain',
  family: 'line',
  needs: 'none',
});
const boldTextForm = declareForm({
  name: 'bold-text',
  base: 'bold-text',
  plainness: 'doubtful',
  family: 'inline',
  needs: 'none',
});

const emphasised = /^(\s*)([*_]{1,3})([[(]?\d[^*_]{3,20})\2(?=\s*$)/;
const emphasis = /^(\*{1,3}|_{1,3}|<(?:b|strong|em|i|u)>)(?=\S)/i;

/**
 * A label in Markdown's or HTML's emphasis: `**Ann Lee:** …`, `**Ann Lee**: …`, `**Ann Lee** -- *Chief Executive*`,
 * `**Ann Lee** (00:12)`, `**[00:12] Ann Lee:** …`, `**Ann Lee** …`.
 */
export const bold: Recogniser = (line, lead) => {
  const open = emphasis.exec(line.slice(lead.end, lead.end + 12));
  if (!open) return undefined;
  const mark = open[1]!;
  const closing = mark.startsWith('<') ? mark.replace('<', '</') : mark;
  const opened = lead.end + mark.length;
  const close = line.indexOf(closing, opened);
  if (close < 0 || close - opened > 160) return undefined;
  // A time before the name is no part of it: `**[14:02] Ann Lee:** …`. A bare one is a time only before what a colon ends.
  const isLabel = /[:：]\s*$/.test(line.slice(opened, close)) || /^\s*[:：]/.test(line.slice(close + closing.length));
  const first = stampInFront(line.slice(opened, close), !isLabel);
  const blank = first && /^\s*(?=\p{L})/u.exec(line.slice(opened + first.length, close));
  const inner = blank ? opened + first.length + blank[0].length : opened;
  const words = line.slice(inner, close);
  const leadTime = lead.time ?? (blank ? first.time : undefined);
  const after = close + closing.length;
  const colonInside = /[:：]\s*$/.exec(words);
  if (colonInside) {
    return labelBefore(line, inner, inner + colonInside.index, after, lead.start, boldColonForm(lead.form), leadTime);
  }
  const rest = line.slice(after);
  const colonBehind = /^\s*(?:\([^()]*\)\s*)?[:：]/.exec(rest);
  if (colonBehind) {
    const end = after + colonBehind[0].length;
    const extra = colonBehind[0].replace(/[:：]\s*$/, '').trim();
    const isTime = /\d:\d/.test(extra);
    const time = leadTime ?? (isTime ? readTime(extra) : undefined);
    const found = labelBefore(line, inner, close, end, lead.start, boldColonForm(lead.form), time);
    return found && extra && !isTime ? { ...found, speaker: `${found.speaker} ${extra}` } : found;
  }
  const dashed = /^\s*(?:[-–—]{1,3})\s+(?=\S)/.exec(rest);
  if (dashed && words.length <= 60 && isSpeech(rest.slice(dashed[0].length))) {
    const end = after + dashed[0].trimEnd().length;
    const speech = after + dashed[0].length;
    return { form: boldDashForm(lead.form), speaker: words, start: lead.start, end, speech, time: leadTime };
  }
  const named = /^(.{2,100})\.\s*$/.exec(words)?.[1];
  if (named !== undefined && rest.trim() !== '' && /^(?:sure|likely)$/.test(judgeLabel(named).likeness)) {
    const speech = after + /^\s*(?:[-–—]\s+)?/.exec(rest)![0].length;
    return { form: boldStopForm(lead.form), speaker: named, start: lead.start, end: after, speech, time: leadTime };
  }
  const split = splitStampBehind(words);
  // A time in emphasis: `**Ann Lee** *00:12*`.
  const behind = rest.replace(emphasised, (_, blank: string, mark: string, inside: string) =>
    [blank, inside, blank].join(' '.repeat(mark.length)).slice(0, rest.length),
  );
  const stamp = stampInFront(behind);
  const time = leadTime ?? split.time ?? stamp?.time;
  const end = after + (stamp?.length ?? 0);
  const role = splitRole(`x${line.slice(end)}`)
    .role?.replace(/[*_]/g, '')
    .trim();
  if (behind.slice(stamp?.length ?? 0).trim() === '' || role) {
    const own = splitRole(split.label);
    const form = (split.stamped || stamp || blank ? boldLineTimeForm : boldLineForm)(lead.form);
    return {
      form,
      speaker: own.label,
      start: lead.start,
      end: line.trimEnd().length,
      speech: line.length,
      time,
      role: role ?? own.role,
    };
  }
  if (words.length > 60 || !/^\s*[\p{L}\p{N}"“‘'«¿¡…]/u.test(line.slice(end, end + 20))) return undefined;
  const gap = /^\s*/.exec(line.slice(end))![0].length;
  return { form: boldTextForm(lead.form), speaker: split.label, start: lead.start, end, speech: end + gap, time };
};
