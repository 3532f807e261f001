import { Parser } from 'htmlparser2';
import { collapseBlanks } from '../collapse-blanks';
import { type DocumentBlock, type SetRun, type Shift, wordsOfBlock } from '../document-block';
import { Formula } from '../formula';
import { type Aside, type AsideCounts, countAside, placeMark } from '../left-out';
import { setBehind, settleRuns } from '../settle-runs';
import { readStyle, type Style } from './read-style';
import { StyleSheet } from './style-sheet';
import { TableGrid } from './table-grid';

/** An element that holds blocks and others of its kind. */
export interface Container {
  readonly name: string;
  readonly parent: Container | undefined;
  /** True if its name, role or class says that it is no part of an article. */
  isBeside: boolean;
}

/** A block with its place in the page. */
export interface PageBlock extends DocumentBlock {
  readonly container: Container;
  /** How many of its characters are links. */
  readonly linked: number;
  /** True if the page says by how it calls the element that it names who speaks. */
  readonly isSpeaker?: true;
}

export interface Page {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly blocks: readonly PageBlock[];
  readonly counts: Readonly<AsideCounts>;
}

/** Pages that people read aren't nested half as deep; the parser's time grows with the square of the depth. */
const deepest = 1000;
/** More cells that others go over than these in all tables of a page are none that anybody sees. */
const mostPadded = 500_000;
/** Characters that are read at a time. */
const slice = 65_536;

const unseen = new Set(
  'script style noscript template svg iframe object select option textarea button datalist rt rp canvas audio video map figcaption meter progress'.split(
    ' ',
  ),
);
const struck = new Set(['del', 's', 'strike']);
/** What of it is counted. */
const asideOfUnseen: Readonly<Record<string, Aside | undefined>> = {
  canvas: 'images',
  iframe: 'embedded',
  object: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  rt: 'ruby',
};
/** Classes by which pages hide words from all but screen readers. */
const hiddenClass = /^(?:sr-only|visually-?hidden|screen-?reader-?(?:text|only)|(?:a11y|accessibility)-hidden)$/;
/** Formulas drawn beside those that are told. */
const drawnAgain = /(?:^|\s)(?:katex-html|mathjax_preview|mjx-math)(?:\s|$)/;
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

/** The number of a page or a column among the words, as records of parliaments have it. */
const pageClass = /^(?:page|column|col)[-_]*(?:numbers?|num|no)$/;
/** Classes of what stands over a speech and names who gives it. */
const speakerClass =
  /^(?:[a-z]+[-_]+)*(?:speaker|talker|attributed[-_]?to|sprecher|redner|orateur|locuteur|intervenant|orador|発言者)(?:[-_]+(?:names?|labels?|details|info|heading|title))*$/;
/** More words name nobody. */
const longestSpeaker = 160;
/** The id of a link with which a note below the text begins, as Google Docs saves it: back to its mark. */
const noteId = /^(?:ftnt|cmnt)\d+$/;

interface Frame {
  readonly name: string;
  readonly container: Container;
  readonly bold: boolean;
  readonly link: boolean;
  /** True within a link to a place in a page. */
  readonly anchor: boolean;
  readonly unseen: boolean;
  /** True within what is there but isn't shown. */
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly shift: Shift | undefined;
  /** True for raised words that refer to a note as far as the page says. */
  readonly mark: boolean;
  readonly pre: boolean;
  /** Its classes and its id, in lower case. */
  readonly classes: string;
  /** Of an element that names who speaks: how many blocks stood before it. */
  readonly speakerFrom: number | undefined;
  /** True for an element of a line that stands by itself by how it is set. */
  readonly isSetAsBlock: boolean;
}

const isBlockFrame = ({ name, isSetAsBlock }: Frame) => isSetAsBlock || blocks.has(name);

