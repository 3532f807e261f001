import { finish } from '../text/finish';
import { localize } from '../text/localize';
import { readXml, type XmlElement } from './read-xml';
import { readZip } from './read-zip';

/** A comment of a Word document. */
export interface DocxComment {
  readonly author: string;
  /** A paragraph a line. */
  readonly text: string;
  /** How many tags of the document stand before its first word, and before what follows its last. */
  readonly start: number;
  readonly end: number;
}

/** The comments of a Word document in the order of their words, or why they can't be read: half of them would look like all. */
export function readDocxComments(bytes: Uint8Array): readonly DocxComment[] | { readonly problem: string } {
  const zip = readZip(bytes, (name) => name === 'word/document.xml' || name === 'word/comments.xml');
  if (!zip)
    return { problem: localize('The file is damaged or incomplete: it can’t be unpacked. Nothing of it was taken.') };
  if (zip.tooLarge) return { problem: localize('The file is too large to be read.') };
  const document = zip.texts.get('word/document.xml');
  if (document === undefined) {
    return { problem: localize('This is no Word document. Save a sheet as CSV to bring it back.') };
  }
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  let tags = 0;
  const isWhole = finish(
    readXml(document, {
      open: ({ name, attributes: { id = '' } }) => {
        tags++;
        if (name === 'commentRangeStart') starts.set(id, tags);
        if (name === 'commentRangeEnd') ends.set(id, tags);
        // Some programs keep but the place of a comment.
        if (name === 'commentReference' && !ends.has(id)) ends.set(id, tags);
      },
      close: () => {},
      text: () => {},
    }),
  );
  const reader = new CommentReader();
  const comments = zip.texts.get('word/comments.xml');
  if (!isWhole || (comments !== undefined && !finish(readXml(comments, reader)))) {
    return { problem: localize('The document is damaged: its XML breaks off. Nothing of it was taken.') };
  }
  return reader.comments
    .map(({ id, ...comment }) => {
      const end = ends.get(id) ?? 0;
      return { ...comment, start: starts.get(id) ?? end, end };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

class CommentReader {
  readonly comments: { readonly id: string; readonly author: string; readonly text: string }[] = [];
  #open: { readonly id: string; readonly author: string; readonly lines: string[] } | undefined;
  #isText = false;

  readonly open = ({ name, attributes: { id = '', author = '' } }: XmlElement): void => {
    if (name === 'comment') this.#open = { id, author, lines: [] };
    else if (name === 'p') this.#open?.lines.push('');
    else if (name === 'br' || name === 'tab') this.#add(' ');
    this.#isText = name === 't';
  };

  readonly close = (name: string): void => {
    this.#isText = false;
    if (name !== 'comment' || !this.#open) return;
    const { id, author, lines } = this.#open;
    this.comments.push({ id, author, text: lines.join('\n').trim() });
    this.#open = undefined;
  };

  readonly text = (text: string): void => {
    if (this.#isText) this.#add(text);
  };

  #add(text: string): void {
    const lines = this.#open?.lines;
    lines?.push(`${lines.pop() ?? ''}${text}`);
  }
}
