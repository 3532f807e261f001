import type { FoundLabel } from '../candidate';
import { declareForm, type Form } from '../form';
import type { Recogniser } from './recogniser';
import { splitStampBehind, stampInFront } from './split-stamp';

export const colonForm = declareForm({
  name: 'colon',
  base: 'colon',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
  colon: true,
});
const colonAloneForm = declareForm({
  name: 'colon-alone',
  base: 'colon',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
  colon: true,
});
const colonTimeForm = declareForm({
  name: 'colon-time',
  base: 'colon',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
  colon: true,
});

/** Labels with their titles are longer than names: `… FORMER SPECIAL ASSISTANT TO THE PRESIDENT:`. */
const longest = 160;

/**
 * `Ann Lee: …`, `趙海燕：…`, `CRUZ: …`, `Ann Lee (00:12): …`, `Ann Lee: 00:12`, with whatever stands in front. A label that
 * has the line to itself is a way of writing of its own (`colon-alone`); in a heading it is the only one.
 */
export const colon: Recogniser = (line, lead) => {
  if (/[*_<]/.test(line[lead.end] ?? '')) return undefined;
  const at = findColon(line, lead.end);
  if (at < 0) return undefined;
  const after = line[at + 1];
  if (after !== undefined && /[:=)\\/|]/.test(after)) return undefined;
  const found = labelBefore(line, lead.end, at, at + 1, lead.start, colonForm(lead.form), lead.time);
  if (!found) return undefined;
  const alone = found.speech >= line.length;
  if (!alone && /^h\d/.test(lead.form)) return undefined;
  const stamped = lead.time === undefined && found.time !== undefined;
  return { ...found, form: (stamped ? colonTimeForm : alone ? colonAloneForm : colonForm)(lead.form) };
};

/**
 * The label in `line` from `from` to `to`, whose mark ends at `markEnd`: parts times before and behind the mark from it.
 * Undefined where nothing is left.
 */
export function labelBefore(
  line: string,
  from: number,
  to: number,
  markEnd: number,
  start: number,
  form: Form,
  leadTime: number | undefined,
): FoundLabel | undefined {
  const split = splitStampBehind(line.slice(from, to));
  const speaker = split.label.trim();
  if (speaker === '') return undefined;
  const rest = line.slice(markEnd, markEnd + 60);
  const stamp = stampInFront(rest, rest.trim().length > 14);
  const end = markEnd + (stamp?.length ?? 0);
  const blank = /^\s*/.exec(line.slice(end))![0].length;
  return { form, speaker, start, end, speech: end + blank, time: leadTime ?? split.time ?? stamp?.time };
}

/** Offset of the colon that may end a label: not within brackets, quotes, a time or an address; -1 where there is none. */
export function findColon(line: string, from: number): number {
  const limit = Math.min(line.length, from + longest);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = line.charCodeAt(at);
    switch (character) {
      case 0x28: // (
      case 0x5b: // [
      case 0xff08: // （
      case 0x3010: // 【
        depth++;
        break;
      case 0x29:
      case 0x5d:
      case 0xff09:
      case 0x3011:
        if (depth > 0) depth--;
        break;
      case 0x3a: // :
      case 0xff1a: // ：
        if (depth > 0) break;
        if (isDigit(line.charCodeAt(at - 1)) && isDigit(line.charCodeAt(at + 1))) break;
        return at;
      case 0x3002: // 。
      case 0xff01: // ！
      case 0xff1f: // ？
        return -1;
    }
  }
  return -1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
