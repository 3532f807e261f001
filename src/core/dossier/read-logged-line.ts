import { judgeLabel } from '../transcript/judge-label';

/** A claim as somebody logs it while it is said, in one line. */
export interface LoggedLine {
  /** Empty as long as only the clock or who speaks is there. */
  readonly claim: string;
  readonly speaker?: string;
  /** By the clock on the wall, hours from 0 to 23. */
  readonly clock?: readonly [hours: number, minutes: number, seconds: number];
}

const figures =
  /^([01]?\d|2[0-3])(?:[:：]([0-5]\d)(?:[:：]([0-5]\d))?)?\s?([ap])\.?m\b\.?|^([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?!\d)/iu;
const partOfDay = '凌晨|清晨|早上|上午|午前|中午|下午|午後|午后|傍晚|晚間|晚间|晚上|夜裡|夜里|深夜';
const characters = new RegExp(
  `^(${partOfDay})?\\s?([01]?\\d|2[0-3])(?:[:：]([0-5]\\d)(?!\\d)|[時时點点](?:([0-5]?\\d)(?!\\d)分?|(半))?)`,
  'u',
);
const between = /^[\s,，、·–—-]+|^$/u;
const speakerAtStart =
  /^([^\s:：，,。.!?！？「“"](?:[^:：，,。!?！？「“"]{0,38}[^\s:：，,。!?！？「“"])?)\s*[:：]\s*(?!\/\/)/u;

/**
 * Reads what was typed: `20:14 ANN LEE: We built 300 homes`, where the clock (`8:14 pm`, `下午8點14分` too) and who speaks may be left
 * out. What stands before a colon speaks if it reads as a name: a word that may be one doesn't before a figure (`Unemployment: 5
 * percent`), unless it is `known` as one. Undefined where nothing was typed.
 */
export function readLoggedLine(typed: string, known: readonly string[] = []): LoggedLine | undefined {
  const whole = typed.replaceAll(/\s+/g, ' ').trim();
  if (whole === '') return undefined;
  const time = readClock(whole);
  const rest = time ? whole.slice(time.length) : whole;
  const name = speakerAtStart.exec(rest);
  const said = name && rest.slice(name[0].length);
  const isSpeaker =
    name !== null && !/\d[:：]\d/.test(rest.slice(0, name[0].length + 1)) && isName(name[1]!, said!, known);
  return {
    claim: isSpeaker ? said! : rest,
    ...(isSpeaker && { speaker: name[1]! }),
    ...(time && { clock: time.clock }),
  };
}

function isName(words: string, said: string, known: readonly string[]): boolean {
  if (known.some((one) => one.toLowerCase() === words.toLowerCase())) return true;
  const { likeness } = judgeLabel(words);
  return likeness === 'sure' || likeness === 'likely' || (likeness === 'maybe' && !/^[\d\p{Sc}+-]/u.test(said));
}

/** The clock that a line begins with, and how far that reaches with what parts it from the words. */
function readClock(
  line: string,
): { readonly clock: readonly [number, number, number]; readonly length: number } | undefined {
  const western = figures.exec(line);
  const eastern = western ? null : characters.exec(line);
  const found = western ?? eastern;
  if (!found) return undefined;
  const after = line.slice(found[0].length);
  // `3點聲明`: three points, and no hour, unless the part of the day or the minutes say so.
  const isPlain = eastern !== null && found[1] === undefined && /[時时點点]$/u.test(found[0]);
  if (isPlain ? !between.test(after) : western !== null && !between.test(after) && !/^\p{Script=Han}/u.test(after))
    return undefined;
  const length = line.length - after.replace(between, '').length;
  if (western) {
    const [, hours12, minutes12 = 0, seconds12 = 0, half, hours, minutes, seconds = 0] = western;
    return half === undefined
      ? { clock: [Number(hours), Number(minutes), Number(seconds)], length }
      : { clock: [atHalf(Number(hours12), half.toLowerCase() === 'p'), Number(minutes12), Number(seconds12)], length };
  }
  const [, part, hours, colon, minutes = colon ?? 0, half] = eastern!;
  return { clock: [hourIn(part, Number(hours)), half ? 30 : Number(minutes), 0], length };
}

function hourIn(part: string | undefined, hours: number): number {
  if (part === undefined) return hours;
  if (part === '中午') return hours < 5 ? hours + 12 : hours;
  // Twelve at night is midnight.
  if (/[晚夜]/u.test(part) && hours === 12) return 0;
  return atHalf(hours, /下午|午後|午后|傍晚|晚|夜/u.test(part));
}

function atHalf(hours: number, isLater: boolean): number {
  if (hours > 12) return hours;
  return (hours % 12) + (isLater ? 12 : 0);
}
