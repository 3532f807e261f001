import type { DocumentBlock, SetRun } from '../document-block';
import { Formula } from '../formula';
import { type Aside, type AsideCounts, countAside, placeMark } from '../left-out';
import { readXml } from '../read-xml';
import { setBehind, settleRuns } from '../settle-runs';
import { DocumentRows } from './document-rows';
import { readInFont, readSymbol } from './read-symbol';
import { WordFields } from './word-fields';
import {
  isTurnedOn,
  isWord,
  listLevel,
  readNumberedLists,
  readWordStyles,
  takeSetting,
  type WordSetting,
} from './word-styles';

/** What the body of a Word document holds. */
export interface WordBody {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string | undefined;
  readonly counts: Readonly<AsideCounts>;
}

/** Parts of a document that tell how its body shows. */
export interface WordParts {
  readonly styles: string;
  readonly numbering: string;
}

/** Whether a part of an archive is the body of a Word document, by its name. */
export const isWordBody = (name: string) => /^word\/document\d*\.xml$/.test(name);

/** What was before a change, or says nothing of what is shown. */
const unread = new Set([
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'sdtPr',
]);

/** Reads the body of a Word document; undefined if its XML is broken. */
export function* readWordBody(document: string, parts: WordParts): Generator<undefined, WordBody | undefined> {
  const read = yield* readOnce(document, parts, true);
  // A field that nothing ends would take the rest of the document with it.
  return read?.isFieldOpen ? yield* readOnce(document, parts, false) : read;
}

