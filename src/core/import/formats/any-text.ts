import { localize } from '../../text/localize';
import { detectFormat } from '../../transcript/detect-format';
import { foreignFormat } from '../../transcript/foreign-format';
import { cleanPastedText } from '../clean-pasted-text';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';

/** Any text, as it is pasted from a PDF: words parted over lines and pages are joined, what pages repeat goes. */
export const anyText: ImportFormat = {
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
    const cleaned = yield* cleanPastedText(text.replace(/\r\n?/g, '\n'));
    const { removed, joined } = cleaned;
    const notes =
      removed.length > 0 ? [localize('Heads, feet and numbers of pages left out: {0} lines.', removed.length)] : [];
    if (joined > 0) notes.push(localize('Wrapped lines joined to the line before: {0}.', joined));
    return { body: { text: cleaned.text }, notes };
  },
};
