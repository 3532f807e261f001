import type { Alias, Node as YamlNode } from 'yaml';
import { localize } from '../../text/localize';
import { messageOf } from '../../text/message-of';
import type { Span } from '../../text/span';
import { loadYaml } from './load-yaml';
import type { Item, Node, Pair } from './node';

/** What the `yaml` library makes of a piece of text. */
export interface ParsedYaml {
  /** Absent where there is no content, or where the text can't be read at all. */
  readonly node?: Node;
  /** Empty where the text is sound YAML. Offsets are those of the whole text. */
  readonly errors: readonly YamlError[];
  /** True where an anchor or an alias stands in it: a change in one place would show in another. */
  readonly anchored: boolean;
}

export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Deeper than any sidecar; hand-written ones have about five levels. */
const maxDepth = 64;
/** Nodes that aliases may stand for in one piece: enough for people, too few for an alias bomb. */
const maxAliased = 10_000;

/** Reads any YAML; `start` must be the start of a line. Never throws. */
export function parseYaml(text: string, start: number, end: number): ParsedYaml {
  const parsed = parsePiece(text, start, text.slice(start, end));
  if (!parsed.errors.some(({ code }) => code === 'TAB_AS_INDENT')) return parsed;
  // To the library a tab in a blank line is indentation; in YAML such a line is blank.
  const piece = text.slice(start, end).replace(/^[ \t]+(?=\r?$)/gm, (blank) => ' '.repeat(blank.length));
  const again = parsePiece(text, start, piece);
  return again.errors.length === 0 ? again : parsed;
}

