import { collapseBlanks } from '../collapse-blanks';
import type { DocumentBlock, SetRun, Shift } from '../document-block';
import { Formula } from '../formula';
import { type Aside, type AsideCounts, countAside, placeMark } from '../left-out';
import { readXml, type XmlElement } from '../read-xml';
import { setBehind, settleRuns } from '../settle-runs';
import { DocumentRows } from './document-rows';
import { readInFont } from './read-symbol';

/** What an OpenDocument text holds; the same for its parts as for one that is one file. */
export interface OpenDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string | undefined;
  readonly counts: Readonly<AsideCounts>;
}

/** What is no part of the text, and what is counted of it. */
const beside: Readonly<Record<string, Aside | undefined>> = {
  note: 'footnotes',
  'note-ref': 'footnotes',
  annotation: 'comments',
  'text-box': 'boxes',
  'custom-shape': 'boxes',
  'page-number': 'pageNumbers',
  'page-count': 'pageNumbers',
  'page-continuation': 'pageNumbers',
  'ruby-text': 'ruby',
  'hidden-text': 'hidden',
};
const ignored = new Set([
  'tracked-changes',
  'settings',
  'scripts',
  'font-face-decls',
  'master-styles',
  'forms',
  'sequence-decls',
  'title-display',
  'rect',
  'line',
  'ellipse',
  'circle',
  'connector',
  'polyline',
  'polygon',
  'path',
  'measure',
]);
/** Lists of what stands where: their numbers are those of pages. */
const indexes = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
]);
/** The namespaces of a document's own title and of its text; others describe pictures and tables. */
const dublinCore = 'http://purl.org/dc/elements/1.1/';
const textSpace = /:text:1\.\d$/;
/** Alternative texts, unless they are a field of the text or of the document's properties. */
const isDescription = (name: string, space: string) =>
  name === 'desc' || (name === 'title' && space !== dublinCore && !textSpace.test(space));

interface Setting {
  bold?: boolean;
  shift?: Shift | 'none';
  isStruck?: boolean;
  isHidden?: boolean;
  font?: string;
  parent?: string | undefined;
}

/** The styles of a document by their names, as far as they say how words are set and which sections are seen. */
class Styles {
  readonly #own = new Map<string, Setting>();
  readonly #numbered = new Set<string>();
  #open: Setting | undefined;
  #list: string | undefined;

