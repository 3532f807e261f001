import { isDirection } from '../directions';
import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import type { Recogniser } from './recogniser';
import { splitStampBehind, stampInFront } from './split-stamp';

const squareForm = declareForm({
  name: 'square',
  base: 'square',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
});
const squareTimeForm = declareForm({
  name: 'square-time',
  base: 'square',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
});
const roundForm = declareForm({
  name: 'round',
  base: 'round',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});
const angleForm = declareForm({
  name: 'angle',
  base: 'angle',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
});
const lenticularForm = declareForm({
  name: 'lenticular',
  base: 'lenticular',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
});

const label = /^(\\?\[|<|【)([^\][<>【】\\]{1,80})(\\?\]|>|】)\s*([:：])?/;

/** Round brackets hold asides; only a number or a function makes who speaks of one: `(speaker 0) …`, `（主持人）…`. */
const round = /^(?:\(([^()]{1,40})\)|（([^（）]{1,40})）)\s*([:：])?(?=\s*\S)/;

/** `Q - Ann Lee`: the side that speaks, and who it is. */
const sideInFront = /^[QA]\s*[-–—]\s*(?=\p{L})/u;

const element =
  /^(?:a|b|br|body|button|caption|center|code|col|dd|del|details|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|kbd|label|li|link|main|meta|nav|ol|option|p|pre|script|section|select|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video)(?:\s.*)?\/?$/i;

/** `[Speaker 1] …`, `[Ann Lee]: …`, `<ann> …`, `【主持人】…`, `[Ann Lee] 10:03:12`. */
export const bracketed: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 120);
  if (/^[(（]/.test(rest.slice(0, 1))) {
    const found = round.exec(rest);
    const speaker = found?.[1] ?? found?.[2];
    if (!found || speaker === undefined || found[3]) return undefined;
    if (isDirection(speaker) || judgeLabel(speaker).likeness !== 'sure') return undefined;
    const length = found[0].length;
    const blanks = /^\s*/.exec(rest.slice(length))![0].length;
    return {
      form: roundForm(lead.form),
      speaker,
      start: lead.start,
      end: lead.end + length,
      speech: lead.end + length + blanks,
      time: lead.time,
    };
  }
  const match = label.exec(rest);
  if (
    !match ||
    isDirection(match[2]!) ||
    (match[1] === '<' && !sideInFront.test(match[2]!) && (element.test(match[2]!) || /^[/!?v]/.test(match[2]!)))
  )
    return undefined;
  const split = splitStampBehind(match[2]!.replace(sideInFront, ''));
  const after = lead.end + match[0].length;
  const stamp = stampInFront(line.slice(after, after + 40));
  const end = after + (stamp?.length ?? 0);
  const blank = /^\s*/.exec(line.slice(end))![0].length;
  const form =
    match[1] === '<'
      ? angleForm
      : match[1] === '【'
        ? lenticularForm
        : stamp || split.stamped
          ? squareTimeForm
          : squareForm;
  return {
    form: form(lead.form),
    speaker: split.label,
    start: lead.start,
    end: lead.end + line.slice(lead.end, end).trimEnd().length,
    speech: end + blank,
    time: lead.time ?? split.time ?? stamp?.time,
  };
};
