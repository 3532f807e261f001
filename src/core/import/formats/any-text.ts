import { localize } from '../../text/localize';
import { detectFormat } from '../../transcript/detect-format';
import { foreignFormat } from '../../transcript/foreign-format';
import { cleanPastedText } from '../clean-pasted-text';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';

/** Any text, as it is pasted from a PDF: words parted over lines and pages are joined, what pages repeat goes. */
export const anyText: ImportFormat = {
  id: 'text',
  name: 'Text',
  endings: ['.txt', '.md', '.text'],
  fits: ({ text }) => text !== undefined,
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
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
    const cleaned = cleanPastedText(text.replace(/\r\n?/g, '\n'));
    yield;
    const notes =
      cleaned.removed.length > 0
        ? [localize('Heads, feet and numbers of pages left out: {0} lines.', cleaned.removed.length)]
        : [];
    return { body: { text: cleaned.text }, notes };
  },
};
