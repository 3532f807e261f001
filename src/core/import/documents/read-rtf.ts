import { strFromU8 } from 'fflate';
import { type DocumentBlock, type SetRun, type Shift, wordsOfBlock } from '../document-block';
import { Formula } from '../formula';
import type { ImportSource } from '../import-source';
import { type Aside, type AsideCounts, countAside, placeMark } from '../left-out';
import { setBehind, settleRuns } from '../settle-runs';
import { isSymbolFont, readInFont, readSymbol } from './read-symbol';
import { asideOfField, wordsOfInstruction } from './word-fields';

/** What an RTF document holds. */
export interface RtfBody {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string | undefined;
  readonly counts: AsideCounts;
  /** False if a group isn't closed: half a file. */
  readonly isWhole: boolean;
}

/** Groups that are no part of the text, and what is counted of them. */
const skippedGroups: Readonly<Record<string, Aside | ''>> = {
  stylesheet: '',
  colortbl: '',
  header: 'headers',
  headerl: 'headers',
  headerr: 'headers',
  headerf: 'headers',
  footer: 'headers',
  footerl: 'headers',
  footerr: 'headers',
  footerf: 'headers',
  footnote: 'footnotes',
  annotation: 'comments',
  atnid: '',
  atnauthor: '',
  atrfstart: '',
  atrfend: '',
  atnref: '',
  atndate: '',
  pict: 'images',
  object: 'embedded',
  shpinst: 'boxes',
  nonshppict: '',
  nonesttables: '',
  rxe: '',
  xe: '',
  tc: '',
  themedata: '',
  datastore: '',
  private: '',
  mmathpict: '',
};

interface Field {
  instruction: string;
  hasResult: boolean;
  readonly outer: Field | undefined;
  /** What the words around it are. */
  readonly into: State['into'];
}

/** The code page of a font's character set. */
const pageOfCharset: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const pageOfNumber: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
  10000: 'macintosh',
};

interface State {
  skip: boolean;
  bold: boolean;
  hidden: boolean;
  struck: boolean;
  struckTwice: boolean;
  deleted: boolean;
  /** What was moved stands where it was moved to. */
  moved: boolean;
  shift: Shift | undefined;
  field: Field | undefined;
  /** What the words are part of if nobody says them. */
  aside: Aside | undefined;
  formula: Formula | undefined;
  /** True for a group that is a part of the formula. */
  isPart: boolean;
  /** How many characters stand behind `\u` for programs that don't know it. */
  alternatives: number;
  font: number;
  into: 'text' | 'title' | 'fonts' | 'info' | 'instruction' | 'list';
  inTable: boolean;
}

const symbols: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Deeper groups than this are no document. */
const deepest = 2000;

const plain = {
  bold: false,
  hidden: false,
  struck: false,
  struckTwice: false,
  deleted: false,
  moved: false,
  shift: undefined,
} as const;