  open({ name, attributes }: XmlElement): void {
    if (name === 'style') {
      this.#open = { parent: attributes['parent-style-name'] };
      if (attributes.name !== undefined) this.#own.set(attributes.name, this.#open);
    } else if (name === 'list-style') this.#list = attributes.name;
    else if (name === 'list-level-style-number') {
      if (this.#list !== undefined && attributes['num-format'])
        this.#numbered.add(`${this.#list}/${attributes.level ?? '1'}`);
    } else if (this.#open && name === 'text-properties') takeSetting(this.#open, attributes);
    else if (this.#open && name === 'section-properties' && attributes.display === 'none') this.#open.isHidden = true;
  }

  close(name: string): void {
    if (name === 'style') this.#open = undefined;
    else if (name === 'list-style') this.#list = undefined;
  }

  /** What a style says of it, or the one that it comes from. */
  find<K extends keyof Setting>(style: string | undefined, key: K): Setting[K] | undefined {
    let name = style;
    for (let i = 0; name !== undefined && i < 20; i++) {
      const found = this.#own.get(name);
      if (found?.[key] !== undefined) return found[key];
      name = found?.parent;
    }
    return undefined;
  }

  isNumbered(list: string | undefined, level: number): boolean {
    return this.#numbered.has(`${list}/${level}`);
  }
}

function takeSetting(setting: Setting, attributes: Readonly<Record<string, string>>): void {
  const weight = attributes['font-weight'];
  if (weight !== undefined) setting.bold = /^(?:bold|[6-9]00)$/.test(weight);
  const position = attributes['text-position']?.trim().split(/\s+/)[0];
  if (position !== undefined) {
    const height = position === 'super' ? 1 : position === 'sub' ? -1 : Number.parseFloat(position);
    setting.shift = height > 0 ? 'raised' : height < 0 ? 'lowered' : 'none';
  }
  const lines = [attributes['text-line-through-style'], attributes['text-line-through-type']].filter(Boolean);
  if (lines.length > 0) setting.isStruck = !lines.includes('none');
  if (attributes.display !== undefined) setting.isHidden = attributes.display === 'none';
  const font = attributes['font-name'] ?? attributes['font-family'];
  if (font !== undefined) setting.font = font.replace(/^['"]|['"]$|\d+$/g, '');
}

/** More columns or rows than these are only said to be there. */
const mostRepeated = 100;

/**
 * Reads an OpenDocument text; undefined if its XML is broken. `parts`: its named styles, and its formulas by where they lie in the
 * archive.
 */
export function* readOpenDocument(
  xml: string,
  parts: { readonly styles?: string; readonly formulas?: ReadonlyMap<string, string> } = {},
): Generator<undefined, OpenDocument | undefined> {
  const blocks: DocumentBlock[] = [];
  const counts: AsideCounts = {};
  const count = (aside: Aside) => countAside(counts, aside);
  const styles = new Styles();
  const rows = new DocumentRows(blocks);
  const spans: (string | undefined)[] = [];
  const lists: { style: string | undefined; isItemOpen: boolean }[] = [];
  let title: string | undefined;
  let runs: SetRun[] | undefined;
  let kind: DocumentBlock['kind'] = 'paragraph';
  let isHidden = false;
  let inTitle = false;
  let skipped: { name: string; depth: number; aside?: Aside | undefined; text: string } | undefined;
  let inObject = false;
  let formula: Formula | undefined;

  const find = <K extends keyof Setting>(key: K): Setting[K] | undefined => {
    for (const name of spans.toReversed()) {
      const found = styles.find(name, key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const add = (text: string) => {
    if (!runs || text === '') return;
    const shift = find('shift');
    runs.push({
      text: readInFont(find('font'), text, () => {
        count('symbols');
        return placeMark;
      }),
      bold: find('bold') ?? false,
      shift: shift === 'none' ? undefined : shift,
      leftOut: isHidden || find('isHidden') ? 'hidden' : find('isStruck') ? 'struck' : undefined,
    });
  };
  const addFormula = (words: string | undefined) => {
    if (words === undefined) count('formulas');
    add(words === undefined ? placeMark : setBehind(runs ?? [], words));
  };
  if (parts.styles)
    yield* readXml(parts.styles, {
      open: (element) => styles.open(element),
      close: (name) => styles.close(name),
      text: () => undefined,
    });
  const formulas = new Map<string, string | undefined>();
  for (const [name, content] of parts.formulas ?? []) formulas.set(name, yield* readMath(content));
  const isWhole = yield* readXml(xml, {
    open: (element) => {
      const { name, space, attributes } = element;
      if (skipped) {
        if (name === skipped.name) skipped.depth++;
        if (name === 'deletion') count('deletions');
        return;
      }
      if (formula) {
        formula.open(name, attributes);
        return;
      }
      // What was shown only if something held, and doesn't, and fields that show nothing.
      const isUnseen =
        textSpace.test(space) &&
        (attributes.display === 'none' ||
          attributes['is-hidden'] === 'true' ||
          (name === 'section' && styles.find(attributes['style-name'], 'isHidden') === true));
      const isGoneRow =
        name === 'table-row' && (attributes.visibility === 'collapse' || attributes.visibility === 'filter');
      const isBeside = Object.hasOwn(beside, name);
      if (name === 'hidden-paragraph') {
        isHidden ||= attributes['is-hidden'] === 'true';
        return;
      }
      if (ignored.has(name) || indexes.has(name) || isDescription(name, space) || isBeside || isUnseen || isGoneRow) {
        const aside = isUnseen || isGoneRow ? 'hidden' : indexes.has(name) ? 'contents' : beside[name];
        skipped = { name, depth: 1, aside, text: '' };
        return;
      }
      styles.open(element);
      switch (name) {
        case 'title':
          inTitle = space === dublinCore && title === undefined;
          break;
        case 'table-row':
          rows.openRow();
          break;
        case 'table-cell':
          rows.openCell();
          rows.spanCell(Math.min(mostRepeated, Number(attributes['number-columns-repeated']) || 1));
          break;
        case 'covered-table-cell':
          rows.skipColumns(Math.min(mostRepeated, Number(attributes['number-columns-repeated']) || 1));
          break;
        case 'list':
          lists.push({ style: attributes['style-name'] ?? lists.at(-1)?.style, isItemOpen: false });
          break;
        case 'list-item':
          if (lists.length > 0) lists.at(-1)!.isItemOpen = true;
          break;
        case 'p':
        case 'h':
          runs = [];
          isHidden = false;
          spans.length = 0;
          spans.push(attributes['style-name']);
          kind = name === 'h' ? 'heading' : 'paragraph';
          if (attributes['style-name'] === 'Title') kind = 'heading';
          break;
        case 'span':
          spans.push(attributes['style-name']);
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
          // A formula or a table has a picture of itself.
          if (!inObject) count('images');
          break;
        case 'math':
          formula = new Formula(name);
          break;
        case 'object': {
          const place = attributes.href?.replace(/^\.\//, '').replace(/\/$/, '');
          inObject = true;
          if (place !== undefined && formulas.has(place)) addFormula(formulas.get(place));
          else if (place !== undefined) count('embedded');
          break;
        }
        case 'object-ole':
          inObject = true;
          count('embedded');
          break;
      }
    },
    close: (name) => {
      if (skipped) {
        if (name !== skipped.name || --skipped.depth > 0) return;
        const { aside, text } = skipped;
        const needsWords = aside === 'boxes' || aside === 'hidden';
        if (aside === 'contents') countAside(counts, aside, text.split('\n').filter((line) => line.trim()).length);
        else if (aside && (!needsWords || text.trim() !== '')) count(aside);
        skipped = undefined;
        return;
      }
      if (formula) {
        if (!formula.close()) return;
        const words = formula.write();
        formula = undefined;
        addFormula(words);
        return;
      }
      styles.close(name);
      switch (name) {
        case 'title':
          inTitle = false;
          break;
        case 'span':
          spans.pop();
          break;
        case 'frame':
          inObject = false;
          break;
        case 'list':
          lists.pop();
          break;
        case 'p':
        case 'h': {
          if (!runs) break;
          const own = isHidden ? runs.map((run): SetRun => ({ ...run, leftOut: 'hidden' })) : runs;
          const settled = settleRuns(own, counts);
          runs = undefined;
          if (!settled) break;
          const item = lists.at(-1);
          if (item?.isItemOpen && settled.some(({ text }) => text.trim() !== '')) {
            if (styles.isNumbered(item.style, lists.length)) count('listNumbers');
            item.isItemOpen = false;
          }
          const block: DocumentBlock = { kind, runs: settled };
          if (!rows.take(block)) blocks.push(block);
          break;
        }
        case 'table-row':
          rows.closeRow();
          break;
      }
    },
    text: (text) => {
      if (skipped) {
        if (skipped.aside && skipped.text.length < 100_000) skipped.text += `${text}${/\S/.test(text) ? '\n' : ''}`;
      } else if (formula) formula.take(text);
      else if (inTitle) title = (title ?? '') + text;
      // Line ends within a paragraph are how the file is set, not the text.
      else add(collapseBlanks(text));
    },
  });
  return isWhole ? { blocks, title, counts } : undefined;
}

/** A formula that is a file of its own, in a line; undefined if it can't be written so. */
function* readMath(xml: string): Generator<undefined, string | undefined> {
  let formula: Formula | undefined;
  let depth = 0;
  yield* readXml(xml, {
    open: ({ name, attributes }) => {
      depth++;
      if (depth === 1) formula = new Formula(name);
      else formula?.open(name, attributes);
    },
    close: () => {
      depth--;
      formula?.close();
    },
    text: (text) => {
      if (depth > 0) formula?.take(text);
    },
  });
  return formula?.write();
}
