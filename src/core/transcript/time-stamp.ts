/** A time within a recording as transcripts print it, hours optional, perhaps with frames: `1:02:03:24`, `00:12`, `0:05.250`, `00:01:02,500`. */
export const timePattern = String.raw`\d{1,3}:\d{2}(?::\d{2}(?:[:;]\d{2})?)?(?:[.,]\d{1,3})?`;

/** From when to when in seconds, as programs of speech recognition print it: `[0.031s - 4.220s]`. */
const secondsPattern = String.raw`[[(]\s?\d{1,6}(?:\.\d{1,3})?\s?s?\s?(?:--?>|→|[-–—~])\s?\d{1,6}\.\d{1,3}\s?s?\s?[\])]`;

/** Such a time in brackets or bare, perhaps a range or Markdown's escaped brackets: `[00:12]`, `\[00:12\]`, `(0:00 - 0:05)`. */
export const stampPattern = String.raw`(?:${secondsPattern}|\\?[[(<（【]?\s?${timePattern}(?:\s?(?:-->|→|[-–—~])\s?${timePattern})?(?:\s?[AaPp]\.?[Mm]\b\.?)?\s?\\?[\])>）】]?)`;

const inSeconds = new RegExp(`^${secondsPattern}`);

/** Seconds from the start of the recording; undefined where the words hold no time or only a time of day (`9:05 pm`). */
export function readTime(stamp: string): number | undefined {
  const match = /(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?(\s?[ap]\.?m)?/i.exec(stamp);
  if (!match) return inSeconds.test(stamp) ? Number.parseFloat(stamp.slice(1)) : undefined;
  if (match[5]) return undefined;
  const [, first, second, third, fraction] = match;
  const whole =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  // In whole milliseconds, so that 1.86 doesn't become 1.8599999999999999.
  return fraction ? (whole * 1000 + Number(fraction.padEnd(3, '0'))) / 1000 : whole;
}

/** A time in words: `1 minute, 4 seconds`. */
export const spelledPattern = String.raw`(?:\d{1,2} hours?,? )?(?:\d{1,2} minutes?,? )?\d{1,2} seconds?`;
const spelled = new RegExp(
  `^\\s*(?:(\\d{1,2}) hours?,? )?(?:(\\d{1,2}) minutes?,? )?(\\d{1,2}) seconds?\\s*(?:${timePattern}\\s*)?$`,
);

/**
 * Seconds of a line that holds a spelled-out time alone, as a video's transcript has it when it is copied: `1 minute, 4 seconds`, or with
 * the time in figures right behind.
 * Undefined for other lines, also for `30 seconds.` or a time within words.
 */
export function readSpelledTime(line: string): number | undefined {
  if (line.length > 40) return undefined;
  const match = spelled.exec(line);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
