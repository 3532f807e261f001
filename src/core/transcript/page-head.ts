import { hashWords } from './hash-words';
import type { LineFacts } from './line-facts';
import { besideNumbers } from './line-number';

/** A line at the head or foot of pages is no longer. */
const longest = 100;
/** Names of companies end with a stop, as sentences do. */
const company = /\b(?:Inc|Ltd|Co|Corp|Bros)\.$/;

/** What lines share that stand on several pages with other numbers in them; undefined for a line that is none by its looks. */
export function headKey(words: string, facts: LineFacts): number | undefined {
  if (facts.kind !== 'words' || words.length > longest + 60) return undefined;
  if (facts.sentence && !company.test(words.trimEnd().slice(-6))) return undefined;
  const trimmed = withoutNumber(words, facts).trim();
  if (trimmed.length > longest || /[,;:–—-]$/.test(trimmed) || !/\p{L}/u.test(trimmed)) return undefined;
  return hashWords(trimmed.replace(/\d+/g, '#').replace(/\s+/g, ' '));
}

/** The number that a line at the head of a page may begin or end with. */
export function headNumber(line: string, facts: LineFacts): number | undefined {
  const words = withoutNumber(line, facts);
  const first = words.charCodeAt(words.length - words.trimStart().length);
  const trimmed = words.trimEnd();
  const last = trimmed.charCodeAt(trimmed.length - 1);
  if (!isDigit(first) && !isDigit(last)) return undefined;
  const found = /(?:^\s*|\s\s*)(\d{1,5})$|^\s*(\d{1,5})\s\s*\D/.exec(trimmed);
  return found ? Number(found[1] ?? found[2]) : undefined;
}

/** The words of a line without its own number. */
function withoutNumber(words: string, facts: LineFacts): string {
  const { start, end } = besideNumbers(words, facts);
  return words.slice(start, end);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a page begins or ends with a line: it holds a page's number alone, or a form feed. */
export function isPageMark(words: string, facts: LineFacts): boolean {
  return facts.kind === 'number' || facts.page === true || words.charCodeAt(0) === 0x0c;
}

/** What a line without a number of its own is known by when it stands at the head or foot of each page. */
export function edgeKey(words: string, facts: LineFacts): number | undefined {
  if (!facts.outside || facts.kind !== 'words' || words.length > longest + 60) return undefined;
  return hashWords(words.trim().replace(/\d+/g, '#').replace(/\s+/g, ' '));
}

/** How many lines further the first line of a page is looked for. */
export const pageReach = 16;

/**
 * The number of the next line that has one of its own; undefined where none is near. A number that stands alone is the
 * page's, if it isn't 1.
 */
export function nextLineNumber(
  index: number,
  window: { facts(index: number): LineFacts | undefined },
): number | undefined {
  for (let at = index + 1; at <= index + pageReach; at++) {
    const facts = window.facts(at);
    if (!facts) return undefined;
    const value = ownNumber(facts);
    if (value !== undefined && (facts.kind !== 'blank' || value === 1)) return value;
  }
  return undefined;
}

/** The number in the margin that is a line's own. */
export function ownNumber({ lineNumber, endNumber }: LineFacts): number | undefined {
  return lineNumber?.own ? lineNumber.value : endNumber?.own ? endNumber.value : undefined;
}

/** Counts what may stand at the head or foot of pages. Counts can be taken away again. */
export class HeadTally {
  /** Key → times beside the end of a page. */
  readonly #beside = new Map<number, number>();
  /** Key → number → times with it. */
  readonly #numbered = new Map<number, Map<number, number>>();

  /** Key → times without a number right before a page that counts its lines from one. */
  readonly #edges = new Map<number, number>();
  #between = 0;
  #within = 0;

  /** Counts a line without a number between the numbers of two pages. */
  countEdge(key: number, times: 1 | -1): void {
    this.#between += times;
    addTo(this.#edges, key, times);
  }

  /** Counts a line without a number between the numbers of one page. */
  countWithin(times: 1 | -1): void {
    this.#within += times;
  }

  /** The keys of lines without a number that stand between pages, and whether they do so more than once. */
  get edges(): ReadonlyMap<number, 'once' | 'again'> {
    const keys = new Map<number, 'once' | 'again'>();
    // If lines lack their numbers within pages too, one between them may be speech.
    const numbersAll = this.#within * 4 <= this.#between;
    for (const [key, times] of this.#edges) {
      if (times > 1) keys.set(key, 'again');
      else if (numbersAll) keys.set(key, 'once');
    }
    return keys;
  }

  countBeside(key: number, times: 1 | -1): void {
    addTo(this.#beside, key, times);
  }

  countNumber(key: number, number: number, times: 1 | -1): void {
    const numbers = this.#numbered.get(key) ?? new Map<number, number>();
    this.#numbered.set(key, numbers);
    addTo(numbers, number, times);
    if (numbers.size === 0) this.#numbered.delete(key);
  }

  /** The keys of lines that stand at the head or foot of pages. */
  get keys(): ReadonlySet<number> {
    const keys = new Set<number>();
    for (const [key, times] of this.#beside) if (times >= fewest) keys.add(key);
    for (const [key, numbers] of this.#numbered) if (numbers.size >= fewest && areOfPages(numbers)) keys.add(key);
    return keys;
  }
}

/** Whether numbers follow one another as those of pages do, of which some may be missing; those of `homes 300, homes 400` don't. */
function areOfPages(numbers: ReadonlyMap<number, number>): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const number of numbers.keys()) {
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  return high - low < numbers.size * widest;
}

/** The most pages on one that has a head. */
const widest = 4;

/** A text of fewer pages isn't told from lines that happen to be alike. */
const fewest = 3;

function addTo(counts: Map<number, number>, key: number, times: number): void {
  const count = (counts.get(key) ?? 0) + times;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
