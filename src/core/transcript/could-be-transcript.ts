/** How a line begins that may begin with a label; what recurs is what counts, not what it says. */
const beginnings: readonly RegExp[] = [
  // `ANN LEE:`, `**Ann Lee:**`, `>> ANN:`, `[00:12] 主持人：`
  /^([^\s\d\p{Ll}:：][^:：]{0,60})[:：]/u,
  // `Q. Where …`, `A - …`, `○岡田国務大臣　…`, `[Speaker 1] …`
  /^([QA])[.\s]/,
  /^(○[^\s（(]{1,12})/,
  /^\[([^\]]{1,60})\]/,
  // A name on a line of its own.
  /^([\p{Lu}\p{Lo}][\p{L}\p{M} .,'’·()|–-]{1,48}[\p{L}\p{M}.)])$/u,
];

/** Marks and times before and behind a label. */
const around = /^(?:[\s>*_#•-]|\\?[[(<（【]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\\?[\])>）】]?)+|[\d\s:*_]+$/g;

/**
 * Whether the first lines of a text leave it possible that it is a transcript in free text: two beginnings, as of labels,
 * that recur. Cheap, and wrong now and then on the generous side; reading the whole text decides.
 */
export function couldBeTranscript(firstLines: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const line of firstLines) {
    const words = line.slice(0, 160).replace(around, '');
    const beginning = beginnings.map((pattern) => pattern.exec(words)?.[1]).find((found) => found !== undefined);
    if (beginning !== undefined) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count >= 2).length >= 2;
}
