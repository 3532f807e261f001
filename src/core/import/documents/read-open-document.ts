import type { DocumentBlock, Run } from '../document-block';
import type { Aside } from '../left-out';
import { readXml } from '../read-xml';
import { DocumentRows } from './document-rows';

/** What an OpenDocument text holds; the same for its parts as for one that is one file. */
export interface OpenDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string | undefined;
  readonly counts: Readonly<Partial<Record<Aside, number>>>;
}

/** What is no part of the text, and what is counted of it. */
const beside: Readonly<Record<string, Aside | undefined>> = {
  note: 'footnotes',
  annotation: 'comments',
  'text-box': 'boxes',
};
const ignored = new Set([
  'tracked-changes',
  'settings',
  'scripts',
  'font-face-decls',
  'master-styles',
  'forms',
  'ruby-text',
  'sequence-decls',
  'table-of-content',
  'title-display',
]);
/** The namespaces of a document's own title and of its text; others describe pictures and tables. */
const dublinCore = 'http://purl.org/dc/elements/1.1/';
const textSpace = /:text:1\.\d$/;
/** Alternative texts, unless they are a field of the text or of the document's properties. */
const isDescription = (name: string, space: string) =>
  name === 'desc' || (name === 'title' && space !== dublinCore && !textSpace.test(space));

/** Reads an OpenDocument text; undefined if its XML is broken. */
export function* readOpenDocument(xml: string): Generator<undefined, OpenDocument | undefined> {
  const blocks: DocumentBlock[] = [];
  const counts: Partial<Record<Aside, number>> = {};
  const bolds = new Map<string, { bold: boolean | undefined; parent: string | undefined }>();
  const rows = new DocumentRows(blocks);
  const spans: (boolean | undefined)[] = [];
  let title: string | undefined;
  let runs: Run[] | undefined;
  let kind: DocumentBlock['kind'] = 'paragraph';
  let style: string | undefined;
  let inTitle = false;
  let skipped: { name: string; depth: number } | undefined;

  const boldOf = (name: string | undefined): boolean | undefined => {
    let one = name;
    for (let i = 0; one !== undefined && i < 20; i++) {
      const found = bolds.get(one);
      if (found?.bold !== undefined) return found.bold;
      one = found?.parent;
    }
    return undefined;
  };
  const add = (text: string) => {
    if (runs && text !== '') runs.push({ text, bold: spans.findLast((one) => one !== undefined) ?? false });
  };
  const isWhole = yield* readXml(xml, {
    open: ({ name, space, attributes }) => {
      if (skipped) {
        if (name === skipped.name) skipped.depth++;
        if (name === 'deletion') counts.deletions = (counts.deletions ?? 0) + 1;
        return;
      }
      if (ignored.has(name) || isDescription(name, space) || Object.hasOwn(beside, name)) {
        const aside = beside[name];
        if (aside) counts[aside] = (counts[aside] ?? 0) + 1;
        skipped = { name, depth: 1 };
        return;
      }
      switch (name) {
        case 'style':
          style = attributes.name;
          if (style !== undefined) bolds.set(style, { bold: undefined, parent: attributes['parent-style-name'] });
          break;
        case 'text-properties': {
          const weight = attributes['font-weight'];
          const own = style === undefined ? undefined : bolds.get(style);
          if (own && weight !== undefined) own.bold = /^(?:bold|[6-9]00)$/.test(weight);
          break;
        }
        case 'title':
          inTitle = space === dublinCore && title === undefined;
          break;
        case 'table-row':
          rows.openRow();
          break;
        case 'table-cell':
          rows.openCell();
          break;
        case 'p':
        case 'h':
          runs = [];
          spans.length = 0;
          spans.push(boldOf(attributes['style-name']));
          kind = name === 'h' ? 'heading' : 'paragraph';
          if (attributes['style-name'] === 'Title') kind = 'heading';
          break;
        case 'span':
          spans.push(boldOf(attributes['style-name']));
          break;
        case 's':
          add(' '.repeat(Math.min(1000, Number(attributes.c ?? 1) || 1)));
          break;
        case 'tab':
          add('\t');
          break;
        case 'line-break':
          add('\n');
          break;
        case 'image':
          counts.images = (counts.images ?? 0) + 1;
          break;
      }
    },
    close: (name) => {
      if (skipped) {
        if (name === skipped.name && --skipped.depth === 0) skipped = undefined;
        return;
      }
      switch (name) {
        case 'title':
          inTitle = false;
          break;
        case 'span':
          spans.pop();
          break;
        case 'p':
        case 'h': {
          if (!runs) break;
          const block: DocumentBlock = { kind, runs };
          if (!rows.take(block)) blocks.push(block);
          runs = undefined;
          break;
        }
        case 'table-row':
          rows.closeRow();
          break;
      }
    },
    text: (text) => {
      if (skipped) return;
      if (inTitle) title = (title ?? '') + text;
      // Line ends within a paragraph are how the file is set, not the text.
      else add(text.replace(/\s+/g, ' '));
    },
  });
  return isWhole ? { blocks, title, counts } : undefined;
}
