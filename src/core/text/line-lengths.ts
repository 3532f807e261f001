/** How long a line is where it is to be posted. */
export interface LineLengths {
  /** Characters, of which those that take twice the room (Han, kana, Hangul, full-width signs, emoji) count twice. */
  readonly weighed: number;
  /** Characters, each counted once. */
  readonly plain: number;
}

const twice =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** Most that a post holds, weighed. */
export const mostInPost = 280;
/** Most that a caption, a headline or a push message holds. */
export const mostInCaption = 120;

/** Both lengths of a line; what composes one character with the one before it is none by itself. */
export function lineLengths(line: string): LineLengths {
  const characters = [...line.normalize('NFC')].filter((one) => !/^[\p{Mark}\u200d]$/u.test(one));
  const more = characters.filter((one) => twice.test(one)).length;
  return { plain: characters.length, weighed: characters.length + more };
}