function parsePiece(text: string, start: number, piece: string): ParsedYaml {
  const failed = (code: string, message: string, at = start) => ({
    errors: [{ code, message, start: at, end: at }],
    anchored: false,
  });
  const deep = tooDeepAt(piece);
  if (deep >= 0) return failed('TOO_DEEP', localize('More than {0} levels of nesting', maxDepth), start + deep);
  const { parseAllDocuments, isAlias, isMap, isScalar, isSeq } = loadYaml();

  let documents: ReturnType<typeof parseAllDocuments>;
  try {
    documents = parseAllDocuments(piece, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    return failed('UNREADABLE', messageOf(error));
  }
  if (!Array.isArray(documents) || documents.length === 0) return { errors: [], anchored: false };
  const document = documents[0]!;
  const errors: YamlError[] = documents.flatMap((one) =>
    one.errors.map(({ code, message, pos }) => ({ code, message, start: start + pos[0], end: start + pos[1] })),
  );
  const report = (code: string, message: string, range: Node | YamlNode) => {
    const at = 'range' in range && range.range ? start + range.range[0] : start;
    errors.push({ code, message, start: at, end: at });
  };
  if (documents.length > 1) {
    const second = start + (documents[1]!.range?.[0] ?? 0);
    errors.push({
      code: 'SEVERAL_DOCUMENTS',
      message: localize('A second document begins here'),
      start: second,
      end: second,
    });
  }

  const anchors = new Map<string, Node>();
  let aliased = 0;
  let anchored = false;

  // What belongs to a lone `?` is told to be behind the text.
  const within = (at: number) => start + Math.min(at, piece.length);

  function convert(node: YamlNode | null | undefined, at: number): Node {
    const [from, to] = node?.range ?? [at, at];
    const [nodeStart, nodeEnd] = [within(from), within(to)];
    let made: Node;
    if (isAlias(node)) made = resolveAlias(node, nodeStart, nodeEnd);
    else if (isMap(node)) {
      const own = node.items.map((pair) => convertPair(pair.key as YamlNode, pair.value as YamlNode | null));
      refuseDoubles(own);
      const pairs = withMerged(own, new Set(own.filter((_, i) => isMergeKey(node.items[i]!.key))));
      const flow = node.flow === true;
      made = { kind: 'map', ...spanOf(flow, nodeStart, nodeEnd, pairs, within(piece.length)), flow, pairs };
    } else if (isSeq(node)) {
      const flow = node.flow === true;
      const items = node.items.map((item) => convertItem(item as YamlNode, flow, from));
      made = { kind: 'list', ...spanOf(flow, nodeStart, nodeEnd, items, within(piece.length)), flow, items };
    } else {
      const plain = isScalar(node) && (node.type === 'PLAIN' || node.type === undefined);
      const value = isScalar(node) ? node.value : null;
      const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
      made = {
        kind: 'scalar',
        start: nodeStart,
        end: block ? contentEnd(text, nodeStart, nodeEnd) : nodeEnd,
        value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
        style: block ? 'block' : plain || !node ? 'plain' : 'quoted',
        source: (isScalar(node) && (node.source ?? String(node.value ?? ''))) || '',
      };
    }
    const anchor = node && 'anchor' in node ? node.anchor : undefined;
    if (anchor) {
      anchors.set(anchor, made);
      anchored = true;
    }
    return made;
  }

  /** Nothing stands where a value should: the place just behind the colon or the dash. */
  function nothingAt(node: YamlNode | null, at: number): Node | undefined {
    const empty = !node || (isScalar(node) && node.range?.[0] === node.range?.[1] && !node.anchor && !node.tag);
    return empty ? { kind: 'scalar', start: at, end: at, value: null, style: 'plain', source: '' } : undefined;
  }

  function convertPair(key: YamlNode | null, value: YamlNode | null): Pair {
    const keyRange = key?.range ?? value?.range ?? [0, 0, 0];
    // A key that is no scalar can't be one of ours: it is kept under a name that nobody asks for.
    const meant = isScalar(key) ? undefined : convert(key, keyRange[0]);
    const name = isScalar(key) ? (key.source ?? String(key.value)) : meant?.kind === 'scalar' ? meant.source : '';
    const keyEnd = within(keyRange[1]);
    const colon = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 100))?.[0].length ?? 0;
    return {
      key: name,
      start: within(keyRange[0]),
      keyEnd,
      value: nothingAt(value, keyEnd + colon) ?? convert(value, keyRange[1]),
    };
  }

  function convertItem(item: YamlNode | null, flow: boolean, listStart: number): Item {
    const from = within(item?.range?.[0] ?? listStart);
    const dash = flow ? from : dashBefore(text, from);
    const value = nothingAt(item, dash + 1) ?? convert(item, from - start);
    return { start: flow ? value.start : dash, value };
  }

  function resolveAlias(alias: Alias, nodeStart: number, nodeEnd: number): Node {
    anchored = true;
    const target = anchors.get(alias.source);
    if (!target) report('BAD_ALIAS', localize('Nothing is called &{0} here', alias.source), alias);
    aliased += target && aliased <= maxAliased ? weigh(target, maxAliased) : 0;
    if (aliased > maxAliased) report('ALIAS_BOMB', localize('Too many references to other parts of the file'), alias);
    const empty = { kind: 'scalar', value: null, style: 'plain', source: '' } as const;
    return { ...(target && aliased <= maxAliased ? target : empty), start: nodeStart, end: nodeEnd };
  }

  function isMergeKey(key: unknown): boolean {
    return isScalar(key) && key.value === '<<' && (key.type === 'PLAIN' || key.type === undefined);
  }

  /**
   * The pairs of a map, with those that a merge key (`<<: *other`) brings in its place: what YAML 1.1 readers make of it, so that
   * nothing hides behind it. A key of the map itself counts more, and of several maps the first.
   */
  function withMerged(own: readonly Pair[], merging: ReadonlySet<Pair>): Pair[] {
    if (merging.size === 0) return [...own];
    anchored = true;
    const known = new Set(own.map(({ key }) => key));
    return own.flatMap((pair) => {
      const { value } = pair;
      const maps = value.kind === 'list' ? value.items.map((item) => item.value) : [value];
      if (!merging.has(pair) || !maps.every((one) => one.kind === 'map')) return [pair];
      return maps
        .flatMap((map) => (map.kind === 'map' ? map.pairs : []))
        .flatMap((one) => {
          if (known.has(one.key)) return [];
          known.add(one.key);
          const { start: from, keyEnd } = pair;
          return [{ ...one, start: from, keyEnd, value: { ...one.value, start: value.start, end: value.end } }];
        });
    });
  }

  function refuseDoubles(pairs: readonly Pair[]): void {
    const seen = new Set<string>();
    for (const { key, start: at, keyEnd } of pairs) {
      if (key !== '' && seen.has(key)) {
        errors.push({
          code: 'DUPLICATE_KEY',
          message: localize('The key {0} stands here twice', key),
          start: at,
          end: keyEnd,
        });
        return;
      }
      seen.add(key);
    }
  }

  try {
    const node = document.contents ? convert(document.contents as YamlNode, 0) : undefined;
    return { ...(node && { node }), errors, anchored };
  } catch (error) {
    return failed('UNREADABLE', messageOf(error));
  }
}

