/** How long a line is where it is to be posted. */
export interface LineLengths {
  /** Characters, of which those that take twice the room (Han, kana, Hangul, full-width signs, emoji) count twice. */
  readonly weighed: number;
  /** Characters as a reader sees them, each counted once: an emoji of several code points is one. */
  readonly plain: number;
}

const twice =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const emoji = /[\p{Emoji_Presentation}\p{Regional_Indicator}]|\ufe0f/u;

/** Most that a post holds, weighed. */
export const mostInPost = 280;
/** Most that a caption, a headline or a push message holds. */
export const mostInCaption = 120;

let segmenter: Intl.Segmenter | undefined;

/** Both lengths of a line. */
export function lineLengths(line: string): LineLengths {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const all = [...segmenter.segment(line.normalize('NFC'))].map(({ segment }) => segment);
  return { plain: all.length, weighed: all.reduce((sum, one) => sum + weightOf(one), 0) };
}

function weightOf(character: string): number {
  if (emoji.test(character)) return 2;
  const parts = [...character].filter((one) => !/^[\p{Mark}\u200d]$/u.test(one));
  return parts.reduce((sum, one) => sum + (twice.test(one) ? 2 : 1), 0);
}
