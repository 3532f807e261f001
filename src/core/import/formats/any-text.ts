import { localize } from '../../text/localize';
import { detectFormat } from '../../transcript/detect-format';
import { foreignFormat } from '../../transcript/foreign-format';
import { cleanPastedText, tellUnsureFigures, tellWoven } from '../clean-pasted-text';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, countAside, tellLeftOut } from '../left-out';
import { isMarkdownName, plainMarkdown } from '../plain-markdown';

/** Any text, as it is pasted from a PDF: words parted over lines and pages are joined, what pages repeat goes. */
export const anyText: ImportFormat = {
  name: 'Text',
  endings: ['.txt', '.md', '.text'],
  fits: ({ text }) => text !== undefined,
  *read({ text = '', name }): Generator<undefined, ImportedTalk | { problem: string }> {
    const own = detectFormat(text);
    if (own === 'cha' || own === 'labelled') return { problem: localize('This is a transcript already: open it.') };
    const foreign = foreignFormat(text);
    if (foreign !== undefined)
      return {
        problem: localize(
          'This looks like {0}, which can’t be imported: export it as text, WebVTT or SubRip.',
          foreign,
        ),
      };
    const counts: AsideCounts = {};
    const lines = text.replace(/\r\n?/g, '\n');
    const cleaned = yield* cleanPastedText(isMarkdownName(name) ? plainMarkdown(lines, counts) : lines);
    const { removed, joined, columns, woven, unsure } = cleaned;
    countAside(counts, 'pages', removed.length);
    const notes = tellLeftOut(counts);
    if (joined > 0) notes.push(localize('Wrapped lines joined to the line before: {0}.', joined));
    if (columns > 0) notes.push(localize('Pages in two columns, set one below the other: {0}.', columns));
    if (woven > 0) notes.push(tellWoven(woven));
    if (unsure.length > 0) notes.push(tellUnsureFigures(unsure));
    // Nobody sees where a word may be parted: a figure that holds such a place is one figure.
    return { body: { text: cleaned.text.replaceAll('\u00ad', '') }, notes };
  },
};
