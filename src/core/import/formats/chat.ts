import { localize } from '../../text/localize';
import { steeringMarks } from '../../text/steering-marks';
import type { ImportFormat } from '../import-format';
import type { ImportedPart, ImportedTalk } from '../imported-talk';

/** What people wrote to each other, as WhatsApp, LINE, Slack, Teams, Telegram, Discord, WeChat and IRC save or copy it. */
export const chat: ImportFormat = {
  name: 'Chat',
  endings: ['.txt', '.log'],
  fits: ({ text }) => text !== undefined && formOf(linesOf(text.slice(0, looked))) !== undefined,
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const lines = linesOf(text);
    const form = formOf(linesOf(text.slice(0, looked)));
    if (!form) return { problem: localize('There are no words in this file.') };
    const turns: { speaker: string | undefined; parts: ImportedPart[] }[] = [];
    const around: string[] = [];
    let first: string | undefined;
    let day: string | undefined;
    const say = (speaker: string | undefined, part: ImportedPart) => {
      const open = turns.at(-1);
      if (open && open.speaker === speaker) open.parts.push(part);
      else turns.push({ speaker, parts: [part] });
    };
    const tell = (words: string, time?: number) => say(turns.at(-1)?.speaker, { text: `[${plainNote(words)}]`, time });
    const turnTo = (printed: string | undefined) => {
      if (printed === undefined || printed === day) return;
      if (day !== undefined) tell(printed);
      first ??= printed;
      day = printed;
    };
    for (const [i, line] of lines.entries()) {
      if (i % 2000 === 0) yield;
      const found = form(line, lines[i - 1]);
      const last = turns.at(-1)?.parts.at(-1);
      if (found === 'day') turnTo(line.trim());
      else if (found) {
        turnTo(found.day);
        const { name, text: said = '', time } = found;
        if (name === undefined && !found.goesOn) tell(said, time);
        else say(name ?? turns.at(-1)?.speaker, { text: mediaNote(said), time });
      } else if (line.trim() !== '') {
        if (!last) around.push(line.trim());
        // The rest of a message; the first line of one whose heading stands above it.
        else if (last.text === '') turns.at(-1)!.parts.splice(-1, 1, { ...last, text: mediaNote(line.trim()) });
        else turns.at(-1)!.parts.push({ text: mediaNote(line.trim()) });
      }
    }
    const filled = turns.filter(({ parts }) => parts.some((part) => part.text !== ''));
    return filled.length > 0
      ? { date: first, around, body: { turns: filled } }
      : { problem: localize('There are no words in this file.') };
  },
};

/** So much of a file tells how its messages are written. */
const looked = 20_000;

interface Message {
  /** Undefined for what happens, such as that somebody comes in, and for a message that goes on with the one before. */
  readonly name?: string | undefined;
  readonly goesOn?: boolean;
  readonly day?: string | undefined;
  /** Seconds since midnight. */
  readonly time?: number | undefined;
  /** What stands in the same line. */
  readonly text?: string;
}

/** Reads a line that begins a message, or is a day's; undefined for what goes on. */
type Form = (line: string, before: string | undefined) => Message | 'day' | undefined;

const day = String.raw`(?<day>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日)`;
const half = `(?:上午|下午|凌晨|清晨|早上|中午|晚上|午前|午後|오전|오후)`;
const clock = String.raw`(?<clock>(?:${half}\s?)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?)`;
const clockWithHalf = String.raw`(?<clock>\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?)`;
const message = String.raw`(?:(?<name>[^:：]{1,60}?)[:：](?:\s|$))?(?<text>.*)`;

function pattern(source: string, also: (found: Message) => Message = (found) => found): Form {
  const begins = new RegExp(source, 'u');
  return (line) => {
    const found = begins.exec(line)?.groups;
    if (!found) return undefined;
    const plain = found.name
      ?.replace(/^~\s?/, '')
      .replace(/[:：]$/, '')
      .trim();
    const text = found.text?.trim() ?? '';
    return also({ name: plain || undefined, day: found.day, time: secondsOf(found.clock ?? ''), text });
  };
}

/** A message is told from an event by its name; where every line has a name, by signs in its place. */
const signIsEvent = (found: Message): Message =>
  found.name !== undefined && /^[-<>*!=←→]+$/.test(found.name) ? { ...found, name: undefined } : found;
const withoutRank = (found: Message): Message => ({ ...found, name: found.name?.replace(/^[@+%&~! ]/, '') });

const first =
  (...forms: readonly Form[]): Form =>
  (line, before) => {
    for (const form of forms) {
      const found = form(line, before);
      if (found) return found;
    }
    return undefined;
  };

const weekday = /^(?:\d{4}[./]\d{1,2}[./]\d{1,2}\s?[(（][^()（）]{1,9}[)）]|\d{4}[./]\d{1,2}[./]\d{1,2}\s\S{1,9})\s*$/;

/** LINE: 10:15⇥Ann⇥…, with lines of days; WeeChat: 2024-03-12 10:15:03⇥ann⇥… */
const inColumns = first(
  (line) => (weekday.test(line) ? 'day' : undefined),
  pattern(String.raw`^(?:${day}\s)?${clock}\t(?<name>[^\t]{1,60})\t(?<text>.*)$`, signIsEvent),
  pattern(String.raw`^${clock}\t(?<text>[^\t]+)$`),
);

