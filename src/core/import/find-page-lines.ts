import { addAll } from '../text/add-all';
import { isPageLine, isPageNumber } from '../transcript/line-kinds';
import { measureApart } from './measure-apart';

/** A line at the head or foot of a page is no longer. */
const longest = 100;

/**
 * Which lines are the page's: those that say its number, those that hold one that grows from page to page beside words that stay the same,
 * and what stands again beside such lines. A number alone is a page's only if others follow on it, each a page further. A row of a table
 * and a figure of the talk look alike: where it may be one, the line stays.
 */
export function findPageLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const alike = new Map<string, number[]>();
  const numbered = new Map<string, NumberedLine[]>();
  for (const [i, line] of lines.entries()) {
    const words = line.trim();
    if (words === '' || words.length > longest) continue;
    if (isPageNumber(words) && !outOf.test(words)) found.add(i);
    if (/[.!?。！？：:]$/.test(words) || !/[\d\p{L}]/u.test(words)) continue;
    const one = readNumber(words);
    if (one) addTo(numbered, one.beside, { at: i, number: one.number });
    addTo(alike, words.replace(/\s+/g, ' '), i);
  }
  const isPageApart = measureApart(lines);
  // Between blank lines a head that has words is no row of a table; its page may be short.
  const isShortPageApart = measureApart(lines, 150);
  const isFree = (line: string | undefined) => line === undefined || line.trim() === '' || line.startsWith('\f');
  const isFreeLine = (at: number) => isFree(lines[at - 1]) && (isFree(lines[at + 1]) || lines[at]!.startsWith('\f'));
  for (const [beside, places] of numbered) for (const { at } of findGrowing(places, beside === '')) found.add(at);
  for (const places of alike.values()) {
    const words = lines[places[0]!]!.trim();
    // A figure that is set off beside it makes it a row.
    const isHead = places.length >= 2 && volume.test(words) && words.search(setOff) < 0;
    if (isHead && places.every((at, i) => i === 0 || isPageApart(places[i - 1]!, at)))
      for (const at of places) found.add(at);
  }
  const marks = new Set(found);
  // A number right beside such a line is the page's, if it grows from one to the next, however short the pages are.
  const beside = (numbered.get('') ?? []).filter(({ at }) => marks.has(at - 1) || marks.has(at + 1));
  const grows = beside.every(({ number }, i) => i === 0 || number === beside[i - 1]!.number + 1);
  if (beside.length >= 2 && grows) for (const { at } of beside) found.add(at);
  const isBesideMark = (at: number) => isMark(at, -1) || isMark(at, 1);
  for (const places of alike.values()) {
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

  /** Of lines that are alike but for their number those whose number grows by one with each page. */
  function findGrowing(places: readonly NumberedLine[], isAlone: boolean): readonly NumberedLine[] {
    const isApart = !isAlone && places.every(({ at }) => isFreeLine(at)) ? isShortPageApart : isPageApart;
    // Two pages are few: their numbers have to stand between blank lines, to be called a page's, or beside a volume's.
    const isPageLike = ({ at }: NumberedLine) => {
      const words = lines[at]!.trim();
      return isAlone ? isFreeLine(at) : isPageLine(words) || volume.test(words);
    };
    const growing: NumberedLine[] = [];
    let chain: NumberedLine[] = [];
    const endChain = () => {
      if (chain.length >= 3 || (chain.length === 2 && chain.every(isPageLike))) addAll(growing, chain);
      chain = [];
    };
    for (const one of places) {
      const last = chain.at(-1);
      if (last && !(one.number === last.number + 1 && isApart(last.at, one.at))) endChain();
      chain.push(one);
    }
    endChain();
    return growing;
  }
}

/** A line that holds one number that may be a page's. */
interface NumberedLine {
  readonly at: number;
  readonly number: number;
}

/** A number that is set off from other words: at an edge beside a dash or several blanks, or alone. No dash of `2019-20` sets one off. */
const setOff =
  /(?:^|\s{2,}|[\t\u3000]|[|•]\s*|(?<!\d\s?)[–—－-]\s*)(\d{1,5})(?=$|\s{2,}|[\t\u3000]|\s*[|•]|\s*[–—－-](?!\s?\d))/g;
/** A page of so many: `3/9`. A fraction looks the same. */
const outOf = /^(\d{1,4})(\s?\/\s?\d{1,4})$/;
/** A page's number that is called one. */
const called = /(?:page|pg\.?|p\.|seite|página|pág\.?|pagina|第)\s?[A-Z]?-?(\d{1,5})/i;

/** The number of a volume or an issue, set off from what it is one of: `公報　第112卷　第34期`, `Hansard  Vol. 12`. */
const volume =
  /(?:^|\s{2,}|[\t\u3000|,，])\s*(?:第\s?\d{1,4}\s?[卷期號号冊册屆届]|(?:vol|no|nr|issue|band)\.?\s?\d{1,4})(?=$|\s{2,}|[\t\u3000|,，])/i;

/** The one number of a line that may be a page's, and what stands beside it; two that are set off are a row of a table. */
function readNumber(words: string): { readonly number: number; readonly beside: string } | undefined {
  const match = outOf.exec(words) ?? (isPageLine(words) ? called.exec(words) : undefined);
  const all = match ? [match] : [...words.matchAll(setOff)];
  if (all.length !== 1) return undefined;
  const [{ 0: whole, 1: number = '', index }] = all as [RegExpExecArray];
  const at = index + whole.indexOf(number);
  const beside = `${words.slice(0, at)}#${words.slice(at + number.length)}`;
  return { number: Number(number), beside: beside === '#' ? '' : beside.replace(/\s+/g, ' ') };
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
