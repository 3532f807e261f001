/** Sentences as one text: with a space between them, but none after the full stop of a Chinese one. */
export function paragraph(...sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => (/[。：；）」”]$/.test(text) ? text + sentence : `${text} ${sentence}`));
}
