import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { wordsOfBlock } from '../document-block';
import { dropSecondPrinting } from '../drop-second-printing';
import { findTimedLines } from '../find-timed-lines';
import { findArticle } from '../html/find-article';
import { readPage } from '../html/read-page';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { turnsOfTimedLines } from '../turns-of-timed-lines';

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
    const { title, date, url } = page;
    const article = findArticle(page);
    yield;
    // What is listed beside a video is the talk, however long the page is, if its text isn't more.
    const lines = page.blocks.map(wordsOfBlock);
    const timed = findTimedLines(lines);
    yield;
    if (timed) {
      const inArticle = new Set(article.blocks);
      const isKept = (i: number) => inArticle.has(page.blocks[i]!);
      const talk = yield* turnsOfTimedLines(timed, lines, { isKept, isParagraph: true });
      if (talk && talk.turns.length > 0) {
        const { turns, leftOut, isPrintedTwice } = talk;
        const above = talk.above.filter((line) => line !== title);
        const notes = tellLeftOut({ ...page.counts, around: leftOut, aboveTimes: above.length });
        if (isPrintedTwice) notes.push(printedTwice());
        return { title, date, url, body: { turns }, around: above, notes };
      }
    }
    const { blocks, leftOut } = article;
    const counts: AsideCounts = { ...page.counts, around: leftOut };
    const { body, around = [] } = composeDocument(blocks, counts);
    if ('text' in body && body.text === '') return { problem: localize('There are no words in this file.') };
    const notes = tellLeftOut(counts);
    if (!('text' in body)) return { title, date, url, body, around, notes };
    const once = dropSecondPrinting(body.text);
    if (once !== body.text) notes.push(printedTwice());
    return { title, date, url, body: { text: once }, around, notes };
  },
};

function printedTwice(): string {
  return localize('The page prints the talk more than once; it is here once.');
}