/** Reads the text of an RTF document, in steps. Objects and pictures in it are skipped, never opened. */
export function* readRtf(bytes: Uint8Array, decode: ImportSource['decode']): Generator<undefined, RtfBody> {
  const source = strFromU8(bytes, true);
  const blocks: DocumentBlock[] = [];
  const counts: AsideCounts = {};
  const count = (aside: Aside) => countAside(counts, aside);
  const fonts = new Map<number, string>();
  const fontNames = new Map<number, string>();
  const stack: State[] = [];
  let state: State = {
    skip: false,
    ...plain,
    field: undefined,
    aside: undefined,
    formula: undefined,
    isPart: false,
    alternatives: 1,
    font: -1,
    into: 'text',
    inTable: false,
  };
  let page = 'windows-1252';
  let runs: SetRun[] = [];
  let listText = '';
  let cells: string[] = [];
  let title = '';
  let pending: number[] = [];
  let wait = 0;
  let isStar = false;
  let tooDeep = false;
  let isHeading = false;

  const flushBytes = () => {
    if (pending.length === 0) return;
    if (isSymbolFont(fontNames.get(state.font))) {
      const signs = pending;
      pending = [];
      for (const one of signs) putShown(readSymbol(fontNames.get(state.font), one) ?? unknown());
      return;
    }
    const encoding = fonts.get(state.font) ?? page;
    const text = decode(Uint8Array.from(pending), encoding) ?? decode(Uint8Array.from(pending), 'windows-1252') ?? '';
    pending = [];
    put(text);
  };
  const unknown = () => {
    if (!state.skip) count('symbols');
    return placeMark;
  };
  const put = (text: string) => putShown(readInFont(fontNames.get(state.font), text, unknown));
  const putShown = (text: string) => {
    if (state.skip || state.moved) return;
    if (state.into === 'title') title += text;
    else if (state.into === 'list') listText += text;
    else if (state.into === 'instruction') {
      if (state.field && state.field.instruction.length < 2000) state.field.instruction += text;
    } else if (state.formula) state.formula.take(text);
    else if (state.into === 'text') {
      for (let field = state.field; field; field = field.outer) field.hasResult = true;
      const { bold, shift } = state;
      const isStruck = state.struck || state.struckTwice;
      const leftOut = state.deleted ? 'deletions' : state.hidden ? 'hidden' : isStruck ? 'struck' : state.aside;
      runs.push({ text, bold, shift, leftOut });
    }
  };
  const addUnread = (aside: 'formulas' | 'symbols') => {
    if (!state.skip && !state.hidden) count(aside);
    putShown(placeMark);
  };
  const endParagraph = () => {
    if (state.skip || state.formula || state.into !== 'text') return;
    if (state.inTable) runs.push({ text: '\n', bold: false });
    else {
      const settled = settleRuns(runs, counts);
      if (settled) blocks.push({ kind: isHeading ? 'heading' : 'paragraph', runs: settled });
      runs = [];
    }
  };
  /** A mark that a person chose stands before its note, with what holds it in brackets. */
  const markBefore = () => {
    for (let i = runs.length - 1; runs[i]?.shift === 'raised'; i--) {
      const run = runs[i]!;
      runs[i] = { ...run, isMark: true };
      if (run.isMark || /[\p{L}\p{N}*†‡§¶]/u.test(run.text)) return;
    }
  };
  /** What ends with a group. */
  const leaveGroup = (inner: State) => {
    if (inner.formula && inner.formula !== state.formula) {
      inner.formula.close();
      const words = inner.formula.write();
      if (words === undefined) addUnread('formulas');
      else putShown(setBehind(runs, words));
    } else if (inner.isPart) inner.formula?.close();
    if (inner.into === 'list' && state.into !== 'list') {
      if (/\p{N}|(?<!\p{L})[a-z]{1,7}[.)]/iu.test(listText)) count('listNumbers');
      listText = '';
    }
    const { field } = inner;
    if (field && field !== state.field && !field.hasResult && state.into !== 'instruction') {
      const words = wordsOfInstruction(field.instruction);
      if (words && 'text' in words) putShown(words.text);
      else if (words) addUnread(words.unread);
    }
  };
  const endRow = () => {
    if (cells.length > 1) blocks.push({ kind: 'row', runs: [{ text: cells.join(' ') }], cells });
    else if (cells.length === 1) blocks.push({ kind: 'paragraph', runs: [{ text: cells[0]! }] });
    cells = [];
  };
  const tokens = /[{}]|\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))|[^\\{}\r\n]+|[\r\n]+/gi;
  let steps = 0;
  for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
    if (++steps % 20_000 === 0) yield;
    const [all, word, digits, hex, sign] = match;
    if (hex !== undefined) {
      if (wait > 0) wait--;
      else pending.push(Number.parseInt(hex, 16));
      continue;
    }
    if (all === '{' || all === '}') {
      flushBytes();
      wait = 0;
      if (all === '{') {
        if (stack.length > deepest) {
          tooDeep = true;
          break;
        }
        stack.push(state);
        state = { ...state, isPart: false };
      } else {
        const before = stack.pop();
        if (!before) break;
        const inner = state;
        // What is read apart says nothing of the table around it.
        const isApart = inner.skip || inner.into !== 'text';
        state = { ...before, inTable: isApart ? before.inTable : inner.inTable };
        leaveGroup(inner);
        if (stack.length === 0) break;
      }
      isStar = false;
      continue;
    }
    if (word === undefined && sign === undefined) {
      if (/^[\r\n]/.test(all)) continue;
      const text = all.slice(wait);
      wait = Math.max(0, wait - all.length);
      if (text === '' || state.skip) continue;
      if (state.into === 'fonts') {
        const name = `${fontNames.get(state.font) ?? ''}${text}`.replace(/;.*$/s, '');
        if (name.length < 200) fontNames.set(state.font, name);
        continue;
      }
      // The second byte of a character may be a plain letter.
      if (pending.length > 0 || /[\x80-\xff]/.test(text)) for (const one of text) pending.push(one.charCodeAt(0));
      else put(text);
      continue;
    }
    if (word !== 'u') flushBytes();
    if (sign !== undefined) {
      if (sign === '*') isStar = true;
      else if (sign === '~') put('\u00a0');
      else if (sign === '_') put('\u2011');
      else if (sign === '\\' || sign === '{' || sign === '}') {
        if (wait > 0) wait--;
        else put(sign);
      } else if (sign === '\n' || sign === '\r') endParagraph();
      continue;
    }
    if (state.formula && /^m[a-zA-Z]/.test(word!) && !/^mmathpict$/i.test(word!)) {
      isStar = false;
      // The first word of a group says which part it is; others say how it is set.
      if (!state.isPart) {
        state.formula.open(word!.slice(1), {});
        state.isPart = true;
      }
      continue;
    }
    const name = word!.toLowerCase();
    const value = digits === undefined ? undefined : Number(digits);
    const isOn = value !== 0;
    const wasStar = isStar;
    isStar = false;
    if (name === 'fldinst') {
      state.into = 'instruction';
      continue;
    }
    if (name === 'momath' && !state.formula) {
      state.formula = new Formula('oMath');
      continue;
    }
    if (name === 'momathpara') continue;
    if (wasStar || Object.hasOwn(skippedGroups, name)) {
      const aside = skippedGroups[name];
      if (name === 'footnote' && !state.skip) markBefore();
      if (aside && !state.skip) count(aside);
      if (!wasStar || (name !== 'shppict' && name !== 'cs')) state.skip = true;
      continue;
    }
    switch (name) {
      case 'field':
        state.field = { instruction: '', hasResult: false, outer: state.field, into: state.into };
        break;
      case 'fldrslt':
        state.into = state.field?.into ?? 'text';
        // What shows within an instruction is a part of it, which nobody sees.
        if (state.into === 'instruction') state.skip = true;
        state.aside ??= asideOfField(state.field?.instruction ?? '');
        break;
      case 'listtext':
      case 'pntext':
        state.into = 'list';
        break;
      case 'ansicpg':
        page = pageOfNumber[value ?? 0] ?? `windows-${value}`;
        break;
      case 'fonttbl':
        state.into = 'fonts';
        break;
      case 'info':
        state.into = 'info';
        break;
      case 'title':
        if (state.into === 'info') state.into = 'title';
        break;
      case 'f':
        state.font = value ?? -1;
        break;
      case 'fcharset': {
        const own = pageOfCharset[value ?? 0];
        if (state.into === 'fonts' && own) fonts.set(state.font, own);
        break;
      }
      case 'uc':
        state.alternatives = value ?? 1;
        break;
      case 'u':
        flushBytes();
        if (value !== undefined) put(String.fromCharCode(value < 0 ? value + 65_536 : value));
        wait = state.alternatives;
        break;
      case 'b':
        state.bold = isOn;
        break;
      case 'plain':
        state = { ...state, ...plain };
        break;
      case 'v':
        state.hidden = isOn;
        break;
      case 'deleted':
        state.deleted = isOn;
        break;
      case 'mvf':
        state.moved = isOn;
        break;
      case 'strike':
        state.struck = isOn;
        break;
      case 'striked':
        state.struckTwice = isOn;
        break;
      case 'super':
      case 'up':
        state.shift = isOn ? 'raised' : undefined;
        break;
      case 'sub':
      case 'dn':
        state.shift = isOn ? 'lowered' : undefined;
        break;
      case 'nosupersub':
        state.shift = undefined;
        break;
      case 'chftn':
        // The number of the note itself, in whose place nothing is read: what is raised before it is no mark.
        if (!state.skip && state.into === 'text') runs.push({ text: '', shift: 'raised', isMark: true });
        break;
      case 'chpgn':
        if (!state.skip) count('pageNumbers');
        break;
      case 'pard':
        state.inTable = false;
        if (!state.skip && state.into === 'text') isHeading = false;
        break;
      case 'outlinelevel':
        if (!state.skip && (value ?? 9) < 9) isHeading = true;
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'par':
      case 'sect':
        endParagraph();
        break;
      case 'page':
      case 'column':
        if (runs.length > 0) put('\n');
        break;
      case 'cell':
        if (state.skip) break;
        cells.push(wordsOfBlock({ runs: settleRuns(runs, counts) ?? [] }));
        runs = [];
        break;
      case 'nestcell':
      case 'nestrow':
        put('\n');
        break;
      case 'row':
        endRow();
        state.inTable = false;
        break;
      case 'bin':
        // Raw bytes follow, which may hold anything.
        tokens.lastIndex += Math.max(0, value ?? 0);
        break;
      default:
        if (Object.hasOwn(symbols, name)) put(symbols[name]!);
    }
  }
  flushBytes();
  endRow();
  const rest = settleRuns(runs, counts);
  if (rest?.some(({ text }) => text.trim() !== '')) blocks.push({ kind: 'paragraph', runs: rest });
  return { blocks, title: title.trim() || undefined, counts, isWhole: stack.length === 0 && !tooDeep };
}
