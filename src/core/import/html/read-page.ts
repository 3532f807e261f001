import { Parser } from 'htmlparser2';
import { type DocumentBlock, type Run, wordsOfBlock } from '../document-block';

/** An element that holds blocks and others of its kind. */
export interface Container {
  readonly name: string;
  readonly parent: Container | undefined;
  /** True if its name, role or class says that it is no part of an article. */
  readonly isBeside: boolean;
}

/** A block with its place in the page. */
export interface PageBlock extends DocumentBlock {
  readonly container: Container;
  /** How many of its characters are links. */
  readonly linked: number;
}

export interface Page {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly blocks: readonly PageBlock[];
  readonly images: number;
  readonly footnotes: number;
  readonly formulas: number;
}

/** Pages that people read aren't nested half as deep; the parser's time grows with the square of the depth. */
const deepest = 1000;
/** Characters that are read at a time. */
const slice = 65_536;

const unseen = new Set(
  'script style noscript template svg math iframe object select option textarea button datalist rt rp del s strike canvas audio video map figcaption'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const besides = new Set(['nav', 'footer', 'aside', 'dialog', 'menu', 'search']);
const besideRole =
  /^(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search|menu|menubar|tablist|toolbar)$/;
/** Words of a class or an id by which pages name what stands around an article. */
const besideClass =
  /^(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|comments?|disqus|sidebar|footer|newsletter|subscribe|promos?|adverts?|advertisement|ads?|popup|modal|overlay|pagination|pager|toolbar|masthead|trending|teasers?|copyright|signup|login|paywall|(?:sd)?(?:foot|end)notes?\d*(?:sym)?|ftn\d+|fn\d+)$/;
/** Words that name it only together with what they go with: by itself `social` may be what the talk is about. */
const besidePair =
  /^(?:[a-z]+[-_]+)*(?:(?:related|recommended|more)[-_]*(?:posts?|articles?|stories|content|links?|news|topics|items?|reading|videos?)|(?:social|share|sharing)[-_]*(?:share|sharing|links?|icons?|media|buttons?|bar|tools?|list|nav)|pull[-_]*quotes?|skip[-_]*(?:links?|nav|to))(?:[-_]|$)/;

interface Frame {
  readonly name: string;
  readonly container: Container;
  readonly bold: boolean;
  readonly link: boolean;
  /** True within a link to a place in a page. */
  readonly anchor: boolean;
  readonly unseen: boolean;
  readonly pre: boolean;
}

/** Reads a page's words into blocks; undefined if it is nested too deep. Nothing that the page names is fetched or run. */
export function* readPage(html: string): Generator<undefined, Page | undefined> {
  const root: Container = { name: 'root', parent: undefined, isBeside: false };
  const stack: Frame[] = [
    { name: 'root', container: root, bold: false, link: false, anchor: false, unseen: false, pre: false },
  ];
  const found: PageBlock[] = [];
  const meta = new Map<string, string>();
  const told = { title: '', heading: '', time: '', images: 0, footnotes: 0, formulas: 0, tooDeep: false };
  const tables: {
    rows: string[][];
    cell: string | undefined;
    from: number;
    container: Container;
    hasInner: boolean;
  }[] = [];
  let runs: Run[] = [];
  let linked = 0;
  let inTitle = false;
  let note: { text: string; isLink: boolean } | undefined;
  let headingFrom: number | undefined;

  const flush = (kind: DocumentBlock['kind'] = 'paragraph') => {
    const table = tables.at(-1);
    if (table?.cell) table.cell += ' ';
    if (runs.some(({ text }) => text.trim() !== ''))
      found.push({ kind, runs, linked, container: stack.at(-1)!.container });
    runs = [];
    linked = 0;
  };
  const kindOf = (name: string): DocumentBlock['kind'] =>
    /^h[1-6]$/.test(name) ? 'heading' : name === 'dt' ? 'term' : 'paragraph';
  const add = (text: string) => {
    const frame = stack.at(-1)!;
    const words = frame.pre ? text : text.replace(/[^\S\u00a0\u3000]+/g, ' ');
    const isAfterBreak = runs.length === 0 || /\s$/.test(runs.at(-1)!.text);
    const own = !frame.pre && isAfterBreak ? words.replace(/^ /, '') : words;
    if (own === '') return;
    runs.push({ text: own, bold: frame.bold });
    if (frame.link) linked += own.trim().length;
    const cell = tables.at(-1);
    if (cell?.cell !== undefined) cell.cell += own;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const above = stack.at(-1)!;
      if (stack.length > deepest) {
        told.tooDeep = true;
        parser.pause();
        return;
      }
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (!meta.has(key)) meta.set(key, attributes.content ?? '');
      }
      if (name === 'link' && attributes.rel === 'canonical') meta.set('canonical', attributes.href ?? '');
      if (name === 'title') inTitle = !above.unseen && told.title === '';
      if (name === 'time' && told.time === '') told.time = attributes.datetime ?? '';
      if (name === 'br' && !above.unseen) {
        runs.push({ text: '\n', bold: above.bold });
        const cell = tables.at(-1);
        if (cell?.cell !== undefined) cell.cell += ' ';
      }
      if (name === 'img' && !above.unseen) told.images++;
      if (name === 'math' && !above.unseen) told.formulas++;
      if (blocks.has(name)) flush(kindOf(above.name));
      if (voids.has(name)) return;
      const isBlock = blocks.has(name);
      const classes = `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase();
      const isBody = /^(?:html|body|main|article)$/.test(name);
      const inArticle = () => stack.some((one) => one.name === 'article' || one.name === 'main');
      const isBeside =
        !isBody &&
        (besides.has(name) ||
          (name === 'header' && !inArticle()) ||
          besideRole.test(attributes.role ?? '') ||
          // As LibreOffice marks what its pages have at their head and foot.
          (name === 'div' && /^(?:header|footer)$/.test(attributes.title ?? '')) ||
          classes.split(/[^\p{L}\p{N}]+/u).some((one) => besideClass.test(one)) ||
          classes.split(/\s+/).some((one) => besidePair.test(one)));
      const isHidden =
        'hidden' in attributes ||
        attributes['aria-hidden'] === 'true' ||
        /display\s*:\s*none/i.test(attributes.style ?? '');
      const isUnseen = above.unseen || unseen.has(name) || name === 'head' || (isHidden && !isBody);
      const isNamed = /(?:^|[\s_-])speaker(?:[\s_-]|$)/.test(classes) && !isBlock;
      if (name === 'sup' && !isUnseen) note ??= { text: '', isLink: above.anchor };
      if (note && (name === 'a' || isNoteMark.test(`${classes} ${attributes.role ?? ''}`))) note.isLink = true;
      if (name === 'h1' && !isUnseen && told.heading === '') headingFrom = found.length;
      if (name === 'table' && !isUnseen) {
        for (const outer of tables) outer.hasInner = true;
        tables.push({ rows: [], cell: undefined, from: found.length, container: above.container, hasInner: false });
      }
      const table = tables.at(-1);
      if (name === 'tr') table?.rows.push([]);
      if ((name === 'td' || name === 'th') && table) table.cell = '';
      const container: Container = isBlock || isBeside ? { name, parent: above.container, isBeside } : above.container;
      stack.push({
        name,
        container,
        bold: isBlock
          ? /^(?:th|dt)$/.test(name)
          : above.bold ||
            /^(?:b|strong)$/.test(name) ||
            isNamed ||
            /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes.style ?? ''),
        link: above.link || name === 'a',
        anchor: above.anchor || (name === 'a' && attributes.href?.includes('#') === true),
        unseen: isUnseen,
        pre: above.pre || name === 'pre',
      });
      if (name === 'q' && !isUnseen) add('“');
    },
    ontext(text) {
      if (inTitle) told.title += text;
      const frame = stack.at(-1)!;
      if (frame.unseen) return;
      if (note) note.text += text;
      else add(text);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      const at = stack.findLastIndex((one) => one.name === name);
      if (at <= 0) return;
      const frame = stack[at]!;
      if (name === 'q' && !frame.unseen) add('”');
      if (name === 'sup' && note) {
        const { text, isLink } = note;
        note = undefined;
        if (isFootnote(text, isLink)) told.footnotes++;
        else add(raise(text));
      }
      if (blocks.has(name)) flush(kindOf(name));
      const table = tables.at(-1);
      if (table && (name === 'td' || name === 'th') && table.cell !== undefined) {
        table.rows.at(-1)?.push(table.cell.trim());
        table.cell = undefined;
      }
      if (name === 'table' && table) {
        tables.pop();
        const cells = table.rows.reduce((sum, row) => sum + row.length, 0);
        // Pages were laid out by tables: there a cell holds many paragraphs.
        const isLayout = table.rows.length < 2 || found.length - table.from > cells * 3;
        const isData =
          !table.hasInner && !isLayout && table.rows.some((row) => row.filter((cell) => cell !== '').length > 1);
        if (isData && !frame.unseen) {
          found.length = table.from;
          for (const cells of table.rows)
            found.push({
              kind: 'row',
              runs: [{ text: cells.join(' ') }],
              cells,
              linked: 0,
              container: table.container,
            });
        }
      }
      if (name === 'h1' && headingFrom !== undefined) {
        told.heading = found.slice(headingFrom).map(wordsOfBlock).join(' ');
        headingFrom = undefined;
      }
      stack.length = at;
    },
  });
  for (let at = 0; at < html.length && !told.tooDeep; at += slice) {
    parser.write(html.slice(at, at + slice));
    yield;
  }
  if (told.tooDeep) return undefined;
  parser.end();
  flush();
  const tell = (value: string | undefined) => value?.replace(/\s+/g, ' ').trim() || undefined;
  return {
    title: tell(meta.get('og:title')) ?? tell(told.heading) ?? tell(told.title),
    date:
      tell(
        meta.get('article:published_time') ??
          meta.get('date') ??
          meta.get('dc.date') ??
          meta.get('datepublished') ??
          meta.get('pubdate'),
      ) ?? tell(told.time),
    url: tell(meta.get('canonical') ?? meta.get('og:url')),
    blocks: found,
    images: told.images,
    footnotes: told.footnotes,
    formulas: told.formulas,
  };
}

/** How pages mark a reference to a note. */
const isNoteMark = /(?:^|[\s_-])(?:doc-)?(?:(?:foot|end)?note-?ref|footnotes?|endnotes?|reference)(?:[\s_-]|$)/;

/** Whether raised words only refer to a note: those in brackets, of signs, or that are a link. A number may be a power. */
function isFootnote(text: string, isLink: boolean): boolean {
  const words = text.trim();
  if (/^[*†‡§¶]+$/.test(words)) return true;
  return (
    (isLink || /^[[(].*[\])]$/.test(words)) && /^[[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§¶]+|note \d+)\s*[\])]?$/i.test(words)
  );
}

const raised = new Map(Array.from('0123456789+-−', (one, i) => [one, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻')[i]!]));

/** A raised number in raised digits, so that 10 to the 9th isn't 109; letters (`XXe`) are part of their word. */
function raise(text: string): string {
  return /^\s*[+\-−]?\d+\s*$/.test(text) ? Array.from(text, (one) => raised.get(one) ?? one).join('') : text;
}
