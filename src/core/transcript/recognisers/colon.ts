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
  const from = lead.end + openingMarks(line, lead.end);
  if (/[*_<]/.test(line[from] ?? '')) return undefined;
  const at = findColon(line, from);
  if (at < 0) return undefined;
  const after = line[at + 1];
  if (after !== undefined && /[:=)\\/|]/.test(after)) return undefined;
  const found = labelBefore(
    line,
    from === lead.end ? (lead.signs ?? from) : from,
    at,
    at + 1,
    lead.start,
    colonForm(lead.form),
    lead.time,
  );
  if (!found) return undefined;
  const alone = found.speech >= line.length;
  if (!alone && /^h\d/.test(lead.form)) return undefined;
  const stamped = lead.time === undefined && found.time !== undefined;
  // `From Ann Lee to Everyone:`
  const sender = lead.form.includes('sender') ? found.speaker.replace(/\s+to\s+\S.*$/i, '') : found.speaker;
  return { ...found, speaker: sender, form: (stamped ? colonTimeForm : alone ? colonAloneForm : colonForm)(lead.form) };
};

/** Several labels on one line: text that lost its line ends. */
export const withinForm = declareForm({
  name: 'colon-within',
  base: 'colon-within',
  plainness: 'common',
  family: 'inline',
  needs: 'none',
  colon: true,
})('');

/** A line that holds so many labels has lost its line ends. */
const fewestWithin = 3;
const within =
  /(?<=^|[.!?…。！？؟।]["”’»」)\]]? ?|>> ?)(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: [\p{Lu}(#][\p{L}\p{M}\d.,'’)-]*| (?:de|of|van|von|the)){0,6}(?: \d{1,3})?|[\u3400-\u9fff·‧]{2,10})\s?[:：](?=\s|[\u3400-\u9fff])/gu;

/** The labels of a line that holds several, each after the end of a sentence; none for any other line. */
export function labelsWithin(line: string): FoundLabel[] {
  if (line.length < 120 || !hasColons(line, fewestWithin)) return [];
  const found: FoundLabel[] = [];
  for (const match of line.matchAll(within)) {
    const end = match.index + match[0].length;
    const speaker = match[0].replace(/\s?[:：]$/, '');
    const blanks = /^\s*/.exec(line.slice(end, end + 20))![0].length;
    found.push({ form: withinForm, speaker, start: match.index, end, speech: end + blanks });
  }
  return found.length >= fewestWithin ? found : [];
}

/** Whether a line holds so many colons. */
function hasColons(line: string, fewest: number): boolean {
  const colons = /[:：]/g;
  for (let found = 0; found < fewest; found++) if (!colons.test(line)) return false;
  return true;
}

/** The length of mark-up that opens before the label and closes only at the end of the line: `<i>Ann Lee: …</i>`, `*Ann: …*`. */
function openingMarks(line: string, from: number): number {
  if (!/[<{*_]/.test(line[from] ?? '')) return 0;
  const open = /^(?:<(i|b|em|strong|u|c|font|span)(?:[ .][^<>]*)?>|\{\\an?\d\}|([*_]{1,3})(?=[^\s*_]))+/i.exec(
    line.slice(from, from + 60),
  );
  if (!open) return 0;
  const closes = open[1] ? `</${open[1]}` : open[2];
  const close = closes === undefined ? -1 : line.toLowerCase().indexOf(closes.toLowerCase(), from + open[0].length);
  const colonAt = findColon(line, from + open[0].length);
  return close < 0
    ? open[2]
      ? 0
      : open[0].length
    : close > colonAt && colonAt >= 0 && !/[:：]\s*$/.test(line.slice(from, close))
      ? open[0].length
      : 0;
}

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
function findColon(line: string, from: number): number {
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
