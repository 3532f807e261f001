import { isDirection } from '../directions';
import { formName, type Recogniser } from './recogniser';
import { splitStampBehind, stampInFront } from './split-stamp';

const label = /^(\\?\[|<|【)([^\][<>【】\\]{1,80})(\\?\]|>|】)\s*([:：])?/;

/** `[Speaker 1] …`, `[Ann Lee]: …`, `<ann> …`, `【主持人】…`, `[Ann Lee] 10:03:12`. */
export const bracketed: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 120);
  const match = label.exec(rest);
  if (!match || /^[/v]/.test(match[2]!) || isDirection(match[2]!)) return undefined;
  const split = splitStampBehind(match[2]!);
  const after = lead.end + match[0].length;
  const stamp = stampInFront(line.slice(after, after + 40));
  const end = after + (stamp?.length ?? 0);
  const blank = /^\s*/.exec(line.slice(end))![0].length;
  const kind = match[1] === '<' ? 'angle' : match[1] === '【' ? 'lenticular' : 'square';
  return {
    form: formName(kind, lead),
    speaker: split.label,
    start: lead.start,
    end: lead.end + line.slice(lead.end, end).trimEnd().length,
    speech: end + blank,
    time: lead.time ?? split.time ?? stamp?.time,
  };
};