function* readOnce(
  document: string,
  { styles: stylesXml, numbering }: WordParts,
  withFields: boolean,
): Generator<undefined, (WordBody & { readonly isFieldOpen: boolean }) | undefined> {
  const styles = yield* readWordStyles(stylesXml);
  const numbered = yield* readNumberedLists(numbering);
  const blocks: DocumentBlock[] = [];
  const counts: AsideCounts = {};
  const count = (aside: Aside) => countAside(counts, aside);
  const rows = new DocumentRows(blocks);
  const fields = new WordFields();
  let title: string | undefined;
  let runs: SetRun[] = [];
  let style: string | undefined;
  let list: { id?: string | undefined; level?: string | undefined } = {};
  let setting: WordSetting = {};
  let runStyle: string | undefined;
  let isMark = false;
  let inText: 'shown' | 'instruction' | undefined;
  /** Elements that hold what is no part of the text; deeper ones within them aren't looked at. */
  let skipped: { name: string; depth: number } | undefined;
  let inProperties = 0;
  let inParagraphProperties = false;
  let inRowProperties = false;
  /** True if what ends the paragraph was deleted, so that the next one goes on with it. */
  let isEndGone = false;
  let inObject = false;
  let formula: Formula | undefined;

  const found = <K extends keyof WordSetting>(key: K): WordSetting[K] | undefined =>
    setting[key] ?? styles.get(runStyle ?? '')?.[key] ?? styles.get(style ?? '')?.[key];
  const add = (text: string) => {
    if (text === '' || !fields.isShown) return;
    fields.show();
    const shift = found('shift');
    const font = found('font');
    runs.push({
      text: readInFont(font, text, () => {
        count('symbols');
        return placeMark;
      }),
      bold: found('bold') ?? false,
      shift: shift === 'none' ? undefined : shift,
      isMark: isMark || /^(?:foot|end)note reference$/i.test(styles.get(runStyle ?? '')?.name ?? ''),
      leftOut: found('isHidden') ? 'hidden' : found('isStruck') || found('isStruckTwice') ? 'struck' : fields.aside,
    });
  };
  const addUnread = (aside: 'formulas' | 'symbols') => {
    if (!found('isHidden') && fields.isShown) count(aside);
    add(placeMark);
  };
  const endField = () => {
    const words = fields.end();
    if (!words) return;
    if ('text' in words) add(words.text);
    else addUnread(words.unread);
  };
  const endParagraph = () => {
    isEndGone = false;
    const own = styles.get(style ?? '');
    const settled = settleRuns(runs, counts);
    runs = [];
    if (!settled) return;
    const words = settled.map(({ text }) => text).join('');
    if (words.trim() !== '' && numbered.has(listLevel(list.id ?? own?.list ?? '', list.level ?? own?.level)))
      count('listNumbers');
    const isInCell = rows.take({ kind: 'paragraph', runs: settled });
    if (!isInCell && own?.heading === 'title' && title === undefined && words.trim() !== '') title = words.trim();
    else if (!isInCell) blocks.push({ kind: own?.heading ? 'heading' : 'paragraph', runs: settled });
  };
  const isWhole = yield* readXml(document, {
    open: ({ name, space, attributes }) => {
      if (skipped) {
        if (name === skipped.name) skipped.depth++;
        return;
      }
      if (formula) {
        formula.open(name, attributes);
        return;
      }
      if (!isWord(space)) {
        if (name === 'oMath') formula = new Formula(name);
        else if (name === 'blip' || name === 'chart' || (name === 'imagedata' && !inObject)) count('images');
        else if (name === 'OLEObject') {
          if (/^(?:Equation|MathType)/i.test(attributes.ProgID ?? '')) addUnread('formulas');
          else count('embedded');
        }
        // What newer programs draw comes a second time for older ones.
        else if (name === 'Fallback') skipped = { name, depth: 1 };
        return;
      }
      const value = attributes.val;
      if (unread.has(name)) {
        skipped = { name, depth: 1 };
        return;
      }
      if (inProperties > 0 && takeSetting(setting, name, attributes)) return;
      switch (name) {
        case 'txbxContent':
          count('boxes');
          skipped = { name, depth: 1 };
          break;
        case 'del':
        case 'moveFrom':
          if (inRowProperties) {
            count('deletions');
            rows.dropRow();
          } else if (inProperties === 0) {
            // What was moved stands where it was moved to.
            if (name === 'del') count('deletions');
            skipped = { name, depth: 1 };
          } else if (inParagraphProperties) isEndGone = true;
          break;
        case 'rt':
          count('ruby');
          skipped = { name, depth: 1 };
          break;
        case 'object':
          inObject = true;
          break;
        case 'tbl':
          if (isEndGone) endParagraph();
          break;
        case 'altChunk':
        case 'subDoc':
          count('embedded');
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          count('footnotes');
          // A mark of its own stands beside the reference.
          if (isTurnedOn(attributes.customMarkFollows ?? '0')) isMark = true;
          break;
        case 'tr':
          rows.openRow();
          break;
        case 'trPr':
          inRowProperties = true;
          break;
        case 'hidden':
          if (inRowProperties && isTurnedOn(value)) {
            count('hidden');
            rows.dropRow();
          }
          break;
        case 'gridBefore':
          rows.skipColumns(Number(value) || 0);
          break;
        case 'tc':
          rows.openCell();
          break;
        case 'gridSpan':
          rows.spanCell(Number(value) || 1);
          break;
        case 'p':
          if (!isEndGone) runs = [];
          isEndGone = false;
          style = undefined;
          list = {};
          setting = {};
          runStyle = undefined;
          break;
        case 'pStyle':
          style = value;
          break;
        case 'numId':
          list.id = value;
          break;
        case 'ilvl':
          list.level = value;
          break;
        case 'r':
          setting = {};
          runStyle = undefined;
          isMark = false;
          break;
        case 'pPr':
          inParagraphProperties = true;
          inProperties++;
          break;
        case 'rPr':
          inProperties++;
          break;
        case 'rStyle':
          runStyle = value;
          break;
        case 't':
          inText = 'shown';
          break;
        case 'instrText':
          inText = 'instruction';
          break;
        case 'fldChar':
          if (!withFields) break;
          if (attributes.fldCharType === 'begin') fields.begin();
          else if (attributes.fldCharType === 'separate') fields.separate();
          else if (attributes.fldCharType === 'end') endField();
          break;
        case 'fldSimple':
          if (withFields) fields.begin(attributes.instr || ' ');
          break;
        case 'tab':
        case 'ptab':
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
          const place = Number.parseInt(attributes.char ?? '', 16);
          const sign = Number.isNaN(place) ? undefined : readSymbol(attributes.font, place);
          if (sign === undefined) addUnread('symbols');
          else add(sign);
          break;
        }
      }
    },
    close: (name, space) => {
      if (skipped) {
        if (name === skipped.name && --skipped.depth === 0) skipped = undefined;
        return;
      }
      if (formula) {
        if (!formula.close()) return;
        const words = formula.write();
        formula = undefined;
        setting = {};
        runStyle = undefined;
        if (words === undefined) addUnread('formulas');
        else add(setBehind(runs, words));
        return;
      }
      if (!isWord(space)) return;
      switch (name) {
        case 't':
        case 'instrText':
          inText = undefined;
          break;
        case 'fldSimple':
          if (withFields) endField();
          break;
        case 'trPr':
          inRowProperties = false;
          break;
        case 'pPr':
          // What is said of the paragraph's own mark says nothing of its words.
          inProperties--;
          inParagraphProperties = false;
          setting = {};
          runStyle = undefined;
          break;
        case 'rPr':
          inProperties--;
          break;
        case 'object':
          inObject = false;
          break;
        case 'p':
          if (!isEndGone) endParagraph();
          break;
        case 'tc':
          // A cell ends its last paragraph whatever became of the mark.
          if (isEndGone) endParagraph();
          break;
        case 'tr':
          rows.closeRow();
          break;
      }
    },
    text: (text) => {
      if (skipped) return;
      // Line ends within are how the file is set; the text's are elements.
      if (formula) formula.take(text);
      else if (inText === 'shown') add(text.replace(/[\r\n]+/g, ' '));
      else if (inText === 'instruction') fields.instruct(text);
    },
  });
  if (isEndGone) endParagraph();
  return isWhole ? { blocks, title, counts, isFieldOpen: fields.isOpen } : undefined;
}
