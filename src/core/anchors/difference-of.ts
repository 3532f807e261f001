import { FoldedText } from './folded-text';
import { differPlainly, typeset } from './same-words';

/**
 * How two texts differ that say the same: by commas, quotation marks and white space alone, or by capitals, script or width.
 * Undefined if they differ otherwise: letters, digits, what stands between digits, signs of numbers, and whether it is asked.
 */
export function differenceOf(old: string, now: string): 'typography' | 'script' | undefined {
  if (old === now || differPlainly(old, now, true)) return undefined;
  const bare = withoutSigns(old);
  if (bare === '') return undefined;
  if (bare === withoutSigns(now)) return 'typography';
  const folded = (words: string) => withoutSigns(new FoldedText(words).text);
  return folded(old) === folded(now) ? 'script' : undefined;
}

/** Words as they are set alike, without the signs between them that say nothing by themselves. */
function withoutSigns(words: string): string {
  return typeset(words)
    .replace(/(?<!\p{N})[.,:;、，。：；]+|[.,:;、，。：；]+(?!\p{N})|["'“”‘’「」『』《》〈〉()（）[\]…]+/gu, ' ')
    .replace(/(?<=\p{L}) ?- ?(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\0-\u2fff]) | (?=[^\0-\u2fff])/g, '')
    .trim();
}
