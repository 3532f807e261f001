import type { CodePointRange, Quote } from '../anchors/quote';
import type { Span } from '../text/span';
import { foldKey } from './fold-key';
import { parseSimple } from './yaml/parse-simple';

/** What can be read of an entry that is broken: enough to show it to a person, never to write it. */
export interface Remains {
  readonly id?: string;
  readonly tag?: string;
  readonly speaker?: string;
  readonly quote?: Quote;
  readonly position?: CodePointRange;
}

/** Longer entries are read no further. */
const maxLength = 20_000;

/** Reads what can be read of a broken entry, line by line, whatever else is wrong with it. */
export function readRemains(text: string, { start, end }: Span): Remains {
  const found = new Map<string, string>();
  let owner = '';
  let elsewhere: number | undefined;
  for (const { key, value, column } of pairsIn(text.slice(start, Math.min(end, start + maxLength)))) {
    const name = foldKey(key);
    if (elsewhere !== undefined && column > elsewhere) continue;
    elsewhere = value === undefined && holders.has(name) ? column : undefined;
    const isPlace = name === 'start' || name === 'end';
    if (value === undefined) owner = name;
    else if (isPlace && owner !== 'position') continue;
    else if (value !== '' && !found.has(name)) found.set(name, value);
  }
  const [id, tag, speaker, exact, prefix, suffix] = ['id', 'tag', 'speaker', 'exact', 'prefix', 'suffix'].map((key) =>
    found.get(key),
  );
  const [from, to] = [Number(found.get('start')), Number(found.get('end'))];
  const isRange = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to;
  return {
    ...(id !== undefined && { id }),
    ...(tag !== undefined && { tag }),
    ...(speaker !== undefined && { speaker }),
    ...(exact !== undefined && {
      quote: { exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) },
    }),
    ...(isRange && { position: { start: from, end: to } }),
  };
}

/** Records that hold quotes of their own. */
const holders = new Set(['parts', 'repeats', 'previous', 'sources']);

/** A key with its value; undefined if only further keys follow below it or in its braces. */
interface RoughPair {
  readonly key: string;
  readonly value: string | undefined;
  /** Of the line's first letter. */
  readonly column: number;
}

const keyStart =
  /^[\s\p{Zs}{}[\],]*(?:[\p{Pd}−•·*][\s\p{Zs}]+)*(?:\{[\s\p{Zs}]*)?(["'“”]?)([A-Za-z\uff21-\uff5a][\w\uff21-\uff5a-]*)["'“”]?[ \t]*[:：﹕︰꞉∶=;；]/u;

/** What looks like keys with values, in order. */
function pairsIn(entry: string): RoughPair[] {
  const pairs: RoughPair[] = [];
  const lines = entry.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    let rest = lines[i]!;
    let flow = false;
    const column = rest.search(/[^\s\p{Zs}\p{Pd}]/u);
    for (let match = keyStart.exec(rest); match; match = keyStart.exec(rest)) {
      flow ||= /[{,]/.test(match[0]);
      rest = rest.slice(match[0].length).replace(/^[\s\p{Zs}]+/u, '');
      const key = match[2]!;
      if (rest === '' || rest.startsWith('{') || rest.startsWith('#')) {
        pairs.push({ key, value: undefined, column });
        continue;
      }
      const quoted = quotedAt(rest, flow);
      if (quoted) {
        pairs.push({ key, value: quoted.value, column });
        rest = rest.slice(quoted.length);
        continue;
      }
      // Plain words go on in the lines below that are no keys themselves.
      const plain = flow ? /^[^,{}]*/.exec(rest)![0] : rest.replace(/[ ]#.*$/, '');
      const more: string[] = [];
      while (!flow && /^[ ]+\S/.test(lines[i + 1] ?? '') && !/^[ ]*-[ ]/.test(lines[i + 1]!)) {
        if (keyStart.test(lines[i + 1]!)) break;
        more.push(lines[++i]!.trim());
      }
      pairs.push({ key, value: withoutMarks([plain.trim(), ...more].join(' ')), column });
      rest = flow ? rest.slice(plain.length) : '';
    }
  }
  return pairs;
}

/** A text in quotes after which nothing else follows that would belong to it. */
function quotedAt(rest: string, flow: boolean): { readonly value: string; readonly length: number } | undefined {
  const raw = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]*(?:$|[,}\]]|[ ]#))/.exec(rest)?.[0];
  if (raw === undefined || (!flow && /^[ \t]*[,}\]]/.test(rest.slice(raw.length)))) return undefined;
  const pair = `k: ${raw}\n`;
  const node = parseSimple(pair, 0, pair.length);
  const value = node?.kind === 'map' ? node.pairs[0]!.value : undefined;
  return { value: value?.kind === 'scalar' ? value.source : raw.slice(1, -1), length: raw.length };
}

/** Words without the quotation mark that was to open or to close them. */
function withoutMarks(words: string): string {
  const mark = /^["']/.exec(words)?.[0];
  if (mark === undefined) return words;
  const open = words.slice(1);
  return (open.endsWith(mark) ? open.slice(0, -1) : open).replace(/\\(["\\])/g, '$1');
}
