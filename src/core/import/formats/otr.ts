import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { readPage } from '../html/read-page';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { objectOf, textOf } from '../json-value';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { stampOf } from '../stamp-of';

/** oTranscribe: JSON with the text as HTML, in which times are elements. */
export const otr: ImportFormat = {
  name: 'oTranscribe',
  endings: ['.otr'],
  fits: ({ text }) => text !== undefined && wordsOf(text) !== undefined,
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const words = wordsOf(text) ?? '';
    const page = yield* readPage(
      words.replace(
        /<(span)\b([^>]*\bclass="timestamp"[^>]*)>([^<]*)<\/span>/g,
        (_all, _name, attributes: string, shown: string) => stampAt(attributes, shown),
      ),
    );
    if (!page)
      return {
        problem: localize('The elements of this page lie too deep in each other to be a page that people read.'),
      };
    const counts: AsideCounts = { ...page.counts };
    const composed = composeDocument(page.blocks, counts);
    if ('text' in composed.body && composed.body.text === '')
      return { problem: localize('There are no words in this file.') };
    return { ...composed, notes: tellLeftOut(counts) };
  },
};

/** The words as HTML; undefined for other JSON: programs of speech recognition have lists besides the whole text. */
function wordsOf(text: string): string | undefined {
  if (!/^\s*\{/.test(text) || !/"media(?:-time|-source)?"\s*:/.test(text)) return undefined;
  try {
    const root = objectOf(JSON.parse(text));
    const isOwn = root && ['media', 'media-time', 'media-source'].some((key) => Object.hasOwn(root, key));
    const isFlat = isOwn && Object.values(root).every((value) => typeof value !== 'object' || value === null);
    return isFlat ? textOf(root.text) : undefined;
  } catch {
    return undefined;
  }
}

function stampAt(attributes: string, shown: string): string {
  const seconds = Number(/data-timestamp="([\d.]+)"/.exec(attributes)?.[1]);
  return Number.isFinite(seconds) ? stampOf(Math.floor(seconds)) : `[${shown.trim()}] `;
}
