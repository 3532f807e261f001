import { fileLanguages, phrasesFor } from '../export/phrases/phrases-for';
import { safeUrl } from '../export/safe-url';
import { confidentialMark } from '../export/source-line';
import type { Source } from '../sidecar/annotation';

/** A title, an address, or a title with an address behind it; confidential if a mark of any language of files says so. */
export function sourceOfLine(line: string): Source {
  const { text, isMarked } = readMark(line);
  const confidential = isMarked ? { confidential: true } : {};
  const [, title = '', last = ''] = /^(.*?)\s*(\S+)$/.exec(text) ?? [];
  const url = safeUrl(last);
  if (!url) return { title: text, ...confidential };
  return { ...(title && { title }), url, ...confidential };
}

/** A line of a source without the mark that calls it confidential (`sourceLine`), in whatever brackets and language. */
export function readMark(line: string): { readonly text: string; readonly isMarked: boolean } {
  const text = line.replace(mark, ' ').replace(ending, '').trim();
  return text === line.trim() || text === '' ? { text: line.trim(), isMarked: false } : { text, isMarked: true };
}

/** A line with its mark as the program writes it in English. */
export function withPlainMark(line: string): string {
  const { text, isMarked } = readMark(line);
  return isMarked ? `${text} ${confidentialMark()}` : line;
}

/** 機密 is what others write for the word of ours. */
const words = [...fileLanguages.map((language) => phrasesFor(language).confidential), '機密', '机密'].join('|');
const mark = new RegExp(`\\s*[[({（［【〔]\\s*(?:${words})\\s*[\\])}）］】〕]\\s*`, 'giu');
const ending = new RegExp(`\\s*[-–—,，;；:：|·]\\s*(?:${words})\\s*$`, 'iu');
