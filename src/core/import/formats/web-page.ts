import { localize } from '../../text/localize';
import { parseTranscript } from '../../transcript/parse-transcript';
import { composeDocument } from '../compose-document';
import { cuesToSubRip } from '../cues-to-subrip';
import { wordsOfBlock } from '../document-block';
import { dropSecondPrinting } from '../drop-second-printing';
import { findTimedLines } from '../find-timed-lines';
import { findArticle } from '../html/find-article';
import { readPage } from '../html/read-page';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { turnsOfCaptions } from '../turns-of-captions';

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
    // What is listed beside a video is the talk, however long the page is.
    const timed = findTimedLines(page.blocks.map(wordsOfBlock));
    yield;
    if (timed) {
      const turns = yield* turnsOfCaptions(parseTranscript(cuesToSubRip(timed.cues), { format: 'srt' }));
      const rest = page.blocks.length - (timed.to - timed.from);
      const notes = tellLeftOut({ ...page.counts, around: rest });
      if (turns.length > 0) return { title, date, url, body: { turns }, notes };
    }
    const { blocks, leftOut } = findArticle(page);
    yield;
    const counts: AsideCounts = { ...page.counts, around: leftOut };
    const { body, around = [] } = composeDocument(blocks, counts);
    if ('text' in body && body.text === '') return { problem: localize('There are no words in this file.') };
    const notes = tellLeftOut(counts);
    if (!('text' in body)) return { title, date, url, body, around, notes };
    const once = dropSecondPrinting(body.text);
    if (once !== body.text) notes.push(localize('The page prints the talk more than once; it is here once.'));
    return { title, date, url, body: { text: once }, around, notes };
  },
};