/** The library counts the comments and blank lines after a block collection as its own: it ends with its last child. */
function spanOf(flow: boolean, start: number, end: number, children: readonly (Pair | Item)[], limit: number): Span {
  const first = children[0];
  const last = children.at(-1);
  if (flow || !first || !last) return { start, end: flow ? end : start };
  const lastEnd = 'keyEnd' in last ? last.keyEnd + 1 : last.start + 1;
  return { start: Math.min(start, first.start), end: Math.min(limit, Math.max(last.value.end, lastEnd)) };
}

/** How many nodes hang under one, itself included; stops counting above `limit`. */
function weigh(node: Node, limit: number): number {
  let weight = 0;
  const stack = [node];
  for (let next = stack.pop(); next && weight <= limit; next = stack.pop()) {
    weight++;
    if (next.kind === 'map') for (const { value } of next.pairs) stack.push(value);
    if (next.kind === 'list') for (const { value } of next.items) stack.push(value);
  }
  return weight;
}

/** A block scalar ends with its last line that holds something. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === '\n' || text[at - 1] === '\r' || text[at - 1] === ' ')) at--;
  return at;
}

function dashBefore(text: string, from: number): number {
  const dash = text.lastIndexOf('-', from - 1);
  return dash < 0 ? from : dash;
}

/** What opens and closes collections, and long runs of dashes; nothing of it within quotes. */
function* nestingMarks(piece: string): Generator<{ readonly mark: string; readonly index: number }> {
  for (const { 0: mark, 1: closing, index } of piece.matchAll(/"(?:[^"\\\n]|\\.)*("?)|[[\]{}]|(?:[-?][ \t]+){64}/g)) {
    if (mark[0] !== '"') yield { mark, index };
    // A quote that nothing closes on its line quotes nothing, nor does any behind it there: they aren't tried one by one.
    else if (closing === '')
      for (const one of mark.matchAll(/[[\]{}]|(?:[-?][ \t]+){64}/g)) yield { mark: one[0], index: index + one.index };
  }
}

/** Where nesting gets deeper than any sidecar's, told roughly and without reading; -1 where it doesn't. */
function tooDeepAt(piece: string): number {
  let depth = 0;
  for (const { mark, index } of nestingMarks(piece)) {
    if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else if (mark.length > 1 || ++depth > maxDepth) return index;
  }
  let levels = 0;
  let column = -1;
  for (const { 1: spaces, index } of piece.matchAll(/^( +)[^ \r\n#]/gm)) {
    if (spaces!.length > column) levels++;
    else levels = Math.min(levels, spaces!.length);
    column = spaces!.length;
    if (levels > 2 * maxDepth) return index;
  }
  return -1;
}
