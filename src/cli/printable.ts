/**
 * A text that can be shown in a terminal on one line: what could steer the terminal, or turn the direction of writing,
 * stands as `�`; tabs and line ends stand as a space.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]/g, ' ').replace(unsafe, '\uFFFD');
}

/** C0 and C1 controls, and the marks that embed, override or isolate a direction (Unicode UAX #9). */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** How many columns of a terminal a text takes, roughly: wide East Asian characters and emoji take two, marks none. */
export function columns(text: string): number {
  let width = 0;
  for (const point of text) width += wide.test(point) ? 2 : mark.test(point) ? 0 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const mark = /\p{M}|\p{Cf}/u;
