import { isPageLine } from '../transcript/line-kinds';

/** A line at the head or foot of a page is no longer. */
const longest = 100;

/**
 * Which lines are the page's: those that say its number, those that hold one that grows from page to page, set off from other words, and
 * what stands again beside such lines. A number alone is a page's only if others of them follow on it: it may be a figure of the talk.
 */
export function findPageLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const alike = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    const words = line.trim();
    if (words === '' || words.length > longest) continue;
    if (isPageLine(words)) found.add(i);
    if (/[.!?。！？：:]$/.test(words) || !/[\d\p{L}]/u.test(words)) continue;
    const key = words.replace(/\d+/g, '#').replace(/\s+/g, ' ');
    alike.set(key, [...(alike.get(key) ?? []), i]);
  }
  for (const [key, places] of alike)
    if (key.includes('#') && growsByPage(lines, places)) for (const i of places) found.add(i);
  const marks = new Set(found);
  const isBesideMark = (at: number) => isMark(at, -1) || isMark(at, 1);
  for (const [key, places] of alike) {
    if (key.includes('#') && places.some((i) => lines[i]!.trim() !== lines[places[0]!]!.trim())) continue;
    const beside = places.filter(isBesideMark).length;
    if (beside >= 2 && places.length - beside <= 1) for (const i of places) found.add(i);
  }
  return found;

  /** Whether the next line that isn't blank, that way, is a page's. */
  function isMark(at: number, step: 1 | -1): boolean {
    let next = at + step;
    while (lines[next] !== undefined && lines[next]!.trim() === '' && lines[next] !== '\f') next += step;
    return lines[next] === '\f' || marks.has(next);
  }
}

/** A number that is set off from other words: at an edge beside a dash or several blanks, or alone. */
const setOff = /(?:^|\s{2,}|\t|[|•–—－-]\s*)(\d{1,5})(?=$|\s{2,}|\t|\s*[|•–—－-])/g;

function growsByPage(lines: readonly string[], places: readonly number[]): boolean {
  if (places.length < 2) return false;
  const numbers = places.map((i) => [...lines[i]!.trim().matchAll(setOff)].map(([, number]) => Number(number)));
  const isAlone = /^\d+$/.test(lines[places[0]!]!.trim());
  if (places.length < (isAlone ? 2 : 3)) return false;
  return numbers[0]!.some((first, at) =>
    numbers.every((one, i) => one.length === numbers[0]!.length && one[at] === first + i),
  );
}
