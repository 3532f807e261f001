import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { dropSecondPrinting } from '../drop-second-printing';
import { findArticle } from '../html/find-article';
import { readPage } from '../html/read-page';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';

/** A saved web page: its article, without what stands around it. */
export const webPage: ImportFormat = {
  name: 'HTML',
  endings: ['.html', '.htm', '.xhtml'],
  fits: ({ text }) => {
    const begin = text?.slice(0, 5000).replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '') ?? '';
    return /^<(?:!doctype html|html|head|body|article|main|div|section|table|dl|p|h1|meta|title)\b/i.test(begin);
  },
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const page = yield* readPage(text);
    if (!page)
      return {
        problem: localize('The elements of this page lie too deep in each other to be a page that people read.'),
      };
    const { blocks, leftOut } = findArticle(page);
    yield;
    const counts: AsideCounts = { ...page.counts, around: leftOut };
    const { body, around = [] } = composeDocument(blocks, counts);
    const { title, date, url } = page;
    if ('text' in body && body.text === '') return { problem: localize('There are no words in this file.') };
    const notes = tellLeftOut(counts);
    if (!('text' in body)) return { title, date, url, body, around, notes };
    const once = dropSecondPrinting(body.text);
    if (once !== body.text) notes.push(localize('The page prints the talk more than once; it is here once.'));
    return { title, date, url, body: { text: once }, around, notes };
  },
};
