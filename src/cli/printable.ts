import { steeringMarks } from '../core/text/steering-marks';

/**
 * A text that can be shown in a terminal on one line: what could steer the terminal, or turn the direction of writing,
 * stands as `�`; tabs and line ends stand as a space.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]/g, ' ').replace(steeringMarks, '\uFFFD');
}

/** How many columns of a terminal a text takes, roughly: wide East Asian characters and emoji take two, marks none. */
export function columns(text: string): number {
  let width = 0;
  for (const point of text) width += wide.test(point) ? 2 : mark.test(point) ? 0 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const mark = /\p{M}|\p{Cf}/u;
