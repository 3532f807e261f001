import { localize } from '../../text/localize';
import { composeDocument } from '../compose-document';
import { readOpenDocument } from '../documents/read-open-document';
import type { ImportFormat } from '../import-format';
import type { ImportSource } from '../import-source';
import type { ImportedTalk } from '../imported-talk';
import { type AsideCounts, tellLeftOut } from '../left-out';
import { isZip, readZip } from '../read-zip';
import { titleIn } from '../title-in';
import { xmlRoot } from '../xml-root';

const wanted = new Set(['content.xml', 'META-INF/manifest.xml', 'styles.xml', 'meta.xml']);
/** What lies in a text as a document of its own: formulas, among others. */
const formulaPart = /^([^/]+)\/content\.xml$/;

/** A text of LibreOffice and others: packed (.odt), or one file of XML (.fodt). */
export const odt: ImportFormat = {
  name: 'OpenDocument',
  endings: ['.odt', '.fodt', '.ott'],
  isPacked: true,
  fits: (source) =>
    isFlat(source) ||
    (isZip(source.bytes) && readZip(source.bytes, () => false)?.names.includes('content.xml') === true),
  *read(source): Generator<undefined, ImportedTalk | { problem: string }> {
    const parts = isFlat(source)
      ? undefined
      : readZip(source.bytes, (name) => wanted.has(name) || formulaPart.test(name));
    yield;
    if (parts?.tooLarge)
      return { problem: localize('This document unpacks to more than any document holds. It is not read.') };
    if (/<manifest:encryption-data/.test(parts?.texts.get('META-INF/manifest.xml') ?? ''))
      return {
        problem: localize('This document is protected by a password. Open it, save it without one, and import that.'),
      };
    const content = isFlat(source) ? source.text! : parts?.texts.get('content.xml');
    const styles = parts?.texts.get('styles.xml') ?? '';
    const formulas = new Map(
      [...(parts?.texts ?? [])].flatMap(([name, text]) => {
        const place = formulaPart.exec(name)?.[1];
        return place !== undefined && /^math$/i.test(xmlRoot(text) ?? '') ? [[place, text] as const] : [];
      }),
    );
    const read = content === undefined ? undefined : yield* readOpenDocument(content, { styles, formulas });
    if (!read) return { problem: localize('This document is incomplete or broken. Get it again, or save it anew.') };
    const headers = [...styles.matchAll(/<style:(?:header|footer)[\s>]/g)].length;
    const counts: AsideCounts = { ...read.counts, headers };
    const composed = composeDocument(read.blocks, counts);
    if ('text' in composed.body && composed.body.text === '')
      return { problem: localize('There are no words in this file.') };
    const title = read.title ?? titleIn(parts?.texts.get('meta.xml') ?? '');
    return { title, ...composed, notes: tellLeftOut(counts) };
  },
};

function isFlat({ text }: ImportSource): boolean {
  return text !== undefined && /^\s*<\?xml[^>]*>\s*<office:document\b/.test(text.slice(0, 2000));
}
