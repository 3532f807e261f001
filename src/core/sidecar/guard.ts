import { localize } from '../text/localize';
import type { Problem, ProblemCode } from '../text/problem';
import { sharedEnds } from '../text/shared-ends';

/** UTF-16 units; some 60,000 annotations. */
const maxLength = 32 * 1024 * 1024;

/**
 * What keeps a file from being written, as far as its characters tell before it is read: `too-large`, `not-text`,
 * `half-character`, `conflict-markers`. Undefined for an ordinary file, and for an empty one.
 */
export function guardText(text: string): Problem | undefined {
  if (text.length > maxLength) {
    return stop(
      'too-large',
      0,
      0,
      localize('This file is too large for a sidecar and is not read. Split it by transcript.'),
    );
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return stop(
      'not-text',
      nul,
      nul + 1,
      localize('A NUL character stands here: this is no text. Save the file as UTF-8.'),
    );
  }
  if (!text.isWellFormed()) {
    const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)!.index;
    return stop(
      'half-character',
      half,
      half + 1,
      localize('Half of a character stands here. Delete it, since it can’t be saved.'),
    );
  }
  const marker = text.includes('<<<<<<<') || text.includes('>>>>>>>') ? /^(?:<{7}|>{7})(?= |\r?$)/m.exec(text) : null;
  if (marker) {
    const message = localize('Git left a conflict here. Nothing is written to this file until it is settled.');
    return stop('conflict-markers', marker.index, marker.index + 7, message);
  }
  return undefined;
}

/** What stands so far from a change may be found otherwise because of it: half of a character, or of a mark at a line's start. */
const reach = 16;

/** The same of a text of which an earlier version is known to be sound: only what differs is looked at, with a little around it. */
export function guardChanged(sound: string, text: string): Problem | undefined {
  const { head, tail } = sharedEnds(sound, text);
  const middle = text.slice(Math.max(0, head - reach), text.length - tail + reach);
  return text.length <= maxLength && !guardText(middle) ? undefined : guardText(text);
}

function stop(code: ProblemCode, start: number, end: number, message: string): Problem {
  return { code, severity: 'error', message, span: { start, end } };
}
