import type { DocumentBlock, Run } from '../document-block';
import type { Aside } from '../left-out';
import { readXml } from '../read-xml';
import { DocumentRows } from './document-rows';

/** What the body of a Word document holds. */
export interface WordBody {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string | undefined;
  readonly counts: Readonly<Partial<Record<Aside, number>>>;
}

/** Whether a part of an archive is the body of a Word document, by its name. */
export const isWordBody = (name: string) => /^word\/document\d*\.xml$/.test(name);

/** The namespaces of WordprocessingML, as Word writes it and as the strict standard has it. */
const isWord = (space: string) => /\/wordprocessingml\/(?:2006\/)?main$/.test(space);

interface Style {
  bold: boolean;
  heading: 'title' | 'heading' | undefined;
  based: string | undefined;
}

/** Reads the body of a Word document; undefined if its XML is broken. */
export function* readWordBody(document: string, stylesXml: string): Generator<undefined, WordBody | undefined> {
  const styles = yield* readStyles(stylesXml);
  const blocks: DocumentBlock[] = [];
  const counts: Partial<Record<Aside, number>> = {};
  const count = (aside: Aside) => {
    counts[aside] = (counts[aside] ?? 0) + 1;
  };
  const rows = new DocumentRows(blocks);
  let title: string | undefined;
  let runs: Run[] = [];
  let style: string | undefined;
  let bold: boolean | undefined;
  let runStyle: string | undefined;
  let isHidden = false;
  let inText = false;
  /** Elements that hold what is no part of the text; deeper ones within them aren't looked at. */
  let skipped: { name: string; depth: number } | undefined;
  let inProperties = 0;

  const add = (text: string) => {
    if (isHidden || text === '') return;
    runs.push({ text, bold: bold ?? styles.get(runStyle ?? '')?.bold ?? styles.get(style ?? '')?.bold ?? false });
  };
  const isWhole = yield* readXml(document, {
    open: ({ name, space, attributes }) => {
      if (skipped) {
        if (name === skipped.name) skipped.depth++;
        return;
      }
      if (!isWord(space)) {
        // What newer programs draw comes a second time for older ones.
        if (name === 'oMath') count('formulas');
        if (name === 'Fallback' || name === 'oMath') skipped = { name, depth: 1 };
        return;
      }
      const value = attributes.val;
      const isOn = isTurnedOn(value);
      switch (name) {
        case 'txbxContent':
          count('boxes');
          skipped = { name, depth: 1 };
          break;
        case 'del':
        case 'moveFrom':
          if (inProperties === 0) {
            count('deletions');
            skipped = { name, depth: 1 };
          }
          break;
        case 'rt':
        case 'rPrChange':
        case 'pPrChange':
          skipped = { name, depth: 1 };
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          count('images');
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          count('footnotes');
          break;
        case 'tr':
          rows.openRow();
          break;
        case 'tc':
          rows.openCell();
          break;
        case 'p':
          runs = [];
          style = undefined;
          break;
        case 'pStyle':
          style = value;
          break;
        case 'r':
          bold = undefined;
          runStyle = undefined;
          isHidden = false;
          break;
        case 'pPr':
        case 'rPr':
          inProperties++;
          break;
        case 'rStyle':
          runStyle = value;
          break;
        case 'b':
          bold = isOn;
          break;
        case 'vanish':
          isHidden = isOn;
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
          if (inProperties === 0) add('\t');
          break;
        case 'br':
        case 'cr':
          add('\n');
          break;
        case 'noBreakHyphen':
          add('-');
          break;
        case 'sym': {
          // A place in a font of pictures says nothing without it.
          const place = Number.parseInt(attributes.char ?? '', 16);
          if (place >= 0x20 && place < 0xe000) add(String.fromCharCode(place));
          else count('symbols');
          break;
        }
      }
    },
    close: (name, space) => {
      if (skipped) {
        if (name === skipped.name && --skipped.depth === 0) skipped = undefined;
        return;
      }
      if (!isWord(space)) return;
      switch (name) {
        case 't':
          inText = false;
          break;
        case 'pPr':
          // What is said of the paragraph's own mark says nothing of its words.
          inProperties--;
          bold = undefined;
          break;
        case 'rPr':
          inProperties--;
          break;
        case 'p': {
          const kind = styles.get(style ?? '')?.heading;
          const words = runs.map(({ text }) => text).join('');
          const isInCell = rows.take({ kind: 'paragraph', runs });
          if (!isInCell && kind === 'title' && title === undefined && words.trim() !== '') title = words.trim();
          else if (!isInCell) blocks.push({ kind: kind ? 'heading' : 'paragraph', runs });
          runs = [];
          break;
        }
        case 'tr':
          rows.closeRow();
          break;
      }
    },
    text: (text) => {
      // Line ends within are how the file is set; the text's are elements.
      if (inText && !skipped) add(text.replace(/[\r\n]+/g, ' '));
    },
  });
  return isWhole ? { blocks, title, counts } : undefined;
}

/** Whether the value of a property that is on or off turns it on, as its mere presence does. */
function isTurnedOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** Which styles are bold, and which are headings; a style has what the one has that it is based on. */
function* readStyles(xml: string): Generator<undefined, ReadonlyMap<string, Style>> {
  const own = new Map<string, Style & { isSet: boolean }>();
  let open: (Style & { isSet: boolean }) | undefined;
  yield* readXml(xml, {
    open: ({ name, space, attributes }) => {
      if (!isWord(space)) return;
      const value = attributes.val;
      if (name === 'style') {
        open = { bold: false, heading: undefined, based: undefined, isSet: false };
        own.set(attributes.styleId ?? '', open);
      } else if (name === 'name' && open) open.heading = headingOf(value ?? '');
      else if (name === 'basedOn' && open) open.based = value;
      else if (name === 'b' && open) Object.assign(open, { bold: isTurnedOn(value), isSet: true });
    },
    close: (name) => {
      if (name === 'style') open = undefined;
    },
    text: () => undefined,
  });
  const boldOf = (style: (Style & { isSet: boolean }) | undefined, depth = 0): boolean => {
    if (!style || depth > 20) return false;
    return style.isSet ? style.bold : boldOf(own.get(style.based ?? ''), depth + 1);
  };
  return new Map([...own].map(([id, style]) => [id, { ...style, bold: boldOf(style) }]));
}

function headingOf(name: string): Style['heading'] {
  if (/^title$/i.test(name)) return 'title';
  return /^(?:heading \d|subtitle)$/i.test(name) ? 'heading' : undefined;
}
