import { strFromU8 } from 'fflate';
import type { DocumentBlock, Run } from '../document-block';
import type { ImportSource } from '../import-source';
import type { Aside } from '../left-out';

/** What an RTF document holds. */
export interface RtfBody {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string | undefined;
  readonly counts: Readonly<Partial<Record<Aside, number>>>;
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
  object: '',
  listtext: '',
  pntext: '',
  fldinst: '',
  shpinst: 'boxes',
  nonshppict: '',
  nonesttables: '',
  rxe: '',
  xe: '',
  tc: '',
  themedata: '',
  datastore: '',
  private: '',
};

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
  /** How many characters stand behind `\u` for programs that don't know it. */
  alternatives: number;
  font: number;
  into: 'text' | 'title' | 'fonts' | 'info';
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

/** Reads the text of an RTF document, in steps. Objects and pictures in it are skipped, never opened. */
export function* readRtf(bytes: Uint8Array, decode: ImportSource['decode']): Generator<undefined, RtfBody> {
  const source = strFromU8(bytes, true);
  const blocks: DocumentBlock[] = [];
  const counts: Partial<Record<Aside, number>> = {};
  const fonts = new Map<number, string>();
  const stack: State[] = [];
  let state: State = {
    skip: false,
    bold: false,
    hidden: false,
    alternatives: 1,
    font: -1,
    into: 'text',
    inTable: false,
  };
  let page = 'windows-1252';
  let runs: Run[] = [];
  let cells: string[] = [];
  let title = '';
  let pending: number[] = [];
  let wait = 0;
  let isStar = false;
  let tooDeep = false;
  let isHeading = false;

  const flushBytes = () => {
    if (pending.length === 0) return;
    const encoding = fonts.get(state.font) ?? page;
    const text = decode(Uint8Array.from(pending), encoding) ?? decode(Uint8Array.from(pending), 'windows-1252') ?? '';
    pending = [];
    put(text);
  };
  const put = (text: string) => {
    if (state.skip || state.hidden) return;
    if (state.into === 'title') title += text;
    else if (state.into === 'text') runs.push({ text, bold: state.bold });
  };
  const endParagraph = () => {
    if (state.skip) return;
    if (state.inTable) runs.push({ text: '\n', bold: false });
    else {
      blocks.push({ kind: isHeading ? 'heading' : 'paragraph', runs });
      runs = [];
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
        state = { ...state };
      } else {
        const before = stack.pop();
        if (!before) break;
        state = { ...before, inTable: state.inTable };
        if (stack.length === 0) break;
      }
      isStar = false;
      continue;
    }
    if (word === undefined && sign === undefined) {
      if (/^[\r\n]/.test(all)) continue;
      const text = all.slice(wait);
      wait = Math.max(0, wait - all.length);
      if (text === '' || state.skip || state.into === 'fonts') continue;
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
    const name = word!.toLowerCase();
    const value = digits === undefined ? undefined : Number(digits);
    const isOn = value !== 0;
    if (isStar) {
      isStar = false;
      const aside = skippedGroups[name];
      if (aside && !state.skip) counts[aside] = (counts[aside] ?? 0) + 1;
      if (name !== 'shppict' && name !== 'cs') state.skip = true;
      continue;
    }
    if (Object.hasOwn(skippedGroups, name)) {
      const aside = skippedGroups[name];
      if (aside && !state.skip) counts[aside] = (counts[aside] ?? 0) + 1;
      state.skip = true;
      continue;
    }
    switch (name) {
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
        state.bold = false;
        state.hidden = false;
        break;
      case 'v':
        state.hidden = isOn;
        break;
      case 'deleted':
        if (isOn && !state.skip) {
          counts.deletions = (counts.deletions ?? 0) + 1;
          state.hidden = true;
        } else state.hidden = false;
        break;
      case 'pard':
        state.inTable = false;
        if (!state.skip) isHeading = false;
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
        if (runs.length > 0) put('\n');
        break;
      case 'cell':
        if (state.skip) break;
        cells.push(
          runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        );
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
  if (runs.some(({ text }) => text.trim() !== '')) blocks.push({ kind: 'paragraph', runs });
  return { blocks, title: title.trim() || undefined, counts, isWhole: stack.length === 0 && !tooDeep };
}