/** Each way of writing; all lines of a file are written in one. */
const forms: readonly Form[] = [
  // WhatsApp and Teams: [12/03/2024, 10:15:03 AM] Ann Lee: …; as WhatsApp copies it: [10:15, 12/3/2024] Ann Lee: …
  first(
    pattern(String.raw`^\[${day},?\s+${clock}\]\s*${message}$`),
    pattern(String.raw`^\[${clock},\s+${day}\]\s*${message}$`),
  ),
  // WhatsApp: 3/12/24, 10:15 AM - Ann Lee: …
  pattern(String.raw`^${day},?\s+${clock}\s+[-–]\s+${message}$`),
  // IRC: [10:15:03] <ann> …; 10:15 <@ann> …; and what happens: 10:15 -!- ann has joined
  first(
    pattern(
      String.raw`^\[?(?:${day}[T\s]+)?${clock}\]?\s+<(?<name>[^<>\s]{1,40}|[ @+%&~!][^<>\s]{1,40})>(?:\s(?<text>.*))?$`,
      withoutRank,
    ),
    pattern(String.raw`^\[?(?:${day}[T\s]+)?${clock}\]?\s+(?:\*{1,3}|-!-|-->|<--|--)\s+(?<text>.*)$`),
  ),
  inColumns,
  // Slack: Ann Lee  10:15 AM; a time alone goes on with the same person.
  first(
    pattern(String.raw`^(?<name>\S.{0,58}?)\s{1,4}(?:\[?APP\]?\s+)?${clockWithHalf}$`),
    pattern(String.raw`^\s*\[?(?<clock>\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?)\]?$`, (found) => ({ ...found, goesOn: true })),
  ),
  // Telegram: Ann Lee, [12.03.2024 10:15]
  pattern(String.raw`^(?<name>\S.{0,58}?),\s\[${day},?\s+${clock}\]:?$`),
  // Discord: Ann Lee — 12/03/2024 10:15; Ann Lee — Today at 10:15 AM
  pattern(String.raw`^(?<name>\S.{0,58}?)\s+—\s+(?:${day},?|(?<word>\p{L}+)(?: at)?)\s+${clock}$`),
  // WeChat: Ann Lee 2024/3/12 10:15:03
  pattern(String.raw`^(?<name>\S.{0,40}?)\s+${day}\s+${clock}$`),
  // QQ: 2024-03-12 10:15:03 Ann Lee(12345)
  pattern(String.raw`^${day}\s+${clock}\s+(?<name>\S.{0,58}?)(?:\(\d{5,}\)|<[^<>\s]+@[^<>\s]+>)$`),
];

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) =>
    line
      // WhatsApp begins with it what it says itself in place of somebody: that a picture isn't there.
      .replace(ofProgram, '$1\ue000')
      .replace(steeringMarks, '')
      .replace(/[\u200e\u200f\ufeff]/g, '')
      .trimEnd(),
  );
  // Slack, where a name and its time come in two lines.
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const isName = line !== '' && line.length <= 60 && (lines[i - 1] ?? '') === '' && loneClock.test(next ?? '');
    if (isName) return [`${line.trim()}  ${next!.trim()}`];
    return loneClock.test(line) && (lines[i - 1] ?? '') !== '' && (lines[i - 2] ?? '') === '' ? [] : [line];
  });
}

const ofProgram = /^(\u200e?\[?\d[^\]:]{0,20}:[^:]{0,12}(?::\d\d[^:]{0,8})?[^:]{1,60}:\s)\u200e/;
const loneClock = /^\s+\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?$/;

/** How a file's messages are written; undefined if it holds none, or as many other lines. */
function formOf(lines: readonly string[]): Form | undefined {
  const filled = lines.filter((line) => line.trim() !== '').length;
  for (const form of forms) {
    const found = lines.flatMap((line, i) => form(line, lines[i - 1]) ?? []);
    const named = found.flatMap((one) => (one !== 'day' && one.name) || []);
    // Columns of times, names and words without a day are a table.
    if (form === inColumns && !found.some((one) => one === 'day' || one.day)) continue;
    // Somebody writes more than once, and hardly anybody writes pages; a day and a time before each name need no more.
    const isDated = found.every((one) => one === 'day' || (one.day !== undefined && one.time !== undefined));
    const isChat = named.length >= 3 ? new Set(named).size < named.length || isDated : named.length === 2 && isDated;
    if (isChat && named.length * 6 >= filled) return form;
  }
  return undefined;
}

function secondsOf(words: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = /(\d{1,2})[:.](\d{2})(?::(\d{2}))?/.exec(words) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return undefined;
  const isAfternoon = /p\.?\s?m|下午|晚上|午後|오후/i.test(words) || (/中午/.test(words) && Number(hours) < 11);
  const isMorning = /a\.?\s?m|上午|凌晨|清晨|早上|午前|오전/i.test(words);
  const hour = isAfternoon ? (Number(hours) % 12) + 12 : isMorning ? Number(hours) % 12 : Number(hours);
  return hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** What stands for a picture or a recording is what happens, and no words. */
function mediaNote(words: string): string {
  if (words.startsWith('\ue000')) return `[${plainNote(words.slice(1))}]`;
  return /^(?:<[^<>]{0,80}(?:omitted|attached|weggelassen|omis|omitido|略過|省略|附件)[^<>]{0,80}>|(?:image|video|audio|sticker|gif|document) omitted|\[[^[\]]{1,12}\])$/i.test(
    words,
  )
    ? `[${plainNote(words)}]`
    : words;
}

function plainNote(words: string): string {
  return words.replace(/^[<[(]+|[>\])]+$/g, '').replace(/[[\]]/g, '');
}
