import { strFromU8, unzipSync } from 'fflate';

/** A comment of a Word document. */
export interface DocxComment {
  readonly author: string;
  /** A paragraph a line. */
  readonly text: string;
  /** Where its words begin and end, as how many pieces of the document stand before. */
  readonly start: number;
  readonly end: number;
}

/** The comments of a Word document in the order of their words; undefined if it is none. */
export function readDocxComments(bytes: Uint8Array): readonly DocxComment[] | undefined {
  const parts = partsOf(bytes);
  if (!parts) return undefined;
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const [at, { name, attributes }] of tokensOf(parts.document).entries()) {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:commentRangeStart') starts.set(id, at);
    if (name === 'w:commentRangeEnd') ends.set(id, at);
    // Some programs keep but the place of a comment.
    if (name === 'w:commentReference' && !ends.has(id)) ends.set(id, at);
  }
  const comments: DocxComment[] = [];
  let open: { id: string; author: string; lines: string[] } | undefined;
  for (const { name, attributes, isEnd, text } of tokensOf(parts.comments)) {
    if (name === 'w:comment' && !isEnd)
      open = { id: attributes['w:id'] ?? '', author: attributes['w:author'] ?? '', lines: [] };
    else if (name === 'w:comment' && open) {
      const end = ends.get(open.id) ?? 0;
      const words = open.lines.join('\n').trim();
      comments.push({ author: open.author, text: words, start: starts.get(open.id) ?? end, end });
      open = undefined;
    } else if (name === 'w:p' && !isEnd) open?.lines.push('');
    else if (name === 'w:t' && open) open.lines.push(`${open.lines.pop() ?? ''}${text}`);
    else if ((name === 'w:br' || name === 'w:tab') && open) open.lines.push(`${open.lines.pop() ?? ''} `);
  }
  return comments.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Larger parts than this are no document of ours, but an archive made to fill the memory. */
const largest = 200_000_000;

function partsOf(bytes: Uint8Array): { readonly document: string; readonly comments: string } | undefined {
  const wanted = ['word/document.xml', 'word/comments.xml'];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.includes(name) && originalSize < largest,
    });
    const [document, comments] = wanted.map((name) => files[name] && strFromU8(files[name]));
    return document === undefined ? undefined : { document, comments: comments ?? '' };
  } catch {
    return undefined;
  }
}

interface Token {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEnd: boolean;
  /** The text up to the next tag. */
  readonly text: string;
}

/** Tags in order, each with the text behind it. Nothing that a document declares is resolved but the five entities of XML. */
function tokensOf(xml: string): Token[] {
  const tags = xml.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>([^<]*)/g);
  return Array.from(tags, ([, slash, name = '', attributes = '', text = '']) => ({
    name,
    isEnd: slash === '/',
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key = '', a, b]) => [
        key,
        unescapeXml(a ?? b ?? ''),
      ]),
    ),
    text: unescapeXml(text),
  }));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (!hex && !decimal) return Object.hasOwn(entities, name) ? entities[name]! : whole;
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
