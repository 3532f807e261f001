import { shiftWords, writeFraction } from '../settle-runs';
import { readSymbol } from './read-symbol';

interface Field {
  instruction: string;
  inResult: boolean;
  hasResult: boolean;
}

/** What a field shows that has no result of its own. */
export type FieldWords = { readonly text: string } | { readonly unread: 'formulas' | 'symbols' } | undefined;

/** The fields that are open while a document is read: their instructions are shown to nobody, their results are. */
export class WordFields {
  readonly #open: Field[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  begin(instruction = ''): void {
    this.#open.push({ instruction, inResult: instruction !== '', hasResult: false });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.inResult = true;
  }

  /** What the field shows that ends, if it has no result. */
  end(): FieldWords {
    const field = this.#open.pop();
    return !field || field.hasResult || !this.isShown ? undefined : wordsOfInstruction(field.instruction);
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult && field.instruction.length < 2000) field.instruction += text;
  }

  /** Whether words here are shown. */
  get isShown(): boolean {
    return this.#open.every(({ inResult }) => inResult);
  }

  /** What kind of words that nobody says these are. */
  get aside(): 'contents' | 'pageNumbers' | undefined {
    for (const { instruction } of this.#open) {
      const aside = asideOfField(instruction);
      if (aside) return aside;
    }
    return undefined;
  }

  /** Says that words are shown. */
  show(): void {
    for (const field of this.#open) field.hasResult = true;
  }
}

/** What the result of a field is if nobody says it; undefined for all others. */
export function asideOfField(instruction: string): 'contents' | 'pageNumbers' | undefined {
  if (/^\s*(?:TOC|INDEX|TOA)\b/i.test(instruction)) return 'contents';
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction) ? 'pageNumbers' : undefined;
}

/** What a field without a result shows: Word draws fractions and signs of other fonts from the instruction itself. */
export function wordsOfInstruction(instruction: string): FieldWords {
  const [, name = '', rest = ''] = /^\s*(\w+)\s*([\s\S]*)$/.exec(instruction) ?? [];
  if (/^SYMBOL$/i.test(name)) {
    const font = /\\f\s*"?([^"\\]+)"?/i.exec(rest)?.[1];
    const [, hex, decimal] = /^(?:0x([0-9a-f]+)|(\d+))/i.exec(rest) ?? [];
    const place = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const text = Number.isNaN(place) ? undefined : readSymbol(font ?? 'Symbol', place);
    return text === undefined ? { unread: 'symbols' } : { text };
  }
  if (!/^EQ$/i.test(name)) return undefined;
  const text = writeEquation(rest.replace(/^(?:\\\*\s*(?:jc\d+|hps\d+|"[^"]*")\s*)+/i, '').trim());
  return text === undefined ? { unread: 'formulas' } : { text };
}

/** A fraction, a root, what is raised, and characters with their reading; undefined for other equations. */
function writeEquation(instruction: string): string | undefined {
  const [, before = '', upper, lower, after = ''] =
    /^([^\\]*)\\f\s?\(([^\\(),;]*)[,;]([^\\(),;]*)\)([^\\]*)$/i.exec(instruction) ?? [];
  if (upper !== undefined && lower !== undefined)
    return `${before}${/\d\s*$/.test(before) ? ' ' : ''}${writeFraction(upper.trim(), lower.trim())}${after}`;
  const root = /^([^\\]*)\\r\s?\((?:([^\\(),;]*)[,;])?([^\\(),;]*)\)([^\\]*)$/i.exec(instruction);
  if (root) return `${root[1]}${shiftWords(root[2]?.trim() ?? '', 'raised')}√${root[3]?.trim()}${root[4]}`;
  const raised = /^([^\\]*)\\s\s?\\(up|do)\s?\d*\s?\(([^\\(),;]*)\)([^\\]*)$/i.exec(instruction);
  if (raised)
    return `${raised[1]}${shiftWords(raised[3] ?? '', /up/i.test(raised[2] ?? '') ? 'raised' : 'lowered')}${raised[4]}`;
  return /^\\o\s?(?:\\a[lcrd]\s?)?\(\s*\\s\s?\\up\s?\d*\s?\([^()]*\)[,;]([^\\()]*)\)$/i.exec(instruction)?.[1]?.trim();
}
