import { partitionPoint } from '../text/partition-point';

/** How many code points of a text stand before an offset of it (UTF-16): what Python and the formats made for it count. */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g), ({ index }) => index);
  return (offset) => offset - partitionPoint(pairs, (at) => at < offset - 1 || at === offset - 1);
}