/** Reads a page's words into blocks; undefined if it is nested too deep. Nothing that the page names is fetched or run. */
export function* readPage(html: string): Generator<undefined, Page | undefined> {
  const root: Container = { name: 'root', parent: undefined, isBeside: false };
  const stack: Frame[] = [
    {
      name: 'root',
      container: root,
      bold: false,
      link: false,
      anchor: false,
      unseen: false,
      hidden: false,
      struck: false,
      shift: undefined,
      mark: false,
      pre: false,
      classes: '',
      speakerFrom: undefined,
      isSetAsBlock: false,
    },
  ];
  const found: PageBlock[] = [];
  const meta = new Map<string, string>();
  const told = { title: '', heading: '', time: '', tooDeep: false };
  const counts: AsideCounts = {};
  const count = (aside: Aside) => countAside(counts, aside);
  const tables: {
    rows: TableGrid;
    cell: SetRun[] | undefined;
    from: number;
    container: Container;
    hasInner: boolean;
  }[] = [];
  const sheet = new StyleSheet();
  let sheetText = '';
  const padding = { left: mostPadded };
  const lists: { isNumbered: boolean }[] = [];
  let runs: SetRun[] = [];
  let linked = 0;
  let inTitle = false;
  let formula: Formula | undefined;
  let isItem = false;
  let wasHidden = false;
  let headingFrom: number | undefined;
  let time: string | undefined;

  const flush = (kind: DocumentBlock['kind'] = 'paragraph') => {
    const table = tables.at(-1);
    if (table?.cell && table.cell.length > 0) table.cell.push({ text: ' ' });
    const settled = settleRuns(runs, counts);
    if (settled?.some(({ text }) => text.trim() !== '')) {
      // A day in the talk is none of the page: its own stands by itself, or behind few words.
      const words = wordsOfBlock({ runs: settled });
      if (time !== undefined && words.length <= 100 && !/[.!?。！？]$/.test(words)) told.time = time;
      found.push({ kind, runs: settled, linked, container: stack.at(-1)!.container });
      if (isItem) count('listNumbers');
      isItem = false;
    }
    runs = [];
    linked = 0;
    time = undefined;
  };
  /** Makes one block of those in an element that names who speaks, and what he or she is. */
  const nameSpeaker = ({ speakerFrom = 0, container }: Frame) => {
    const named = found.slice(speakerFrom);
    const text = namedIn(named);
    if (text === '' || text.length > longestSpeaker || /[.!?。！？]$/.test(text)) return;
    if (named.some(({ kind }) => kind === 'row')) return;
    found.length = speakerFrom;
    found.push({ kind: 'term', runs: [{ text }], linked: 0, container, isSpeaker: true });
  };
  const kindOf = (name: string): DocumentBlock['kind'] =>
    /^h[1-6]$/.test(name) ? 'heading' : name === 'dt' ? 'term' : 'paragraph';
  const add = (text: string) => {
    const frame = stack.at(-1)!;
    const words = frame.pre ? text : collapseBlanks(text);
    const isAfterBreak = runs.length === 0 || /\s$/.test(runs.at(-1)!.text);
    const own = !frame.pre && isAfterBreak ? words.replace(/^ /, '') : words;
    if (own === '') return;
    const { bold, shift, mark } = frame;
    const run = { text: own, bold, shift, isMark: mark, leftOut: frame.struck ? ('struck' as const) : undefined };
    runs.push(run);
    if (frame.link) linked += own.trim().length;
    tables.at(-1)?.cell?.push(run);
  };
  const isBesides = () => stack.some((one) => one.container.isBeside);
  /** A sign or a formula that is drawn within a line; any other image is only told of. */
  const addImage = (attributes: Readonly<Record<string, string>>) => {
    const { alt = '', class: classes = '' } = attributes;
    if (/(?:^|[\s_-])emoji(?:[\s_-]|$)/i.test(classes) && alt.length <= 12 && !/[\p{L}\p{N}]/u.test(alt)) add(alt);
    else if (/mwe-math-fallback/.test(classes)) return;
    else if (/(?:^|[\s_-])(?:tex|latex|math|equation)(?:[\s_-]|$)/i.test(classes)) {
      count('formulas');
      add(placeMark);
    } else count('images');
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const above = stack.at(-1)!;
      if (formula && !voids.has(name)) {
        formula.open(name, attributes);
      }
      if (stack.length + (formula?.depth ?? 0) > deepest) {
        told.tooDeep = true;
        parser.pause();
        return;
      }
      if (formula && !voids.has(name)) return;
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (!meta.has(key)) meta.set(key, attributes.content ?? '');
      }
      if (name === 'link' && attributes.rel === 'canonical') meta.set('canonical', attributes.href ?? '');
      if (name === 'title') inTitle = !above.unseen && told.title === '';
      if (name === 'time' && !above.unseen && told.time === '') time ??= attributes.datetime;
      if (name === 'br' && !above.unseen) {
        runs.push({ text: '\n', bold: above.bold });
        tables.at(-1)?.cell?.push({ text: ' ' });
      }
      if (name === 'img' && !above.unseen) addImage(attributes);
      // A formula that is told to screen readers is drawn beside it.
      if (name === 'math' && (!above.unseen || isMathClass.test(stack.map((one) => one.classes).join(' ')))) {
        formula = new Formula(name);
        return;
      }
      const inline = readStyle(attributes.style);
      const isBlock = blocks.has(name);
      const isSetAsBlock = !isBlock && /^(?:block|flex|grid|table|list-item)/.test(inline.get('display') ?? '');
      // A link may hold blocks: then it is one itself.
      const isSetApart = isBlock || isSetAsBlock || name === 'a';
      if (isBlock || isSetAsBlock) flush(kindOf(above.name));
      if (voids.has(name)) return;
      const classes = `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase();
      const style = sheet.styleOf(name, (attributes.class ?? '').toLowerCase(), attributes.style);
      const isInLine = !isBlock && !isSetAsBlock;
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
      if (name === 'a' && noteId.test(attributes.id ?? '') && /^(?:p|li|dd)$/.test(above.container.name))
        above.container.isBeside = true;
      const isHidden =
        !isBody &&
        ('hidden' in attributes ||
          // Words within a line that only screen readers skip are seen; of a block that is skipped there is another.
          (isBlock && attributes['aria-hidden'] === 'true') ||
          classes.split(/\s+/).some((one) => hiddenClass.test(one)) ||
          isHiddenBy(isInLine ? style : inline, isInLine));
      const isPage = !isBody && classes.split(/\s+/).some((one) => pageClass.test(one));
      if (isPage && !above.unseen && !isBesides()) count('pages');
      const isUnseen =
        above.unseen || unseen.has(name) || name === 'head' || isHidden || isPage || drawnAgain.test(classes);
      const aside = attributes.role === 'img' && name === 'svg' ? 'images' : asideOfUnseen[name];
      if (aside && !above.unseen && !isBesides()) count(aside);
      if (isHidden && !above.hidden) wasHidden = false;
      const isInSpeaker = () => stack.some(({ speakerFrom }) => speakerFrom !== undefined);
      const isSpeaker =
        isSetApart && !isBody && classes.split(/\s+/).some((one) => speakerClass.test(one)) && !isInSpeaker();
      const isNamed =
        /(?:^|[\s_-])speaker(?![_-]+(?:position|role|title|party|time|date|meta))(?:[\s_-]|$)/.test(classes) &&
        !isBlock;
      const shift = shiftOf(name, style, isInLine) ?? above.shift;
      const isMark =
        shift === 'raised' &&
        (above.mark || above.anchor || name === 'a' || isNoteMark.test(`${classes} ${attributes.role ?? ''}`));
      if (name === 'ol' || name === 'ul') lists.push({ isNumbered: name === 'ol' && !hidesNumber(inline) });
      if (name === 'li' && !isUnseen) isItem = lists.at(-1)?.isNumbered ?? false;
      if (name === 'h1' && !isUnseen && told.heading === '') headingFrom = found.length;
      if (name === 'table' && !isUnseen) {
        for (const outer of tables) outer.hasInner = true;
        tables.push({
          rows: new TableGrid(padding),
          cell: undefined,
          from: found.length,
          container: above.container,
          hasInner: false,
        });
      }
      const table = tables.at(-1);
      if (name === 'tr') table?.rows.openRow();
      // No cell goes on from the head of a table into its body.
      else if (name === 'thead' || name === 'tbody' || name === 'tfoot') table?.rows.endGroup();
      if ((name === 'td' || name === 'th') && table) {
        table.cell = [];
        table.rows.openCell(attributes.colspan, attributes.rowspan);
      }
      const container: Container = isBlock || isBeside ? { name, parent: above.container, isBeside } : above.container;
      stack.push({
        name,
        container,
        bold: isBlock
          ? /^(?:th|dt)$/.test(name)
          : above.bold ||
            /^(?:b|strong)$/.test(name) ||
            isNamed ||
            /^(?:bold|[6-9]00)/.test(style.get('font-weight') ?? ''),
        link: above.link || name === 'a',
        anchor: above.anchor || (name === 'a' && attributes.href?.includes('#') === true),
        unseen: isUnseen,
        hidden: above.hidden || isHidden,
        struck: above.struck || struck.has(name) || isStruckBy(style),
        shift,
        mark: isMark,
        pre: above.pre || name === 'pre',
        classes,
        speakerFrom: isSpeaker ? found.length : undefined,
        isSetAsBlock,
      });
      if (name === 'q' && !isUnseen) add('“');
    },
    ontext(text) {
      if (formula) {
        formula.take(text);
        return;
      }
      if (inTitle) told.title += text;
      const frame = stack.at(-1)!;
      if (frame.name === 'style') sheetText += text;
      if (!frame.unseen) add(text);
      // What is hidden beside the article would have been left out in any case.
      else if (frame.hidden && !wasHidden && text.trim() !== '' && !isBesides()) {
        if (stack.every((one) => !unseen.has(one.name) && one.name !== 'head')) {
          count('hidden');
          wasHidden = true;
        }
      }
    },
    onclosetag(name) {
      if (formula) {
        if (voids.has(name) || !formula.close()) return;
        const words = formula.write();
        formula = undefined;
        if (words === undefined) count('formulas');
        add(words === undefined ? placeMark : setBehind(runs, words));
        return;
      }
      if (name === 'title') inTitle = false;
      if (name === 'ol' || name === 'ul') lists.pop();
      const at = stack.findLastIndex((one) => one.name === name);
      if (at <= 0) return;
      const frame = stack[at]!;
      if (name === 'style') {
        sheet.add(sheetText);
        sheetText = '';
      }
      if (name === 'q' && !frame.unseen) add('”');
      if (isBlockFrame(frame)) flush(kindOf(name));
      if (frame.speakerFrom !== undefined) nameSpeaker(frame);
      const table = tables.at(-1);
      if (table && (name === 'td' || name === 'th') && table.cell !== undefined) {
        table.rows.fill(wordsOfBlock({ runs: settleRuns(table.cell, {}) ?? [] }));
        table.cell = undefined;
      }
      if (name === 'table' && table) {
        tables.pop();
        const { rows } = table.rows;
        const cells = rows.reduce((sum, row) => sum + row.length, 0);
        // Pages were laid out by tables: there a cell holds many paragraphs.
        const isLayout = rows.length < 2 || found.length - table.from > cells * 3;
        const isData = !table.hasInner && !isLayout && rows.some((row) => row.filter((cell) => cell !== '').length > 1);
        if (isData && !frame.unseen) {
          found.length = table.from;
          for (const cells of rows)
            found.push({
              kind: 'row',
              runs: [{ text: cells.filter(Boolean).join(' ') }],
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
    // A list of people is no talk.
    blocks: found.map(({ isSpeaker, ...block }, i) => {
      const next = found[i + 1];
      const isListed = next?.isSpeaker || (found[i - 1]?.isSpeaker && found[i - 2]?.isSpeaker);
      if (isSpeaker && next && !isListed) return { ...block, isSpeaker };
      return isSpeaker ? { ...block, kind: 'paragraph' } : block;
    }),
    counts,
  };
}

/** Who is named in blocks, and what they are in brackets if the name alone is bold: `**Ann Lee** Mayor` is Ann Lee (Mayor). */
function namedIn(named: readonly PageBlock[]): string {
  const lineOf = (words: string) => words.replace(/\s+/g, ' ').trim();
  const runs = named.flatMap((block) => [...block.runs, { text: ' ' }]).filter(({ text }) => text !== '');
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const end = runs.findIndex(({ text, bold }, i) => i > first && !bold && text.trim() !== '');
  const all = lineOf(runs.map(({ text }) => text).join(''));
  if (first < 0 || !runs[first]!.bold || end < 0) return all;
  const wordsOf = (part: readonly DocumentBlock['runs'][number][]) => lineOf(part.map(({ text }) => text).join(''));
  const name = wordsOf(runs.slice(first, end));
  const role = wordsOf(runs.slice(end));
  // Brackets and colons are those of the page; a figure is of a day or a time.
  if (/^[,(:：]/.test(role) || /[:：]$/.test(name)) return all;
  return /\d/.test(role) ? name : `${name} (${role})`;
}

/** How pages mark a reference to a note. */
const isNoteMark = /(?:^|[\s_-])(?:doc-)?(?:(?:foot|end)?note-?ref|footnotes?|endnotes?|reference)(?:[\s_-]|$)/;

/** Within what formulas are told for those who don't see them drawn. */
const isMathClass = /(?:^|[\s_-])(?:katex-mathml|mathml|mjx-assistive-mml)(?:[\s_-]|$)/;

/** Whether an element sets its words above or below the line. */
function shiftOf(name: string, style: Style, isInLine: boolean): Shift | undefined {
  const align = style.get('vertical-align') ?? '';
  if (name === 'sup' || align.startsWith('super')) return 'raised';
  if (name === 'sub' || align.startsWith('sub')) return 'lowered';
  if (!isInLine) return undefined;
  const isMoved = style.get('position') === 'relative';
  const height = heightOf(align) || (isMoved ? -heightOf(style.get('top')) || heightOf(style.get('bottom')) : 0);
  // Less than that is for how the letters look.
  return Math.abs(height) < 0.18 ? undefined : height > 0 ? 'raised' : 'lowered';
}

/** A height in letters of the usual size; 0 for none. */
function heightOf(length = ''): number {
  const [, number, unit = ''] = /^([+-]?[\d.]+)(px|pt|em|rem|ex|%)$/.exec(length) ?? [];
  const inOne: Readonly<Record<string, number>> = { px: 16, pt: 12, ex: 2, '%': 100 };
  return (Number(number) || 0) / (inOne[unit] ?? 1);
}

/**
 * Whether words aren't shown by how they are set. Whole paragraphs that can't be seen may be about to fade in, as pages do when a reader
 * comes to them; within a line they would become a part of what stands beside them.
 */
function isHiddenBy(style: Style, isInLine: boolean): boolean {
  if (/^none\b/.test(style.get('display') ?? '')) return true;
  if (/^0(?:px|pt|em|rem|%)?$/.test(style.get('font-size') ?? '')) return true;
  return (
    isInLine &&
    (/^(?:hidden|collapse)$/.test(style.get('visibility') ?? '') ||
      /^(?:0+(?:\.0*)?|\.0+)%?$/.test(style.get('opacity') ?? ''))
  );
}

function isStruckBy(style: Style): boolean {
  return ['text-decoration', 'text-decoration-line'].some((key) => style.get(key)?.includes('line-through') ?? false);
}

function hidesNumber(style: Style): boolean {
  return ['list-style', 'list-style-type'].some((key) => /\bnone\b/.test(style.get(key) ?? ''));
}
